/**
 * The weights of the tagger: which labels a feature speaks for or against. «word ends in ‑وفسكي» → B-PER +21, O −17.
 * Small integers in open-addressed tables; a feature that is not in one says nothing.
 */
import { unpack } from './packed.ts'

export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const
export const LABEL_COUNT = LABELS.length
export const OUTSIDE = 0

/** Whose habits of annotation to follow: those of a data set it learned from, or those of ordinary news. */
export const CONVENTIONS = ['news', 'anercorp', 'aqmar'] as const
export type Convention = (typeof CONVENTIONS)[number]

/** Features are told apart by this many bits of their hash. */
export const FEATURE_BITS = 24

/** The weights of one reading. */
export interface Table {
  /** Feature + 1 in each slot, 0 in an empty one; `mask` + 1 slots. */
  readonly features: Int32Array
  readonly mask: number
  /** LABEL_COUNT weights a slot. */
  readonly weights: Int8Array
  /** From label a to label b at a · LABEL_COUNT + b; the last row is the beginning of a sentence. */
  readonly transitions: Int32Array
  /** Taken from the score of O, for the names that the data left unmarked. */
  readonly bias: number
}

export interface TaggerModel {
  readonly first: Table
  /** The second reading, which knows what the first found elsewhere in the text. */
  readonly second: Table
  /** How many tokens away a word still says something of itself. */
  readonly reach: number
}

/** What training writes: the features in ascending order, as differences. */
export interface PackedTable {
  readonly count: number
  readonly differences: string
  /** Which labels have a weight (low bits: in news; high bits: another in AQMAR), the commonest set first. */
  readonly sets: readonly number[]
  readonly setOf: string
  readonly weightCount: number
  /** Of each feature the weights in news, then what AQMAR adds. Zigzag: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
  readonly weights: string
  readonly transitions: readonly number[]
}

export interface PackedModel {
  readonly first: PackedTable
  readonly second: PackedTable
  readonly conventions: Readonly<
    Record<Convention, { readonly firstBias: number; readonly secondBias: number; readonly reach: number }>
  >
}

export function unpackModel(
  { first, second, conventions }: PackedModel,
  convention: Convention,
): TaggerModel {
  const { firstBias, secondBias, reach } = conventions[convention]
  const withAqmar = convention === 'aqmar'
  return {
    first: unpackTable(first, withAqmar, firstBias),
    second: unpackTable(second, withAqmar, secondBias),
    reach,
  }
}

/** The part of a feature's hash that a table knows. */
export function featureOf(hash: number): number {
  return hash >>> (32 - FEATURE_BITS)
}

/** Adds the weights of a feature to the LABEL_COUNT scores at `at`. */
export function addWeights(
  { features, mask, weights }: Table,
  feature: number,
  scores: Int32Array,
  at: number,
): void {
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

/** `withSecond`: the weights of the second of its two data sets. */
export function unpackTable(packed: PackedTable, withSecond: boolean, bias: number): Table {
  const differences = unpack(packed.differences, packed.count)
  const setOf = unpack(packed.setOf, packed.count)
  const values = unpack(packed.weights, packed.weightCount)
  let size = 16
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
    for (let bit = 0; bit < 2 * LABEL_COUNT; bit++) {
      if (((set >> bit) & 1) === 0) continue
      const value = values[next++]!
      if (bit < LABEL_COUNT || withSecond)
        weights[slot * LABEL_COUNT + (bit % LABEL_COUNT)]! += (value >>> 1) ^ -(value & 1)
    }
  }
  return { features, mask, weights, transitions: Int32Array.from(packed.transitions), bias }
}

function slotOf(feature: number, mask: number): number {
  return (Math.imul(feature, 0x9e3779b1) >>> 7) & mask
}
