/**
 * The weights of the tagger: which labels a feature speaks for or against. «word ends in ‑وفسكي» → B-PER +21, O −17.
 * Small integers in an open-addressed table; a feature that is not in it says nothing.
 */
import { unpack } from './packed.ts'

export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const
export const LABEL_COUNT = LABELS.length
export const OUTSIDE = 0

/** Whose habits of annotation to follow: those of a data set it learned from, or of none: ordinary news. */
export const CONVENTIONS = ['news', 'anercorp', 'aqmar'] as const
export type Convention = (typeof CONVENTIONS)[number]

/** Features are told apart by this many bits of their hash. */
export const FEATURE_BITS = 24

export interface TaggerModel {
  /** Feature + 1 in each slot, 0 in an empty one; `mask` + 1 slots. */
  readonly features: Int32Array
  readonly mask: number
  /** LABEL_COUNT weights a slot. */
  readonly weights: Int8Array
  /** From label a to label b at a · LABEL_COUNT + b; the last row is the beginning of a sentence. */
  readonly transitions: Int32Array
  /** Taken from the score of O, for the names that the data left unmarked. */
  readonly bias: Readonly<Record<Convention, number>>
}

/** What training writes: the features in ascending order, as differences. */
export interface PackedModel {
  readonly count: number
  readonly differences: string
  /** The sets of labels that have a weight, as bits, the commonest first; for each feature which set. */
  readonly sets: readonly number[]
  readonly setOf: string
  readonly weightCount: number
  /** Zigzag: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
  readonly weights: string
  readonly transitions: readonly number[]
  readonly bias: Readonly<Record<Convention, number>>
}

export function unpackModel(packed: PackedModel): TaggerModel {
  const differences = unpack(packed.differences, packed.count)
  const setOf = unpack(packed.setOf, packed.count)
  const values = unpack(packed.weights, packed.weightCount)
  let size = 1
  while (size < packed.count * 2) size *= 2
  const mask = size - 1
  const features = new Int32Array(size)
  const weights = new Int8Array(size * LABEL_COUNT)
  let feature = 0
  let next = 0
  for (let i = 0; i < packed.count; i++) {
    feature += differences[i]!
    let slot = slotOf(feature, mask)
    while (features[slot] !== 0) slot = (slot + 1) & mask
    features[slot] = feature + 1
    const set = packed.sets[setOf[i]!]!
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (((set >> label) & 1) === 0) continue
      const value = values[next++]!
      weights[slot * LABEL_COUNT + label] = (value >>> 1) ^ -(value & 1)
    }
  }
  const { transitions, bias } = packed
  return { features, mask, weights, transitions: Int32Array.from(transitions), bias }
}

/** The part of a feature's hash that the table knows. */
export function featureOf(hash: number): number {
  return hash >>> (32 - FEATURE_BITS)
}

/** Adds the weights of a feature to the LABEL_COUNT scores at `at`. */
export function addWeights(model: TaggerModel, feature: number, scores: Int32Array, at: number): void {
  const { features, mask, weights } = model
  let slot = slotOf(feature, mask)
  for (;;) {
    const found = features[slot]!
    if (found === 0) return
    if (found === feature + 1) break
    slot = (slot + 1) & mask
  }
  const row = slot * LABEL_COUNT
  for (let label = 0; label < LABEL_COUNT; label++) scores[at + label]! += weights[row + label]!
}

function slotOf(feature: number, mask: number): number {
  return (Math.imul(feature, 0x9e3779b1) >>> 7) & mask
}
