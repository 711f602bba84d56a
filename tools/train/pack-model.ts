/** From real weights to the small integers that are shipped: rounded, the weak features left out. */
import {
  DIGIT,
  FEATURE_BITS,
  LABEL_COUNT,
  LOW_BITS,
  MOST_WEIGHT,
  type PackedTable,
  type PackedWeights,
  shiftOf,
  ZERO,
} from '../../packages/core/src/lexicon/tagger/model.ts'
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

/** What a weight is cut to. */
const LARGEST = 60

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
  const news = kept.map(feature => weightsOf(crf, numbering, feature, pair[0]))
  const more = kept.map((feature, i) =>
    weightsOf(crf, numbering, feature, pair[1]).map((w, label) => w - news[i]![label]!),
  )
  const transitions: number[] = []
  for (let a = 0; a <= LABEL_COUNT; a++)
    for (let b = 0; b < LABEL_COUNT; b++)
      transitions.push(Math.round(crf.weights[transitionRow(crf, a) + b]! * SCALE))
  const rows = kept.flatMap((feature, i) =>
    split(news[i]!).map((row, part) => ({ feature, row, of: part === 0 ? i : -1 })),
  )
  return {
    ...packFeatures(rows.map(({ feature }) => feature)),
    ...packRows(rows.map(({ row }) => row)),
    aqmar: packSparse(rows.map(({ of }) => more[of] ?? [])),
    transitions,
  }
}

/** A weight above MOST_WEIGHT goes on in a second row. */
function split(row: readonly number[]): (readonly number[])[] {
  const first = row.map(w => Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, w)))
  const rest = row.map((w, label) => w - first[label]!)
  return rest.some(w => w !== 0) ? [first, rest] : [first]
}

/** `features`: ascending. */
function packFeatures(features: readonly number[]): Pick<PackedTable, 'count' | 'buckets' | 'low' | 'high'> {
  const shift = shiftOf(features.length)
  const restBits = shift - (32 - FEATURE_BITS)
  const counts = new Array<number>(2 ** (32 - shift)).fill(0)
  for (const feature of features) counts[feature >>> restBits]!++
  const rests = features.map(feature => feature & ((1 << restBits) - 1))
  return {
    count: features.length,
    buckets: toUnits(counts, DIGIT),
    low: toUnits(
      rests.map(rest => rest & ((1 << LOW_BITS) - 1)),
      DIGIT,
    ),
    high: toUnits(
      rests.map(rest => rest >> LOW_BITS),
      DIGIT,
    ),
  }
}

function packRows(rows: readonly (readonly number[])[]): Pick<PackedTable, 'weights' | 'last'> {
  return {
    weights: toUnits(
      rows.flatMap(row => row.slice(0, LABEL_COUNT - 1)),
      ZERO,
    ),
    last: toUnits(
      rows.map(row => row[LABEL_COUNT - 1]!),
      ZERO,
    ),
  }
}

function packSparse(rows: readonly (readonly number[])[]): PackedWeights {
  const masks = rows.map(row => row.reduce((mask, w, label) => (w === 0 ? mask : mask | (1 << label)), 0))
  const weights = rows.flatMap(row => row.filter(w => w !== 0).map(w => (w << 1) ^ (w >> 31)))
  const uses = new Map<number, number>()
  for (const mask of masks) uses.set(mask, (uses.get(mask) ?? 0) + 1)
  const sets = [...uses.keys()].sort((a, b) => uses.get(b)! - uses.get(a)! || a - b)
  const index = new Map(sets.map((set, i) => [set, i]))
  return {
    sets,
    setOf: pack(masks.map(mask => index.get(mask)!)),
    count: weights.length,
    weights: pack(weights),
  }
}

/** One printable ASCII unit a number. */
function toUnits(numbers: readonly number[], zero: number): string {
  return numbers.map(n => String.fromCharCode(zero + n)).join('')
}

/** What training makes of word classes, before it is packed. */
export interface FreshWordClasses extends Omit<WordClasses, 'cells'> {
  readonly cells: Uint32Array
}

export function packWordClasses({
  cells,
  segment,
  seed,
  classBits,
  levels,
}: FreshWordClasses): PackedWordClasses {
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
    return Math.max(-LARGEST, Math.min(LARGEST, Math.round(sum * SCALE)))
  })
}
