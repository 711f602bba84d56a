/** Chooses the passage of a text that shows the most matches, without cutting words. */
import type { Span } from '@isnad/core'
import type { Snippet } from './store.ts'

/** UTF-16 units that a passage should be long. */
const LENGTH = 240
/** What is shown before the first match. */
const BEFORE = 60

/** `matches` in text order; without any, the beginning of the text. */
export function toSnippet(text: string, matches: readonly Span[]): Snippet {
  const first = densest(matches)
  const start = first === undefined ? 0 : wordStart(text, Math.max(0, matches[first]!.start - BEFORE))
  const end = wordEnd(text, Math.min(text.length, start + LENGTH))
  const inside = matches.filter(m => m.start >= start && m.end <= end)
  return {
    text: text.slice(start, end),
    start,
    matches: inside.map(m => ({ start: m.start - start, end: m.end - start })),
  }
}

/** Index of the match after which the most others follow within a passage; the first of equals. */
function densest(matches: readonly Span[]): number | undefined {
  let best: number | undefined
  let most = 0
  let last = 0
  for (let i = 0; i < matches.length; i++) {
    while (last < matches.length && matches[last]!.end <= matches[i]!.start + LENGTH - BEFORE) last++
    if (last - i > most) {
      most = last - i
      best = i
    }
  }
  return best
}

/** How far an edge moves to reach white space; a longer run without any is cut where it stands. */
const REACH = 40

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  for (let i = at; i < at + REACH; i++) if (isSpace(text, i - 1)) return i
  return isLow(text, at) ? at - 1 : at
}

function wordEnd(text: string, at: number): number {
  for (let i = at; i < text.length && i < at + REACH; i++) if (isSpace(text, i)) return i
  if (at + REACH >= text.length) return text.length
  return isLow(text, at) ? at - 1 : at
}

const isSpace = (text: string, i: number) => /\s/.test(text[i] ?? ' ')

const isLow = (text: string, i: number) => {
  const unit = text.charCodeAt(i)
  return unit >= 0xdc00 && unit <= 0xdfff
}
