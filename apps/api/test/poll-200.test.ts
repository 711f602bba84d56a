/**
 * Two hundred feeds on loopback, each failing in its own way, over two editions: no item is lost, none is there twice.
 * The clock is the test's; only time-outs take real time.
 */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { createFetcher } from '@isnad/fetcher'
import { nodeTransport } from '@isnad/fetcher/node'
import { createSqliteStore } from '@isnad/store/sqlite'
import { expect, test } from 'vitest'
import { type Answer, openSite, toLoopback } from '../../fetcher/test/local-site.ts'
import { pollDue } from '../src/feeds/poll-due.ts'
import { type FeedOptions, makeFeed, makePage, textOf } from './news.ts'

const FEEDS = 200
/** Items of each edition, by their number in the feed: an old one goes when a new one comes. */
const EDITIONS = [
  [1, 2],
  [2, 3],
] as const

type Request = {
  readonly feed: number
  readonly path: string
  readonly isFirst: boolean
  readonly known: string
}

const xml =
  (body: string | Uint8Array, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(body)
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end()

/** What is wrong with a feed, by its number: each takes the feed as it should be, and the request. */
const FAILURES: readonly ((feed: (options?: Partial<FeedOptions>) => string, request: Request) => Answer)[] =
  [
    // nothing, packed
    feed => xml(gzipSync(feed()), { 'content-encoding': 'gzip' }),
    // no answer at first
    (feed, { isFirst }) => (isFirst ? () => {} : xml(feed())),
    (feed, { isFirst }) => (isFirst ? status(500) : xml(feed())),
    // cut in the middle at first, with a validator that must not be believed
    (feed, { isFirst, known }) => {
      const whole = feed()
      if (known !== '') return status(304)
      return isFirst ? xml(whole.slice(0, whole.length * 0.6), { etag: '"half"' }) : xml(whole)
    },
    (feed, { isFirst }) => (isFirst ? status(429, { 'retry-after': '1500' }) : xml(feed())),
    // moved for good
    (feed, { path }) => (path === '/feed' ? status(301, { location: '/moved' }) : xml(feed())),
    // each item twice: as it is, and under another guid
    feed => xml(feed().replace('</channel>', `${feed()}${feed({ guid: 'again' })}</channel>`)),
    // beginnings only; pages fail at first (below)
    feed => xml(feed({ full: false })),
    // the connection is cut at first
    (feed, { isFirst }) =>
      isFirst
        ? (_, r) => r.writeHead(200, { 'content-length': '9999' }).write('<rss>', () => r.destroy())
        : xml(feed()),
    // unchanged is said so
    (feed, { known }) => {
      const body = feed({ full: false })
      const etag = `"${createHash('sha1').update(body).digest('hex')}"`
      return known === etag ? status(304) : xml(body, { etag })
    },
  ]

test('two hundred feeds that fail lose no item and repeat none', { timeout: 240_000 }, async () => {
  let edition: (typeof EDITIONS)[number] = EDITIONS[0]
  const seen = new Set<string>()
  // The second item of every third feed is edited in the last edition.
  const editedOf = (feed: number) => (feed % 3 === 0 && edition === EDITIONS[1] ? [feed * 10 + 2] : [])
  const site = await openSite((request, response) => {
    const feed = Number(/^feed-(\d+)/.exec(request.headers.host!)![1])
    const path = request.url!
    const call = `${feed}${path}${edition}`
    const isFirst = !seen.has(call)
    seen.add(call)
    const make = (options: Partial<FeedOptions> = {}) =>
      makeFeed({ items: edition.map(i => feed * 10 + i), edited: editedOf(feed), full: true, ...options })
    const known = request.headers['if-none-match'] ?? ''
    if (path === '/robots.txt') return
    if (path === '/feed' || path === '/moved')
      FAILURES[feed % FAILURES.length]!(make, { feed, path, isFirst, known })(request, response)
    else if (isFirst && feed % 3 === 0) status(503)(request, response)
    else {
      const n = Number(path.slice(1))
      response.writeHead(200, { 'content-type': 'text/html' }).end(makePage(n, editedOf(feed).includes(n)))
    }
  })
  let clock = new Date('2026-01-01T00:00:00Z')
  const now = () => clock
  const store = await createSqliteStore({ path: ':memory:', now })
  const feeds = Array.from({ length: FEEDS }, (_, feed) => site.originOf(`feed-${feed}.example`))
  const fetcher = createFetcher({
    transport: nodeTransport(toLoopback),
    allow: feeds,
    limits: { total: 2000 },
    pause: 0,
    now: () => clock.getTime(),
  })
  for (const [id, origin] of feeds.entries())
    await store.feeds.add({ id: `${id}`, url: `${origin}/feed`, addedAt: clock.toISOString() })

  const unsettled = async () =>
    (await store.feeds.list({ limit: FEEDS })).items.filter(f => f.waiting > 0 || f.failures > 0)
  for (edition of EDITIONS) {
    // An edition lasts until all have been read; on a busy machine some time out that should not.
    for (let look = 0; look < 8; look++) {
      clock = new Date(clock.getTime() + (look === 0 ? 16 : 241) * 60_000)
      await pollDue({ store, fetcher, now }, new AbortController().signal)
      if ((await unsettled()).length === 0) break
    }
  }
  await site.close()

  const expected = feeds.flatMap((_, feed) =>
    [1, 2, 3].map(i => textOf(feed * 10 + i, i === 2 && editedOf(feed).length > 0)),
  )
  const texts: string[] = []
  let cursor: string | undefined
  do {
    const page = await store.list({ limit: 200, cursor })
    for (const { id } of page.items) {
      const { json } = (await store.get(id))!
      texts.push((JSON.parse(new TextDecoder().decode(json)) as { text: string }).text)
    }
    cursor = page.next
  } while (cursor !== undefined)
  const lost = expected.filter(text => !texts.includes(text))
  const unexpected = texts.filter(text => !expected.includes(text))
  const numbers = (those: readonly string[]) => those.map(t => Number(/خبر (\d+)/.exec(t)![1]))
  expect({ lost: numbers(lost), unexpected, count: texts.length }).toEqual({
    lost: [],
    unexpected: [],
    count: FEEDS * 3,
  })

  expect(await unsettled()).toEqual([])
  const { items } = await store.feeds.list({ limit: FEEDS })
  expect(items.filter(f => f.url.endsWith('/moved'))).toHaveLength(FEEDS / FAILURES.length)
})
