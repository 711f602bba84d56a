/**
 * Fetches a feed, unless it is as it was, and writes down what it holds: items that are new or were edited wait from
 * then on. A failure is written down too, and the next poll is put off.
 */
import { FetchError, readDocument } from '@isnad/fetcher'
import type { Feed } from '@isnad/ingest'
import type { FeedPoll, StoredFeed } from '@isnad/store'
import { untilNextPoll } from './back-off.ts'
import { toRow } from './item-row.ts'
import { after, type World } from './world.ts'

export async function fetchFeed({ store, fetcher, now }: World, feed: StoredFeed): Promise<void> {
  const { url, etag, lastModified } = feed
  const at = now()
  const well: FeedPoll = {
    url,
    etag,
    lastModified,
    polledAt: at.toISOString(),
    nextPollAt: after(at, untilNextPoll(0)),
    failures: 0,
  }
  const put = (off: FeedPoll, retryAfter?: number): FeedPoll => {
    const failures = feed.failures + 1
    return { ...off, failures, nextPollAt: after(at, untilNextPoll(failures, retryAfter)) }
  }
  try {
    const fetched = await fetcher.get(url, { kind: 'feed', etag, lastModified })
    const moved = { ...well, url: fetched.moved ?? url }
    if (!fetched.isNew) return await store.feeds.record(feed.id, moved, [])
    const found = toFeed(readDocument(fetched))
    const damage = found.diagnostics.find(d => d.severity === 'warning')?.message
    // The last item of a damaged one may end in the middle of its guid or text: it comes whole another time.
    const rows = await Promise.all((damage === undefined ? found.items : found.items.slice(0, -1)).map(toRow))
    const seen: FeedPoll = {
      ...moved,
      title: found.title,
      etag: fetched.etag,
      lastModified: fetched.lastModified,
      lastError: damage,
    }
    // Of a damaged one the rest is to come: the server must not say that it is as it was.
    const poll = damage === undefined ? seen : put({ ...seen, etag: undefined, lastModified: undefined })
    await store.feeds.record(feed.id, poll, rows)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    await store.feeds.record(feed.id, put({ ...well, lastError: error.message }, error.retryAfter), [])
  }
}

/** A feed with items of its own; throws for a page, and for a list of feeds. */
export function toFeed(read: ReturnType<typeof readDocument>): Feed {
  if (read.is === 'page') throw new FetchError('wrong-type', { what: 'a page, no feed' })
  if (read.feed.kind === 'opml') throw new FetchError('wrong-type', { what: 'a list of feeds, no feed' })
  return read.feed
}
