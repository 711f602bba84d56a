/**
 * Reads RSS, Atom, RDF, JSON Feed, OPML lists and news sitemaps into one shape. Damage does not stop it: what can be
 * read is given, with a diagnostic for the rest.
 */
import type { Diagnostic } from '@isnad/core'
import { given } from '../given.ts'
import { absolute } from '../meta/image.ts'
import { readTime } from '../meta/read-time.ts'
import { plainText } from './plain-text.ts'
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
  /** The same as ISO 8601, with the zone the feed gives; absent where they cannot be read. */
  readonly publishedAt?: string
  readonly modifiedAt?: string
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  /** Address of its image. */
  readonly image?: string
}

export interface Feed {
  readonly kind: FeedKind
  readonly title?: string
  readonly url?: string
  /** BCP 47, as the feed declares it. */
  readonly language?: string
  readonly items: readonly FeedItem[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * @param text the feed, decoded (see `decodePage`)
 * @param base the address it came from: relative links count from it, failing that from the feed's own
 */
export function readFeed(text: string, base?: string): Feed {
  const body = text.replace(/^[\ufeff\s]+/, '')
  const feed = body.startsWith('{') || body.startsWith('[') ? readJsonFeed(body) : readXmlFeed(body)
  const from = absolute(base, undefined) ?? absolute(feed.url, undefined)
  const url = absolute(feed.url, from)
  const { title, url: _, ...rest } = feed
  return {
    ...rest,
    ...given('title', title === undefined ? undefined : plainText(title)),
    ...given('url', url),
    items: distinct(feed.items.map(item => finish(item, from))),
  }
}

function finish(item: FeedItem, base: string | undefined): FeedItem {
  const { url, title, image, ...rest } = item
  const address = absolute(url, base) ?? (/^https?:/.test(item.id) ? absolute(item.id, base) : undefined)
  return {
    ...rest,
    id: item.id || address || title?.trim() || '',
    ...given('url', address ?? url?.trim()),
    ...given('title', title === undefined ? undefined : plainText(title)),
    ...given('image', absolute(image, base)),
    ...given('publishedAt', readTime(item.published)),
    ...given('modifiedAt', readTime(item.updated)),
    authors: distinctNames(item.authors),
  }
}

/** «editor@example.org (سناء الطيب)» is سناء الطيب; an address alone is nobody. */
function distinctNames(authors: readonly string[]): string[] {
  const names = authors.map(a => {
    const name = plainText(a)
    return name.includes('@') ? (/\(([^()]+)\)/.exec(name)?.[1]?.trim() ?? '') : name
  })
  return [...new Set(names.filter(n => n !== '' && !/^https?:/.test(n)))]
}

/** Feeds repeat items; the first stands. Some give every item the same id: then the address tells them apart. */
function distinct(items: readonly FeedItem[]): FeedItem[] {
  const seen = new Set<string>()
  return items.flatMap(item => {
    const { id, url, title } = item
    const key = id || url || title || ''
    if (key === '') return []
    if (!seen.has(key)) {
      seen.add(key)
      if (url !== undefined) seen.add(url)
      return [item]
    }
    if (url === undefined || seen.has(url)) return []
    seen.add(url)
    return [{ ...item, id: url }]
  })
}
