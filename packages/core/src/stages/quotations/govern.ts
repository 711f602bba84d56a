/**
 * Makes quotations of what a cue governs: a clause, quotes, words behind a colon or before the cue
 * («"لن نعود"، قال الوزير»), or a phrase («أعلن عن تنظيم مؤتمر»).
 */
import { keyOf } from '../../tokens.ts'
import type { Complement } from './complements.ts'
import { draftClause, draftQuote, type Said } from './drafts.ts'
import { findClauseEnd } from './extents.ts'
import { isNameLike } from './names-in-marks.ts'
import { phraseComplement } from './phrases.ts'
import type { Reading } from './reading.ts'
import { markAt, type View } from './view.ts'

export function readComplement(reading: Reading, h: number, complement: Complement, said: Said): void {
  const { view, hits, complements, drafts, progress } = reading
  if (complement.type === 'quote') readQuotes(reading, complement.quote, said)
  else if (complement.type === 'colon') {
    const from = complement.at + 1
    const end = findClauseEnd(view, hits, complements, h, from)
    drafts.push(draftClause(view, from, end.to, 'direct', said, 'colon'))
    progress.claimedTo = end.to
  } else {
    const end = findClauseEnd(view, hits, complements, h, complement.at)
    const kind = holdsQuote(view, complement.at, end.to) ? 'mixed' : 'indirect'
    drafts.push(
      draftClause(view, complement.at, end.to, kind, said, 'clause', conjunctionCut(view, complement.at)),
    )
    progress.claimedTo = end.to
  }
  progress.clauseFrom = progress.claimedTo
}

/** «وأن», «فإن» begin behind their conjunction. */
function conjunctionCut(view: View, i: number): number {
  return keyOf(view.tokens, i).startsWith('و') ? 1 : 0
}

function holdsQuote(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const q = view.quoteAt[i]!
    if (q >= 0 && view.quotes[q]!.words >= 3) return true
  }
  return false
}

/** One quote, and those coordinated with it: «"…"، و"…"». */
function readQuotes(reading: Reading, first: number, said: Said): void {
  const { view, drafts, progress } = reading
  let quote = first
  for (;;) {
    drafts.push(draftQuote(view, quote, said, 'quote'))
    let at = view.quotes[quote]!.outerTo
    progress.claimedTo = at
    if (markAt(view, at) !== 0 && view.quoteAt[at]! < 0) at++
    if (at < said.hit.sentenceTo && ['و', 'وب'].includes(keyOf(view.tokens, at))) at++
    const next = at < said.hit.sentenceTo ? view.quoteAt[at]! : -1
    if (next <= quote || view.quotes[next]!.outerFrom !== at || view.quotes[next]!.words < 3) return
    quote = next
  }
}

/** A verb without clause or quote: words before it («"…"، قال فلان»), or a phrase («أعلن عن تنظيم مؤتمر»). */
export function readWithout(reading: Reading, h: number, said: Said, limit: number): void {
  const { view, hits, drafts, progress } = reading
  const { hit } = said
  const before = quoteBefore(view, hit.from, progress.clauseFrom)
  if (before >= 0 && !hit.conjunction && drafts.at(-1)?.quote !== before) {
    drafts.push(draftQuote(view, before, said, 'postposed'))
    return
  }
  const phrase = phraseComplement(view, hits, h, said, limit)
  if (!phrase || isNounWithClause(reading, h + 1, phrase.from + 1)) return
  const only = onlyQuote(view, phrase.from, phrase.to)
  if (only >= 0) {
    // «دعا إلى "حوار هادئ" بحسب ما قال فلان»: the attribution beside it is nearer.
    const beside = hits[h + 1]?.kind === 'attribution' || hits[h + 1]?.relayed
    if (!(beside && hits[h + 1]!.from <= phrase.to + 1)) drafts.push(draftQuote(view, only, said, 'quote'))
    return
  }
  drafts.push(draftClause(view, phrase.from, phrase.to, 'indirect', said, 'phrase'))
}

/** «عبر عن أمله في أن»: the clause under the noun is what was said. */
function isNounWithClause({ hits, complements }: Reading, h: number, at: number): boolean {
  return hits[h]?.kind === 'noun' && hits[h].from === at && complements[h] !== undefined
}

/** The quote that, but for its preposition, is the whole phrase; -1 when there is more. */
function onlyQuote(view: View, from: number, to: number): number {
  const q = from + 1 < to ? view.quoteAt[from + 1]! : -1
  return q >= 0 &&
    view.quotes[q]!.outerFrom === from + 1 &&
    view.quotes[q]!.outerTo >= to &&
    !isNameLike(view, q)
    ? q
    : -1
}

const THUS = /^ب?هكذا$/

/** «"…"، هكذا وصف المدرب الوضع», «"…"، بهذه الكلمات لخص معاناته»: the words stand before. */
export function isThus({ tokens }: View, at: number): boolean {
  if (at < 2) return false
  if (THUS.test(keyOf(tokens, at - 1))) return true
  return (
    /^ال(?:كلمات|عباره|عبارات|جمله)$/.test(keyOf(tokens, at - 1)) &&
    /^ب(?:هذه|تلك)$/.test(keyOf(tokens, at - 2))
  )
}

function quoteBefore(view: View, at: number, from: number): number {
  let i = at - 1
  if (isThus(view, at)) i -= THUS.test(keyOf(view.tokens, i)) ? 1 : 2
  if (i >= from && markAt(view, i) !== 0 && view.quoteAt[i]! < 0) i--
  const quote = i >= from ? view.quoteAt[i]! : -1
  return quote >= 0 && view.quotes[quote]!.words >= 3 && !isNameLike(view, quote) ? quote : -1
}
