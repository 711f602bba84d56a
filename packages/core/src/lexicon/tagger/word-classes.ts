/**
 * The class of a word in the unlabelled text (موسكو and باريس share one), kept without the words themselves.
 *
 * An xor filter (Graf and Lemire 2020): three cells of a word's hash, combined by exclusive or, give a fingerprint
 * and the class. A word that is not in the list answers 0, but for one in 2^FINGERPRINT_BITS.
 */

import { utf8ToBytes } from '@noble/hashes/utils.js'
import { finish, mix } from './hash.ts'
import { cellIn, unpack } from './packed.ts'

export const FINGERPRINT_BITS = 7

export interface WordClasses {
  /** Cells of FINGERPRINT_BITS + class bits, in three equal segments, as packBits writes them. */
  readonly cells: Uint8Array
  readonly segment: number
  readonly seed: number
  readonly classBits: number
  /** Coarser classes of each class: `levels[0]` are the broadest. */
  readonly levels: readonly Uint16Array[]
}

/** What training writes. */
export interface PackedWordClasses {
  readonly segment: number
  readonly seed: number
  readonly classBits: number
  readonly levels: readonly string[]
  readonly cells: string
}

export function unpackWordClasses(packed: PackedWordClasses): WordClasses {
  const { segment, seed, classBits } = packed
  return {
    segment,
    seed,
    classBits,
    levels: packed.levels.map(level => new Uint16Array(unpack(level, 1 << classBits))),
    // Unpacking some 70,000 cells would be a good part of a cold start; an article asks for a few hundred.
    cells: utf8ToBytes(packed.cells),
  }
}

/** The class of the word with this hash, or 0. */
export function classOfWord(classes: WordClasses, wordHash: number): number {
  const h = mix(wordHash, classes.seed)
  const { cells, segment, classBits } = classes
  const bits = classBits + FINGERPRINT_BITS
  const cell =
    cellIn(cells, cellAt(h, 0, segment), bits) ^
    cellIn(cells, cellAt(h, 1, segment), bits) ^
    cellIn(cells, cellAt(h, 2, segment), bits)
  return cell >>> classBits === fingerprint(h) ? cell & ((1 << classBits) - 1) : 0
}

/** Which cell of segment `part` a hash falls in; the trainer builds the table with it. */
export function cellAt(h: number, part: number, segment: number): number {
  return part * segment + ((finish(h + Math.imul(part, 0x632be59b)) >>> 0) % segment)
}

export function fingerprint(h: number): number {
  return finish(h ^ 0x5bd1e995) & ((1 << FINGERPRINT_BITS) - 1)
}
