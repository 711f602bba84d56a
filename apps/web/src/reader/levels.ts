/**
 * How far below the line each underline runs, so that nested spans stay legible: in «وزارة الدفاع الروسية» the
 * place «الروسية» is underlined close to its letters (level 0) and the organization below it (level 1).
 */
import type { Span } from '@isnad/core'

/** There are stylesheet rules for levels 0 to 2; deeper nesting shares the lowest line. */
const LOWEST = 2

/** @param spans in text order, an outer span before the spans inside it; overlapping spans count as nested */
export function levelsOf(spans: readonly Span[]): readonly number[] {
  const levels = spans.map(() => 0)
  const open: number[] = []
  const close = () => {
    const inner = open.pop()!
    const outer = open.at(-1)
    if (outer !== undefined) levels[outer] = Math.max(levels[outer]!, levels[inner]! + 1)
  }
  spans.forEach((span, i) => {
    while (open.length > 0 && spans[open.at(-1)!]!.end <= span.start) close()
    open.push(i)
  })
  while (open.length > 0) close()
  return levels.map(level => Math.min(level, LOWEST))
}
