/** Feeds: subscribed, listed, claimed by one poller at a time, written down after a poll. */
import { type CompiledQuery, sql } from 'kysely'
import { type CursorShape, parseCursor, toPage } from '../cursor.ts'
import type { Engine } from '../engine.ts'
import type { FeedPoll, FeedStore, NewFeed, StoredFeed } from '../feed-store.ts'
import { db, template } from '../queries.ts'
import type { Page, PageOptions } from '../store.ts'
import { insertItems, listWaiting, settleItem } from './feed-items.ts'

export function feedStore(engine: Engine): FeedStore {
  return {
    add: feed => addFeed(engine, feed),
    get: id => getFeed(engine, id),
    list: options => listFeeds(engine, options),
    delete: id => deleteFeed(engine, id),
    claim: async (now, until, limit) => {
      const [rows] = await engine.batch([claimFeeds({ now, until, limit })])
      const claimed = await Promise.all((rows as { id: string }[]).map(({ id }) => getFeed(engine, id)))
      // One may have been deleted just now.
      return claimed.filter(feed => feed !== undefined)
    },
    record: async (id, poll, items) => {
      await engine.batch([updateFeed(id, poll), ...insertItems(id, items, poll.polledAt)])
    },
    waiting: (id, now, limit) => listWaiting(engine, id, now, limit),
    settle: async (id, item) => {
      await engine.batch([settleItem(id, item)])
    },
    release: async id => {
      await engine.batch([releaseFeed({ id })])
    },
  }
}

async function addFeed(engine: Engine, { id, url, title, addedAt }: NewFeed) {
  const row = {
    id,
    url,
    title: title ?? null,
    added_at: addedAt,
    next_poll_at: addedAt,
    taken_until: '',
    failures: 0,
  }
  const insert = db
    .insertInto('feeds')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .compile()
  const [created] = await engine.batch([insert])
  const known = await engine.all(
    feeds
      .where(({ eb, or }) => or([eb('id', '=', id), eb('url', '=', url)]))
      .limit(1)
      .compile(),
  )
  return { feed: fromRow(known[0]!), created: created!.length > 0 }
}

async function getFeed(engine: Engine, id: string): Promise<StoredFeed | undefined> {
  const [row] = await engine.all(feeds.where('id', '=', id).compile())
  return row && fromRow(row)
}

async function listFeeds(engine: Engine, { limit, cursor }: PageOptions): Promise<Page<StoredFeed>> {
  const after = cursor === undefined ? 0 : (parseCursor(BY_ARRIVAL, cursor)[0] as number)
  const rows = await engine.all(
    feeds
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(limit + 1)
      .compile(),
  )
  return toPage(rows, limit, BY_ARRIVAL, row => [row.seq], fromRow)
}

async function deleteFeed(engine: Engine, id: string): Promise<boolean> {
  const items = db.deleteFrom('feed_items').where('feed', '=', seqOfFeed(id)).compile()
  const feed = db.deleteFrom('feeds').where('id', '=', id).returning('id').compile()
  const [, deleted] = await engine.batch([items, feed])
  return deleted!.length > 0
}

const BY_ARRIVAL: CursorShape = { list: 'feeds', types: ['number'] }

const seqOfFeed = (id: string) => db.selectFrom('feeds').select('seq').where('id', '=', id)

const feeds = db.selectFrom('feeds').select(({ selectFrom }) => [
  'seq',
  'id',
  'url',
  'title',
  'added_at',
  'etag',
  'last_modified',
  'polled_at',
  'next_poll_at',
  'failures',
  'last_error',
  selectFrom('feed_items')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .whereRef('feed', '=', 'feeds.seq')
    .as('items'),
  selectFrom('feed_items')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .whereRef('feed', '=', 'feeds.seq')
    .where('next_try_at', 'is not', null)
    .as('waiting'),
])

type Row = (typeof feeds)['execute'] extends () => Promise<(infer R)[]> ? R : never

function fromRow(row: Row): StoredFeed {
  return {
    id: row.id,
    url: row.url,
    ...(row.title !== null && { title: row.title }),
    addedAt: row.added_at,
    ...(row.etag !== null && { etag: row.etag }),
    ...(row.last_modified !== null && { lastModified: row.last_modified }),
    ...(row.polled_at !== null && { polledAt: row.polled_at }),
    nextPollAt: row.next_poll_at,
    failures: row.failures,
    ...(row.last_error !== null && { lastError: row.last_error }),
    items: row.items ?? 0,
    waiting: row.waiting ?? 0,
  }
}

const claimFeeds = template<{ now: string; until: string; limit: number }>()(v =>
  sql`update feeds set taken_until = ${v('until')} where seq in (
    select seq from feeds
    where taken_until <= ${v('now')} and (
      next_poll_at <= ${v('now')}
      or exists (select 1 from feed_items where feed = feeds.seq and next_try_at <= ${v('now')})
    )
    order by next_poll_at limit ${v('limit')}
  ) returning id`.compile(db),
)

const releaseFeed = template<{ id: string }>()(v =>
  db.updateTable('feeds').set({ taken_until: '' }).where('id', '=', v('id')).compile(),
)

function updateFeed(id: string, poll: FeedPoll): CompiledQuery {
  const { url, title, etag, lastModified, polledAt, nextPollAt, failures, lastError } = poll
  return db
    .updateTable('feeds')
    .set(({ case: when, exists, selectFrom, ref, val }) => ({
      url: when()
        .when(exists(selectFrom('feeds as f').select('f.seq').where('f.url', '=', url)))
        .then(ref('url'))
        .else(val(url))
        .end(),
      ...(title !== undefined && { title }),
      etag: etag ?? null,
      last_modified: lastModified ?? null,
      polled_at: polledAt,
      next_poll_at: nextPollAt,
      failures,
      last_error: lastError ?? null,
    }))
    .where('id', '=', id)
    .compile()
}
