/**
 * The annotations of an article as plain labelled spans: what the standoff formats write and read back. «والناتو» gives
 * { layer: 'mentions', id: 'm2', start: 1, end: 7, label: 'organization' }.
 */
import type { Article } from '../schema/article.ts'

export const SPAN_LAYERS = ['mentions', 'timexes', 'roles', 'quotations', 'events'] as const
export type SpanLayer = (typeof SPAN_LAYERS)[number]

export interface LabeledSpan {
  readonly layer: SpanLayer
  readonly id: string
  /** UTF-16 code units of `Article.text`, half-open, also where the format itself counts code points. */
  readonly start: number
  readonly end: number
  /** What it is: the type of a mention, a time or an event, the kind of a quotation, `office` for a role. */
  readonly label: string
}

/** Every annotation, by place, the longer first where two begin together, then as in SPAN_LAYERS. */
export function toSpans(article: Article): readonly LabeledSpan[] {
  const { mentions, timexes, roles, quotations, events } = article
  return [
    ...mentions.map(m => span('mentions', m, m.type)),
    ...timexes.map(t => span('timexes', t, t.type)),
    ...roles.map(r => span('roles', r, 'office')),
    ...quotations.map(q => span('quotations', q, q.kind)),
    ...events.map(e => span('events', e, e.type)),
  ].sort(byPlace)
}

/** In text order, the longer first. The sort is stable: what covers the same words stays in the order it came in. */
export const byPlace = (a: LabeledSpan, b: LabeledSpan) => a.start - b.start || b.end - a.end

function span(
  layer: SpanLayer,
  { id, start, end }: { readonly id: string; readonly start: number; readonly end: number },
  label: string,
): LabeledSpan {
  return { layer, id, start, end, label }
}
