/**
 * Words for formats that annotate words: the tokens of a text, cut again where a span begins or ends inside one, so that
 * «والناتو» is و and الناتو when a mention begins at its second letter.
 */
import type { Span } from '../schema/span.ts'
import { tokenize } from '../text/tokenize.ts'

/**
 * Every stretch of the text that is not white space, in text order. Each edge of a span that touches a letter or a mark is an
 * edge of a piece.
 */
export function toPieces(text: string, spans: readonly Span[]): readonly Span[] {
  const edges = new Set<number>([0, text.length])
  tokenize(text, 0, text.length, (start, end) => edges.add(start).add(end))
  for (const { start, end } of spans) edges.add(start).add(end)
  const sorted = [...edges].sort((a, b) => a - b)
  const pieces: Span[] = []
  for (let i = 1; i < sorted.length; i++) pushRuns(text, sorted[i - 1]!, sorted[i]!, pieces)
  return pieces
}

function pushRuns(text: string, from: number, to: number, pieces: Span[]): void {
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && !isSpace(text[i]!)) continue
    if (i > start) pieces.push({ start, end: i })
    start = i + 1
  }
}

const isSpace = (character: string) => /\s/.test(character)
