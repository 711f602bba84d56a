/**
 * Reads RSS, Atom, RDF, JSON Feed, OPML lists and news sitemaps into one shape. Damage does not stop it: what can be
 * read is given, with a diagnostic for the rest.
 */
import type { Diagnostic } from '@isnad/core'
import { readJsonFeed } from './read-json-feed.ts'
import { readXmlFeed } from './read-xml-feed.ts'

export type FeedKind = 'rss' | 'atom' | 'rdf' | 'json' | 'opml' | 'sitemap'

export interface FeedItem {
  /** guid, atom:id, or the address: what tells two items apart. */
  readonly id: string
  readonly url?: string
  readonly title?: string
  /** HTML or text, as in the feed. */
  readonly summary?: string
  /** HTML of the whole article, when the feed has it. */
  readonly content?: string
  /** Dates as the feed writes them. */
  readonly published?: string
  readonly updated?: string
  readonly authors: readonly string[]
  readonly categories: readonly string[]
}

export interface Feed {
  readonly kind: FeedKind
  readonly title?: string
  readonly url?: string
  readonly items: readonly FeedItem[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * @param text the feed, decoded
 * @param base the address it came from: relative links count from it
 */
export function readFeed(text: string, base?: string): Feed {
  const body = text.replace(/^[\ufeff\s]+/, '')
  const feed = body.startsWith('{') || body.startsWith('[') ? readJsonFeed(body) : readXmlFeed(body)
  return { ...feed, items: distinct(feed.items.map(item => absolute(item, base))) }
}

function absolute(item: FeedItem, base: string | undefined): FeedItem {
  if (!item.url) return item
  const url = item.url.trim()
  return URL.canParse(url, base) ? { ...item, url: new URL(url, base).href } : item
}

/** Feeds repeat items; the first stands. */
function distinct(items: readonly FeedItem[]): FeedItem[] {
  const seen = new Set<string>()
  return items.filter(({ id, url, title }) => {
    const key = id || url || title || ''
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
