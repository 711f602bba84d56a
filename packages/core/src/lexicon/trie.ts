/**
 * A trie over key forms (folded words joined by one space) in typed arrays: finds the longest known phrase that
 * begins at a place, without making a string. Built once from the generated lists, at the first article.
 */

export interface Trie {
  /** Open-addressed hash (parent node, unit) → node; a slot is empty when its node is 0, the root. */
  readonly parents: Int32Array
  readonly units: Uint16Array
  readonly nodes: Int32Array
  readonly mask: number
  /** Value of each node, -1 for none. */
  readonly values: Int32Array
}

export const ROOT = 0
const NONE = -1

/** `phrases[i]` gets the value `values?.[i] ?? i`. Phrases are key forms; of two equal ones the first holds. */
export function makeTrie(phrases: readonly string[], values?: readonly number[]): Trie {
  let total = 1
  for (const p of phrases) total += p.length
  const size = 2 ** Math.ceil(Math.log2(total * 2))
  const trie: Trie = {
    parents: new Int32Array(size),
    units: new Uint16Array(size),
    nodes: new Int32Array(size),
    mask: size - 1,
    values: new Int32Array(total).fill(NONE),
  }
  let count = 1
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i]!
    let node = ROOT
    for (let k = 0; k < phrase.length; k++) {
      const slot = slotOf(trie, node, phrase.charCodeAt(k))
      if (trie.nodes[slot] === 0) {
        trie.parents[slot] = node
        trie.units[slot] = phrase.charCodeAt(k)
        trie.nodes[slot] = count++
      }
      node = trie.nodes[slot]!
    }
    if (trie.values[node] === NONE) trie.values[node] = values?.[i] ?? i
  }
  return trie
}

/** The node reached from `node` over one unit, or -1. */
export function step(trie: Trie, node: number, unit: number): number {
  const next = trie.nodes[slotOf(trie, node, unit)]!
  return next === 0 ? NONE : next
}

/** The value of a whole phrase, or -1. */
export function phraseValue(trie: Trie, phrase: string): number {
  let node = ROOT
  for (let k = 0; k < phrase.length && node !== NONE; k++) node = step(trie, node, phrase.charCodeAt(k))
  return node === NONE ? NONE : trie.values[node]!
}

function slotOf(trie: Trie, node: number, unit: number): number {
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7
  slot &= trie.mask
  while (trie.nodes[slot] !== 0 && (trie.parents[slot] !== node || trie.units[slot] !== unit))
    slot = (slot + 1) & trie.mask
  return slot
}
