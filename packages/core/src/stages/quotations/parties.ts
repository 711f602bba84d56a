/**
 * Reads the noun phrase of a speaker: in «قال وزير الخارجية المصري سامح شكري، أمس» the words up to the comma, and the
 * person they name. Without a known name the words themselves are the party.
 */
import { findCueWord } from '../../lexicon/cues.ts'
import { cutOffset } from '../../lexicon/lookup.ts'
import { officeAt } from '../../lexicon/offices.ts'
import {
  ADVERB,
  BREAK,
  COMPLEMENTIZER,
  DOCUMENT,
  MEDIUM,
  NAME_HEAD,
  OPENER,
  PREPOSITION,
  RELATIVE,
  SOFT_BREAK,
  SOURCE,
  WITH_ARTICLE,
} from '../../lexicon/speech-words.ts'
import type { Party } from '../../schema/quotation.ts'
import { PUNCT, WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { isHonorific } from './honorifics.ts'
import { belongs, isNamedTitle, isParty, issuerIn, personIn } from './persons-in-phrase.ts'
import { endWithApposition, isAccusative, unknownNameIn } from './unknown-names.ts'
import { endOfMention, hasBit, tokensOf, type View } from './view.ts'

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
  const called = calledInMarks(view, from, to, limit)
  if (called) return called
  const head = view.mentionAt[from]!
  const isDocument = hasBit(view, from, DOCUMENT)
  const start = cutOffset(view.text, tokens, from, cut)
  const end = tokens.end[to - 1]!
  const base = { from, to, start, end, isDocument }
  const isTitle = head >= 0 && view.doc.mentions[head]!.kind === 'nominal'
  const nameBehind = isTitle ? namedBehind(view, from, limit) : undefined
  if (nameBehind) return nameBehind
  const known = head >= 0 && (!isTitle || view.entityOf.has(view.doc.mentions[head]!.id))
  const named = isTitleBefore(view, from, limit)
  if (named >= 0) return { ...base, mention: named }
  if (known && isParty(view, head) && !isDocument) return { ...base, mention: head }
  if (belongs(view, from) && !isNamedTitle(view, from, to)) return { ...base, mention: -1 }
  const led = ledBody(view, from, to)
  if (led >= 0) return { ...base, mention: led }
  const person = personIn(view, from, to, limit)
  if (person >= 0) return { ...base, mention: person }
  if (isDocument) return { ...base, mention: issuerIn(view, from, limit) }
  const unknown = namedBehind(view, from, limit)
  if (unknown) return unknown
  const apposed = endWithApposition(view, from, to, limit)
  return { ...base, end: Math.max(apposed, endWithBody(view, from, to, limit)), mention: -1 }
}

/** «وأضاف "أبو زيد"، خلال»: a name in marks where the words said are still to come. */
function quotedName(view: View, from: number, limit: number): Phrase | undefined {
  const index = view.quoteAt[from]!
  const q = view.quotes[index]!
  if (q.outerFrom !== from || q.words > 4 || q.outerTo > limit) return undefined
  const { start, end, outerTo } = q
  return { from: q.from, to: outerTo, start, end, mention: view.mentionAt[q.from]!, isDocument: false }
}

/** «اللواء الليبي فلان»: a title taken for a name of its own stands before the person. */
function isTitleBefore(view: View, from: number, limit: number): number {
  const m = view.mentionAt[from]!
  if (m < 0 || !officeAt(view.text, view.tokens, from)) return -1
  const next = endOfMention(view, from)
  const behind = next < limit ? view.mentionAt[next]! : -1
  if (behind < 0 || behind === m) return -1
  const { type, kind, start } = view.doc.mentions[behind]!
  return type === 'person' && kind === 'name' && start === view.tokens.start[next] ? behind : -1
}

/** «قيادة الجيش اللبناني», «إدارة الشركة»: the body itself speaks. */
function ledBody(view: View, from: number, to: number): number {
  const m = from + 1 < to && LEADS.test(keyOf(view.tokens, from)) ? view.mentionAt[from + 1]! : -1
  if (m < 0) return -1
  const { type, kind } = view.doc.mentions[m]!
  return type === 'organization' && kind === 'name' && endOfMention(view, from + 1) === to ? m : -1
}

const LEADS = /^(?:قياده|اداره|رئاسه|بعثه|ممثليه)$/

/** «المتهم الأول المدعو «فلان»»: the name in marks behind that word. */
function calledInMarks(view: View, from: number, to: number, limit: number): Phrase | undefined {
  for (let i = from + 1; i <= Math.min(to, limit - 1); i++)
    if (view.quoteAt[i]! >= 0 && CALLED.test(keyOf(view.tokens, i - 1))) return quotedName(view, i, limit)
  return undefined
}

const CALLED = /^ال(?:مدعو|مدعوه|ملقب|ملقبه|مكني|معروف|معروفه)$/

/** The name that nobody found, as a phrase of its own. */
function namedBehind(view: View, from: number, limit: number): Phrase | undefined {
  const name = unknownNameIn(view, from, limit)
  if (!name) return undefined
  const { start, end } = view.tokens
  return { ...name, start: start[name.from]!, end: end[name.to - 1]!, mention: -1, isDocument: false }
}

/** «مصدر طبي في مستشفى الشفاء»: the body where a source works is part of what it is called. */
function endWithBody(view: View, from: number, to: number, limit: number): number {
  const end = view.tokens.end[to - 1]!
  if (!hasBit(view, from, SOURCE) || to + 1 >= limit || !/^(?:في|من)$/.test(keyOf(view.tokens, to)))
    return end
  const m = view.mentionAt[to + 1]!
  if (m < 0) return end
  const mention = view.doc.mentions[m]!
  return mention.type === 'organization' && tokensOf(view.tokens, mention).to <= limit ? mention.end : end
}

