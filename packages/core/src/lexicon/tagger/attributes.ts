/**
 * What the tagger sees of each word, as columns of numbers: «وبالناتو» → word, proclitics وب, stem الناتو, base ناتو,
 * its classes, its shape.
 */
import { NUMBER, WORD } from '../../text/tokenize.ts'
import type { Tokens } from '../../tokens.ts'
import { addUnit, finish, hashOf, SEED } from './hash.ts'
import { cuesOf } from './known-words.ts'
import { classOfWord, type WordClasses } from './word-classes.ts'

export interface Attributes {
  readonly word: Int32Array
  /** The word without its proclitics. */
  readonly stem: Int32Array
  /** The stem without article, and its extent in `tokens.keys`. */
  readonly base: Int32Array
  readonly baseStart: Int32Array
  readonly baseEnd: Int32Array
  /** Units of the key that are proclitics. */
  readonly cut: Uint8Array
  readonly fine: Int32Array
  readonly middle: Int32Array
  readonly broad: Int32Array
  /** Proclitics, article, length and script in one number. */
  readonly shape: Int32Array
  /** The classes of lexicon/cue-words: given name, head noun of a body, common word … */
  readonly cues: Int32Array
  /** What name of the gazetteer the token begins or goes on, 0 for none. */
  readonly known: Uint8Array
}

export function makeAttributes(count: number): Attributes {
  return {
    word: new Int32Array(count),
    stem: new Int32Array(count),
    base: new Int32Array(count),
    baseStart: new Int32Array(count),
    baseEnd: new Int32Array(count),
    cut: new Uint8Array(count),
    fine: new Int32Array(count),
    middle: new Int32Array(count),
    broad: new Int32Array(count),
    shape: new Int32Array(count),
    cues: new Int32Array(count),
    known: new Uint8Array(count),
  }
}

/** Reads token `i` into row `row` of the columns, the extent of its base as from the beginning of its key. */
export function readWordInto(
  tokens: Tokens,
  i: number,
  classes: WordClasses,
  a: Attributes,
  row: number,
): void {
  const from = tokens.keyStart[i]!
  if (tokens.kind[i] === NUMBER) readNumber(tokens, i, classes, a, row)
  else readWord(tokens, i, classes, a, row)
  const fine = a.fine[row]!
  a.middle[row] = classes.levels[1]![fine]!
  a.broad[row] = classes.levels[0]![fine]!
  a.cues[row] = cuesOf(tokens.keys, from + a.cut[row]!, from + a.baseStart[row]!, tokens.keyStart[i + 1]! - 1)
}

/** Hashing stops here: no word is longer, and a text may be one long line. */
export const LONGEST = 40
const NUMBER_WORD = hashOf('0', 0, 1)
const ALEF = 0x627
const LAM = 0x644

function readNumber(tokens: Tokens, i: number, classes: WordClasses, a: Attributes, row: number): void {
  const from = tokens.keyStart[i]!
  const to = Math.min(tokens.keyStart[i + 1]! - 1, from + LONGEST)
  a.word[row] = hashOf(tokens.keys, from, to)
  a.stem[row] = NUMBER_WORD
  a.base[row] = NUMBER_WORD
  a.cut[row] = 0
  a.baseStart[row] = 0
  a.baseEnd[row] = to - from
  a.fine[row] = classOfWord(classes, NUMBER_WORD)
  a.shape[row] = 0x1000 + Math.min(to - from, 6)
}

function readWord(tokens: Tokens, i: number, classes: WordClasses, a: Attributes, row: number): void {
  const { keys } = tokens
  const from = tokens.keyStart[i]!
  const to = Math.min(tokens.keyStart[i + 1]! - 1, from + LONGEST)
  const word = hashOf(keys, from, to)
  a.word[row] = word
  let start = from
  let elided = false
  let fine = classOfWord(classes, word)
  if (fine === 0 && tokens.kind[i] === WORD) {
    const found = stemOf(keys, from, to, classes)
    fine = found.fine
    start = found.start
    elided = found.elided
  }
  const article = elided ? 1 : startsWithArticle(keys, start, to) ? 2 : 0
  const base = start + article
  a.stem[row] = start > from ? hashOf(keys, start, to, elided ? addUnit(SEED, ALEF) : SEED) : word
  a.cut[row] = start - from
  a.fine[row] = fine
  a.baseStart[row] = base - from
  a.baseEnd[row] = to - from
  a.base[row] = hashOf(keys, base, to)
  a.shape[row] = shapeOf(keys, from, start, base, to, tokens.kind[i]!)
}

const stem = { fine: 0, start: 0, elided: false }

/** The first cut after which the word is in the list: و ف, then ب ل ك س or لل, alone or one after the other. */
function stemOf(keys: string, from: number, to: number, classes: WordClasses): typeof stem {
  stem.fine = 0
  stem.start = from
  stem.elided = false
  const first = keys.charCodeAt(from)
  const conjunction = first === 0x648 || first === 0x641 ? 1 : 0
  if (conjunction === 1 && to - from >= 3 && tryStem(keys, from + 1, to, false, classes)) return stem
  for (let at = from; at <= from + conjunction; at++) {
    const unit = keys.charCodeAt(at)
    if (to - at < 4) break
    if (unit === LAM && keys.charCodeAt(at + 1) === LAM && tryStem(keys, at + 1, to, true, classes))
      return stem
    const preposition = unit === 0x628 || unit === LAM || unit === 0x643
    if (preposition && tryStem(keys, at + 1, to, false, classes)) return stem
  }
  return stem
}

function tryStem(keys: string, start: number, to: number, elided: boolean, classes: WordClasses): boolean {
  const hash = hashOf(keys, start, to, elided ? addUnit(SEED, ALEF) : SEED)
  const fine = classOfWord(classes, hash)
  if (fine === 0) return false
  stem.fine = fine
  stem.start = start
  stem.elided = elided
  return true
}

function startsWithArticle(keys: string, from: number, to: number): boolean {
  return to - from >= 5 && keys.charCodeAt(from) === ALEF && keys.charCodeAt(from + 1) === LAM
}

function shapeOf(keys: string, from: number, start: number, base: number, to: number, kind: number): number {
  const letter = keys.charCodeAt(base)
  const script = kind !== WORD ? 2 : letter < 0x250 ? 1 : 0
  const proclitics = start > from ? finish(addUnit(start - from, keys.charCodeAt(start - 1))) & 0xff : 0
  return (script << 13) | (proclitics << 4) | (base > start ? 8 : 0) | Math.min(7, to - base)
}
