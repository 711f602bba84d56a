/**
 * What each word of the article is known to be, asked by every finder and so found once: «وبوزارة» is the head noun
 * وزارة after two proclitics, «الروسية» an adjective of country, «دانفورد» nothing that is known, and so perhaps a name.
 */
import {
  AMBIGUOUS_GIVEN,
  COMMON,
  cueWords,
  DEFINITE,
  DERIVED,
  DOUBTFUL_TITLE,
  GIVEN,
  PLACE_PREPOSITION,
  STOP,
  TITLE,
  TOPIC,
} from '../../lexicon/cue-words.ts'
import { officeAt } from '../../lexicon/offices.ts'
import { ROOT, step, type Trie, valueAt, valueIn } from '../../lexicon/trie.ts'
import { ARABIC, classOf } from '../../text/chars.ts'
import type { Cut } from '../../text/clitics.ts'
import { possibleCutsIn } from '../../text/clitics.ts'
import { WORD } from '../../text/tokenize.ts'
import type { Tokens } from '../../tokens.ts'

export interface Words {
  /** Class bits of each token, its proclitics cut off; 0 for what is not known. */
  readonly bits: Int32Array
  /** Units of the key form that are proclitics, and whether the article lost its alef after them (للناتو). */
  readonly cutAt: Uint8Array
  readonly elided: Uint8Array
  /** 1 for a token in Arabic letters, 2 for one in other letters, 0 for numbers and marks. */
  readonly script: Uint8Array
}

export function classify(text: string, tokens: Tokens): Words {
  const { count } = tokens
  const words: Words = {
    bits: new Int32Array(count),
    cutAt: new Uint8Array(count),
    elided: new Uint8Array(count),
    script: new Uint8Array(count),
  }
  const trie = cueWords()
  for (let i = 0; i < count; i++) {
    if (tokens.kind[i] !== WORD) continue
    if (tokens.keyStart[i + 1]! - tokens.keyStart[i]! < 3) continue
    words.script[i] = classOf(text.charCodeAt(tokens.start[i]!)) === ARABIC ? 1 : 2
    if (words.script[i] !== 1) continue
    analyze(trie, tokens, i, words)
    markTitle(text, tokens, i, words)
  }
  return words
}

/** True when token `i` has one of the classes. */
export function hasClass(words: Words, i: number, classes: number): boolean {
  return i >= 0 && i < words.bits.length && (words.bits[i]! & classes) !== 0
}

/** True for a word in Arabic letters of which nothing is known, written without proclitics as far as one can tell. */
export function isUnknown(words: Words, i: number): boolean {
  return i >= 0 && i < words.bits.length && words.script[i] === 1 && (words.bits[i]! & ~DEFINITE) === 0
}

/** True when a preposition of place governs token `i`: written before it, or onto it (بصور). */
export function isGoverned(tokens: Tokens, words: Words, i: number, cut: Cut): boolean {
  if (cut.at > 0 && isPreposition(tokens.keys.charCodeAt(tokens.keyStart[i]! + cut.at - 1))) return true
  return hasClass(words, i - 1, PLACE_PREPOSITION)
}

/** True for the first token of a sentence. */
export function startsSentence(tokens: Tokens, i: number): boolean {
  return i === 0 || tokens.sentence[i - 1] !== tokens.sentence[i] || tokens.start[i - 1] === tokens.end[i - 1]
}

