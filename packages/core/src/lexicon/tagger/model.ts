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

/** Numbers in a row: the feature, the weights of labels 0 to 3, of 4 to 7, of 8. */
const ROW = 4
/** A weight is kept as a byte, this much above itself. */
const ZERO = 128
const FOUR_ZEROS = 0x80808080
/** Two of the four bytes of a number. */
const BYTES = 0x00ff00ff
const PRESENT = (1 << 19) - 1

/** The weights of one reading. */
export interface Table {
  /** Slots of ROW numbers, so that a feature and its weights lie in one line of the cache; feature + 1, 0 when empty. */
  readonly rows: Int32Array
  /** Of an index in `rows`. */
  readonly mask: number
  /** How many bits of a feature its slot leaves off. */
  readonly shift: number
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
 * the reader: two weights are added at a time, in the halves of one number, and no array is touched but the table.
 */
export function addWeights(
  table: Table,
  hashes: Int32Array,
  count: number,
  scores: Int32Array,
  at: number,
): void {
  const { rows, mask, shift, present } = table
  let found = 0
  let s02 = 0
  let s13 = 0
  let s46 = 0
  let s57 = 0
  let s8 = 0
  for (let k = 0; k < count; k++) {
    const feature = featureOf(hashes[k]!)
    const bit = feature & PRESENT
    if (((present[bit >>> 5]! >>> (bit & 31)) & 1) === 0) continue
    let row = (feature >>> shift) * ROW
    while (rows[row] !== 0 && rows[row] !== feature + 1) row = (row + ROW) & mask
    if (rows[row] === 0) continue
    found++
    const low = rows[row + 1]!
    const high = rows[row + 2]!
    s02 += low & BYTES
    s13 += (low >>> 8) & BYTES
    s46 += high & BYTES
    s57 += (high >>> 8) & BYTES
    s8 += rows[row + 3]!
  }
  const zero = found * ZERO
  scores[at]! += (s02 & 0xffff) - zero
  scores[at + 1]! += (s13 & 0xffff) - zero
  scores[at + 2]! += (s02 >>> 16) - zero
  scores[at + 3]! += (s13 >>> 16) - zero
  scores[at + 4]! += (s46 & 0xffff) - zero
  scores[at + 5]! += (s57 & 0xffff) - zero
  scores[at + 6]! += (s46 >>> 16) - zero
  scores[at + 7]! += (s57 >>> 16) - zero
  scores[at + 8]! += s8 - zero
}

/** `withSecond`: the weights of the second of its two data sets. */
export function unpackTable(packed: PackedTable, withSecond: boolean, bias: number): Table {
  const differences = unpack(packed.differences, packed.count)
  const setOf = unpack(packed.setOf, packed.count)
  const values = unpack(packed.weights, packed.weightCount)
  let size = 16
  while (size < packed.count * 2) size *= 2
  const mask = size * ROW - 1
  // Features are hashes and come in ascending order: the slot by their high bits fills the table from end to end.
  const shift = FEATURE_BITS - 31 + Math.clz32(size)
  const rows = new Int32Array(size * ROW)
  const present = new Uint32Array((PRESENT + 1) / 32)
  let feature = 0
  let next = 0
  for (let i = 0; i < packed.count; i++) {
    feature += differences[i]!
    let row = (feature >>> shift) * ROW
    while (rows[row] !== 0) row = (row + ROW) & mask
    rows[row] = feature + 1
    rows[row + 1] = rows[row + 2] = FOUR_ZEROS
    rows[row + 3] = ZERO
    present[(feature & PRESENT) >>> 5]! |= 1 << (feature & 31)
    for (let set = packed.sets[setOf[i]!]!; set !== 0; set &= set - 1) {
      const bit = 31 - Math.clz32(set & -set)
      const value = values[next++]!
      if (bit >= LABEL_COUNT && !withSecond) continue
      const label = bit % LABEL_COUNT
      rows[row + 1 + (label >>> 2)]! += ((value >>> 1) ^ -(value & 1)) << ((label & 3) * 8)
    }
  }
  return { mask, shift, rows, present, transitions: Int32Array.from(packed.transitions), bias }
}
