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

const ROW = 16
const FIRST_WEIGHT = 4
const PRESENT = (1 << 19) - 1

/** The weights of one reading. */
export interface Table {
  /** Rows of ROW bytes, so that a feature and its weights lie in one line of the cache: `mask` + 1 slots. */
  readonly mask: number
  /** Feature + 1 at ROW / 4 · slot, 0 in an empty slot. */
  readonly features: Int32Array
  /** LABEL_COUNT weights from ROW · slot + FIRST_WEIGHT on; the same bytes as `features`. */
  readonly weights: Int8Array
  /** One bit for each part of a hash that some feature has: most of the absent ones are told by it. */
  readonly present: Uint32Array
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

/**
 * Adds the weights of the first `count` features of `hashes` to the LABEL_COUNT scores at `at`. The hottest loop of
 * the reader: nine sums in nine variables, no array touched but the table.
 */
export function addWeights(
  table: Table,
  hashes: Int32Array,
  count: number,
  scores: Int32Array,
  at: number,
): void {
  const { features, mask, weights, present } = table
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let s4 = 0
  let s5 = 0
  let s6 = 0
  let s7 = 0
  let s8 = 0
  for (let k = 0; k < count; k++) {
    const feature = featureOf(hashes[k]!)
    const bit = feature & PRESENT
    if (((present[bit >>> 5]! >>> (bit & 31)) & 1) === 0) continue
    let slot = slotOf(feature, mask)
    let found = features[slot * (ROW / 4)]!
    while (found !== 0 && found !== feature + 1) {
      slot = (slot + 1) & mask
      found = features[slot * (ROW / 4)]!
    }
    if (found === 0) continue
    const row = slot * ROW + FIRST_WEIGHT
    s0 += weights[row]!
    s1 += weights[row + 1]!
    s2 += weights[row + 2]!
    s3 += weights[row + 3]!
    s4 += weights[row + 4]!
    s5 += weights[row + 5]!
    s6 += weights[row + 6]!
    s7 += weights[row + 7]!
    s8 += weights[row + 8]!
  }
  scores[at]! += s0
  scores[at + 1]! += s1
  scores[at + 2]! += s2
  scores[at + 3]! += s3
  scores[at + 4]! += s4
  scores[at + 5]! += s5
  scores[at + 6]! += s6
  scores[at + 7]! += s7
  scores[at + 8]! += s8
}

/** `withSecond`: the weights of the second of its two data sets. */
export function unpackTable(packed: PackedTable, withSecond: boolean, bias: number): Table {
  const differences = unpack(packed.differences, packed.count)
  const setOf = unpack(packed.setOf, packed.count)
  const values = unpack(packed.weights, packed.weightCount)
  let size = 16
  while (size < packed.count * 2) size *= 2
  const mask = size - 1
  const features = new Int32Array((size * ROW) / 4)
  const weights = new Int8Array(features.buffer)
  const present = new Uint32Array((PRESENT + 1) / 32)
  let feature = 0
  let next = 0
  for (let i = 0; i < packed.count; i++) {
    feature += differences[i]!
    let slot = slotOf(feature, mask)
    while (features[slot * (ROW / 4)] !== 0) slot = (slot + 1) & mask
    features[slot * (ROW / 4)] = feature + 1
    present[(feature & PRESENT) >>> 5]! |= 1 << (feature & 31)
    const row = slot * ROW + FIRST_WEIGHT
    for (let set = packed.sets[setOf[i]!]!; set !== 0; set &= set - 1) {
      const bit = 31 - Math.clz32(set & -set)
      const value = values[next++]!
      const weight = (value >>> 1) ^ -(value & 1)
      if (bit < LABEL_COUNT) weights[row + bit] = weight
      else if (withSecond) weights[row + bit - LABEL_COUNT]! += weight
    }
  }
  return { mask, features, weights, present, transitions: Int32Array.from(packed.transitions), bias }
}

function slotOf(feature: number, mask: number): number {
  return (Math.imul(feature, 0x9e3779b1) >>> 7) & mask
}
