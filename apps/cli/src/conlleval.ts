/**
 * Exact-match figures for named entities, counted as the CoNLL script conlleval does: a name is right when its first
 * token, its last and its type are; I-X after O or after another type begins a name.
 */

export interface Score {
  readonly correct: number
  readonly found: number
  readonly gold: number
}

export interface NerScore {
  readonly tokens: number
  readonly correctTokens: number
  readonly all: Score
  /** By type, in alphabetical order. */
  readonly types: ReadonlyMap<string, Score>
}

/** Tag sequences of the same sentences; sequences of unlike length throw a RangeError that names the sentence. */
export function scoreTags(
  gold: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
): NerScore {
  if (gold.length !== found.length)
    throw new RangeError(`${gold.length} sentences in the gold, ${found.length} in the prediction`)
  const types = new Map<string, { correct: number; found: number; gold: number }>()
  const of = (type: string) => {
    const score = types.get(type) ?? { correct: 0, found: 0, gold: 0 }
    types.set(type, score)
    return score
  }
  let tokens = 0
  let correctTokens = 0
  for (const [s, tags] of gold.entries()) {
    const other = found[s]!
    if (other.length !== tags.length)
      throw new RangeError(
        `sentence ${s + 1}: ${tags.length} tags in the gold, ${other.length} in the prediction`,
      )
    tokens += tags.length
    for (const [i, tag] of tags.entries()) if (tag === other[i]) correctTokens++
    const names = new Set(findNames(tags).map(n => `${n.type} ${n.from} ${n.to}`))
    for (const { type } of findNames(tags)) of(type).gold++
    for (const { type, from, to } of findNames(other)) {
      of(type).found++
      if (names.has(`${type} ${from} ${to}`)) of(type).correct++
    }
  }
  const ordered = [...types].sort(([a], [b]) => (a < b ? -1 : 1))
  return { tokens, correctTokens, all: sum(ordered.map(([, score]) => score)), types: new Map(ordered) }
}

export const precision = (s: Score) => ratio(s.correct, s.found)
export const recall = (s: Score) => ratio(s.correct, s.gold)
export const f1 = (s: Score) => ratio(2 * s.correct, s.found + s.gold)

export function sum(scores: readonly Score[]): Score {
  const add = (key: keyof Score) => scores.reduce((n, s) => n + s[key], 0)
  return { correct: add('correct'), found: add('found'), gold: add('gold') }
}

/** The report that conlleval prints. */
export function toConllReport({ tokens, correctTokens, all, types }: NerScore): string {
  const figures = (s: Score) =>
    `precision: ${percent(precision(s)).padStart(6)}%; recall: ${percent(recall(s)).padStart(6)}%; FB1: ${percent(f1(s)).padStart(6)}`
  const lines = [
    `processed ${tokens} tokens with ${all.gold} phrases; found: ${all.found} phrases; correct: ${all.correct}.`,
    `accuracy: ${percent(ratio(correctTokens, tokens)).padStart(6)}%; ${figures(all)}`,
  ]
  for (const [type, score] of types) lines.push(`${type.padStart(17)}: ${figures(score)}  ${score.found}`)
  return `${lines.join('\n')}\n`
}

interface Name {
  readonly type: string
  readonly from: number
  readonly to: number
}

function findNames(tags: readonly string[]): Name[] {
  const names: Name[] = []
  for (let i = 0; i < tags.length; ) {
    if (tags[i] === 'O') {
      i++
      continue
    }
    const from = i
    const type = tags[i]!.slice(2)
    do i++
    while (tags[i] === `I-${type}`)
    names.push({ type, from, to: i })
  }
  return names
}

function ratio(a: number, b: number): number {
  return b === 0 ? 0 : a / b
}

/** Never rounded up. */
function percent(share: number): string {
  return (Math.floor(share * 10000 + 1e-9) / 100).toFixed(2)
}