/** The mention as a party, with the place it stands in. */
export function toParty(view: View, phrase: Phrase): Party {
  const { text } = view
  if (phrase.mention >= 0) {
    const mention = view.doc.mentions[phrase.mention]!
    const entity = view.entityOf.get(mention.id)
    const { start, end } = mention
    // «للوزارة»: the alef that the article lost.
    const words = `${mention.elided ? 'ا' : ''}${text.slice(start, end)}`
    return { ...(entity && { entity: entity.id }), start, end, text: words }
  }
  return { start: phrase.start, end: phrase.end, text: wordsOfPhrase(view, phrase) }
}

/** «للبيان» without its ل lacks the alef of the article. */
export function wordsOfPhrase({ text, tokens }: View, { from, start, end }: Phrase): string {
  const isElided = start > tokens.start[from]! && text.startsWith('لل', start - 1)
  return `${isElided ? 'ا' : ''}${text.slice(start, end)}`
}

function isNominalStart(view: View, i: number): boolean {
  const { text, tokens } = view
  if (view.quoteAt[i]! >= 0) return false
  if (view.mentionAt[i]! >= 0) return true
  if (tokens.kind[i] !== WORD) return false
  if (hasBit(view, i, COMPLEMENTIZER | PREPOSITION | RELATIVE | ADVERB | OPENER | BREAK | SOFT_BREAK))
    return false
  if (view.timexAt[i]! >= 0) return false
  if (isBehindBa(view, i)) return false
  const word = findCueWord(text, tokens, i)
  // «في تصريح نقلته الوكالة»
  if (word?.form === 'past' && word.pronoun !== '' && !hasBit(view, i, SOURCE) && !isHonorific(view, i))
    return false
  if (
    word &&
    word.person === 3 &&
    word.form !== 'noun' &&
    !isHonorific(view, i) &&
    !hasBit(view, i, SOURCE | DOCUMENT) &&
    !word.entry.flags.has('guarded')
  )
    return false
  return !NOT_NOUNS.has(keyOf(tokens, i))
}

const BA = 0x628
/** Nouns of people whose own first letter is ب. */
const OWN_BA = /^(?:بعض|بقي|باق|بائع|باع|باحث|بحار|برلمان|بروف|بطل|بعث|بلد|بنك|بيت|بريد|بطريرك|بابا|بورص|بنت)/

/** «ثم يضيف بصوت متهدج»: with ب written on, no subject. */
function isBehindBa(view: View, i: number): boolean {
  const { tokens } = view
  if (tokens.keys.charCodeAt(tokens.keyStart[i]!) !== BA || hasBit(view, i, SOURCE | DOCUMENT | MEDIUM))
    return false
  return !OWN_BA.test(keyOf(tokens, i)) && officeAt(view.text, tokens, i) === undefined
}

const NOT_NOUNS = new Set([
  'لا',
  'لم',
  'لن',
  'ولا',
  'ولم',
  'ولن',
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
    if (isOutletBehind(view, i)) break
    if (view.mentionAt[i]! >= 0 && view.doc.mentions[view.mentionAt[i]!]!.kind !== 'nominal') {
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
    if (isAccusative(view, i) || isOthers(view, from, i) || isObjectOfPaper(view, from, i)) break
    const word = findCueWord(view.text, view.tokens, i)
    if (
      word &&
      (word.form === 'past' ||
        word.form === 'present' ||
        word.form === 'participle' ||
        word.pronoun !== '') &&
      (!word.entry.flags.has('guarded') || (word.form === 'past' && word.pronoun !== '')) &&
      !hasBit(view, i, SOURCE)
    )
      break
    i++
  }
  return Math.min(i, view.tokens.count)
}

/** «تناول التقرير أوضاع السوق»: behind a paper with the article, a word without it is what it treats of. */
function isObjectOfPaper(view: View, from: number, i: number): boolean {
  return (
    i === from + 1 &&
    hasBit(view, from, DOCUMENT) &&
    hasBit(view, from, WITH_ARTICLE) &&
    !/^ال/.test(keyOf(view.tokens, i))
  )
}

/** «ودعت الوزارة المواطنين»: behind a body with the article, people in the accusative are others. */
function isOthers(view: View, from: number, i: number): boolean {
  return (
    i === from + 1 &&
    view.mentionAt[i]! < 0 &&
    /^ال.+ه$/.test(keyOf(view.tokens, from)) &&
    /^ال.{3,}ين$/.test(keyOf(view.tokens, i))
  )
}

const LAM = 0x644

/** «جيرانه لوكالة الأنباء», «المصادر لـ"الأفق"», «مصدر طبي وكالة الأنباء»: the outlet that is told is none of the speaker. */
function isOutletBehind(view: View, i: number): boolean {
  const { keys, keyStart } = view.tokens
  if (view.quoteAt[i]! < 0 && hasBit(view, i, MEDIUM))
    return keys.charCodeAt(keyStart[i]!) === LAM || hasBit(view, i, NAME_HEAD)
  return (
    keys.charCodeAt(keyStart[i]!) === LAM &&
    keyStart[i + 1]! - keyStart[i]! === 2 &&
    i + 1 < view.tokens.count &&
    view.quoteAt[i + 1]! >= 0 &&
    view.quotes[view.quoteAt[i + 1]!]!.outerFrom === i + 1
  )
}

/** A noun for somebody whom news quotes: «مصدر», «وكيل الوزارة». */
export function namesSpeaker(view: View, i: number): boolean {
  return (
    hasBit(view, i, SOURCE) || (i < view.tokens.count && officeAt(view.text, view.tokens, i) !== undefined)
  )
}
