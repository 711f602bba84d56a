/** JSON Feed 1.0 and 1.1. */
import type { Diagnostic } from '@isnad/core'
import { given } from '../given.ts'
import { TRUNCATED } from './diagnostics.ts'
import type { Feed, FeedItem } from './read-feed.ts'

export function readJsonFeed(json: string): Feed {
  const { value, diagnostics } = parse(json)
  const feed = record(value)
  return {
    kind: 'json',
    ...given('title', text(feed.title)),
    ...given('url', text(feed.home_page_url)),
    ...given('language', text(feed.language)),
    items: list(feed.items).map(toItem),
    diagnostics,
  }
}

/** How many items from the end may be damaged. */
const MOST_CUTS = 8

/** A feed cut in the middle is closed behind its last whole item. */
function parse(json: string): { value: unknown; diagnostics: Diagnostic[] } {
  try {
    return { value: JSON.parse(json), diagnostics: [] }
  } catch {
    const starts = json.indexOf('"items"') >= 0
    for (let k = 0, at = json.length; starts && k < MOST_CUTS && at > 0; k++) {
      at = json.lastIndexOf('}', at - 1)
      const value = at < 0 ? undefined : attempt(`${json.slice(0, at + 1)}]}`)
      if (value !== undefined) return { value, diagnostics: [TRUNCATED] }
    }
    return { value: undefined, diagnostics: [BAD] }
  }
}

function attempt(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const BAD: Diagnostic = {
  code: 'feed/bad-json',
  severity: 'warning',
  message: 'The feed begins like JSON but is not: ask the outlet for its RSS address.',
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
    ...given('image', text(item.image ?? item.banner_image)),
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
