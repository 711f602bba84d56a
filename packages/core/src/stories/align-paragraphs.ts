/**
 * What one article has of another's text and what it left out or added, paragraph by paragraph: «وأكد المسؤولان…» is
 * there, shortened; the paragraph on the history of the alliance is not.
 */
import type { Article } from '../schema/article.ts'
import type { Span } from '../schema/span.ts'
import { bodyOf, shinglesOf, wordsOf } from './telling-words.ts'

export interface Alignment {
  /** Paragraphs that both have, with how much of the shorter one the other holds, 0 to 1; in the order of `base`. */
  readonly shared: readonly { readonly base: Span; readonly other: Span; readonly likeness: number }[]
  /** Paragraphs of `base` that `other` does not have. */
  readonly leftOut: readonly Span[]
  /** Paragraphs of `other` that `base` does not have. */
  readonly added: readonly Span[]
}

/** Less in common than this, and they are two paragraphs. */
const ALIKE = 0.4

/** Spans are in UTF-16 units of each article's own text. */
export function alignParagraphs(base: Article, other: Article): Alignment {
  const ours = paragraphsOf(base)
  const theirs = paragraphsOf(other)
  const holders = new Map<number, number[]>()
  for (const [k, { shingles }] of theirs.entries())
    for (const shingle of shingles) {
      const list = holders.get(shingle)
      // A run of words that many paragraphs have tells none of them.
      if (list === undefined) holders.set(shingle, [k])
      else if (list.length < 4) list.push(k)
    }
  const taken = new Set<number>()
  const shared: { base: Span; other: Span; likeness: number }[] = []
  const leftOut: Span[] = []
  for (const { span, shingles } of ours) {
    const counts = new Map<number, number>()
    for (const shingle of shingles)
      for (const k of holders.get(shingle) ?? []) counts.set(k, (counts.get(k) ?? 0) + 1)
    const likeness = (k: number) =>
      counts.get(k)! / Math.max(1, Math.min(shingles.size, theirs[k]!.shingles.size))
    const [best] = [...counts.keys()]
      .filter(k => !taken.has(k))
      .sort((a, b) => likeness(b) - likeness(a) || a - b)
    if (best === undefined || likeness(best) < ALIKE) leftOut.push(span)
    else {
      taken.add(best)
      shared.push({ base: span, other: theirs[best]!.span, likeness: Math.round(likeness(best) * 100) / 100 })
    }
  }
  return { shared, leftOut, added: theirs.filter((_, k) => !taken.has(k)).map(p => p.span) }
}

function paragraphsOf(article: Article) {
  return bodyOf(article).map(({ start, end }) => ({
    span: { start, end },
    shingles: shinglesOf(wordsOf(article.text.slice(start, end))),
  }))
}
