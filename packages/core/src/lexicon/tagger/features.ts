/**
 * The features of one word in its sentence, as hashes: the word, its neighbors, their classes, its letters.
 * «الرئيس الروسي ¦فلاديمير¦ بوتين»: class of the word, class before it × class after it, ends in ‑ير, …
 *
 * The trainer and the reader call the same functions, so that what was learned is what is looked up. Two thirds of the
 * features are of one word alone, which says the same wherever it stands, others of the classes of two words: those the
 * reader adds up once and keeps (memo.ts).
 */
import type { Attributes } from './attributes.ts'
import { addUnit, finish, mix, SEED } from './hash.ts'

/** No word has more. */
export const MOST_FEATURES = 80

/** Where a word stands, seen from the one that is read. */
export const HERE = 0
export const BEFORE = 1
export const AFTER = 2
export const TWO_BEFORE = 3
export const TWO_AFTER = 4
/** Before one that no known name covers. */
export const BEFORE_UNKNOWN = 5
export const PLACES = [HERE, BEFORE, AFTER, TWO_BEFORE, TWO_AFTER, BEFORE_UNKNOWN] as const
export type Place = (typeof PLACES)[number]

/** Which word is read, seen from two that stand side by side: the second, the first, the one after, the one before. */
export const SECOND = 0
export const FIRST = 1
export const FOLLOWING = 2
export const PRECEDING = 3
export const READERS = [SECOND, FIRST, FOLLOWING, PRECEDING] as const
export type Reader = (typeof READERS)[number]

/** What stands beyond the edges of a sentence. */
export const NO_WORD = -1

/**
 * Writes the feature hashes of token `i` into `out` and returns how many. The sentence is tokens [from, to). `keys` is
 * the string that the columns point into.
 */
export function emitFeatures(
  keys: string,
  a: Attributes,
  i: number,
  from: number,
  to: number,
  out: Int32Array,
): number {
  const p1 = i - 1 >= from ? i - 1 : NO_WORD
  const p2 = i - 2 >= from ? i - 2 : NO_WORD
  const n1 = i + 1 < to ? i + 1 : NO_WORD
  const n2 = i + 2 < to ? i + 2 : NO_WORD
  const known = a.known[i]!
  let n = 0
  n = emitOwn(HERE, keys, a, i, out, n)
  n = emitOwn(BEFORE, keys, a, p1, out, n)
  n = emitOwn(AFTER, keys, a, n1, out, n)
  n = emitOwn(TWO_BEFORE, keys, a, p2, out, n)
  n = emitOwn(TWO_AFTER, keys, a, n2, out, n)
  n = emitPair(SECOND, a, p1, i, out, n)
  n = emitPair(FIRST, a, i, n1, out, n)
  n = emitPair(FOLLOWING, a, p2, p1, out, n)
  n = emitPair(PRECEDING, a, n1, n2, out, n)
  n = emitArticles(articlesOf(a, i, from, to), out, n)
  n = known === 0 ? emitOwn(BEFORE_UNKNOWN, keys, a, p1, out, n) : emitBeforeKnown(known, a, p1, out, n)
  n = emitKnown(knownBefore(a, i, from), known, knownAfter(a, i, to), out, n)
  return emitShared(a, i, from, to, out, n)
}

/** The features that word `i` alone gives to the one seen from which it stands at `place`. */
export function emitOwn(
  place: Place,
  keys: string,
  a: Attributes,
  i: number,
  out: Int32Array,
  count: number,
): number {
  const base = valueAt(a.base, i)
  const fine = valueAt(a.fine, i)
  const broad = valueAt(a.broad, i)
  let n = count
  if (place === BEFORE_UNKNOWN) return emitBeforeKnown(0, a, i, out, n)
  if (place === TWO_BEFORE) {
    out[n++] = mix(4, base)
    out[n++] = mix(14, fine)
    out[n++] = mix(25, broad)
    return n
  }
  if (place === TWO_AFTER) {
    out[n++] = mix(5, base)
    out[n++] = mix(15, fine)
    out[n++] = mix(26, broad)
    return n
  }
  out[n++] = mix(1 + place, valueAt(a.word, i))
  out[n++] = mix(6 + place, base)
  out[n++] = mix(11 + place, fine)
  out[n++] = mix(16 + place, valueAt(a.middle, i))
  out[n++] = mix(22 + place, broad)
  out[n++] = mix(36 + place, valueAt(a.shape, i))
  out[n++] = mix(65 + place, valueAt(a.cues, i))
  if (i === NO_WORD) return n
  const start = a.baseStart[i]!
  const end = a.baseEnd[i]!
  if (place !== HERE) return emitEnds(keys, start, end, 3, place === BEFORE ? 58 : 61, out, n)
  out[n++] = mix(39, mix(a.shape[i]!, broad))
  n = emitBeginnings(keys, start, end, 4, 50, out, n)
  return emitEnds(keys, start, end, 4, 54, out, n)
}

/** The features of word `i` before one of a known name, or of none, 0. */
export function emitBeforeKnown(known: number, a: Attributes, i: number, out: Int32Array, n: number): number {
  out[n] = mix(75, mix(known, valueAt(a.broad, i)))
  out[n + 1] = mix(76, mix(valueAt(a.cues, i), known))
  return n + 2
}

