/**
 * Makes articles of the items that wait: from the feed when it brings the whole text, else from the page. A page that
 * fails is tried again later; when it cannot be had, the words of the feed become the article: no item is lost.
 */
import type { Article } from '@isnad/core'
import { FetchError, fetchItemPage, hasArticle, hasFullText, itemToSource } from '@isnad/fetcher'
import type { FeedItem, PageResult } from '@isnad/ingest'
import type { Settled, Store, StoredFeed, WaitingItem } from '@isnad/store'
import { textOf } from '../answer.ts'
import { keepArticle } from '../keep-article.ts'
import { findSame } from '../known-article.ts'
import { TRIES, untilNextTry } from './back-off.ts'
import { after, type World } from './world.ts'

export interface Budget {
  /** At most this many items. */
  readonly most: number
  /** No item is begun after this. */
  readonly signal: AbortSignal
}

/** The ids of the articles that were stored. */
export async function takeItems(world: World, feed: StoredFeed, { most, signal }: Budget): Promise<string[]> {
  const { store, now } = world
  const stored: string[] = []
  for (const item of await store.feeds.waiting(feed.id, now().toISOString(), most)) {
    if (signal.aborted) break
    const { isStored, ...settled } = await takeItem(world, feed, item)
    if (isStored) stored.push(settled.article!)
    await store.feeds.settle(feed.id, { key: item.key, version: item.version, ...settled })
  }
  return stored
}

type Outcome = Omit<Settled, 'key' | 'version'> & { readonly isStored?: true }

async function takeItem(world: World, feed: StoredFeed, waiting: WaitingItem): Promise<Outcome> {
  const { store, now } = world
  const item = JSON.parse(waiting.item) as FeedItem
  const before = waiting.article
  // Somebody deleted the article: an edit does not bring it back.
  if (before !== undefined && (await store.get(before)) === undefined) return { article: before }
  const words = itemToSource(item, feed, now())
  const [known] = before === undefined ? await findSame(store, words.source) : []
  if (known !== undefined) return { article: known.id }
  const got = await getPage(world, feed, item, words)
  if ('source' in got) return keep(world, got, before)
  const failures = waiting.failures + 1
  const lastError = got.message
  if (got.isPassing && failures < TRIES)
    return { lastError, nextTryAt: after(now(), untilNextTry(failures, got.retryAfter)) }
  if (before !== undefined || !hasArticle(words)) return { lastError }
  return { ...(await keep(world, words, undefined)), lastError }
}

/** The article, or why there is none. */
async function getPage(world: World, feed: StoredFeed, item: FeedItem, words: PageResult) {
  const { url } = item
  if (url === undefined || hasFullText(item)) return words
  try {
    const page = await fetchItemPage(world.fetcher, { ...item, url }, feed, world.now())
    return hasArticle(page) ? page : new FetchError('wrong-type', { what: 'no article on it' })
  } catch (error) {
    if (error instanceof FetchError) return error
    throw error
  }
}

async function keep({ store }: World, { source }: PageResult, before: string | undefined): Promise<Outcome> {
  const { id, article } = await keepArticle(store, source)
  if (before !== undefined && before !== id && (await hasUrl(store, before, article.source.url)))
    await store.delete(before)
  return { article: id, isStored: true }
}

/** Some feeds give one guid to several items: what has another address is no earlier version. */
async function hasUrl(store: Store, id: string, url: string | undefined): Promise<boolean> {
  const stored = await store.get(id)
  return stored !== undefined && (JSON.parse(textOf(stored)) as Article).source.url === url
}
