/** From real weights to the small integers that are shipped: rounded, the weak rows left out. */
import { LABEL_COUNT, type PackedModel } from '../../packages/core/src/lexicon/tagger/model.ts'
import { pack, packBits } from '../../packages/core/src/lexicon/tagger/packed.ts'
import {
  FINGERPRINT_BITS,
  type PackedWordClasses,
  type WordClasses,
} from '../../packages/core/src/lexicon/tagger/word-classes.ts'
import { type Crf, transitionRow } from './crf.ts'
import type { Rows } from './examples.ts'

/** `scale`: integer steps per unit of weight; `keep`: how many rows stay, those with the largest weights. */
export function packModel(
  crf: Crf,
  rows: Rows,
  scale: number,
  keep: number,
  bias: PackedModel['bias'],
): PackedModel {
  const kept = strongest(crf, rows, scale, keep)
  const sets: number[] = []
  const weights: number[] = []
  for (const feature of kept) {
    let set = 0
    for (let label = 0; label < LABEL_COUNT; label++) {
      const w = rounded(crf, rows[feature]! * LABEL_COUNT + label, scale)
      if (w === 0) continue
      set |= 1 << label
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
      transitions.push(Math.round(crf.weights[transitionRow(crf, a) + b]! * scale))
  return {
    count: kept.length,
    differences: pack(kept.map((feature, i) => feature - (kept[i - 1] ?? 0))),
    sets: ordered,
    setOf: pack(sets.map(set => index.get(set)!)),
    weightCount: weights.length,
    weights: pack(weights),
    transitions,
    bias,
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
function strongest(crf: Crf, rows: Rows, scale: number, keep: number): number[] {
  const strength: { feature: number; weight: number }[] = []
  for (let feature = 0; feature < rows.length; feature++) {
    const row = rows[feature]!
    if (row < 0) continue
    let weight = 0
    let largest = 0
    for (let label = 0; label < LABEL_COUNT; label++) {
      const w = Math.abs(rounded(crf, row * LABEL_COUNT + label, scale))
      weight += w
      largest = Math.max(largest, w)
    }
    if (largest > 0) strength.push({ feature, weight: weight + largest })
  }
  strength.sort((a, b) => b.weight - a.weight || a.feature - b.feature)
  return strength
    .slice(0, keep)
    .map(s => s.feature)
    .sort((a, b) => a - b)
}

function rounded(crf: Crf, at: number, scale: number): number {
  return Math.max(-127, Math.min(127, Math.round(crf.weights[at]! * scale)))
}
