/** Feeds: subscribe, list, poll, unsubscribe. Polling goes on by itself (poll-due.ts on Node, worker.ts on Workers). */
import type { StoredFeed } from '@isnad/store'
import { type Context, Hono } from 'hono'
import { query } from '../answer.ts'
import { feedBody } from '../feed-body.ts'
import { pollFeed } from '../feeds/poll-feed.ts'
import { subscribe, subscribeList } from '../feeds/subscribe.ts'
import type { World } from '../feeds/world.ts'
import { describeOperation, FETCH_PROBLEMS } from '../openapi.ts'
import { ProblemError } from '../problems.ts'
import { PageQuery } from '../schemas.ts'

export function feedRoutes(world: World) {
  const { feeds } = world.store
  const find = async (c: Context<object, '/feeds/:id'>): Promise<StoredFeed> => {
    const feed = await feeds.get(c.req.param('id'))
    if (feed === undefined) throw new ProblemError('no-such-feed')
    return feed
  }
  return new Hono()
    .post('/feeds', describePost, feedBody, async c => {
      const body = c.req.valid('json')
      const { items, skipped, created } =
        'url' in body ? await subscribe(world, body.url) : await subscribeList(world, body.opml)
      const [only] = items
      if (items.length === 1) c.header('Location', `/feeds/${only!.id}`)
      return c.json({ items: items.map(toAnswer), skipped }, created > 0 ? 201 : 200)
    })
    .get('/feeds', describeList, query(PageQuery), async c => {
      const { items, next } = await feeds.list(c.req.valid('query'))
      return c.json({ items: items.map(toAnswer), ...(next !== undefined && { next }) })
    })
    .get('/feeds/:id', describeGet, async c => c.json(toAnswer(await find(c))))
    .post('/feeds/:id/poll', describePoll, async c => {
      const feed = await find(c)
      const budget = { most: MOST, signal: AbortSignal.timeout(PATIENCE) }
      const articles = await pollFeed(world, feed, budget, true)
      return c.json({ feed: toAnswer((await feeds.get(feed.id)) ?? feed), articles })
    })
    .delete('/feeds/:id', describeDelete, async c => {
      if (!(await feeds.delete(c.req.param('id')))) throw new ProblemError('no-such-feed')
      return c.body(null, 204)
    })
}

/** Of one request: items, and milliseconds after which none is begun. What is left goes on by itself. */
const MOST = 100
const PATIENCE = 20_000

/** What the server remembers for conditional requests is its own. */
function toAnswer({ etag: _, lastModified: __, ...feed }: StoredFeed) {
  return feed
}

const describePost = describeOperation({
  id: 'postFeed',
  summary: 'Subscribe to a feed, or to a list of them',
  description:
    'RSS, Atom, RDF, JSON Feed and news sitemaps; an OPML list subscribes to each of its feeds. New items become articles by themselves: the first poll follows at once, then one every quarter of an hour, as the server was started.',
  takes: 'feed',
  answers: {
    201: { description: 'Subscribed', gives: 'Subscribed', headers: ['Location'] },
    200: { description: 'It was there already', gives: 'Subscribed', headers: ['Location'] },
  },
  problems: [
    'empty-body',
    'invalid-utf8',
    'invalid-json',
    'invalid-link',
    'cross-site-write',
    'body-too-large',
    'unsupported-media-type',
    'no-feed',
    ...FETCH_PROBLEMS,
  ],
})

const describeList = describeOperation({
  id: 'listFeeds',
  summary: 'List the feeds, in the order they were added',
  answers: { 200: { description: 'A page of feeds', gives: 'FeedPage' } },
  problems: ['invalid-parameter', 'invalid-cursor', 'not-acceptable'],
})

const describeGet = describeOperation({
  id: 'getFeed',
  summary: 'Get a feed, with how its last poll went',
  answers: { 200: { description: 'The feed', gives: 'Feed' } },
  problems: ['no-such-feed', 'not-acceptable'],
})

const describePoll = describeOperation({
  id: 'pollFeed',
  summary: 'Poll a feed now',
  description:
    'Fetches the feed and makes articles of its new items, for 20 seconds at most; what is left waits for the next poll. When the feed cannot be fetched, `feed.lastError` says why.',
  answers: { 200: { description: 'The feed as it is now, and the articles stored', gives: 'Polled' } },
  problems: ['no-such-feed', 'cross-site-write'],
})

const describeDelete = describeOperation({
  id: 'deleteFeed',
  summary: 'Unsubscribe from a feed',
  answers: { 204: { description: 'Unsubscribed; its articles stay' } },
  problems: ['no-such-feed', 'cross-site-write'],
})
