/**
 * The weights of the tagger: which labels a feature speaks for or against. «word ends in ‑وفسكي» → B-PER +21, O −17.
 * Small integers in open-addressed tables; a feature that is not in one says nothing.
 */
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { unpack } from './packed.ts'

export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const
export const LABEL_COUNT = LABELS.length
export const OUTSIDE = 0

/** Whose habits of annotation to follow: those of a data set it learned from, or those of ordinary news. */
export const CONVENTIONS = ['news', 'anercorp', 'aqmar'] as const
export type Convention = (typeof CONVENTIONS)[number]

/** Features are told apart by this many bits of their hash. */
export const FEATURE_BITS = 24

/** In the strings of a table a digit is this much above its value, … */
export const DIGIT = 0x23
/** … and a weight, of MOST_WEIGHT at most either way, this much above itself. */
export const ZERO = 0x50
export const MOST_WEIGHT = 45
/** Bits of the lower of the two digits that tell a feature from the others of its bucket. */
export const LOW_BITS = 6
/** Two of the four bytes of a number. */
const BYTES = 0x00ff00ff

/** Numbers in a row: two digits and the weight of label 8; the weights of labels 0 to 3; of 4 to 7. A byte each. */
const ROW = 3
const DIGITS = 0xffff
const LAST_SHIFT = 16
const FIRST_BITS = 24
const FIRST_MASK = (1 << FIRST_BITS) - 1
const EIGHTH = 7

/**
 * The weights of one reading, as they lie in the strings of the module: only rows are put together, so that looking
 * one up touches one line of the cache. Anything more, and a page that reads one article would spend longer on that than on reading. A feature is a bucket, by the
 * first bits of its hash, and two digits that tell it from the others there; about one feature falls into each. What is
 * too much for one row is written in two.
 */
