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
    return lines.map((line, i): Block => {
      const hint = hintFor(line, source.blocks ?? [])
      const id = `b${i + 1}`
      return hint
        ? { id, ...line, kind: hint.kind, by: 'blocks/hint' }
        : { id, ...line, kind: kinds[i]!, by: 'blocks/lines' }
    })
  },
})

/** The hint that covers most of the line, if it covers at least half. */
function hintFor(line: Span, hints: readonly BlockHint[]): BlockHint | undefined {
  let best: BlockHint | undefined
  let most = (line.end - line.start) / 2
  for (const hint of hints) {
    const shared = Math.min(hint.end, line.end) - Math.max(hint.start, line.start)
    if (shared >= most) {
      best = hint
      most = shared
    }
  }
  return best
}
