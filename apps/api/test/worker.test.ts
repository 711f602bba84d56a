/** The Worker, inside workerd, with a real local D1: the API suite, and feeds from the cron trigger to their articles. */
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as api from '../src/schemas.ts'
import worker, { type Env, type FeedMessage } from '../src/worker.ts'
import { readProblem, testApi } from './api-suite.ts'
import { makeFeed, makePage, textOf } from './news.ts'

const ask = (path: string, init?: RequestInit) =>
  worker.fetch(new Request(new URL(path, 'http://localhost'), init), env)
const post = (path: string, value: unknown) =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) })

testApi('the Worker in workerd', async () => ask)

describe('fetching on Workers', () => {
  afterEach(() => vi.restoreAllMocks())

  /** What the platform's fetch gives, by address; the rest is 404. */
  function give(answers: Record<string, () => Response>) {
    const asked: string[] = []
    vi.spyOn(globalThis, 'fetch').mockImplementation(async input => {
      asked.push(String(input))
      return answers[String(input)]?.() ?? new Response(null, { status: 404 })
    })
    return asked
  }
  const html = (body: string) => () => new Response(body, { headers: { 'content-type': 'text/html' } })
  const redirect = (location: string) => () => new Response(null, { status: 302, headers: { location } })

  test('an address becomes an article; redirects are checked one by one', async () => {
    const asked = give({
      'https://news.example/1': redirect('/2'),
      'https://news.example/2': html(makePage(2)),
      'https://news.example/in': redirect('http://169.254.169.254/latest/'),
    })
    const posted = await post('/articles', { url: 'https://news.example/1' })
    expect(posted.status).toBe(201)
    expect(((await posted.json()) as { text: string }).text).toBe(textOf(2))
    await readProblem(await post('/articles', { url: 'https://news.example/in' }), 'fetch-forbidden-address')
    expect(asked.filter(a => !a.includes('news.example'))).toEqual([])
  })

  test('feeds that are due go into the queue, and become articles from there', async () => {
    give({
      'https://feeds.example/feed': () => new Response(makeFeed({ items: [7, 8], full: true })),
    })
    const subscribed = await post('/feeds', { url: 'https://feeds.example/feed' })
    const { items } = api.Subscribed.parse(await subscribed.json())
    const sent: FeedMessage[] = []
    const FEEDS = {
      sendBatch: async (messages: Iterable<{ body: FeedMessage }>) => {
        for (const { body } of messages) sent.push(body)
      },
    } as unknown as Env['FEEDS']
    await worker.scheduled({}, { ...env, FEEDS })
    await worker.scheduled({}, { ...env, FEEDS })
    expect(sent).toEqual([{ feed: items[0]!.id }])

    const ended: string[] = []
    const toMessage = (body: FeedMessage) => ({
      body,
      ack: () => ended.push(`ack ${body.feed}`),
      retry: () => ended.push(`retry ${body.feed}`),
    })
    // A queue may bring a message twice, and one of a feed that was deleted.
    const messages = [...sent, ...sent, { feed: 'gone' }].map(toMessage)
    await worker.queue({ messages } as unknown as Parameters<typeof worker.queue>[0], env)
    expect(ended).toEqual([`ack ${items[0]!.id}`, `ack ${items[0]!.id}`, 'ack gone'])
    const page = api.ArticlePage.parse(await (await ask('/articles?limit=200')).json())
    const headlines = page.items.map(i => i.headline).filter(h => /خبر [78]:/.test(h))
    expect(headlines.sort()).toEqual(['خبر 7: بدء الحملة', 'خبر 8: بدء الحملة'])
    expect(api.Feed.parse(await (await ask(`/feeds/${items[0]!.id}`)).json())).toMatchObject({
      items: 2,
      waiting: 0,
    })
  })

  test('the real queue takes them', async () => {
    give({ 'https://queue.example/feed': () => new Response(makeFeed({ items: [9] })) })
    await post('/feeds', { url: 'https://queue.example/feed' })
    await expect(worker.scheduled({}, env)).resolves.toBeUndefined()
  })
})
