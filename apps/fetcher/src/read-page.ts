/** The article behind an address: fetched, cut out of its page, with the moment it was fetched. */
import type { Feed, FeedItem, PageResult } from '@isnad/ingest'
import { FetchError } from './fetch-error.ts'
import type { Fetcher } from './fetcher.ts'
import { toSourceMeta } from './item-to-source.ts'
import { readDocument } from './read-document.ts'

/** @param now for `retrievedAt`. Throws FetchError; `wrong-type` when there is a feed. */
export async function fetchPage(fetcher: Fetcher, address: string, now: Date): Promise<PageResult> {
  const read = readDocument(await fetcher.get(address, { kind: 'page' }))
  if (read.is === 'feed') throw new FetchError('wrong-type', { what: 'a feed, not a page' })
  return retrieved(read.page, now)
}

/** The page of an item, with what the feed says of it where the page is silent. */
export async function fetchItemPage(
  fetcher: Fetcher,
  item: FeedItem & { readonly url: string },
  feed: Pick<Feed, 'title'>,
  now: Date,
): Promise<PageResult> {
  return withItem(await fetchPage(fetcher, item.url, now), item, feed)
}

export function withItem(page: PageResult, item: FeedItem, feed: Pick<Feed, 'title'>): PageResult {
  return { ...page, source: { ...toSourceMeta(item, feed), ...page.source } }
}

export function retrieved({ source, diagnostics }: PageResult, now: Date): PageResult {
  return { source: { ...source, retrievedAt: now.toISOString() }, diagnostics }
}

/** True when an article was found on the page. */
export const hasArticle = ({ source, diagnostics }: PageResult): boolean =>
  source.text.trim() !== '' && !diagnostics.some(d => d.code === 'page/no-body')
