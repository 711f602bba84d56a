/**
 * A name in quotation marks after a head noun is the name of the body, the head outside: «قناة "آفاق"», «صحيفة «الصباح»»;
 * so is a short name in marks or brackets after the full one: «الهيئة الوطنية لحماية المستهلك "أمان"».
 */
import type { Quoted } from '../../doc.ts'
import {
  BRAND_HEAD,
  DEFINITE,
  MINISTRY,
  MINISTRY_FIELD,
  PARTICLE,
  PLACE_HEAD,
  SAY,
  SITE_HEAD,
  STOP,
  TITLE,
  TOPIC_HEAD,
  WEAK_HEAD,
} from '../../lexicon/cue-words.ts'
import { fold, KEY } from '../../text/fold.ts'
import { NUMBER } from '../../text/tokenize.ts'
import { keyOf, tokenAt, tokensIn } from '../../tokens.ts'
import { propose, type Reading } from './candidate.ts'
import { isAdjective } from './organization-tail.ts'
import { hasClass } from './words.ts'

const LONGEST_NAME = 5
const NAMING = new Set(['تدعى', 'يدعى', 'تسمى', 'يسمى', 'اسمها', 'اسمه', 'باسم'].map(word => fold(word, KEY)))

export function findNamedInQuotes(reading: Reading, quoted: readonly Quoted[]): void {
  const ends = new Set<number>()
  for (const c of reading.found) if (c.type === 'organization' && c.kind === 'name') ends.add(c.to)
  for (const q of quoted) if (q.close !== undefined) findInside(reading, ends, q.open, q.start, q.end)
  findInBrackets(reading, ends)
}

/** `ends`: the tokens before which the name of a body has just ended. */
function findInside(
  reading: Reading,
  ends: ReadonlySet<number>,
  open: number,
  start: number,
  end: number,
): void {
  const { tokens, words } = reading
  const { from, to } = tokensIn(tokens, start, end)
  if (to === from || to - from > LONGEST_NAME || tokens.start[from] !== start) return
  let before = tokenAt(tokens, open) - 1
  // «جماعة تدعى "خلية …"»
  if (before > 0 && NAMING.has(keyOf(tokens, before))) before--
  // «البوابة الإخبارية الأوروبية "بوليتيكال ريبورت"»
  for (let steps = 0; steps < 3 && before > 0 && isAdjective(reading, before); steps++) before--
  if (before < 0) return
  // «مسجد «الإمام الصادق»»
  const site =
    hasClass(words, before, SITE_HEAD | PLACE_HEAD) && !hasClass(words, before, DEFINITE | TOPIC_HEAD)
  if (site && !reading.known.has(from) && tokens.sentence[before] === tokens.sentence[from]) {
    propose(reading, from, to, { type: 'place', confidence: 0.97, by: 'mentions/named-in-quotes' })
    return
  }
  if (tokens.kind[from] === NUMBER) return
  const head =
    hasClass(words, before, TOPIC_HEAD | MINISTRY | BRAND_HEAD) || isMinistryOf(reading, before, from, to)
  const full = ends.has(before + 1)
  if (!head && !full && !isAddressed(reading, open, from, to)) return
  // «قالت المتحدثة باسم الرئاسة "هذه القمة مهمة"»: a small word inside makes it speech.
  // «أن الكتائب "جاهزة لمعركة طويلة"»: behind a head with the article, a name of three words ends in one.
  const { keys, keyStart } = tokens
  if (to - from > 2 && keys.startsWith('ال', keyStart[before]!) && !keys.startsWith('ال', keyStart[to - 1]!))
    return
  if (hasClass(words, from, STOP) || (!head && hasSmallWord(reading, from, to))) return
  // «ريال مدريد (إسبانيا)»
  if (reading.known.get(from)?.type === 'place' && reading.text[open] === '(') return
  if (head && tokens.sentence[before] !== tokens.sentence[from]) return
  propose(reading, from, to, { type: 'organization', confidence: 0.97, by: 'mentions/named-in-quotes' })
}

/** «متحدث "الصحة"»: a ministry by its field alone, behind who speaks for it. */
function isMinistryOf({ words }: Reading, before: number, from: number, to: number): boolean {
  return (
    to === from + 1 &&
    hasClass(words, before, TITLE) &&
    hasClass(words, from, MINISTRY_FIELD) &&
    hasClass(words, from, DEFINITE)
  )
}

function hasSmallWord({ words }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (hasClass(words, i, STOP | SAY | PARTICLE)) return true
  return false
}

/** «قال لـ"الصباح"»: what is addressed by a short name in marks is an outlet or another body; not «دعا لـ"تلبية النداء"». */
function isAddressed({ text, words }: Reading, open: number, from: number, to: number): boolean {
  let at = open - 1
  if (text[at] === 'ـ') at--
  if (text[at] !== 'ل' || to - from > 3) return false
  const before = text[at - 1]
  const plain = to > from + 1 && !hasClass(words, from, DEFINITE | TOPIC_HEAD | MINISTRY | WEAK_HEAD)
  return (before === undefined || /\s/.test(before)) && !plain && !hasClass(words, from, STOP | SAY)
}

function findInBrackets(reading: Reading, ends: ReadonlySet<number>): void {
  const { tokens, text } = reading
  for (let i = 1; i + 2 < tokens.count; i++) {
    if (text[tokens.start[i]!] !== '(') continue
    let close = i + 1
    while (close < tokens.count && close <= i + LONGEST_NAME + 1 && text[tokens.start[close]!] !== ')')
      close++
    if (text[tokens.start[close] ?? -1] === ')')
      findInside(reading, ends, tokens.start[i]!, tokens.start[i + 1]!, tokens.end[close - 1]!)
  }
}
