/** From the address of a page on a local test site to a stored, parsed, searchable article. */
import { type Article, VERSION } from '@isnad/core'
import * as core from '@isnad/core/schema'
import { createFetcher, type FetcherOptions } from '@isnad/fetcher'
import { nodeTransport } from '@isnad/fetcher/node'
import { createSqliteStore } from '@isnad/store/sqlite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Answer, type LocalSite, openSite, toLoopback } from '../../fetcher/test/local-site.ts'
import { createApp } from '../src/app.ts'
import { makeClient } from '../src/client.ts'
import type { ProblemCode } from '../src/problems.ts'
import { readProblem } from './api-suite.ts'

const OTHER = 'وأضاف أن الفرق المتنقلة ستصل إلى القرى البعيدة، وشكر الأطباء على عملهم.'
const PARAGRAPH = 'قال وزير الصحة سامر الخطيب، الجمعة، إن الحملة الوطنية للتلقيح ستبدأ في مطلع الشهر المقبل.'
const makePage = (title: string, ...paragraphs: string[]) =>
  `<html><head><meta charset="utf-8"><title>${title}</title></head><body><nav><a href="/">الرئيسية</a></nav><article>
   <h1>${title}</h1>${paragraphs.map(p => `<p>${p}</p>`).join('')}</article></body></html>`
const html =
  (body: string): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(body)

let site: LocalSite
let answers: Record<string, Answer> = {}
beforeAll(async () => {
  site = await openSite((request, response) => answers[request.url!]?.(request, response))
})
beforeEach(() => {
  answers = {}
})
afterAll(() => site.close())

async function open(options: Partial<FetcherOptions> = {}) {
  const fetcher = createFetcher({
    transport: nodeTransport(toLoopback),
    allow: [site.originOf('news.example')],
    limits: { total: 500, bytes: 100_000 },
    pause: 0,
    ...options,
  })
  const store = await createSqliteStore({ path: ':memory:' })
  const app = createApp({ store, fetcher, version: VERSION, now: () => new Date('2026-01-01T00:00:00Z') })
  const post = (value: unknown) =>
    app.request('/articles', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(value),
    })
  return { app, post, store }
}
const urlOf = (path: string) => `${site.originOf('news.example')}${path}`

test('an address becomes an article that is stored, parsed and found', async () => {
  answers['/1'] = html(makePage('بدء حملة التلقيح', PARAGRAPH, OTHER))
  const { app, post } = await open()
  const response = await post({ url: urlOf('/1'), publishedAt: '2017-03-03' })
  expect(response.status).toBe(201)
  const article = core.Article.parse(await response.json())
  expect(response.headers.get('location')).toBe(`/articles/${article.id}`)
  expect(article.text).toBe(`بدء حملة التلقيح\n${PARAGRAPH}\n${OTHER}`)
  expect(article.source).toMatchObject({
    url: urlOf('/1'),
    title: 'بدء حملة التلقيح',
    publishedAt: '2017-03-03',
    retrievedAt: '2026-01-01T00:00:00.000Z',
  })
  expect(article.quotations.length).toBeGreaterThan(0)
  expect(await (await app.request(`/articles/${article.id}`)).json()).toEqual(article)
  const hits = (await (await app.request(`/search?q=${encodeURIComponent('للتلقيح')}`)).json()) as {
    items: { id: string }[]
  }
  expect(hits.items.map(i => i.id)).toEqual([article.id])
})

test('the typed client sends an address too', async () => {
  answers['/1'] = html(makePage('بدء حملة التلقيح', PARAGRAPH))
  const { app } = await open()
  const client = makeClient('http://localhost', { fetch: app.request })
  const posted = await client.articles.$post({ json: { url: urlOf('/1') } })
  expect((await posted.json()).source.url).toBe(urlOf('/1'))
})

test('fetched again it is the same; edited, it replaces what was fetched, not what a person sent', async () => {
  const { post, store } = await open()
  const sent = { text: `بدء حملة التلقيح\n${PARAGRAPH}`, title: 'بدء حملة التلقيح', url: urlOf('/1') }
  await post(sent)
  answers['/1'] = html(makePage('بدء حملة التلقيح', PARAGRAPH, `${OTHER} أولا.`))
  const first = await post({ url: urlOf('/1') })
  const again = await post({ url: urlOf('/1') })
  expect([first.status, again.status]).toEqual([201, 200])
  answers['/1'] = html(makePage('بدء حملة التلقيح', PARAGRAPH, `${OTHER} ثانيا.`))
  const edited = (await (await post({ url: urlOf('/1') })).json()) as Article
  answers['/1'] = html(makePage('خبر آخر تماما', PARAGRAPH, `${OTHER} ثالثا.`))
  await post({ url: urlOf('/1') })
  const { items } = await store.list({ limit: 9 })
  expect(items.map(i => i.headline).sort()).toEqual(['بدء حملة التلقيح', 'بدء حملة التلقيح', 'خبر آخر تماما'])
  expect(items.map(i => i.id)).toContain(edited.id)
})

test.each<[what: string, answer: Answer, code: ProblemCode]>([
  ['404', (_, r) => r.writeHead(404).end(), 'fetch-not-found'],
  ['500', (_, r) => r.writeHead(500).end(), 'fetch-refused'],
  ['a picture', (_, r) => r.writeHead(200, { 'content-type': 'image/png' }).end('x'), 'fetch-wrong-type'],
  ['a feed', html('<rss version="2.0"><channel/></rss>'), 'fetch-wrong-type'],
  ['too large', html('x'.repeat(100_001)), 'fetch-too-large'],
  ['no answer', () => {}, 'fetch-timeout'],
  ['cut off', (_, r) => r.destroy(), 'fetch-broken-response'],
  ['a front page', html('<nav><a href="/">الرئيسية</a></nav>'), 'no-article'],
  ['into itself', (_, r) => r.writeHead(302, { location: '/1' }).end(), 'fetch-too-many-redirects'],
  [
    'into this machine',
    (_, r) => r.writeHead(302, { location: 'http://127.0.0.1:8080/' }).end(),
    'fetch-forbidden-address',
  ],
])('%s: %s', async (_what, answer, code) => {
  answers['/1'] = answer
  const { post, store } = await open()
  const problem = await readProblem(await post({ url: urlOf('/1') }), code)
  expect(problem.detail).not.toBe('')
  expect(await store.count()).toBe(0)
})

test('robots.txt, a name of this machine, a name of nobody', async () => {
  answers['/robots.txt'] = (_, r) => r.writeHead(200).end('User-agent: *\nDisallow: /\n')
  answers['/1'] = html(makePage('خبر', PARAGRAPH))
  const { post } = await open()
  await readProblem(await post({ url: urlOf('/1') }), 'fetch-robots')
  await readProblem(await post({ url: 'http://rebound.example/' }), 'fetch-forbidden-address')
  const nobody = await open({ transport: nodeTransport(() => Promise.reject(new Error('ENOTFOUND'))) })
  await readProblem(await nobody.post({ url: 'http://nobody.example/' }), 'fetch-unknown-host')
})