/** The features that the classes of words `x` and `y`, side by side, give to `reader`. */
export function emitPair(
  reader: Reader,
  a: Attributes,
  x: number,
  y: number,
  out: Int32Array,
  count: number,
): number {
  const classes = mix(valueAt(a.broad, x), valueAt(a.broad, y))
  const cues = mix(valueAt(a.cues, x), valueAt(a.cues, y))
  let n = count
  out[n++] = mix(27 + reader, classes)
  if (reader === PRECEDING) return n
  out[n++] = mix(reader === FOLLOWING ? 79 : 68 + reader, cues)
  if (reader !== SECOND) return n
  out[n++] = mix(77, mix(valueAt(a.cues, x), valueAt(a.broad, y)))
  out[n++] = mix(78, mix(valueAt(a.cues, y), valueAt(a.broad, x)))
  return n
}

/** Which of a token and its neighbors have the article or are in other letters, in six bits. */
export function articlesOf({ shape }: Attributes, i: number, from: number, to: number): number {
  const before = i - 1 >= from ? shape[i - 1]! : EDGE
  const after = i + 1 < to ? shape[i + 1]! : EDGE
  return (twoBits(before) << 4) | (twoBits(shape[i]!) << 2) | twoBits(after)
}

export function emitArticles(articles: number, out: Int32Array, n: number): number {
  out[n] = mix(40, mix(fromTwoBits(articles >> 4), mix(fromTwoBits(articles >> 2), fromTwoBits(articles))))
  return n + 1
}

/** Bits 3 and 13 of a shape. */
const twoBits = (shape: number) => ((shape >> 3) & 1) | ((shape >> 12) & 2)
const fromTwoBits = (bits: number) => ((bits & 1) << 3) | ((bits & 2) << 12)

/** The features of token `i` and words about it together that are left. */
export function emitShared(
  a: Attributes,
  i: number,
  from: number,
  to: number,
  out: Int32Array,
  count: number,
): number {
  const p1 = i - 1 >= from ? i - 1 : NO_WORD
  const p2 = i - 2 >= from ? i - 2 : NO_WORD
  const n1 = i + 1 < to ? i + 1 : NO_WORD
  const n2 = i + 2 < to ? i + 2 : NO_WORD
  let n = count

  const base0 = a.base[i]!
  const baseP = valueAt(a.base, p1)
  const baseN = valueAt(a.base, n1)
  out[n++] = mix(mix(9, baseP), base0)
  out[n++] = mix(mix(10, base0), baseN)

  const mid0 = a.middle[i]!
  const midP = valueAt(a.middle, p1)
  const midN = valueAt(a.middle, n1)
  out[n++] = mix(mix(19, midP), mid0)
  out[n++] = mix(mix(20, mid0), midN)
  out[n++] = mix(mix(21, midP), midN)

  const k0 = a.broad[i]!
  const kP = valueAt(a.broad, p1)
  const kN = valueAt(a.broad, n1)
  out[n++] = mix(31, mix(mix(kP, k0), kN))
  out[n++] = mix(32, mix(mix(valueAt(a.broad, p2), kP), k0))
  out[n++] = mix(33, mix(mix(k0, kN), valueAt(a.broad, n2)))
  out[n++] = mix(34, mix(baseP, k0))
  out[n++] = mix(35, mix(baseN, k0))
  return n
}

/** The features of the known names that a token and its neighbors belong to. */
export function emitKnown(
  before: number,
  own: number,
  after: number,
  out: Int32Array,
  count: number,
): number {
  let n = count
  out[n++] = mix(70, own)
  out[n++] = mix(71, before)
  out[n++] = mix(72, after)
  out[n++] = mix(73, mix(before, own))
  out[n++] = mix(74, mix(own, after))
  return n
}

export function knownBefore(a: Attributes, i: number, from: number): number {
  return i - 1 >= from ? a.known[i - 1]! : 0
}

export function knownAfter(a: Attributes, i: number, to: number): number {
  return i + 1 < to ? a.known[i + 1]! : 0
}

const EDGE = 0x3fff_fff1

export function valueAt(column: Int32Array, i: number): number {
  return i === NO_WORD ? EDGE : column[i]!
}

/** The first 1, 2 … `most` letters. */
function emitBeginnings(
  keys: string,
  from: number,
  to: number,
  most: number,
  template: number,
  out: Int32Array,
  n: number,
): number {
  let hash = SEED
  let count = n
  for (let k = 0; k < most && from + k < to; k++) {
    hash = addUnit(hash, keys.charCodeAt(from + k))
    out[count++] = mix(template + k, finish(hash))
  }
  return count
}

/** The last 1, 2 … `most` letters. */
function emitEnds(
  keys: string,
  from: number,
  to: number,
  most: number,
  template: number,
  out: Int32Array,
  n: number,
): number {
  let hash = SEED
  let count = n
  for (let k = 0; k < most && to - 1 - k >= from; k++) {
    hash = addUnit(hash, keys.charCodeAt(to - 1 - k))
    out[count++] = mix(template + k, finish(hash))
  }
  return count
}
