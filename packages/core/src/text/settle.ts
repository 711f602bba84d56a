/**
 * Settles a text once, before anything points into it: NFC, line ends as \n, no lone surrogates (they have no UTF-8).
 * What already pointed into it moves along: «عنوان\r\nنص» loses a unit before «نص».
 */
import type { Source } from '../schema/source.ts'

export function settleText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return wellFormed(lines).normalize('NFC')
}

/** Settles the text of a source and moves its hints to where their words now stand. */
export function settleSource(source: Source): Source {
  const text = settleText(source.text)
  if (text === source.text || source.blocks === undefined) return { ...source, text }
  const moved = moveOffsets(
    source.text,
    source.blocks.flatMap(b => [b.start, b.end]),
  )
  const blocks = source.blocks.map(b => ({ ...b, start: moved.get(b.start)!, end: moved.get(b.end)! }))
  return { ...source, text, blocks }
}

/** Where offsets of a text stand in the settled text. One between things that settle into one moves behind them. */
function moveOffsets(text: string, offsets: readonly number[]): ReadonlyMap<number, number> {
  const moved = new Map<number, number>()
  let read = 0
  let settled = 0
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    const end = unitEnd(text, Math.max(offset, read))
    settled += settleText(text.slice(read, end)).length
    read = end
    moved.set(offset, settled)
  }
  return moved
}

function unitEnd(text: string, at: number): number {
  let end = at
  if (text[end - 1] === '\r' && text[end] === '\n') end++
  while (end < text.length && COMPOSES.test(text[end]!)) end++
  return end
}

const SURROGATE = /[\ud800-\udfff]/

/** Letters that may become one with what stands before them. */
const COMPOSES = /\p{M}|[\u1160-\u11ff]/u

function wellFormed(text: string): string {
  if (!SURROGATE.test(text)) return text
  // Without the u flag a lone surrogate is matched as a unit of its own.
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, c => (c.length === 2 ? c : '\ufffd'))
}
