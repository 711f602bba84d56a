/**
 * What the tagger sees of each word, as columns of numbers: «وبالناتو» → word, proclitics وب, stem الناتو, base ناتو,
 * its classes, its shape.
 */
import { NUMBER, WORD } from '../../text/tokenize.ts'
import type { Tokens } from '../../tokens.ts'
import { addUnit, finish, hashOf, SEED } from './hash.ts'
import { cuesOf, markKnownNames } from './known-words.ts'
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

/** Reads all tokens; one allocation per column. */
export function readAttributes(tokens: Tokens, classes: WordClasses): Attributes {
  const n = tokens.count
  const a: Attributes = {
    word: new Int32Array(n),
    stem: new Int32Array(n),
    base: new Int32Array(n),
    baseStart: new Int32Array(n),
    baseEnd: new Int32Array(n),
    cut: new Uint8Array(n),
    fine: new Int32Array(n),
    middle: new Int32Array(n),
    broad: new Int32Array(n),
    shape: new Int32Array(n),
    cues: new Int32Array(n),
    known: new Uint8Array(n),
  }
  for (let i = 0; i < n; i++) {
    if (tokens.kind[i] === NUMBER) readNumber(tokens, i, classes, a)
    else readWord(tokens, i, classes, a)
    const fine = a.fine[i]!
    a.middle[i] = classes.levels[1]![fine]!
    a.broad[i] = classes.levels[0]![fine]!
    a.cues[i] = cuesOf(
      tokens.keys,
      tokens.keyStart[i]! + a.cut[i]!,
      a.baseStart[i]!,
      tokens.keyStart[i + 1]! - 1,
    )
  }
  markKnownNames(tokens, a)
  return a
}

/** Hashing stops here: no word is longer, and a text may be one long line. */
const LONGEST = 40
const NUMBER_WORD = hashOf('0', 0, 1)
const ALEF = 0x627
const LAM = 0x644

function readNumber(tokens: Tokens, i: number, classes: WordClasses, a: Attributes): void {
  const from = tokens.keyStart[i]!
  const to = Math.min(tokens.keyStart[i + 1]! - 1, from + LONGEST)
  a.word[i] = hashOf(tokens.keys, from, to)
  a.stem[i] = NUMBER_WORD
  a.base[i] = NUMBER_WORD
  a.baseStart[i] = from
  a.baseEnd[i] = to
  a.fine[i] = classOfWord(classes, NUMBER_WORD)
  a.shape[i] = 0x1000 + Math.min(to - from, 6)
}

function readWord(tokens: Tokens, i: number, classes: WordClasses, a: Attributes): void {
  const { keys } = tokens
  const from = tokens.keyStart[i]!
  const to = Math.min(tokens.keyStart[i + 1]! - 1, from + LONGEST)
  const word = hashOf(keys, from, to)
  a.word[i] = word
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
  a.stem[i] = start > from ? hashOf(keys, start, to, elided ? addUnit(SEED, ALEF) : SEED) : word
  a.cut[i] = start - from
  a.fine[i] = fine
  a.baseStart[i] = base
  a.baseEnd[i] = to
  a.base[i] = hashOf(keys, base, to)
  a.shape[i] = shapeOf(keys, from, start, base, to, tokens.kind[i]!)
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
