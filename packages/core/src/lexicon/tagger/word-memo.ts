/**
 * What the tagger has read of words before: a word that comes again, in this article or the next, «في», «الرئيس», is
 * neither analyzed nor weighed again. Half of what news is written in are some thousand words.
 *
 * A table of fixed size, so that nothing grows with what is read; a word takes the row of another that it falls on.
 * What is kept depends on nothing but the letters, which are compared, so that it never shows what was read before.
 */
import type { Tokens } from '../../tokens.ts'
import { type Attributes, makeAttributes, readWordInto } from './attributes.ts'
import { BEFORE_UNKNOWN, emitOwn, MOST_FEATURES, PLACES, type Place } from './features.ts'
import { hashOf } from './hash.ts'
import { addWeights, LABEL_COUNT, type Table } from './model.ts'
import type { WordClasses } from './word-classes.ts'

export interface WordMemo {
  readonly classes: WordClasses
  /** All that is known of a word lies side by side: it is fetched from far away, a line of memory at a time. */
  readonly rows: Int32Array
  /** The same as numbers of 16 bits, for the sums. */
  readonly halves: Int16Array
}

const ROWS = 8192
/** Longer words share one more row, and are read each time. */
const MOST_LETTERS = 16
// A row: length, kind and whether the sums have been made; the letters, two a number; the attributes; for each place
// what the word adds to the scores from there.
const LETTERS = 1
const ATTRIBUTES = LETTERS + MOST_LETTERS / 2
const SUMS = ATTRIBUTES + 11
const ROW = SUMS + (PLACES.length * LABEL_COUNT) / 2
const SUMMED = 1

export function makeWordMemo(classes: WordClasses): WordMemo {
  const rows = new Int32Array((ROWS + 1) * ROW)
  return { classes, rows, halves: new Int16Array(rows.buffer) }
}

/** Writes the attributes of token `i`, but for those of known names. */
export function readWord(memo: WordMemo, tokens: Tokens, i: number, a: Attributes): void {
  const { rows } = memo
  const from = tokens.keyStart[i]!
  const at = rowOf(memo, tokens, i) + ATTRIBUTES
  a.word[i] = rows[at]!
  a.stem[i] = rows[at + 1]!
  a.base[i] = rows[at + 2]!
  a.baseStart[i] = from + rows[at + 3]!
  a.baseEnd[i] = from + rows[at + 4]!
  a.cut[i] = rows[at + 5]!
  a.fine[i] = rows[at + 6]!
  a.middle[i] = rows[at + 7]!
  a.broad[i] = rows[at + 8]!
  a.shape[i] = rows[at + 9]!
  a.cues[i] = rows[at + 10]!
}

/** Adds what the word of token `i` alone says of the tokens of its sentence, [from, to), to their scores. */
export function addOwn(
  memo: WordMemo,
  table: Table,
  tokens: Tokens,
  a: Attributes,
  i: number,
  from: number,
  to: number,
  scores: Int32Array,
): void {
  const { rows, halves } = memo
  const row = rowOf(memo, tokens, i)
  if ((rows[row]! & SUMMED) === 0) sumUp(memo, table, tokens, a, i, row)
  for (const place of PLACES) {
    const reads = i + OFFSETS[place]
    if (reads < from || reads >= to || (place === BEFORE_UNKNOWN && a.known[reads] !== 0)) continue
    const at = (row + SUMS) * 2 + place * LABEL_COUNT
    const score = reads * LABEL_COUNT
    for (let label = 0; label < LABEL_COUNT; label++) scores[score + label]! += halves[at + label]!
  }
}

/** From a word to the one seen from which it stands at a place. */
const OFFSETS: Readonly<Record<Place, number>> = [0, 1, -1, 2, -2, 1]

/** Where the row of the word of token `i` begins; it stays there until the next call. */
function rowOf({ classes, rows }: WordMemo, tokens: Tokens, i: number): number {
  const { keys } = tokens
  const from = tokens.keyStart[i]!
  const to = tokens.keyStart[i + 1]! - 1
  const head = ((to - from) << 5) | (tokens.kind[i]! << 1)
  const long = to - from > MOST_LETTERS
  const row = (long ? ROWS : hashOf(keys, from, to) & (ROWS - 1)) * ROW
  if (!long) {
    if ((rows[row]! & ~SUMMED) === head && holds(rows, row + LETTERS, keys, from, to)) return row
    for (let k = from, at = row + LETTERS; k < to; k += 2) rows[at++] = twoLetters(keys, k, to)
  }
  rows[row] = head
  readWordInto(tokens, i, classes, one, 0)
  const at = row + ATTRIBUTES
  rows[at] = one.word[0]!
  rows[at + 1] = one.stem[0]!
  rows[at + 2] = one.base[0]!
  rows[at + 3] = one.baseStart[0]!
  rows[at + 4] = one.baseEnd[0]!
  rows[at + 5] = one.cut[0]!
  rows[at + 6] = one.fine[0]!
  rows[at + 7] = one.middle[0]!
  rows[at + 8] = one.broad[0]!
  rows[at + 9] = one.shape[0]!
  rows[at + 10] = one.cues[0]!
  return row
}

const one = makeAttributes(1)

function holds(rows: Int32Array, letters: number, keys: string, from: number, to: number): boolean {
  for (let k = from, at = letters; k < to; k += 2) if (rows[at++] !== twoLetters(keys, k, to)) return false
  return true
}

function twoLetters(keys: string, k: number, to: number): number {
  return keys.charCodeAt(k) | (k + 1 < to ? keys.charCodeAt(k + 1) << 16 : 0)
}

const hashes = new Int32Array(MOST_FEATURES)
const sums = new Int32Array(PLACES.length * LABEL_COUNT)

function sumUp(
  { rows, halves }: WordMemo,
  table: Table,
  { keys }: Tokens,
  a: Attributes,
  i: number,
  row: number,
): void {
  sums.fill(0)
  for (const place of PLACES) {
    const count = emitOwn(place, keys, a, i, hashes, 0)
    addWeights(table, hashes, count, sums, place * LABEL_COUNT)
  }
  halves.set(sums, (row + SUMS) * 2)
  rows[row]! |= SUMMED
}
