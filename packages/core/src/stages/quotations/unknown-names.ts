/**
 * Names that nobody found, told by where they stand: behind a title and its body («محافظ البحيرة فلان الفلاني قد»), or
 * between commas («الخبير الاقتصادي، فلان الفلاني، إن»).
 */

import { COMMON, cueWords, PLACE_PREPOSITION } from '../../lexicon/cue-words.ts'
import { findCueWord } from '../../lexicon/cues.ts'
import { officeAt } from '../../lexicon/offices.ts'
import {
  ADVERB,
  BELONGS,
  COMPLEMENTIZER,
  MEDIUM,
  PREPOSITION,
  RELATIVE,
  SOURCE,
} from '../../lexicon/speech-words.ts'
import { phraseValue } from '../../lexicon/trie.ts'
import { hasArticle } from '../../text/clitics.ts'
import { WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { endOfMention, hasBit, isComma, markAt, type View } from './view.ts'

const SHORTEST = 2
const LONGEST = 4
const REACH = 12
const ENDS = ADVERB | COMPLEMENTIZER | PREPOSITION | RELATIVE | MEDIUM

/** Tokens of the two to four plain words behind the body or place in the title that begins with token `from`. */
export function unknownNameIn(
  view: View,
  from: number,
  limit: number,
): { from: number; to: number } | undefined {
  if (hasBit(view, from, BELONGS) || !holdsOffice(view, from)) return undefined
  const bound = Math.min(limit, from + REACH)
  const isNominal = view.mentionAt[from]! >= 0 && view.doc.mentions[view.mentionAt[from]!]!.kind === 'nominal'
  for (let i = isNominal ? from : from + 1; i < bound; ) {
    const m = view.mentionAt[i]!
    if (m >= 0) {
      const { type, kind } = view.doc.mentions[m]!
      if (type === 'person' && kind !== 'nominal') return undefined
      i = endOfMention(view, i)
      const first = skipAdjectives(view, i, limit)
      const to = isAccusative(view, first) ? first : endOfName(view, first, limit)
      if (to > first) return { from: first, to }
    } else if (
      markAt(view, i) !== 0 ||
      view.timexAt[i]! >= 0 ||
      hasBit(view, i, ADVERB | COMPLEMENTIZER | RELATIVE)
    )
      return undefined
    else if (i > from && hasArticle(keyOf(view.tokens, i)) && endOfName(view, i + 1, limit) > i + 1)
      return nameBehindArticle(view, i + 1, limit)
    else i++
  }
  return undefined
}

/** «رئيس الاتحاد أمير هلالي في»: behind a noun with the article, words of which the first has none. */
function nameBehindArticle(
  view: View,
  from: number,
  limit: number,
): { from: number; to: number } | undefined {
  const isName = !hasArticle(keyOf(view.tokens, from)) && !isAccusative(view, from)
  return isName ? { from, to: endOfName(view, from, limit) } : undefined
}

const ALEF = 0x627
const TANWIN = 0x64b

/** «اعتقلت الشرطة شابا يشتبه في», «رئيس الاتحاد ممثلا للعمال»: a common word in the accusative, no name. */
export function isAccusative({ text, tokens }: View, i: number): boolean {
  if (i >= tokens.count) return false
  const last = text.charCodeAt(tokens.end[i]! - 1)
  if (last === TANWIN || text.charCodeAt(tokens.end[i]! - 2) === TANWIN) return true
  if (last !== ALEF) return false
  const key = keyOf(tokens, i)
  return key.length > 3 && key.endsWith('ا') && (phraseValue(cueWords(), key.slice(0, -1)) & COMMON) > 0
}

/** «محافظ», «الباحثة», but not «مصدر» or «مسؤولون», who stay without names. */
function holdsOffice(view: View, i: number): boolean {
  if (officeAt(view.text, view.tokens, i)?.number === 'singular') return true
  return hasBit(view, i, SOURCE) && hasArticle(keyOf(view.tokens, i))
}

/** «السابق», «الجديد» behind the body. */
function skipAdjectives(view: View, from: number, limit: number): number {
  let i = from
  while (i < limit && isPlain(view, i) && hasArticle(keyOf(view.tokens, i))) i++
  return i
}

function endOfName(view: View, from: number, limit: number): number {
  // «مسؤول ملف المياه شمال المدينة»
  if (from < limit && isWhere(keyOf(view.tokens, from))) return from
  let i = from
  // «أمير», «إمام» may be a given name.
  if (i < limit && isTitleLike(view, i)) i = endOfMention(view, i)
  while (i < limit && isPlain(view, i)) i++
  const size = i - from
  const ends = i >= limit || markAt(view, i) !== 0 || view.timexAt[i]! >= 0 || hasBit(view, i, ENDS)
  return ends && size >= SHORTEST && size <= LONGEST ? i : from
}

function isWhere(key: string): boolean {
  const value = phraseValue(cueWords(), key)
  return value > 0 && (value & PLACE_PREPOSITION) !== 0
}

function isTitleLike(view: View, i: number): boolean {
  const m = view.mentionAt[i]!
  return m >= 0 && view.doc.mentions[m]!.kind === 'nominal' && view.bits[i] === 0
}

/** A word that could be part of a name; «علي» is written like «على» in the keys. */
function isPlain(view: View, i: number): boolean {
  const { text, tokens } = view
  if (tokens.kind[i] !== WORD || view.mentionAt[i]! >= 0 || view.timexAt[i]! >= 0 || view.quoteAt[i]! >= 0)
    return false
  if (text.slice(tokens.start[i], tokens.end[i]) === 'علي') return true
  return view.bits[i] === 0 && findCueWord(text, tokens, i) === undefined && keyOf(tokens, i).length > 1
}

/** «الخبير الاقتصادي، فلان الفلاني، إن»: two to four plain words between commas are the name that nobody found. */
export function endWithApposition(view: View, from: number, to: number, limit: number): number {
  const { tokens } = view
  const end = tokens.end[to - 1]!
  if (!isComma(view, to) || !(hasBit(view, from, SOURCE) || officeAt(view.text, tokens, from))) return end
  let i = to + 1
  while (
    i < limit &&
    tokens.kind[i] === WORD &&
    view.bits[i] === 0 &&
    view.timexAt[i]! < 0 &&
    view.mentionAt[i]! < 0
  )
    i++
  const size = i - to - 1
  return size >= 2 && size <= 4 && (isComma(view, i) || i === limit) ? tokens.end[i - 1]! : end
}
