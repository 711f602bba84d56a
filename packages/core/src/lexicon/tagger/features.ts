/**
 * The features of one word in its sentence, as hashes: the word, its neighbors, their classes, its letters.
 * «الرئيس الروسي ¦فلاديمير¦ بوتين»: class of the word, class before it × class after it, ends in ‑ير, …
 *
 * The trainer and the reader call the same function, so that what was learned is what is looked up.
 */
import type { Tokens } from '../../tokens.ts'
import type { Attributes } from './attributes.ts'
import { addUnit, finish, mix, SEED } from './hash.ts'

/** No word has more. */
export const MOST_FEATURES = 80

/**
 * Writes the feature hashes of token `i` into `out` and returns how many. The sentence is tokens [from, to): beyond
 * its edges every column reads as EDGE.
 */
export function emitFeatures(
  tokens: Tokens,
  a: Attributes,
  i: number,
  from: number,
  to: number,
  out: Int32Array,
): number {
  const p1 = i - 1 >= from ? i - 1 : -1
  const p2 = i - 2 >= from ? i - 2 : -1
  const n1 = i + 1 < to ? i + 1 : -1
  const n2 = i + 2 < to ? i + 2 : -1
  let n = 0

  const base0 = a.base[i]!
  const baseP = at(a.base, p1)
  const baseN = at(a.base, n1)
  out[n++] = mix(1, a.word[i]!)
  out[n++] = mix(2, at(a.word, p1))
  out[n++] = mix(3, at(a.word, n1))
  out[n++] = mix(4, at(a.base, p2))
  out[n++] = mix(5, at(a.base, n2))
  out[n++] = mix(6, base0)
  out[n++] = mix(7, baseP)
  out[n++] = mix(8, baseN)
  out[n++] = mix(mix(9, baseP), base0)
  out[n++] = mix(mix(10, base0), baseN)

  const fine0 = a.fine[i]!
  const fineP = at(a.fine, p1)
  const fineN = at(a.fine, n1)
  out[n++] = mix(11, fine0)
  out[n++] = mix(12, fineP)
  out[n++] = mix(13, fineN)
  out[n++] = mix(14, at(a.fine, p2))
  out[n++] = mix(15, at(a.fine, n2))

  const mid0 = a.middle[i]!
  const midP = at(a.middle, p1)
  const midN = at(a.middle, n1)
  out[n++] = mix(16, mid0)
  out[n++] = mix(17, midP)
  out[n++] = mix(18, midN)
  out[n++] = mix(mix(19, midP), mid0)
  out[n++] = mix(mix(20, mid0), midN)
  out[n++] = mix(mix(21, midP), midN)

  const k0 = a.broad[i]!
  const kP = at(a.broad, p1)
  const kN = at(a.broad, n1)
  const kP2 = at(a.broad, p2)
  const kN2 = at(a.broad, n2)
  out[n++] = mix(22, k0)
  out[n++] = mix(23, kP)
  out[n++] = mix(24, kN)
  out[n++] = mix(25, kP2)
  out[n++] = mix(26, kN2)
  out[n++] = mix(27, mix(kP, k0))
  out[n++] = mix(28, mix(k0, kN))
  out[n++] = mix(29, mix(kP2, kP))
  out[n++] = mix(30, mix(kN, kN2))
  out[n++] = mix(31, mix(mix(kP, k0), kN))
  out[n++] = mix(32, mix(mix(kP2, kP), k0))
  out[n++] = mix(33, mix(mix(k0, kN), kN2))
  out[n++] = mix(34, mix(baseP, k0))
  out[n++] = mix(35, mix(baseN, k0))

  const shape0 = a.shape[i]!
  const shapeP = at(a.shape, p1)
  const shapeN = at(a.shape, n1)
  out[n++] = mix(36, shape0)
  out[n++] = mix(37, shapeP)
  out[n++] = mix(38, shapeN)
  out[n++] = mix(39, mix(shape0, k0))
  out[n++] = mix(40, mix(shapeP & ARTICLE, mix(shape0 & ARTICLE, shapeN & ARTICLE)))

  const cue0 = a.cues[i]!
  const cueP = at(a.cues, p1)
  const cueN = at(a.cues, n1)
  const known0 = a.known[i]!
  const knownP = p1 < 0 ? 0 : a.known[p1]!
  const knownN = n1 < 0 ? 0 : a.known[n1]!
  out[n++] = mix(65, cue0)
  out[n++] = mix(66, cueP)
  out[n++] = mix(67, cueN)
  out[n++] = mix(68, mix(cueP, cue0))
  out[n++] = mix(69, mix(cue0, cueN))
  out[n++] = mix(70, known0)
  out[n++] = mix(71, knownP)
  out[n++] = mix(72, knownN)
  out[n++] = mix(73, mix(knownP, known0))
  out[n++] = mix(74, mix(known0, knownN))
  out[n++] = mix(75, mix(known0, kP))
  out[n++] = mix(76, mix(cueP, known0))
  out[n++] = mix(77, mix(cueP, k0))
  out[n++] = mix(78, mix(cue0, kP))
  out[n++] = mix(79, mix(at(a.cues, p2), cueP))

  const { keys } = tokens
  n = emitBeginnings(keys, a.baseStart[i]!, a.baseEnd[i]!, 4, 50, out, n)
  n = emitEnds(keys, a.baseStart[i]!, a.baseEnd[i]!, 4, 54, out, n)
  if (p1 >= 0) n = emitEnds(keys, a.baseStart[p1]!, a.baseEnd[p1]!, 3, 58, out, n)
  if (n1 >= 0) n = emitEnds(keys, a.baseStart[n1]!, a.baseEnd[n1]!, 3, 61, out, n)
  return n
}

const EDGE = 0x3fff_fff1
const ARTICLE = 0x2008

function at(column: Int32Array, i: number): number {
  return i < 0 ? EDGE : column[i]!
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
