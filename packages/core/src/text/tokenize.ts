/**
 * Cuts text into words, numbers and marks: «والناتو، 26 و27 إبريل/نيسان» → والناتو ، 26 و 27 إبريل / نيسان.
 *
 * A word is a run of letters of one script with the harakat, tatweel and joiners inside it; letters and digits are
 * cut apart (و27). A number keeps its inner point or comma (3.5). Every other character is a token of its own,
 * but for runs of points.
 */
import {
  ARABIC,
  CONTROL,
  classOf,
  DIGIT,
  HIGH_SURROGATE,
  LETTER,
  LOW_SURROGATE,
  MARK,
  NEWLINE,
  PUNCTUATION,
  SPACE,
} from './chars.ts'

export const WORD = 1
export const NUMBER = 2
export const PUNCT = 3
export const SYMBOL = 4

/** Calls `emit` for each token of `text` in [from, to), in order; offsets are UTF-16 units of `text`. */
export function tokenize(
  text: string,
  from: number,
  to: number,
  emit: (start: number, end: number, kind: number) => void,
): void {
  let i = from
  while (i < to) {
    const c = classOf(text.charCodeAt(i))
    if (c === SPACE || c === NEWLINE || c === MARK || c === CONTROL) {
      i++
      continue
    }
    const start = i
    if (c === ARABIC || c === LETTER) {
      i = endOfWord(text, i, to, c)
      emit(start, i, WORD)
    } else if (c === DIGIT) {
      i = endOfNumber(text, i, to)
      emit(start, i, NUMBER)
    } else if (c === HIGH_SURROGATE && i + 1 < to && classOf(text.charCodeAt(i + 1)) === LOW_SURROGATE) {
      i += 2
      emit(start, i, SYMBOL)
    } else {
      i = endOfPoints(text, i, to)
      emit(start, i, c === PUNCTUATION ? PUNCT : SYMBOL)
    }
  }
}

function endOfWord(text: string, i: number, to: number, script: number): number {
  let end = i + 1
  for (let k = end; k < to; k++) {
    const unit = text.charCodeAt(k)
    const c = classOf(unit)
    if (c === script || c === MARK) end = k + 1
    else if (c === CONTROL) {
      // A control or tatweel belongs to the word when letters or harakat follow; a tatweel also at the end (بـ).
      if (unit === TATWEEL) end = k + 1
    } else if (
      isApostrophe(unit) &&
      script === LETTER &&
      k + 1 < to &&
      classOf(text.charCodeAt(k + 1)) === LETTER
    )
      end = k + 1
    else break
  }
  return end
}

function endOfNumber(text: string, i: number, to: number): number {
  let end = i + 1
  while (end < to) {
    const c = classOf(text.charCodeAt(end))
    if (c === DIGIT) end++
    else if (
      isDecimalMark(text.charCodeAt(end)) &&
      end + 1 < to &&
      classOf(text.charCodeAt(end + 1)) === DIGIT
    )
      end += 2
    else break
  }
  return end
}

function endOfPoints(text: string, i: number, to: number): number {
  let end = i + 1
  if (text.charCodeAt(i) === POINT) while (end < to && text.charCodeAt(end) === POINT) end++
  return end
}

const POINT = 0x2e
const TATWEEL = 0x640
const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019
const isDecimalMark = (unit: number) => unit === POINT || unit === 0x2c || unit === 0x66b || unit === 0x66c
