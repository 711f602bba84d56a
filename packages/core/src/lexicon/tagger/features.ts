/**
 * The features of one word in its sentence, as hashes: the word, its neighbors, their classes, its letters.
 * «الرئيس الروسي ¦فلاديمير¦ بوتين»: class of the word, class before it × class after it, ends in ‑ير, …
 *
 * The trainer and the reader call the same functions, so that what was learned is what is looked up. Two thirds of the
 * features are of one word alone, which says the same wherever it stands: those the reader adds up once a word.
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
export const PLACES = [HERE, BEFORE, AFTER, TWO_BEFORE, TWO_AFTER] as const
export type Place = (typeof PLACES)[number]

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
  let n = 0
  n = emitOwn(HERE, keys, a, i, out, n)
  n = emitOwn(BEFORE, keys, a, i - 1 >= from ? i - 1 : NO_WORD, out, n)
  n = emitOwn(AFTER, keys, a, i + 1 < to ? i + 1 : NO_WORD, out, n)
  n = emitOwn(TWO_BEFORE, keys, a, i - 2 >= from ? i - 2 : NO_WORD, out, n)
  n = emitOwn(TWO_AFTER, keys, a, i + 2 < to ? i + 2 : NO_WORD, out, n)
  n = emitShared(a, i, from, to, out, n)
  return emitKnown(knownBefore(a, i, from), a.known[i]!, knownAfter(a, i, to), out, n)
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
  const base = at(a.base, i)
  const fine = at(a.fine, i)
  const broad = at(a.broad, i)
  let n = count
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
  out[n++] = mix(1 + place, at(a.word, i))
  out[n++] = mix(6 + place, base)
  out[n++] = mix(11 + place, fine)
  out[n++] = mix(16 + place, at(a.middle, i))
  out[n++] = mix(22 + place, broad)
  out[n++] = mix(36 + place, at(a.shape, i))
  out[n++] = mix(65 + place, at(a.cues, i))
  if (i === NO_WORD) return n
  const start = a.baseStart[i]!
  const end = a.baseEnd[i]!
  if (place !== HERE) return emitEnds(keys, start, end, 3, place === BEFORE ? 58 : 61, out, n)
  out[n++] = mix(39, mix(a.shape[i]!, broad))
  n = emitBeginnings(keys, start, end, 4, 50, out, n)
  return emitEnds(keys, start, end, 4, 54, out, n)
}

/** The features of token `i` and words about it together, but for those of known names. */
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
  const baseP = at(a.base, p1)
  const baseN = at(a.base, n1)
  out[n++] = mix(mix(9, baseP), base0)
  out[n++] = mix(mix(10, base0), baseN)

  const mid0 = a.middle[i]!
  const midP = at(a.middle, p1)
  const midN = at(a.middle, n1)
  out[n++] = mix(mix(19, midP), mid0)
  out[n++] = mix(mix(20, mid0), midN)
  out[n++] = mix(mix(21, midP), midN)

  const k0 = a.broad[i]!
  const kP = at(a.broad, p1)
  const kN = at(a.broad, n1)
  const kP2 = at(a.broad, p2)
  const kN2 = at(a.broad, n2)
  out[n++] = mix(27, mix(kP, k0))
  out[n++] = mix(28, mix(k0, kN))
  out[n++] = mix(29, mix(kP2, kP))
  out[n++] = mix(30, mix(kN, kN2))
  out[n++] = mix(31, mix(mix(kP, k0), kN))
  out[n++] = mix(32, mix(mix(kP2, kP), k0))
  out[n++] = mix(33, mix(mix(k0, kN), kN2))
  out[n++] = mix(34, mix(baseP, k0))
  out[n++] = mix(35, mix(baseN, k0))

  const shapeP = at(a.shape, p1)
  const shapeN = at(a.shape, n1)
  out[n++] = mix(40, mix(shapeP & ARTICLE, mix(a.shape[i]! & ARTICLE, shapeN & ARTICLE)))

  const cue0 = a.cues[i]!
  const cueP = at(a.cues, p1)
  const known0 = a.known[i]!
  out[n++] = mix(68, mix(cueP, cue0))
  out[n++] = mix(69, mix(cue0, at(a.cues, n1)))
  out[n++] = mix(75, mix(known0, kP))
  out[n++] = mix(76, mix(cueP, known0))
  out[n++] = mix(77, mix(cueP, k0))
  out[n++] = mix(78, mix(cue0, kP))
  out[n++] = mix(79, mix(at(a.cues, p2), cueP))
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
const ARTICLE = 0x2008

function at(column: Int32Array, i: number): number {
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
