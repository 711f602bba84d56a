/**
 * What the tagger has read of words before: a word that comes again, in this article or the next, «في», «الرئيس», is
 * neither analyzed nor weighed again. Half of what news is written in are some thousand words.
 *
 * A table of fixed size, so that nothing grows with what is read; a word takes the row of another that it falls on.
 * What is kept depends on nothing but the letters, which are compared, so that it never shows what was read before.
 */
import type { Tokens } from '../../tokens.ts'
import { type Attributes, makeAttributes, readWordInto } from './attributes.ts'
import { emitOwn, MOST_FEATURES, PLACES, type Place } from './features.ts'
import { hashOf } from './hash.ts'
import { addWeights, LABEL_COUNT, type Table } from './model.ts'
import type { WordClasses } from './word-classes.ts'

export interface WordMemo {
  readonly classes: WordClasses
  /** The words of the rows, the extents of their bases as from their beginnings. */
  readonly words: Attributes
  /** The length and kind of each row's word, and its letters, MOST_LETTERS a row. */
  readonly heads: Int32Array
  readonly letters: Uint16Array
  /** What each word adds to the scores from each place: LABEL_COUNT a place, one place after another. */
  readonly sums: Int16Array
  /** 1 where the sums of a row have been made. */
  readonly summed: Uint8Array
}

/** Numbers in a row of `sums`. */
const ROW = PLACES.length * LABEL_COUNT
const ROWS = 8192
/** Longer words share one more row, and are read each time. */
const MOST_LETTERS = 16

export function makeWordMemo(classes: WordClasses): WordMemo {
  return {
    classes,
    words: makeAttributes(ROWS + 1),
    heads: new Int32Array(ROWS + 1),
    letters: new Uint16Array(ROWS * MOST_LETTERS),
    sums: new Int16Array((ROWS + 1) * ROW),
    summed: new Uint8Array(ROWS + 1),
  }
}

/** The row that holds the word of token `i`, until the next call. */
export function rowOf(memo: WordMemo, tokens: Tokens, i: number): number {
  const { keys } = tokens
  const from = tokens.keyStart[i]!
  const length = tokens.keyStart[i + 1]! - 1 - from
  const head = (length << 4) | tokens.kind[i]!
  const row = length > MOST_LETTERS ? ROWS : hashOf(keys, from, from + length) & (ROWS - 1)
  if (row < ROWS && memo.heads[row] === head && isAt(memo.letters, row * MOST_LETTERS, keys, from, length))
    return row
  memo.heads[row] = head
  memo.summed[row] = 0
  if (row < ROWS)
    for (let k = 0; k < length; k++) memo.letters[row * MOST_LETTERS + k] = keys.charCodeAt(from + k)
  readWordInto(tokens, i, memo.classes, memo.words, row)
  return row
}

/** Adds what the word of token `i` alone says of the tokens of its sentence, [from, to), to their scores. */
export function addOwn(
  memo: WordMemo,
  table: Table,
  tokens: Tokens,
  i: number,
  from: number,
  to: number,
  scores: Int32Array,
): void {
  const row = rowOf(memo, tokens, i)
  if (memo.summed[row] === 0) sumUp(memo, table, tokens, i, row)
  const { sums } = memo
  for (const place of PLACES) {
    const reads = i + OFFSETS[place]
    if (reads < from || reads >= to) continue
    const at = row * ROW + place * LABEL_COUNT
    const score = reads * LABEL_COUNT
    for (let label = 0; label < LABEL_COUNT; label++) scores[score + label]! += sums[at + label]!
  }
}

/** From a word to the one seen from which it stands at a place. */
const OFFSETS: Readonly<Record<Place, number>> = [0, 1, -1, 2, -2]

const hashes = new Int32Array(MOST_FEATURES)
const scratch = new Int32Array(ROW)

function sumUp(
  { words, sums, summed }: WordMemo,
  table: Table,
  tokens: Tokens,
  i: number,
  row: number,
): void {
  const from = tokens.keyStart[i]!
  const key = tokens.keys.slice(from, from + words.baseEnd[row]!)
  scratch.fill(0)
  for (const place of PLACES) {
    const count = emitOwn(place, key, words, row, hashes, 0)
    addWeights(table, hashes, count, scratch, place * LABEL_COUNT)
  }
  sums.set(scratch, row * ROW)
  summed[row] = 1
}

function isAt(letters: Uint16Array, at: number, keys: string, from: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (letters[at + k] !== keys.charCodeAt(from + k)) return false
  return true
}
