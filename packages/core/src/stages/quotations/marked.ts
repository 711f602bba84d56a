/**
 * Words in marks that no cue took: speech inside a reported clause, a name («"الناتو"»), the title of a work
 * («فيلم "الأرض"»), distance («"انتحار"»), or words nobody is said to have said.
 */
import type { Draft } from './drafts.ts'
import { isNameLike, isOneMention, isTitle } from './names-in-marks.ts'
import type { Quote, View } from './view.ts'

export function classifyQuotes(view: View, drafts: readonly Draft[], attributed: readonly Draft[]): Draft[] {
  const taken = new Set(drafts.map(d => d.quote).filter(q => q !== undefined))
  const sorted = [...attributed].sort((a, b) => a.from - b.from)
  const found: Draft[] = []
  let at = 0
  let before: Draft | undefined
  view.quotes.forEach((q, index) => {
    if (taken.has(index)) return
    while (at < sorted.length && sorted[at]!.from <= q.from) before = sorted[at++]
    const around = before && before.to >= q.to && before.quote === undefined ? before : undefined
    found.push(classify(view, q, index, around, before))
  })
  return found
}

function classify(
  view: View,
  q: Quote,
  index: number,
  around: Draft | undefined,
  before: Draft | undefined,
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
  if (isTitle(view, index)) return unsaid('title', 0.8)
  if (isOneMention(view, index) || isNameLike(view, index)) return unsaid('name', 0.8)
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
  if (around && q.words >= 2 && q.parent < 0) {
    const { speaker, cue, via, addressee } = around
    const status = speaker ? 'attributed' : 'unattributed'
    return {
      ...base,
      status,
      ...(cue && { cue }),
      ...(speaker && { speaker }),
      ...(via && { via }),
      ...(addressee && { addressee }),
      confidence: Math.round(around.confidence * 90) / 100,
      by: 'quotations/inside-clause',
      evidence: around.evidence,
    }
  }
  if (q.words < 2 || q.parent >= 0) return unsaid('scare', 0.6)
  return unsaid('unattributed', 0.6)
}
