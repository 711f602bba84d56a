/** What was fetched, or lies in a file: a page with an article, or a feed (also an OPML list, a sitemap). */
import { decodePage, type Feed, htmlToSource, type PageResult, readFeed } from '@isnad/ingest'

export interface Document {
  readonly bytes: Uint8Array
  /** The Content-Type header; empty when there was none. */
  readonly contentType: string
  /** Where it came from. */
  readonly url?: string
}

export type Read =
  | { readonly is: 'page'; readonly page: PageResult }
  | { readonly is: 'feed'; readonly feed: Feed }

export function readDocument({ bytes, contentType, url }: Document): Read {
  const { text } = decodePage(bytes, contentType)
  if (isFeed(text)) return { is: 'feed', feed: readFeed(text, url) }
  if (/^text\/plain\b/i.test(contentType.trim()))
    return { is: 'page', page: { source: { text, ...(url !== undefined && { url }) }, diagnostics: [] } }
  return { is: 'page', page: fromThere(htmlToSource(text, url), url) }
}

/** A page may say under which address of its own site it stands, not that it is a page of another outlet. */
function fromThere(page: PageResult, url: string | undefined): PageResult {
  const claimed = page.source.url
  if (url === undefined || claimed === undefined || siteOf(claimed) === siteOf(url)) return page
  return { ...page, source: { ...page.source, url } }
}

const siteOf = (url: string) => new URL(url).hostname.replace(/^(?:www|m|mobile|amp)\./, '')

/** Tells by the root element, or the version of a JSON Feed: servers call feeds text/html, and pages XML. */
export function isFeed(text: string): boolean {
  const head = text.slice(0, HEAD).replace(/^[\ufeff\s]+/, '')
  if (head.startsWith('{')) return head.includes('jsonfeed.org/version')
  return FEED_ROOT.test(head.slice(endOfProlog(head)))
}

const HEAD = 16_384
const FEED_ROOT = /^<(?:[a-z]+:)?(?:rss|feed|rdf|opml|urlset|sitemapindex)[\s>/]/i

/** Past the XML declaration, style sheets, a doctype and comments. */
function endOfProlog(head: string): number {
  let at = 0
  for (;;) {
    const rest = head.slice(at)
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->') + 3
      : rest.startsWith('<?') || rest.startsWith('<!')
        ? rest.indexOf('>') + 1
        : 0
    if (end < 3) return at
    at += end + (/^\s*/.exec(rest.slice(end))?.[0].length ?? 0)
  }
}
