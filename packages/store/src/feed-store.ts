/**
 * What a store knows of feeds: where they are, how their last poll went, and which of their items were taken. An item is
 * written down when it is first seen and waits there until it has become an article: no crash loses it, and the feed
 * may have dropped it meanwhile. All times are ISO 8601 in UTC, and the caller's.
 */
import type { Page, PageOptions } from './store.ts'

export interface FeedStore {
  /** Subscribes. A feed with this id or address that is there already stays as it is. */
  add(feed: NewFeed): Promise<{ readonly feed: StoredFeed; readonly created: boolean }>
  get(id: string): Promise<StoredFeed | undefined>
  /** In the order they were added. */
  list(options: PageOptions): Promise<Page<StoredFeed>>
  /** Unsubscribes; its articles stay. True when it was there. */
  delete(id: string): Promise<boolean>
  /**
   * At most `limit` feeds that nobody has and that are to be polled, or have an item to be tried, by `now`. They are
   * the caller's until `until`: two pollers never get the same.
   */
  claim(now: string, until: string, limit: number): Promise<readonly StoredFeed[]>
  /**
   * Writes down a poll: the feed as it is now, and its items, in one transaction. Items that are new or whose version
   * changed wait from `now` on; the others stay as they are. An `url` that another feed has is not taken over. Nothing
   * happens when the feed was deleted meanwhile.
   */
  record(id: string, poll: FeedPoll, items: readonly NewItem[]): Promise<void>
  /** Items to be tried by `now`, at most `limit`. */
  waiting(id: string, now: string, limit: number): Promise<readonly WaitingItem[]>
  /** What became of an item that waited. */
  settle(id: string, item: Settled): Promise<void>
  /** Gives a claimed feed back. */
  release(id: string): Promise<void>
}

export interface NewFeed {
  readonly id: string
  readonly url: string
  readonly title?: string | undefined
  readonly addedAt: string
}

export interface StoredFeed {
  readonly id: string
  /** Where it is fetched now; a permanent redirect changes it. */
  readonly url: string
  readonly title?: string
  readonly addedAt: string
  readonly etag?: string
  readonly lastModified?: string
  readonly polledAt?: string
  readonly nextPollAt: string
  /** Polls that failed since one that did not. */
  readonly failures: number
  readonly lastError?: string
  /** Items ever seen, and those of them that are no articles yet. */
  readonly items: number
  readonly waiting: number
}

export interface FeedPoll {
  readonly url: string
  readonly title?: string | undefined
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  readonly polledAt: string
  readonly nextPollAt: string
  readonly failures: number
  readonly lastError?: string | undefined
}

export interface NewItem {
  /** What tells the feed's items apart: well-formed text without NUL. */
  readonly key: string
  /** Changes when the item is edited. */
  readonly version: string
  /** All that is needed to make an article of it: the caller's JSON. At most 300,000 UTF-16 units. */
  readonly item: string
}

export interface WaitingItem extends NewItem {
  /** The article that an earlier version became. */
  readonly article?: string
  /** How often it was tried in vain. */
  readonly failures: number
}

export interface Settled {
  readonly key: string
  /** The version that was tried: one that came meanwhile goes on waiting. */
  readonly version: string
  readonly article?: string | undefined
  readonly lastError?: string | undefined
  /** When it is to be tried again; done with when absent. */
  readonly nextTryAt?: string | undefined
}
