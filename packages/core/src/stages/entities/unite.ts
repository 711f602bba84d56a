/** Which mentions are one: a union-find that remembers by which rules each set was joined. */

export interface Union {
  /** The representative of the set that `i` is in. */
  find(i: number): number
  /** Joins the sets of two mentions; `rule` says why. Joining what is joined changes nothing. */
  join(i: number, k: number, rule: string): void
  /** The rules that joined the set of `i`, sorted. */
  rulesOf(i: number): readonly string[]
}

export function makeUnion(count: number): Union {
  const parent = Int32Array.from({ length: count }, (_, i) => i)
  const rules = new Map<number, Set<string>>()
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root]!
    for (let k = i; k !== root; ) {
      const next = parent[k]!
      parent[k] = root
      k = next
    }
    return root
  }
  return {
    find,
    join(i, k, rule) {
      const [a, b] = [find(i), find(k)]
      if (a === b) return
      // The first mention represents the set, so that the outcome does not depend on the order of joins.
      const [root, other] = a < b ? [a, b] : [b, a]
      parent[other] = root
      const joined = rules.get(root) ?? new Set()
      joined.add(rule)
      for (const r of rules.get(other) ?? []) joined.add(r)
      rules.delete(other)
      rules.set(root, joined)
    },
    rulesOf: i => [...(rules.get(find(i)) ?? [])].sort(),
  }
}
