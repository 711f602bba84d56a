/** JSON Feed 1.0 and 1.1. */
import { given } from '../given.ts'
import type { Feed, FeedItem } from './read-feed.ts'

export function readJsonFeed(json: string): Feed {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    const message = 'The feed begins like JSON but is not: ask the outlet for its RSS address.'
    return { kind: 'json', items: [], diagnostics: [{ code: 'feed/bad-json', severity: 'warning', message }] }
  }
  const feed = record(value)
  return {
    kind: 'json',
    ...given('title', text(feed.title)),
    ...given('url', text(feed.home_page_url)),
    items: list(feed.items).map(toItem),
    diagnostics: [],
  }
}

function toItem(value: unknown): FeedItem {
  const item = record(value)
  return {
    id: String(item.id ?? item.url ?? ''),
    ...given('url', text(item.url ?? item.external_url)),
    ...given('title', text(item.title)),
    ...given('summary', text(item.summary)),
    ...given('content', text(item.content_html ?? item.content_text)),
    ...given('published', text(item.date_published)),
    ...given('updated', text(item.date_modified)),
    authors: [...list(item.authors), item.author].flatMap(a => {
      const name = record(a).name
      return typeof name === 'string' ? [name] : []
    }),
    categories: list(item.tags).filter(t => typeof t === 'string'),
  }
}

const record = (v: unknown) => (typeof v === 'object' && v !== null ? (v as Record<string, unknown>) : {})
const list = (v: unknown): unknown[] => (Array.isArray(v) ? v : [])

const text = (v: unknown) => (typeof v === 'string' ? v : undefined)
