/** Between the article's offsets and the text nodes that show it: each block is one text node, and its ground. */
import type { Span } from '@isnad/core'
import type { Stretch } from '../highlights.ts'

export interface TextMap {
  /**
   * Declares that `node` shows the article's text from `start` on, and `ground` the same text unseen beneath it.
   * Blocks are declared in text order.
   */
  add(node: Text, ground: Text, start: number): void
  /** The stretches of ground on which a span is painted: one, unless it runs over several blocks. */
  stretches(span: Span): readonly Stretch[]
  /** The box around the first line of a span, in the coordinates of the window. */
  boxOf(span: Span): DOMRect | undefined
  /** The offset in the article of the letter under a point of the window. */
  offsetAt(x: number, y: number): number | undefined
}

interface Entry {
  readonly node: Text
  readonly ground: Text
  readonly start: number
  readonly end: number
}

export function createTextMap(): TextMap {
  const entries: Entry[] = []
  const byNode = new Map<Node, Entry>()

  function stretches(span: Span): Stretch[] {
    const found: Stretch[] = []
    for (let i = firstEndingAfter(entries, span.start); i < entries.length; i++) {
      const e = entries[i]!
      if (e.start >= span.end) break
      const start = Math.max(0, span.start - e.start)
      found.push({ node: e.ground, start, end: Math.min(e.node.length, span.end - e.start) })
    }
    return found
  }

  return {
    add(node, ground, start) {
      const entry = { node, ground, start, end: start + node.length }
      entries.push(entry)
      byNode.set(node, entry)
    },
    stretches,
    boxOf: span => stretches(span).flatMap(s => [...toRange(s).getClientRects()])[0],
    offsetAt(x, y) {
      const caret = caretAt(x, y)
      const entry = caret && byNode.get(caret.node)
      if (!entry) return undefined
      // A caret stands between two letters: the point is on one of them, or on neither.
      for (const at of [caret.offset, caret.offset - 1]) {
        if (at < 0 || at >= entry.node.length) continue
        const boxes = [...toRange({ node: entry.node, start: at, end: at + 1 }).getClientRects()]
        if (boxes.some(b => x >= b.left && x <= b.right && y >= b.top && y <= b.bottom))
          return entry.start + at
      }
      return undefined
    },
  }
}

/** Entries are added in text order, so they are searched by halves. */
function firstEndingAfter(entries: readonly Entry[], offset: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

function toRange({ node, start, end }: Stretch): Range {
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  return range
}

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | undefined {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y)
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined
  }
  // Safari before caretPositionFromPoint.
  const range = document.caretRangeFromPoint(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined
}
