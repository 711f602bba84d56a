/** Which name in a phrase is the speaker's: «المتحدث باسم الرئاسة، فلان», «بيان صادر عن وزارة الدفاع». */
import { findCueWord } from '../../lexicon/cues.ts'
import { officeAt } from '../../lexicon/offices.ts'
import {
  ADVERB,
  BELONGS,
  COMPLEMENTIZER,
  PREPOSITION,
  RELATIVE,
  WITH_ARTICLE,
} from '../../lexicon/speech-words.ts'
import { NUMBER, PUNCT } from '../../text/tokenize.ts'
import { endOfMention, hasBit, isComma, markAt, type View } from './view.ts'

/** A person named inside the phrase, behind a preposition in it, or after a comma: «المتحدث باسم الرئاسة، فلان». */
export function personIn(view: View, from: number, to: number, limit: number): number {
  for (let i = from; i < to; i++)
    if (isPerson(view, i)) return belongsBefore(view, i, from) ? -1 : personBehind(view, i, from, limit)
  let i = to
  // «مدير المكتب في واشنطن فلان»: the title goes on behind a preposition.
  while (i < Math.min(limit, to + 6)) {
    if (view.tokens.kind[i] === PUNCT) break
    if (hasBit(view, i, COMPLEMENTIZER | RELATIVE | ADVERB) || view.timexAt[i]! >= 0) return -1
    if (
      isPerson(view, i) &&
      (i > to + 1 || view.tokens.kind[to] === NUMBER) &&
      !hasBit(view, i - 1, PREPOSITION)
    )
      return view.mentionAt[i]!
    i++
  }
  if (isComma(view, i) && i + 1 < limit) {
    if (isPerson(view, i + 1)) return view.mentionAt[i + 1]!
    if (isTitle(view, i + 1)) return -1
    if (
      i + 2 < limit &&
      isPerson(view, i + 2) &&
      !hasBit(view, i + 1, PREPOSITION | RELATIVE | COMPLEMENTIZER)
    )
      return view.mentionAt[i + 2]!
  }
  return -1
}

/** «مدرب الفيصلي، الأردني فلان الفلاني»: one word behind a title is rather a club or a town than the one who holds it. */
function personBehind(view: View, i: number, from: number, limit: number): number {
  const comma = endOfMention(view, i)
  if (i === from || comma > i + 1 || !isComma(view, comma) || comma + 1 >= limit) return view.mentionAt[i]!
  const next = comma + 1
  const isOrigin =
    view.mentionAt[next]! >= 0 && view.doc.mentions[view.mentionAt[next]!]!.kind === 'adjectival'
  const at = isOrigin ? endOfMention(view, next) : next
  const isApposed =
    at < limit &&
    isPerson(view, at) &&
    endOfMention(view, at) > at + 1 &&
    view.doc.mentions[view.mentionAt[at]!]!.start === view.tokens.start[at]
  return view.mentionAt[isApposed ? at : i]!
}

function belongsBefore(view: View, i: number, from: number): boolean {
  return i > from && belongs(view, i - 1)
}

/** «محامي فلان», but «المستشار فلان» and «محاميه فلان» are he himself. */
export function belongs(view: View, i: number): boolean {
  if (!hasBit(view, i, BELONGS) || hasBit(view, i, WITH_ARTICLE)) return false
  const { text, tokens } = view
  return !/(?:ه|ها|هم|هما)$/.test(text.slice(tokens.start[i], tokens.end[i]))
}

/** «محامية المتهم فلانة» is she; in «محامي فلان» and «مستشار الرئيس فلان» the name is of somebody else. */
export function isNamedTitle(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isPerson(view, i))
      return (
        i > from + 2 ||
        (i === from + 2 && officeAt(view.text, view.tokens, from + 1)?.office.kind !== 'office')
      )
  return false
}

/** «كشفت نادية فتاح، وزيرة المالية،»: the title behind the comma names nobody else. */
function isTitle(view: View, i: number): boolean {
  return view.mentionAt[i]! >= 0 && view.doc.mentions[view.mentionAt[i]!]!.kind === 'nominal'
}

function isNamed(view: View, m: number): boolean {
  const mention = view.doc.mentions[m]!
  return mention.kind !== 'nominal' || view.entityOf.has(mention.id)
}

function isPerson(view: View, i: number): boolean {
  const m = view.mentionAt[i]!
  return m >= 0 && view.doc.mentions[m]!.type === 'person' && isNamed(view, m)
}

export function isParty(view: View, m: number): boolean {
  const { type, kind } = view.doc.mentions[m]!
  return (
    kind !== 'adjectival' &&
    (type === 'person' || type === 'organization' || type === 'place' || type === 'group')
  )
}

const OPEN_BRACKET = 0x28

/** Who issued the paper: «بيان صادر عن وزارة الدفاع», «بيان الداخلية», «بيان للمنظمة». */
export function issuerIn(view: View, from: number, limit: number): number {
  for (let i = from + 1; i < Math.min(limit, from + 8); i++) {
    if (markAt(view, i) !== 0 && markAt(view, i) !== OPEN_BRACKET) return -1
    if (hasBit(view, i, COMPLEMENTIZER | ADVERB)) return -1
    // «بيان نشرته الوكالة»
    const word = findCueWord(view.text, view.tokens, i)
    if (word?.form === 'past' && word.pronoun === '') return -1
    const m = view.mentionAt[i]!
    if (m < 0 || !isParty(view, m)) continue
    const { type } = view.doc.mentions[m]!
    if (type === 'person' || type === 'organization' || i === from + 1) return m
  }
  return -1
}