export interface Table {
  /**
   * The first row of each bucket; one more ends the last. Above it a bit for each eighth of the features, set where the
   * bucket has one: most of the absent ones are told without touching a row.
   */
  readonly buckets: Int32Array
  readonly rows: Int32Array
  /** How many bits of a hash do not tell its bucket. */
  readonly shift: number
  /** From label a to label b at a · LABEL_COUNT + b; the last row is the beginning of a sentence. */
  readonly transitions: Int32Array
  /** The same at b · LABEL_COUNT + a, without the last row. */
  readonly into: Int32Array
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

/** What training writes: the features in ascending order. */
export interface PackedTable {
  readonly count: number
  /** How many features each bucket has, a digit each. */
  readonly buckets: string
  /** Two digits of each feature. */
  readonly low: string
  readonly high: string
  /** Eight weights of each feature, and those of label 8. */
  readonly weights: string
  readonly last: string
  /** What AQMAR adds. */
  readonly aqmar: PackedWeights
  readonly transitions: readonly number[]
}

/** Weights that few ask for, as short as they can be written. */
export interface PackedWeights {
  /** Which labels have a weight, as bits, the commonest set first. */
  readonly sets: readonly number[]
  /** The set of each feature. */
  readonly setOf: string
  readonly count: number
  /** Zigzag: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
  readonly weights: string
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

/** Bits of a hash that no table knows. */
const UNKNOWN_BITS = 32 - FEATURE_BITS

/** How many bits of a hash do not tell the bucket, in a table of that many features. */
export function shiftOf(count: number): number {
  // Two digits tell no more features of a bucket apart than that.
  return Math.max(UNKNOWN_BITS, Math.min(UNKNOWN_BITS + 2 * LOW_BITS, Math.clz32(count)))
}

/** The hashes of the features that seem to be there. */
const seen = new Int32Array(128)

/**
 * Adds the weights of the first `count` features of `hashes` to the LABEL_COUNT scores at `at`. The hottest loop of
 * the reader, and one that waits for memory: first all buckets are read, without a branch, so that their lines are
 * fetched side by side, then the rows of what is there. Two weights are added at a time, in the halves of one number.
 */
export function addWeights(
  { buckets, rows, shift }: Table,
  hashes: Int32Array,
  count: number,
  scores: Int32Array,
  at: number,
): void {
  const mask = (1 << (shift - UNKNOWN_BITS)) - 1
  let likely = 0
  for (let k = 0; k < count; k++) {
    const hash = hashes[k]!
    seen[likely] = hash
    likely += (buckets[hash >>> shift]! >>> (FIRST_BITS + ((hash >>> UNKNOWN_BITS) & EIGHTH))) & 1
  }
  let found = 0
  let s02 = 0
  let s13 = 0
  let s46 = 0
  let s57 = 0
  let s8 = 0
  for (let k = 0; k < likely; k++) {
    const hash = seen[k]!
    const bucket = hash >>> shift
    const end = (buckets[bucket + 1]! & FIRST_MASK) * ROW
    const rest = (hash >>> UNKNOWN_BITS) & mask
    const digits = (DIGIT + (rest & LOW_MASK)) | ((DIGIT + (rest >>> LOW_BITS)) << 8)
    for (let row = (buckets[bucket]! & FIRST_MASK) * ROW; row < end; row += ROW) {
      const head = rows[row]!
      if ((head & DIGITS) !== digits) continue
      found++
      const first = rows[row + 1]!
      const second = rows[row + 2]!
      s02 += first & BYTES
      s13 += (first >>> 8) & BYTES
      s46 += second & BYTES
      s57 += (second >>> 8) & BYTES
      s8 += head >>> LAST_SHIFT
    }
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

const LOW_MASK = (1 << LOW_BITS) - 1

/** `withAqmar`: also what that data set adds. */
export function unpackTable(packed: PackedTable, withAqmar: boolean, bias: number): Table {
  const weights = utf8ToBytes(packed.weights)
  const last = utf8ToBytes(packed.last)
  if (withAqmar) addAqmar(packed.aqmar, weights, last)
  const low = utf8ToBytes(packed.low)
  return {
    buckets: readBuckets(utf8ToBytes(packed.buckets), low),
    rows: joinRows(low, utf8ToBytes(packed.high), last, weights),
    shift: shiftOf(packed.count),
    transitions: Int32Array.from(packed.transitions),
    into: Int32Array.from({ length: LABEL_COUNT ** 2 }, (_, i) => {
      const b = Math.floor(i / LABEL_COUNT)
      return packed.transitions[(i % LABEL_COUNT) * LABEL_COUNT + b]!
    }),
    bias,
  }
}

function readBuckets(counts: Uint8Array, low: Uint8Array): Int32Array {
  const buckets = new Int32Array(counts.length + 1)
  let row = 0
  for (let i = 0; i < counts.length; i++) {
    let bucket = row
    for (const end = row + counts[i]! - DIGIT; row < end; row++)
      bucket |= 1 << (FIRST_BITS + ((low[row]! - DIGIT) & EIGHTH))
    buckets[i] = bucket
  }
  buckets[counts.length] = row
  return buckets
}

function joinRows(low: Uint8Array, high: Uint8Array, last: Uint8Array, weights: Uint8Array): Int32Array {
  // Every machine that runs this keeps the lowest byte first.
  const fours = new Int32Array(weights.buffer)
  const rows = new Int32Array(last.length * ROW)
  for (let i = 0, row = 0; i < last.length; i++, row += ROW) {
    rows[row] = low[i]! | (high[i]! << 8) | (last[i]! << LAST_SHIFT)
    rows[row + 1] = fours[2 * i]!
    rows[row + 2] = fours[2 * i + 1]!
  }
  return rows
}

function addAqmar({ sets, setOf, count, weights }: PackedWeights, first: Uint8Array, last: Uint8Array): void {
  const setIndexes = unpack(setOf, last.length)
  const values = unpack(weights, count)
  let next = 0
  for (let feature = 0; feature < last.length; feature++) {
    for (let left = sets[setIndexes[feature]!]!; left !== 0; left &= left - 1) {
      const label = 31 - Math.clz32(left & -left)
      const value = values[next++]!
      const weight = (value >>> 1) ^ -(value & 1)
      if (label === LABEL_COUNT - 1) last[feature]! += weight
      else first[feature * (LABEL_COUNT - 1) + label]! += weight
    }
  }
}
