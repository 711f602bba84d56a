/** A span with a few words around it, as a list shows it: «… هاتفي، الجمعة، بمبادرة من الناتو بحسب موسكو …». */
import type { Block, Span } from '@isnad/core'

export interface Passage {
  readonly text: string
  /** The span, in UTF-16 code units of `text`. */
  readonly match: Span
}

const AROUND = 36

/** @param blocks in text order; the passage never leaves the block that the span begins in */
export function toPassage(text: string, blocks: readonly Block[], span: Span): Passage {
  const block = blocks.find(b => b.start <= span.start && span.start < b.end) ?? {
    start: 0,
    end: text.length,
  }
  const from = wordStart(text, Math.max(block.start, span.start - AROUND), block.start, span.start)
  const to = wordEnd(text, Math.min(block.end, span.end + AROUND), block.end, span.end)
  const before = from > block.start ? '… ' : ''
  const after = to < block.end ? ' …' : ''
  const start = before.length + span.start - from
  return { text: before + text.slice(from, to) + after, match: { start, end: start + span.end - span.start } }
}

function wordStart(text: string, at: number, first: number, last: number): number {
  if (at <= first) return first
  const space = text.indexOf(' ', at)
  return space < 0 || space >= last ? last : space + 1
}

function wordEnd(text: string, at: number, last: number, first: number): number {
  if (at >= last) return last
  return Math.max(first, text.lastIndexOf(' ', at))
}
