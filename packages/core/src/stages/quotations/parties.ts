/**
 * Reads the noun phrase of a speaker: in «قال وزير الخارجية المصري سامح شكري، أمس» the words up to the comma, and the
 * person they name. Without a known name the words themselves are the party.
 */
import { findCueWord } from '../../lexicon/cues.ts'
import { officeAt } from '../../lexicon/offices.ts'
import {
  ADVERB,
  BELONGS,
  BREAK,
  COMPLEMENTIZER,
  DOCUMENT,
  MEDIUM,
  OPENER,
  PREPOSITION,
  RELATIVE,
  SOFT_BREAK,
  SOURCE,
  WITH_ARTICLE,
  WITH_PREPOSITION,
} from '../../lexicon/speech-words.ts'
import type { Party } from '../../schema/quotation.ts'
import { PUNCT, WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { hasBit, markAt, tokensOf, type View } from './view.ts'

/** A noun phrase that may be a speaker. */
export interface Phrase {
  readonly from: number
  readonly to: number
  /** Offset of its first letter, proclitics cut off. */
  readonly start: number
  readonly end: number
  /** Index of the mention that is the party, -1 when the words only describe it. */
  readonly mention: number
  readonly isDocument: boolean
}

const LONGEST = 14

/** The noun phrase that begins with token `from`, before `limit`. */
export function readPhrase(view: View, from: number, limit: number, cut = 0): Phrase | undefined {
  const { tokens } = view
  if (from >= limit) return undefined
  if (view.quoteAt[from]! >= 0) return quotedName(view, from, limit)
  if (!isNominalStart(view, from)) return undefined
  const to = endOfPhrase(view, from, Math.min(limit, from + LONGEST))
  const head = view.mentionAt[from]!
  const isDocument = hasBit(view, from, DOCUMENT)
  const start = Math.min(tokens.start[from]! + cut, tokens.end[from]! - 1)
  const end = tokens.end[to - 1]!
  const base = { from, to, start, end, isDocument }
  if (head >= 0 && isParty(view, head) && !isDocument) return { ...base, mention: head }
  if (hasBit(view, from, BELONGS) && !isNamedTitle(view, from, to)) return { ...base, mention: -1 }
  const person = personIn(view, from, to, limit)
  if (person >= 0) return { ...base, mention: person }
  if (isDocument) return { ...base, mention: issuerIn(view, from, limit) }
  return { ...base, end: endWithApposition(view, from, to, limit), mention: -1 }
}

/** «وأضاف "أبو زيد"، خلال»: a name in marks where the words said are still to come. */
function quotedName(view: View, from: number, limit: number): Phrase | undefined {
  const index = view.quoteAt[from]!
  const q = view.quotes[index]!
  if (q.outerFrom !== from || q.words > 4 || q.outerTo > limit) return undefined
  const { start, end, outerTo } = q
  return { from: q.from, to: outerTo, start, end, mention: view.mentionAt[q.from]!, isDocument: false }
}

/** «الخبير الاقتصادي، فلان الفلاني، إن»: two to four plain words between commas are the name that nobody found. */
function endWithApposition(view: View, from: number, to: number, limit: number): number {
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

function isComma(view: View, i: number): boolean {
  const mark = markAt(view, i)
  return mark === COMMA || mark === LATIN_COMMA
}

/** The mention as a party, with the place it stands in. */
export function toParty(view: View, phrase: Phrase): Party {
  const { text } = view
  if (phrase.mention >= 0) {
    const mention = view.doc.mentions[phrase.mention]!
    const entity = view.entityOf.get(mention.id)
    const { start, end } = mention
    return { ...(entity && { entity: entity.id }), start, end, text: text.slice(start, end) }
  }
  return { start: phrase.start, end: phrase.end, text: text.slice(phrase.start, phrase.end) }
}

/** Skips what may stand between a verb and its subject: «أيضا», «أمس», «، الجمعة،», «في بيان», «من جهته». */
export function skipAdverbials(view: View, from: number, limit: number): number {
  let i = from
  while (i < limit) {
    if (hasBit(view, i, ADVERB) || view.timexAt[i]! >= 0) i++
    else if (isComma(view, i)) i++
    else if (hasBit(view, i, PREPOSITION) || isLamPhrase(view, i)) {
      const next = skipPrepositional(view, i, limit)
      if (next === i) return i
      i = next
    } else return i
  }
  return i
}

const COMMA = 0x60c
const LATIN_COMMA = 0x2c
const OPEN_BRACKET = 0x28

/** «لوكالة رويترز», «لـ«الشرق»» behind the verb: through whom, not who. */
function isLamPhrase(view: View, i: number): boolean {
  const { keys, keyStart } = view.tokens
  return (
    keys.charCodeAt(keyStart[i]!) === 0x644 &&
    (view.mentionAt[i]! >= 0 || hasBit(view, i, MEDIUM) || keyStart[i + 1]! - keyStart[i]! === 2)
  )
}

/** A prepositional phrase whose end is sure: its noun is a document, a medium, a time or a name. */
function skipPrepositional(view: View, i: number, limit: number): number {
  let k = i + (hasBit(view, i, PREPOSITION) ? 1 : 0)
  if (k >= limit) return i
  if (view.timexAt[k]! >= 0 || hasBit(view, k, ADVERB)) return k + 1
  if (view.quoteAt[k]! >= 0) return view.quotes[view.quoteAt[k]!]!.outerTo
  if (keyOf(view.tokens, k).length === 1 && k + 1 < limit && view.quoteAt[k + 1]! >= 0)
    return view.quotes[view.quoteAt[k + 1]!]!.outerTo
  if (view.mentionAt[k]! >= 0) return endOfMention(view, k)
  if (!hasBit(view, k, DOCUMENT | MEDIUM)) return i
  const isDefinite = hasBit(view, k, WITH_ARTICLE)
  k++
  // «في مؤتمر الأمن الدولي»: a noun that goes on with another.
  const goesOn = !isDefinite && k < limit && /^ال/.test(keyOf(view.tokens, k)) && view.mentionAt[k]! < 0
  if (goesOn && !hasBit(view, k, SOURCE) && !isAdjectiveLike(view, k)) return i
  while (k < limit && isAdjectiveLike(view, k)) k++
  if (k < limit && view.mentionAt[k]! >= 0 && hasBit(view, k - 1, MEDIUM)) return endOfMention(view, k)
  if (k < limit && view.quoteAt[k]! >= 0 && hasBit(view, k - 1, MEDIUM))
    return view.quotes[view.quoteAt[k]!]!.outerTo
  return k
}

const ADJECTIVES =
  /^(?:ال)?(?:صحفي|صحافي|اعلامي|رسمي|مشترك|متلفز|مقتضب|مكتوب|خاص|هاتفي|مصور|مطول|له|لها|لهم|سابق|اخر)(?:ه|ات|ا)?$/

function isAdjectiveLike(view: View, i: number): boolean {
  return view.tokens.kind[i] === WORD && ADJECTIVES.test(keyOf(view.tokens, i))
}

export function endOfMention(view: View, i: number): number {
  return tokensOf(view.tokens, view.doc.mentions[view.mentionAt[i]!]!).to
}

function isNominalStart(view: View, i: number): boolean {
  const { text, tokens } = view
  if (view.quoteAt[i]! >= 0) return false
  if (view.mentionAt[i]! >= 0) return true
  if (tokens.kind[i] !== WORD) return false
  if (hasBit(view, i, COMPLEMENTIZER | PREPOSITION | RELATIVE | ADVERB | OPENER | BREAK | SOFT_BREAK))
    return false
  if (view.timexAt[i]! >= 0) return false
  const word = findCueWord(text, tokens, i)
  if (
    word &&
    word.person === 3 &&
    word.form !== 'noun' &&
    !hasBit(view, i, SOURCE | DOCUMENT) &&
    !word.entry.flags.has('guarded')
  )
    return false
  return !NOT_NOUNS.has(keyOf(tokens, i))
}

const NOT_NOUNS = new Set([
  'لا',
  'لم',
  'لن',
  'ما',
  'هل',
  'ليس',
  'ليست',
  'كل',
  'سوف',
  'ثم',
  'او',
  'و',
  'ف',
  'ب',
  'ل',
  'ذلك',
  'هذا',
  'هذه',
])

/** Stops at marks, particles, prepositions, times, verbs of saying. */
function endOfPhrase(view: View, from: number, limit: number): number {
  let i = from + 1
  while (i < limit) {
    if (view.mentionAt[i]! >= 0) {
      i = Math.max(i + 1, endOfMention(view, i))
      continue
    }
    if (view.quoteAt[i]! >= 0) {
      const q = view.quotes[view.quoteAt[i]!]!
      if (q.words > 3 || i > q.outerFrom) break
      i = q.outerTo
      continue
    }
    if (view.tokens.kind[i] === PUNCT || keyOf(view.tokens, i) === 'القول') break
    if (hasBit(view, i, COMPLEMENTIZER | PREPOSITION | RELATIVE | ADVERB) || view.timexAt[i]! >= 0) break
    // «المحامي فلان لراديو كذا»
    if (hasBit(view, i, MEDIUM) && hasBit(view, i, WITH_PREPOSITION)) break
    const word = findCueWord(view.text, view.tokens, i)
    if (
      word &&
      (word.form === 'past' ||
        word.form === 'present' ||
        word.form === 'participle' ||
        word.pronoun !== '') &&
      !word.entry.flags.has('guarded') &&
      !hasBit(view, i, SOURCE)
    )
      break
    i++
  }
  return Math.min(i, view.tokens.count)
}

/** A person named inside the phrase, behind a preposition in it, or after a comma: «المتحدث باسم الرئاسة، فلان». */
function personIn(view: View, from: number, to: number, limit: number): number {
  for (let i = from; i < to; i++)
    if (isPerson(view, i)) return belongsBefore(view, i, from) ? -1 : view.mentionAt[i]!
  let i = to
  // «مدير المكتب في واشنطن فلان»: the title goes on behind a preposition.
  while (i < Math.min(limit, to + 6)) {
    if (view.tokens.kind[i] === PUNCT) break
    if (hasBit(view, i, COMPLEMENTIZER | RELATIVE | ADVERB) || view.timexAt[i]! >= 0) return -1
    if (isPerson(view, i) && i > to + 1 && !hasBit(view, i - 1, PREPOSITION)) return view.mentionAt[i]!
    i++
  }
  if (isComma(view, i) && i + 1 < limit) {
    if (isPerson(view, i + 1)) return view.mentionAt[i + 1]!
    if (
      i + 2 < limit &&
      isPerson(view, i + 2) &&
      !hasBit(view, i + 1, PREPOSITION | RELATIVE | COMPLEMENTIZER)
    )
      return view.mentionAt[i + 2]!
  }
  return -1
}

function belongsBefore(view: View, i: number, from: number): boolean {
  return i > from && hasBit(view, i - 1, BELONGS)
}

/** «محامية المتهم فلانة» is she; in «محامي فلان» and «مستشار الرئيس فلان» the name is of somebody else. */
function isNamedTitle(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isPerson(view, i))
      return (
        i > from + 2 ||
        (i === from + 2 && officeAt(view.text, view.tokens, from + 1)?.office.kind !== 'office')
      )
  return false
}

function isPerson(view: View, i: number): boolean {
  const m = view.mentionAt[i]!
  return m >= 0 && view.doc.mentions[m]!.type === 'person'
}

function isParty(view: View, m: number): boolean {
  const { type, kind } = view.doc.mentions[m]!
  return (
    kind !== 'adjectival' &&
    (type === 'person' || type === 'organization' || type === 'place' || type === 'group')
  )
}

/** Who issued the paper: «بيان صادر عن وزارة الدفاع», «بيان الداخلية», «بيان للمنظمة». */
function issuerIn(view: View, from: number, limit: number): number {
  for (let i = from + 1; i < Math.min(limit, from + 8); i++) {
    if (markAt(view, i) !== 0 && markAt(view, i) !== OPEN_BRACKET) return -1
    if (hasBit(view, i, COMPLEMENTIZER | ADVERB) || findCueWord(view.text, view.tokens, i)?.form === 'past')
      return -1
    const m = view.mentionAt[i]!
    if (m < 0 || !isParty(view, m)) continue
    const { type } = view.doc.mentions[m]!
    if (type === 'person' || type === 'organization' || i === from + 1) return m
  }
  return -1
}

/** A noun for somebody whom news quotes: «مصدر», «وكيل الوزارة». */
export function namesSpeaker(view: View, i: number): boolean {
  return (
    hasBit(view, i, SOURCE) || (i < view.tokens.count && officeAt(view.text, view.tokens, i) !== undefined)
  )
}
