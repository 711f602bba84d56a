/** From real weights to the small integers that are shipped: rounded, the weak features left out. */
import { LABEL_COUNT, type PackedTable } from '../../packages/core/src/lexicon/tagger/model.ts'
import { pack, packBits } from '../../packages/core/src/lexicon/tagger/packed.ts'
import {
  FINGERPRINT_BITS,
  type PackedWordClasses,
  type WordClasses,
} from '../../packages/core/src/lexicon/tagger/word-classes.ts'
import { type Crf, transitionRow } from './crf.ts'
import { type DataSet, type Numbering, ownFeature } from './examples.ts'

/** Steps of a shipped weight per unit. */
export const SCALE = 16

/** The two sets whose weights a table holds: those of the first, and what the second adds to them. */
export type Pair = readonly [DataSet, DataSet]

/** `keep` features stay, the strongest. */
export function packTable(
  crf: Crf,
  numbering: Numbering,
  keep: number,
  pair: Pair = ['anercorp', 'aqmar'],
): PackedTable {
  const kept = strongest(crf, numbering, keep, pair)
  const sets: number[] = []
  const weights: number[] = []
  for (const feature of kept) {
    const first = weightsOf(crf, numbering, feature, pair[0])
    const more = weightsOf(crf, numbering, feature, pair[1]).map((w, label) => w - first[label]!)
    let set = 0
    for (const [bit, w] of [...first, ...more].entries()) {
      if (w === 0) continue
      set += 2 ** bit
      weights.push((w << 1) ^ (w >> 31))
    }
    sets.push(set)
  }
  const uses = new Map<number, number>()
  for (const set of sets) uses.set(set, (uses.get(set) ?? 0) + 1)
  const ordered = [...uses.keys()].sort((a, b) => uses.get(b)! - uses.get(a)! || a - b)
  const index = new Map(ordered.map((set, i) => [set, i]))
  const transitions: number[] = []
  for (let a = 0; a <= LABEL_COUNT; a++)
    for (let b = 0; b < LABEL_COUNT; b++)
      transitions.push(Math.round(crf.weights[transitionRow(crf, a) + b]! * SCALE))
  return {
    count: kept.length,
    differences: pack(kept.map((feature, i) => feature - (kept[i - 1] ?? 0))),
    sets: ordered,
    setOf: pack(sets.map(set => index.get(set)!)),
    weightCount: weights.length,
    weights: pack(weights),
    transitions,
  }
}

export function packWordClasses({ cells, segment, seed, classBits, levels }: WordClasses): PackedWordClasses {
  return {
    segment,
    seed,
    classBits,
    levels: levels.map(pack),
    cells: packBits(cells, classBits + FINGERPRINT_BITS),
  }
}

/** The features to keep, ascending. */
function strongest(crf: Crf, numbering: Numbering, keep: number, pair: Pair): number[] {
  const ranked: { feature: number; strength: number }[] = []
  for (let feature = 0; feature < numbering.rows.length; feature++) {
    if (numbering.isShared[feature] === 0) continue
    if (numbering.rows[feature]! < 0) continue
    const weights = pair.flatMap(set => weightsOf(crf, numbering, feature, set)).map(Math.abs)
    const largest = Math.max(...weights)
    if (largest > 0) ranked.push({ feature, strength: largest * 2 + weights.reduce((a, b) => a + b) })
  }
  ranked.sort((a, b) => b.strength - a.strength || a.feature - b.feature)
  return ranked
    .slice(0, keep)
    .map(r => r.feature)
    .sort((a, b) => a - b)
}

/** The shared weights of a feature and those of one set, together and rounded. */
function weightsOf(crf: Crf, { rows }: Numbering, feature: number, set: DataSet): number[] {
  const shared = rows[feature]!
  const own = rows[ownFeature(set, feature)]!
  return Array.from({ length: LABEL_COUNT }, (_, label) => {
    const sum =
      (shared < 0 ? 0 : crf.weights[shared * LABEL_COUNT + label]!) +
      (own < 0 ? 0 : crf.weights[own * LABEL_COUNT + label]!)
    return Math.max(-60, Math.min(60, Math.round(sum * SCALE)))
  })
}
