/**
 * Words in marks that no cue took: speech inside a reported clause, a name («"الناتو"»), the title of a work
 * («فيلم "الأرض"»), distance («"انتحار"»), or words nobody is said to have said.
 */
import { findCueWord } from '../../lexicon/cues.ts'
import { cutOffset } from '../../lexicon/lookup.ts'
import { ADVERB, COMPLEMENTIZER, PREPOSITION } from '../../lexicon/speech-words.ts'
import { WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import type { Draft } from './drafts.ts'
import { isBehindTitle, isNameLike, isOneMention, isTitle, isWording } from './names-in-marks.ts'
import { hasBit, type Quote, type View } from './view.ts'

export function classifyQuotes(view: View, drafts: readonly Draft[], attributed: readonly Draft[]): Draft[] {
  const taken = new Set(drafts.map(d => d.quote).filter(q => q !== undefined))
  const sorted = [...attributed].sort((a, b) => a.from - b.from)
  const speakers = new Set(attributed.map(d => d.speaker?.start))
  const found: Draft[] = []
  let at = 0
  let before: Draft | undefined
  view.quotes.forEach((q, index) => {
    if (taken.has(index)) return
    while (at < sorted.length && sorted[at]!.from <= q.from) before = sorted[at++]
    const around = before && before.to >= q.to && before.quote === undefined ? before : undefined
    const named = speakers.has(q.start)
    found.push(classify(view, q, index, around, before, named))
  })
  return found
}

function classify(
  view: View,
  q: Quote,
  index: number,
  around: Draft | undefined,
  before: Draft | undefined,
  isSpeaker: boolean,
): Draft {
  const base = {
    start: q.start,
    end: q.end,
    from: q.outerFrom,
    to: q.outerTo,
    quote: index,
    kind: 'direct' as const,
    evidence: [{ start: q.start, end: q.end }],
  }
  const unsaid = (status: Draft['status'], confidence: number): Draft => ({
    ...base,
    status,
    confidence,
    by: `quotations/${status}`,
  })
  if (isSpeaker || isOneMention(view, index)) return unsaid('name', 0.9)
  if (isTitle(view, index)) return unsaid('title', 0.8)
  if (isNameLike(view, index) || (!around && isBehindTitle(view, index))) return unsaid('name', 0.8)
  if (isWording(view, index)) return unsaid('scare', 0.7)
  const inner = q.parent >= 0 && q.words >= 3 ? sayerInside(view, q) : undefined
  if (inner) return { ...base, status: 'attributed', ...inner, confidence: 0.65, by: 'quotations/nested' }
  if (q.continues && before?.quote !== undefined && before.speaker && q.words >= 3) {
    const { start: _, end: __, ...speaker } = before.speaker
    return {
      ...base,
      status: 'attributed',
      speaker,
      ...(before.cue && { cue: before.cue }),
      confidence: 0.75,
      by: 'quotations/continued',
      evidence: before.evidence,
    }
  }
  const precedent =
    isWholeBlock(view, q) && before?.speaker && before.quote !== undefined ? before : undefined
  if (precedent && isNextBlock(view, precedent, q)) {
    const { start: _, end: __, ...speaker } = precedent.speaker!
    return {
      ...base,
      status: 'attributed',
      speaker,
      confidence: 0.6,
      by: 'quotations/paragraph',
      evidence: precedent.evidence,
    }
  }
  if (around && q.words >= 2 && q.parent < 0) {
    const { speaker, cue, via, addressee, alternatives, place, time } = around
    const status = speaker ? 'attributed' : 'unattributed'
    return {
      ...base,
      status,
      ...(cue && { cue }),
      ...(speaker && { speaker }),
      ...(via && { via }),
      ...(addressee && { addressee }),
      ...(alternatives && { alternatives }),
      ...(place && { place }),
      ...(time && { time }),
      confidence: Math.round(around.confidence * 90) / 100,
      by: 'quotations/inside-clause',
      evidence: around.evidence,
    }
  }
  if (q.words < 2 || q.parent >= 0 || isConstruct(view, q)) return unsaid('scare', 0.6)
  return unsaid('unattributed', 0.6)
}

/**
 * «أجهزة "نظام الأمس"», «قضية «تمجيد الإرهاب»»: two or three words that only name a thing are nobody's speech; «"خلافاتهما
 * العميقة"» may be.
 */
function isConstruct({ text, tokens }: View, { from, to, words }: Quote): boolean {
  if (words > 3 || to - from !== words) return false
  if (/(?:ه|ها|هم|هما|هن|نا|كم)$/.test(text.slice(tokens.start[from], tokens.end[from]))) return false
  return !/^ال/.test(keyOf(tokens, from)) && /^(?:ال|لل)/.test(keyOf(tokens, to - 1))
}

/** «"سألني المدير: "متى تعود؟""»: inside speech, the verb and its subject right before the inner marks. */
function sayerInside(view: View, q: Quote): Pick<Draft, 'cue' | 'speaker' | 'evidence'> | undefined {
  const { text, tokens } = view
  for (let i = q.outerFrom - 1; i >= Math.max(view.quotes[q.parent]!.from, q.outerFrom - 8); i--) {
    const word = findCueWord(text, tokens, i)
    if (!word || word.person === 1 || (word.form !== 'past' && word.form !== 'present')) continue
    const m = i + 1 < q.outerFrom ? view.mentionAt[i + 1]! : -1
    const cue = {
      start: cutOffset(text, tokens, i, Number(word.conjunction)),
      end: tokens.end[i]!,
      lemma: word.entry.lemma,
    }
    const end = lastWordBefore(view, i + 1, q.outerFrom)
    if (m < 0 && end <= i + 1) return undefined
    const start = tokens.start[i + 1]!
    const mention = m >= 0 ? view.doc.mentions[m]! : undefined
    const entity = mention && view.entityOf.get(mention.id)?.id
    const span = mention ?? { start, end: tokens.end[end - 1]! }
    const speaker = {
      ...(entity && { entity }),
      start: span.start,
      end: span.end,
      text: text.slice(span.start, span.end),
    }
    return {
      cue,
      speaker,
      evidence: [
        { start: cue.start, end: cue.end },
        { start: span.start, end: span.end },
      ],
    }
  }
  return undefined
}

/** One past the last of the words from `from` on, up to the first mark or small word. */
function lastWordBefore(view: View, from: number, to: number): number {
  let i = from
  while (i < to && view.tokens.kind[i] === WORD && !hasBit(view, i, COMPLEMENTIZER | PREPOSITION | ADVERB))
    i++
  return i
}

const SHORTEST_PARAGRAPH = 5

/** A paragraph that is nothing but words in marks. */
function isWholeBlock({ doc, tokens }: View, { outerFrom, outerTo, words, parent }: Quote): boolean {
  if (words < SHORTEST_PARAGRAPH || parent >= 0) return false
  const block = blockOf({ doc, tokens }, outerFrom)
  const starts = outerFrom === 0 || blockOf({ doc, tokens }, outerFrom - 1) !== block
  return starts && (outerTo >= tokens.count - 1 || blockOf({ doc, tokens }, outerTo + 1) !== block)
}

/** The quotation before ends the paragraph before: the same voice goes on. */
function isNextBlock(view: View, { to }: Draft, q: Quote): boolean {
  return q.outerFrom - to <= 2 && blockOf(view, q.outerFrom) !== blockOf(view, to - 1)
}

function blockOf({ doc, tokens }: Pick<View, 'doc' | 'tokens'>, i: number): string {
  return doc.sentences[tokens.sentence[i]!]!.block
}
