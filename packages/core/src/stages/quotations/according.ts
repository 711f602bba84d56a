/**
 * Attributions: «بحسب موسكو», «كما جاء في بيان صادر عن الوزارة», «على حد قوله». What they cover stands before them, in
 * the same clause, or behind them when they open the sentence.
 */
import { BREAK, MEDIUM, OPENER, PREPOSITION, RELATIVE, SOFT_BREAK } from '../../lexicon/speech-words.ts'
import { PUNCT } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { attributedTo } from './attributed-to.ts'
import { type Discourse, lastSpeaker } from './discourse.ts'
import { draftClause, draftQuote, type Said } from './drafts.ts'
import { findClauseEnd } from './extents.ts'
import { describe, type Found } from './found.ts'
import type { Hit } from './hits.ts'
import { isNameLike, isOneMention, isTitle } from './names-in-marks.ts'
import type { Progress, Reading } from './reading.ts'
import { hasBit, isComma, markAt, trimEnd, type View } from './view.ts'

/** Whom an attribution names; `undefined` where it attributes nothing («وفقا للقانون»). */
export function partyOf(
  view: View,
  hit: Hit,
  discourse: Discourse,
  governor: Found | undefined,
): Found | undefined {
  if (hit.word?.form === 'noun') {
    const party = governor?.party ?? lastSpeaker(discourse, hit.word.pronoun === 'ها' ? 'f' : undefined, 's')
    return party && { party, how: 'carried', confidence: 0.7 }
  }
  const phrase = attributedTo(view, hit)
  if (phrase) {
    const confidence = phrase.mention >= 0 ? 0.85 : 0.7
    return { party: describe(view, phrase, discourse), phrase, how: 'after', confidence }
  }
  if (!hit.relayed || (hit.to < hit.sentenceTo && markAt(view, hit.to) === 0)) return undefined
  const party = governor?.party ?? lastSpeaker(discourse, hit.word?.gender, hit.word?.number ?? 's')
  return party && { party, how: 'carried', confidence: 0.6 }
}

/** «وبحسب المصدر، بدأ العمل» covers what follows; «وبحسب البيان فقد أكد الوزير "…"» is a channel. */
export function attributeForward(reading: Reading, h: number, said: Said): void {
  const { view, hits, complements, drafts, progress } = reading
  const next = hits[h + 1]
  const hit = hits[h]!
  let from = behindParty(view, said.found!.phrase?.to ?? hit.to, hit.sentenceTo)
  while (
    from < hit.sentenceTo &&
    (FILLERS.has(keyOf(view.tokens, from)) || (view.tokens.kind[from] === PUNCT && view.quoteAt[from]! < 0))
  )
    from++
  progress.clauseFrom = from
  if (from >= hit.sentenceTo - 1) return
  if (
    next &&
    next.kind !== 'noun' &&
    next.from <= from + 2 &&
    complements[h + 1] &&
    next.sentenceFrom === hit.sentenceFrom
  ) {
    progress.via = said.found
    return
  }
  const end = findClauseEnd(view, hits, complements, h, from)
  const quote = view.quoteAt[from]!
  if (quote >= 0 && view.quotes[quote]!.outerFrom === from && view.quotes[quote]!.words >= 3) {
    drafts.push(draftQuote(view, quote, said, 'according-to'))
    progress.claimedTo = view.quotes[quote]!.outerTo
    return
  }
  if (end.to - from < 2) return
  const cut = /^ف(?:لم|لن|لا|قد|ان|ليس)$/.test(keyOf(view.tokens, from)) ? 1 : 0
  drafts.push(draftClause(view, from, end.to, 'indirect', said, 'according-to', cut))
  progress.claimedTo = end.to
}

const PARTY_REACH = 18

/**
 * «وبحسب تقرير للمنظمة صدر أمس، بدأ العمل»: times, places and what is told of the paper up to the comma, or up to
 * «فإن», «فقد», belong to the party.
 */
function behindParty(view: View, from: number, limit: number): number {
  const { tokens } = view
  const goesOn =
    view.timexAt[from]! >= 0 || hasBit(view, from, PREPOSITION | RELATIVE) || ISSUED.test(keyOf(tokens, from))
  for (let i = from; i < Math.min(limit, from + PARTY_REACH); i++) {
    if (view.quoteAt[i]! >= 0) break
    if (FILLERS.has(keyOf(tokens, i)) && (i > from || !goesOn)) return i
    if (isComma(view, i) && !FILLERS.has(keyOf(tokens, i + 1))) {
      if (goesOn) return i
      break
    }
  }
  return from
}

