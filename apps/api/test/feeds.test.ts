/** Feeds over HTTP: subscribed, polled, listed, deleted; a local site on loopback behind them. */
import { VERSION } from '@isnad/core'
import { createFetcher } from '@isnad/fetcher'
import { nodeTransport } from '@isnad/fetcher/node'
import type { Store } from '@isnad/store'
import { createSqliteStore } from '@isnad/store/sqlite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, type LocalSite, openSite, toLoopback } from '../../fetcher/test/local-site.ts'
import { createApp } from '../src/app.ts'
import { makeClient } from '../src/client.ts'
import { pollDue } from '../src/feeds/poll-due.ts'
import * as api from '../src/schemas.ts'
import { readProblem } from './api-suite.ts'
import { makeFeed, makePage, textOf } from './news.ts'

let site: LocalSite
let answers: Record<string, Answer> = {}
let store: { -readonly [K in keyof Store]: Store[K] }
let clock: Date
const now = () => clock
const wait = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * 60_000)
}

beforeAll(async () => {
  site = await openSite((request, response) => {
    const answer = answers[`${request.headers.host!.split(':')[0]}${request.url}`] ?? answers[request.url!]
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
})
beforeEach(async () => {
  answers = {}
  site.asked.length = 0
  clock = new Date('2026-01-01T00:00:00Z')
  store = await createSqliteStore({ path: ':memory:', now })
})
afterAll(() => site.close())

const urlOf = (path: string, name = 'news.example') => `${site.originOf(name)}${path}`
const give =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/xml', ...headers }).end(body)

function open() {
  const fetcher = createFetcher({
    transport: nodeTransport(toLoopback),
    allow: ['news.example', 'other.example'].map(site.originOf),
    limits: { total: 1000 },
    pause: 0,
  })
  const app = createApp({ store, fetcher, version: VERSION, now })
  const ask = async (path: string | URL | Request, init?: RequestInit) => app.request(path, init)
  const send = (body: string, type = 'application/json', headers: Record<string, string> = {}) =>
    ask('/feeds', { method: 'POST', headers: { 'Content-Type': type, ...headers }, body })
  const post = (url: string) => send(JSON.stringify({ url }))
  const poll = async (id: string) =>
    api.Polled.parse(await (await ask(`/feeds/${id}/poll`, { method: 'POST' })).json())
  const subscribe = async (path: string) =>
    api.Subscribed.parse(await (await post(urlOf(path))).json()).items[0]!
  const pollAll = () => pollDue({ store, fetcher, now }, new AbortController().signal)
  return { ask, send, post, poll, subscribe, pollAll }
}

const texts = async () => {
  const { items } = await store.list({ limit: 200 })
  const articles = await Promise.all(items.map(i => store.get(i.id)))
  return articles.map(a => (JSON.parse(new TextDecoder().decode(a!.json)) as { text: string }).text).sort()
}

describe('subscribing', () => {
  test('a feed: 201 with its address; again: 200 and the same', async () => {
    const { ask, post } = open()
    answers['/feed'] = give(makeFeed({ items: [1, 2] }))
    const first = await post(urlOf('/feed'))
    expect(first.status).toBe(201)
    const { items, skipped } = api.Subscribed.parse(await first.json())
    expect(skipped).toEqual([])
    expect(items).toMatchObject([{ url: urlOf('/feed'), title: 'وكالة', failures: 0, items: 0 }])
    expect(first.headers.get('location')).toBe(`/feeds/${items[0]!.id}`)
    expect(api.Feed.parse(await (await ask(`/feeds/${items[0]!.id}`)).json())).toEqual(items[0])
    const again = await post(urlOf('/feed#news'))
    expect(again.status).toBe(200)
    expect(api.Subscribed.parse(await again.json()).items).toEqual(items)
    expect(api.FeedPage.parse(await (await ask('/feeds')).json()).items).toEqual(items)
  })

  test('a feed that moved for good is kept under its new address', async () => {
    const { subscribe } = open()
    answers['/old'] = (_, r) => r.writeHead(301, { location: '/feed' }).end()
    answers['/feed'] = give(makeFeed({ items: [1] }))
    expect((await subscribe('/old')).url).toBe(urlOf('/feed'))
  })

  test('an OPML list at an address, or sent; what is not public is skipped and told', async () => {
    const opml = `<opml version="2.0"><body><outline text="أخبار"><outline text="و" xmlUrl="${urlOf('/feed')}"/>
      <outline text="ب" xmlUrl="http://192.168.0.1/feed"/></outline></body></opml>`
    const { post, send } = open()
    answers['/list'] = give(opml)
    const fetched = api.Subscribed.parse(await (await post(urlOf('/list'))).json())
    expect(fetched.items.map(f => [f.url, f.title])).toEqual([[urlOf('/feed'), 'و']])
    expect(fetched.skipped.map(s => s.url)).toEqual(['http://192.168.0.1/feed'])
    const sent = await send(opml, 'application/xml')
    expect(sent.status).toBe(200)
    expect(api.Subscribed.parse(await sent.json())).toEqual(fetched)
  })

  test('what is refused', async () => {
    const { post, send } = open()
    answers['/page'] = give(makePage(1), { 'content-type': 'text/html' })
    await readProblem(await post(urlOf('/page')), 'no-feed')
    await readProblem(await post(urlOf('/404')), 'fetch-not-found')
    await readProblem(await post('http://127.0.0.1/feed'), 'fetch-forbidden-address')
    await readProblem(await post('http://rebound.example/feed'), 'fetch-forbidden-address')
    await readProblem(await post('feed'), 'invalid-link')
    await readProblem(await send('{"url":"https://news.example/","title":"x"}'), 'invalid-link')
    await readProblem(await send('{'), 'invalid-json')
    await readProblem(await send('https://news.example/', 'text/plain'), 'unsupported-media-type')
    await readProblem(await send('<opml><body/></opml>', 'application/xml'), 'no-feed')
    await readProblem(await send(makeFeed({ items: [1] }), 'text/xml'), 'no-feed')
    expect((await store.feeds.list({ limit: 9 })).items).toEqual([])
  })

  test('pages of other sites change nothing', async () => {
    const { ask, send, subscribe } = open()
    answers['/feed'] = give(makeFeed({ items: [1] }))
    const { id } = await subscribe('/feed')
    site.asked.length = 0
    const headers = { Origin: 'https://other.example' }
    await readProblem(
      await send('{"url":"https://news.example/"}', 'application/json', headers),
      'cross-site-write',
    )
    await readProblem(await ask(`/feeds/${id}/poll`, { method: 'POST', headers }), 'cross-site-write')
    await readProblem(await ask(`/feeds/${id}`, { method: 'DELETE', headers }), 'cross-site-write')
    expect((await ask('/feeds', { headers })).headers.get('access-control-allow-origin')).toBeNull()
    expect(site.asked).toEqual([])
  })
})

test('the typed client', async () => {
  const { ask } = open()
  answers['/feed'] = give(makeFeed({ items: [1], full: true }))
  const client = makeClient('http://localhost', { fetch: ask })
  const { items } = await (await client.feeds.$post({ json: { url: urlOf('/feed') } })).json()
  const { id } = items[0]!
  const polled = await (await client.feeds[':id'].poll.$post({ param: { id } })).json()
  expect(polled.articles).toHaveLength(1)
  const page = await (await client.feeds.$get({ query: { limit: '5' } })).json()
  expect(page.items.map(f => [f.id, f.items])).toEqual([[id, 1]])
  expect((await (await client.feeds[':id'].$get({ param: { id } })).json()).waiting).toBe(0)
  expect((await client.feeds[':id'].$delete({ param: { id } })).status).toBe(204)
})

describe('polling', () => {
  test('items become articles, once; new ones come, edited ones replace', async () => {
    const { poll, subscribe } = open()
    answers['/feed'] = give(makeFeed({ items: [1, 2], full: true }))
    const { id } = await subscribe('/feed')
    const first = await poll(id)
    expect(first.articles).toHaveLength(2)
    expect(first.feed).toMatchObject({
      items: 2,
      waiting: 0,
      failures: 0,
      polledAt: '2026-01-01T00:00:00.000Z',
    })
    expect(await texts()).toEqual([textOf(1), textOf(2)])
    expect((await poll(id)).articles).toEqual([])
    answers['/feed'] = give(makeFeed({ items: [1, 2, 3], edited: [2], full: true }))
    expect((await poll(id)).articles).toHaveLength(2)
    expect(await texts()).toEqual([textOf(1), textOf(2, true), textOf(3)].sort())
  })

  test('pages where the feed has only beginnings; what both say is kept', async () => {
    const { poll, subscribe } = open()
    answers['/feed'] = give(makeFeed({ items: [1] }))
    answers['/1'] = give(makePage(1), { 'content-type': 'text/html' })
    const { articles } = await poll((await subscribe('/feed')).id)
    const stored = await store.get(articles[0]!)
    expect(JSON.parse(new TextDecoder().decode(stored!.json))).toMatchObject({
      text: textOf(1),
      source: {
        url: urlOf('/1'),
        publisher: 'وكالة',
        publishedAt: '2017-03-03T09:22:00+03:00',
        retrievedAt: '2026-01-01T00:00:00.000Z',
      },
    })
  })

  test('a page that cannot be had: tried again, then the words of the feed', async () => {
    const { pollAll, subscribe } = open()
    answers['/feed'] = give(makeFeed({ items: [1, 2] }))
    answers['/1'] = (_, r) => r.writeHead(503).end()
    const { id } = await subscribe('/feed')
    await pollAll()
    // 404 is for good, 503 is not.
    expect(await texts()).toEqual(['خبر 2: بدء الحملة\nبداية الخبر 2 …'])
    expect(await store.feeds.get(id)).toMatchObject({ items: 2, waiting: 1 })
    for (let hours = 0; hours < 12; hours++) {
      wait(60)
      await pollAll()
    }
    expect(await texts()).toEqual([1, 2].map(n => `خبر ${n}: بدء الحملة\nبداية الخبر ${n} …`))
    expect(await store.feeds.get(id)).toMatchObject({ waiting: 0 })
    expect(site.asked.filter(p => p.endsWith('/1'))).toHaveLength(6)
  })

  test('an item that the feed dropped before its page answered', async () => {
    const { pollAll, subscribe } = open()
    answers['/feed'] = give(makeFeed({ items: [1] }))
    answers['/1'] = (_, r) => r.writeHead(500).end()
    await subscribe('/feed')
    await pollAll()
    answers['/feed'] = give(makeFeed({ items: [2], full: true }))
    answers['/1'] = give(makePage(1), { 'content-type': 'text/html' })
    wait(20)
    await pollAll()
    expect(await texts()).toEqual([textOf(1), textOf(2)])
  })

  test('asks with what it knows; a 304 is an answer', async () => {
    const { poll, subscribe } = open()
    const asked: unknown[] = []
    answers['/feed'] = (request, response) => {
      const { 'if-none-match': etag, 'if-modified-since': since } = request.headers
      asked.push([etag, since])
      if (etag === '"1"') response.writeHead(304).end()
      else
        give(makeFeed({ items: [1], full: true }), { etag: '"1"', 'last-modified': 'x' })(request, response)
    }
    const { id } = await subscribe('/feed')
    await poll(id)
    const { feed } = await poll(id)
    expect(asked).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['"1"', 'x'],
    ])
    expect(feed).toMatchObject({ failures: 0, items: 1 })
  })

  test('failures put the next poll off, Retry-After further, and one that answers ends them', async () => {
    const { poll, subscribe } = open()
    answers['/feed'] = give(makeFeed({ items: [1], full: true }))
    const { id } = await subscribe('/feed')
    answers['/feed'] = (_, r) => r.writeHead(500).end()
    const minutes = async () => (Date.parse((await poll(id)).feed.nextPollAt) - clock.getTime()) / 60_000
    expect([await minutes(), await minutes(), await minutes()]).toEqual([15, 30, 60])
    for (let i = 0; i < 9; i++) await poll(id)
    expect(await minutes()).toBe(1440)
    answers['/feed'] = (_, r) => r.writeHead(429, { 'retry-after': '172800' }).end()
    expect(await minutes()).toBe(2880)
    expect((await poll(id)).feed).toMatchObject({
      failures: 15,
      lastError: expect.stringContaining('HTTP 429'),
    })
    answers['/feed'] = give(makeFeed({ items: [1], full: true }))
    expect(await minutes()).toBe(15)
    expect((await poll(id)).feed).not.toHaveProperty('lastError')
  })

  test('a feed cut in the middle gives what came, and is asked for the rest', async () => {
    const { poll, subscribe } = open()
    const whole = makeFeed({ items: [1, 2], full: true })
    answers['/feed'] = give(whole.slice(0, whole.lastIndexOf('</guid>') - 1), { etag: '"1"' })
    const { id } = await subscribe('/feed')
    expect((await poll(id)).feed).toMatchObject({
      items: 1,
      failures: 1,
      lastError: expect.stringContaining('middle'),
    })
    answers['/feed'] = (request, response) =>
      request.headers['if-none-match'] ? response.writeHead(304).end() : give(whole)(request, response)
    expect((await poll(id)).feed).toMatchObject({ items: 2, waiting: 0, failures: 0 })
  })

  test('two feeds with the same article have it once, whichever brings more', async () => {
    const { pollAll, subscribe } = open()
    answers['/feed'] = give(makeFeed({ items: [1], full: true }))
    answers['/section'] = give(makeFeed({ items: [1], guid: 'x' }))
    answers['/1'] = give(makePage(1), { 'content-type': 'text/html' })
    await subscribe('/feed')
    await pollAll()
    await subscribe('/section')
    await pollAll()
    expect(await texts()).toEqual([textOf(1)])
    expect(site.asked.filter(p => p.endsWith('/1'))).toEqual([])
  })

  test('items of one address that are not one: front page as address, another day', async () => {
    const { pollAll, subscribe } = open()
    const item = (n: number, link: string, day: number) =>
      `<item><title>عاجل</title><guid>${n}</guid><link>${link}</link><pubDate>0${day} Mar 2017</pubDate>
       <content:encoded><![CDATA[<p>${textOf(n).repeat(4)}</p>]]></content:encoded></item>`
    const items = [item(1, '/', 3), item(2, '/', 3), item(3, '/rates', 3), item(4, '/rates', 4)]
    answers['/feed'] = give(`<rss><channel><title>وكالة</title>${items.join('')}</channel></rss>`)
    await subscribe('/feed')
    await pollAll()
    expect(await texts()).toHaveLength(4)
  })

  test('one guid for several items: each is an article', async () => {
    const { poll, subscribe } = open()
    const feedOf = (n: number) => makeFeed({ items: [n], full: true }).replace(/g\d<\/guid>/, 'g</guid>')
    answers['/feed'] = give(feedOf(1))
    const { id } = await subscribe('/feed')
    await poll(id)
    answers['/feed'] = give(feedOf(2))
    await poll(id)
    expect(await texts()).toEqual([textOf(1), textOf(2)])
  })

  test('an article that somebody deleted stays deleted, edited or not', async () => {
    const { ask, pollAll, subscribe, poll } = open()
    answers['/feed'] = give(makeFeed({ items: [1], full: true }))
    const { id } = await subscribe('/feed')
    await pollAll()
    const [article] = (await store.list({ limit: 1 })).items
    await ask(`/articles/${article!.id}`, { method: 'DELETE' })
    answers['/feed'] = give(makeFeed({ items: [1], edited: [1], full: true }))
    await poll(id)
    expect(await texts()).toEqual([])
  })

  test('a database that fails in the middle loses nothing: whoever comes after the lease goes on', async () => {
    const { pollAll, subscribe } = open()
    answers['/feed'] = give(makeFeed({ items: [1, 2], full: true }))
    await subscribe('/feed')
    const { put } = store
    store.put = () => Promise.reject(new Error('disk full'))
    await expect(pollAll()).rejects.toThrow('disk full')
    store.put = put
    answers['/feed'] = give(makeFeed({ items: [], full: true }))
    await pollAll()
    expect(await texts()).toEqual([])
    wait(10)
    await pollAll()
    expect(await texts()).toEqual([textOf(1), textOf(2)])
  })

  test('by itself when due, and no sooner', async () => {
    const { pollAll, subscribe } = open()
    answers['/feed'] = give(makeFeed({ items: [1], full: true }))
    await subscribe('/feed')
    const polls = () => site.asked.filter(p => p.endsWith('/feed')).length - 1
    await pollAll()
    wait(14)
    await pollAll()
    expect(polls()).toBe(1)
    wait(1)
    await pollAll()
    expect(polls()).toBe(2)
  })

  test('deleted: gone with what was known, its articles stay', async () => {
    const { ask, pollAll, subscribe } = open()
    answers['/feed'] = give(makeFeed({ items: [1], full: true }))
    const { id } = await subscribe('/feed')
    await pollAll()
    expect((await ask(`/feeds/${id}`, { method: 'DELETE' })).status).toBe(204)
    for (const [path, method] of [
      [`/feeds/${id}`, 'DELETE'],
      [`/feeds/${id}`, 'GET'],
      [`/feeds/${id}/poll`, 'POST'],
    ] as const)
      await readProblem(await ask(path, { method }), 'no-such-feed')
    expect(await texts()).toEqual([textOf(1)])
  })
})