function analyze(trie: Trie, tokens: Tokens, i: number, words: Words): void {
  const from = tokens.keyStart[i]!
  const to = tokens.keyStart[i + 1]! - 1
  const { keys } = tokens
  const whole = lookUp(trie, keys, from, to, false)
  if ((whole & ~DEFINITE) !== 0) {
    words.bits[i] = whole
    return
  }
  for (const cut of possibleCutsIn(keys, from, to)) {
    if (cut.at === 0) continue
    const bits = lookUp(trie, keys, from + cut.at, to, cut.elidedAlef)
    // «بنشقرون» is not ب and a plural: after a preposition it would end in ين.
    const governs = isPreposition(keys.charCodeAt(from + cut.at - 1)) && !cut.elidedAlef
    if (governs && (bits & DERIVED) !== 0 && keys.startsWith('ون ', to - 2)) continue
    // «حيدر فريحات» and «محمد كابر» are one name, not ف and a plural, nor ك and a noun.
    const first = keys.charCodeAt(from)
    const guessed = (bits & DERIVED) !== 0 ? first !== WAW : first === KAF && to - from < 6
    if (guessed && hasClass(words, i - 1, GIVEN)) continue
    // A name is seldom guessed from the rest of an unknown word: بكر is not ب + كر.
    const joined = cut.at === 1 && keys.charCodeAt(from) === WAW ? 0 : AMBIGUOUS_GIVEN
    if ((bits & ~(DEFINITE | joined)) === 0 || to - from - cut.at < 3) continue
    words.bits[i] = bits
    words.cutAt[i] = cut.at
    words.elided[i] = cut.elidedAlef ? 1 : 0
    return
  }
  words.bits[i] = whole
}

function markTitle(text: string, tokens: Tokens, i: number, words: Words): void {
  const office = officeAt(text, tokens, i)
  if (!office) return
  for (let k = office.from; k < office.to; k++)
    words.bits[k]! |= office.office.needs || office.number !== 'singular' ? TITLE | DOUBTFUL_TITLE : TITLE
  if (office.definite) words.bits[i]! |= DEFINITE
}

const ALEF = 0x627
const LAM = 0x644
const WAW = 0x648
const KAF = 0x643

/** Bits of the key form in [from, to); with the article cut off, only what can bear one. */
function lookUp(trie: Trie, keys: string, from: number, to: number, elidedAlef: boolean): number {
  let bits = elidedAlef ? 0 : phraseBits(trie, keys, from, to)
  const article = elidedAlef ? 1 : 2
  const definite =
    to - from > article + 1 &&
    (elidedAlef || (keys.charCodeAt(from) === ALEF && keys.charCodeAt(from + 1) === LAM))
  if (definite) {
    bits |= phraseBits(trie, keys, from + article, to) & ~(STOP | GIVEN)
    if ((bits & ~AMBIGUOUS_GIVEN) === 0) bits |= suffixed(trie, keys, from + article, to)
    return bits | DEFINITE
  }
  return bits !== 0 ? bits : suffixed(trie, keys, from, to)
}

/** A common word may bear a pronoun or a plural ending: وزاراتهم, مسؤولين. */
function suffixed(trie: Trie, keys: string, from: number, to: number): number {
  for (const suffix of SUFFIXES) {
    const stem = to - suffix.length
    if (stem - from < (suffix.length > 1 ? 3 : 4) || !keys.startsWith(suffix, stem)) continue
    if ((phraseBits(trie, keys, from, stem) & (COMMON | TOPIC)) !== 0) return COMMON | DERIVED
    if (keys.charCodeAt(stem - 1) === TA && bitsBeforeTa(trie, keys, from, stem - 1)) return COMMON | DERIVED
    if (bitsBeforeTa(trie, keys, from, stem)) return COMMON | DERIVED
  }
  return 0
}

const TA = 0x62a
const HA = 0x647
const SUFFIXES = ['هما', 'ها', 'هم', 'نا', 'ات', 'ين', 'ون', 'ان', 'وا', 'ه', 'ا', 'ت']

/** True when the stem with a ta marbuta is common: سياست(ها) is سياسة. */
function bitsBeforeTa(trie: Trie, keys: string, from: number, to: number): boolean {
  let node = ROOT
  for (let k = from; k < to && node >= 0; k++) node = step(trie, node, keys.charCodeAt(k))
  if (node >= 0) node = step(trie, node, HA)
  return node >= 0 && valueAt(trie, node) > 0 && (valueAt(trie, node) & (COMMON | TOPIC)) !== 0
}

/** The value of the key form in [from, to), or 0. */
function phraseBits(trie: Trie, keys: string, from: number, to: number): number {
  return Math.max(0, valueIn(trie, keys, from, to))
}

const isPreposition = (unit: number) => unit === 0x628 || unit === LAM
