/** The lines of a text that hold anything, without the white space and controls at their edges. */
import type { Span } from '../../schema/span.ts'
import { CONTROL, classOf, NEWLINE, SPACE } from '../../text/chars.ts'

export function findLines(text: string): readonly Span[] {
  const lines: Span[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && classOf(text.charCodeAt(i)) !== NEWLINE) continue
    const line = trim(text, start, i)
    if (line.start < line.end) lines.push(line)
    start = i + 1
  }
  return lines
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (start < end && isBlank(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function isBlank(unit: number): boolean {
  const c = classOf(unit)
  // A tatweel is a control by class, but visible.
  return c === SPACE || (c === CONTROL && unit !== 0x640)
}
