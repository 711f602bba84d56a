/** Which found mention stands for which of the gold, and so which entity for which. */
import type { Article, Mention, Span } from '@isnad/core'
import type { Gold, GoldMention } from './gold.ts'

export interface Alignment {
  /** Found mention id → the gold mention with its extent (with or without proclitics), whatever its type. */
  readonly mentions: ReadonlyMap<string, GoldMention>
  /** Found entity id → gold entity id: the one it shares most mentions with. */
  readonly entities: ReadonlyMap<string, string>
}

export function align(article: Article, gold: Gold): Alignment {
  const byExtent = new Map<string, GoldMention>()
  for (const m of gold.mentions) {
    for (const start of [m.start, m.token.start]) {
      for (const end of [m.end, m.token.end]) byExtent.set(`${start} ${end}`, m)
    }
  }
  const mentions = new Map<string, GoldMention>()
  for (const m of article.mentions) {
    const match = byExtent.get(`${m.start} ${m.end}`)
    if (match) mentions.set(m.id, match)
  }
  return { mentions, entities: alignEntities(article.mentions, mentions) }
}

function alignEntities(
  found: readonly Mention[],
  aligned: ReadonlyMap<string, GoldMention>,
): Map<string, string> {
  const shared = new Map<string, Map<string, number>>()
  for (const m of found) {
    const gold = aligned.get(m.id)?.entity
    if (gold === undefined) continue
    const counts = shared.get(m.entity) ?? new Map<string, number>()
    shared.set(m.entity, counts.set(gold, (counts.get(gold) ?? 0) + 1))
  }
  const best = (counts: Map<string, number>) => [...counts].sort((a, b) => b[1] - a[1])[0]![0]
  return new Map([...shared].map(([id, counts]) => [id, best(counts)]))
}

export const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end
export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end
/** Share of two spans that is common to both, by letters: 1 when they are the same. */
export const dice = (a: Span, b: Span) =>
  (2 * Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))) / (a.end - a.start + b.end - b.start)