const ISSUED =
  /^(?:صدر|صدرت|نشر|نشرت|نشره|نشرته|نشرتها|اصدره|اصدرته|اصدرتها|اعده|اعدته|حصلت|اطلعت|تلقت|تلقته|تم)$/

const FILLERS = new Set(['فقد', 'فان', 'قد', 'ان'])

/** True when it made a quotation, false when it only told the channel of one. */
export function attributeBackward(reading: Reading, said: Said): boolean {
  const { view, hits, drafts, progress } = reading
  const { hit, found } = said
  const last = drafts.at(-1)
  if (last && last.to >= hit.from - 2 && last.to <= hit.from && last.from >= hit.sentenceFrom) {
    if (!last.via && last.speaker?.text !== found!.party.text)
      drafts[drafts.length - 1] = { ...last, via: found!.party }
    return false
  }
  const from = clauseStart(view, hit, progress)
  // «جاء ذلك خلال زيارته كما نقلته الوكالة» only tells the channel.
  if (
    /^و?(?:جاء|ياتي|جاءت|تاتي)$/.test(keyOf(view.tokens, from)) &&
    /^(?:ذلك|هذا|هذه|تصريحات|اقوال)/.test(keyOf(view.tokens, from + 1))
  ) {
    if (last && !last.via) drafts[drafts.length - 1] = { ...last, via: found!.party }
    return false
  }
  const quotes = quotesBetween(view, from, hit.from)
  const before = hit.from - 1
  if (quotes.length > 0) {
    const to = trimEnd(view, from, hit.from)
    // «وسينظم الاتحاد إضرابا "دفاعا عن الحقوق"، بحسب الصحيفة»: the clause, and the words in marks.
    const isPlain = !hits.some(other => other.kind === 'verb' && other.from >= from && other.from < hit.from)
    if (isPlain && view.quotes[quotes[0]!]!.outerFrom - from >= LONG_OPENING)
      drafts.push(draftClause(view, from, to, 'mixed', said, 'according-to', conjoined(view, from)))
    for (const q of quotes) drafts.push(draftQuote(view, q, said, 'according-to'))
    return true
  }
  const to = trimEnd(view, from, keyOf(view.tokens, before) === 'وذلك' ? before : hit.from)
  if (to - from < 2) return false
  drafts.push(draftClause(view, from, to, 'indirect', said, 'according-to', conjoined(view, from)))
  return true
}

/** Words before the first mark that tell something of their own. */
const LONG_OPENING = 3

/** 1 where the first word bears the «و» that joins the clause to the one before. */
function conjoined(view: View, from: number): number {
  return keyOf(view.tokens, from).startsWith('و') && startsConjoined(view, from) ? 1 : 0
}

/** Where the clause before an attribution begins: behind «حيث», or after the last quotation, or with the sentence. */
function clauseStart(view: View, hit: Hit, progress: Progress): number {
  let from = Math.max(progress.clauseFrom, skipDateline(view, hit.sentenceFrom, hit.from))
  for (let i = from; i < hit.from - 3; i++) {
    if (view.quoteAt[i]! >= 0) continue
    if (hasBit(view, i, SOFT_BREAK | BREAK)) from = i + 1
  }
  while (
    from < hit.from &&
    (hasBit(view, from, OPENER) || (view.tokens.kind[from] === PUNCT && view.quoteAt[from]! < 0))
  )
    from++
  return from
}

const LONGEST_DATELINE = 8
const DASHES = new Set(['-', '–', '—'])

/** «دمشق (وكالات) - »: the place and the agency before the dash are nobody's words. */
function skipDateline(view: View, from: number, limit: number): number {
  const { text, tokens } = view
  const m = view.mentionAt[from]!
  if (m < 0 || view.doc.mentions[m]!.type !== 'place') return from
  for (let i = from + 1; i < Math.min(limit, from + LONGEST_DATELINE); i++) {
    if (DASHES.has(text.slice(tokens.start[i], tokens.end[i]))) return i + 1
    const belongs =
      view.mentionAt[i]! >= 0 || view.timexAt[i]! >= 0 || markAt(view, i) !== 0 || hasBit(view, i, MEDIUM)
    if (!belongs) return from
  }
  return from
}

function startsConjoined(view: View, i: number): boolean {
  const m = view.mentionAt[i]!
  return m < 0 || view.doc.mentions[m]!.start > view.tokens.start[i]!
}

function quotesBetween(view: View, from: number, to: number): number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) {
    const q = view.quoteAt[i]!
    if (q < 0) continue
    const quote = view.quotes[q]!
    if (quote.words >= 2 && !isOneMention(view, q) && !isNameLike(view, q) && !isTitle(view, q)) found.push(q)
    i = quote.outerTo - 1
  }
  return found
}
