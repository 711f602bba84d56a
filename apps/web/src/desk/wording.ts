/**
 * How the words of a quotation and of its parties may be shown: guillemets only around what stands in quotation marks
 * in the text, and no mark left alone: «قناة «الرياضية» cut at its end is «قناة الرياضية».
 */
import type { Quotation, Span } from '@isnad/core'

const OPENING = /["«“”„‟'‘‹]\s?$/
const CLOSING = /^[.،,؛!؟?]?\s?["»“”'’›]/

/** True when quotation marks stand around the span. */
export function isInMarks(text: string, { start, end }: Span): boolean {
  return OPENING.test(text.slice(Math.max(0, start - 2), start)) && CLOSING.test(text.slice(end, end + 3))
}

/** How literal it is; words given as such without marks, after a colon, are of a kind of their own. */
export function wordingOf(text: string, quotation: Quotation): Quotation['kind'] | 'unmarked' {
  return quotation.kind === 'direct' && !isInMarks(text, quotation) ? 'unmarked' : quotation.kind
}

const PAIRS = ['«»', '“”', '‘’', '‹›', '()', '[]'] as const

/** Without the marks and brackets that have no partner. */
export function trimMarks(words: string): string {
  let trimmed = words
  for (const [open, close] of PAIRS) {
    if (count(trimmed, open!) !== count(trimmed, close!))
      trimmed = trimmed.replaceAll(open!, '').replaceAll(close!, '')
  }
  if (count(trimmed, '"') % 2 === 1) trimmed = trimmed.replaceAll('"', '')
  return trimmed.replace(/^[\s،,:؛.]+|[\s،,:؛.]+$/g, '')
}

const count = (text: string, mark: string) => text.split(mark).length - 1
