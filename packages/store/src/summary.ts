/** What lists show of an article, made once when it is put. */
import { type Article, type BlockKind, toSpeeches } from '@isnad/core'
import { cut } from './documents.ts'
import type { ArticleSummary } from './store.ts'

/** A summary as it is stored; `storedAt` is a column of its own. */
export type Summary = Omit<ArticleSummary, 'storedAt'>

const HEADLINE = 300
const DECK = 600

export function toSummary(article: Article): Summary {
  const { publishedAt, publisher, url, title } = article.source
  const deck = textOf(article, 'deck')
  return {
    id: article.id,
    headline: cut(textOf(article, 'headline') ?? title ?? firstLine(article), HEADLINE),
    ...(deck !== undefined && { deck: cut(deck, DECK) }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
    counts: {
      mentions: article.mentions.length,
      entities: article.entities.length,
      quotations: toSpeeches(article.quotations).length,
      timexes: article.timexes.length,
      roles: article.roles.length,
    },
  }
}

/**
 * A publication date that sorts as text: an instant in UTC, a bare day before all instants of that day; empty where
 * there is none, also where a caller that checks nothing (parse takes any string) gave what is no date.
 */
export function toSortable(publishedAt = ''): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(publishedAt)) return publishedAt
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(publishedAt) ? publishedAt : `${publishedAt}Z`
  const instant = Date.parse(zoned)
  return Number.isNaN(instant) ? '' : new Date(instant).toISOString()
}

function textOf(article: Article, kind: BlockKind): string | undefined {
  const block = article.blocks.find(b => b.kind === kind)
  return block && article.text.slice(block.start, block.end)
}

function firstLine(article: Article): string {
  const block = article.blocks[0]
  return block ? article.text.slice(block.start, block.end) : ''
}
