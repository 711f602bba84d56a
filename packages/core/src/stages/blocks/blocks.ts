/**
 * Finds the parts of an article in plain text, one part a line: headline, deck, byline, dateline, subheading,
 * paragraph. A hint from markup wins over what its line looks like.
 */
import { stage } from '../../pipeline.ts'
import type { Block, BlockHint } from '../../schema/block.ts'
import type { Span } from '../../schema/span.ts'
import { classifyLines } from './classify-lines.ts'
import { findLines } from './find-lines.ts'

export const blocks = stage({
  needs: [],
  gives: 'blocks',
  run({ text, source }, note) {
    const lines = findLines(text)
    if (lines.length === 0) {
      note({
        code: 'source/empty',
        severity: 'warning',
        message: 'The text is empty: pass the text of an article.',
      })
    }
    const kinds = classifyLines(text, lines)
    const hints = hintsByLine(lines, source.blocks ?? [])
    return lines.map((line, i): Block => {
      const id = `b${i + 1}`
      const hint = hints[i]
      return hint
        ? { id, ...line, kind: hint.kind, by: 'blocks/hint' }
        : { id, ...line, kind: kinds[i]!, by: 'blocks/lines' }
    })
  },
})

/** For each line the hint that covers most of it, if it covers at least half. Hints of one text do not overlap. */
function hintsByLine(
  lines: readonly Span[],
  hints: readonly BlockHint[],
): readonly (BlockHint | undefined)[] {
  const sorted = [...hints].sort((a, b) => a.start - b.start || a.end - b.end)
  let next = 0
  return lines.map(line => {
    while (next < sorted.length && sorted[next]!.end <= line.start) next++
    let best: BlockHint | undefined
    let most = (line.end - line.start) / 2
    for (let k = next; k < sorted.length && sorted[k]!.start < line.end; k++) {
      const shared = Math.min(sorted[k]!.end, line.end) - Math.max(sorted[k]!.start, line.start)
      if (shared >= most) {
        best = sorted[k]
        most = shared
      }
    }
    return best
  })
}
