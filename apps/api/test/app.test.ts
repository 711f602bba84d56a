/** The API suite in Node, on SQLite in memory; the OpenAPI document; the typed client. */
import { parse, VERSION } from '@isnad/core'
import type { Store } from '@isnad/store'
import { createSqliteStore } from '@isnad/store/sqlite'
import { HTTPException } from 'hono/http-exception'
import { describe, expect, test, vi } from 'vitest'
import { createApp } from '../src/app.ts'
import { makeClient } from '../src/client.ts'
import { parseOrigins } from '../src/origins.ts'
import { readProblem, testApi } from './api-suite.ts'
import { fetcher } from './no-network.ts'

testApi('the API in Node', async () => {
  const app = await open()
  return async (path, init) => app.request(path, init)
})

test('an error inside is logged, and not told', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const store = await createSqliteStore({ path: ':memory:' })
  const broken: Store = { ...store, list: () => Promise.reject(new Error('secret at /home/someone')) }
  const response = await createApp({ fetcher, store: broken, version: VERSION }).request('/articles')
  expect(JSON.stringify(await readProblem(response, 'internal'))).not.toContain('secret')
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})

test('what hono itself refuses is a problem too', async () => {
  const app = await open()
  app.get('/refused', () => {
    throw new HTTPException(418)
  })
  app.get('/broken', () => {
    throw new HTTPException(503)
  })
  await readProblem(await app.request('/refused'), 'invalid-request')
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  await readProblem(await app.request('/broken'), 'internal')
  log.mockRestore()
})

test('the sites that may read the archive', async () => {
  const store = await createSqliteStore({ path: ':memory:' })
  const ask = async (origins: string, Origin: string) => {
    const app = createApp({ fetcher, store, version: VERSION, origins: parseOrigins(origins) })
    const preflight = { 'Access-Control-Request-Method': 'GET', Origin }
    const answers = [
      await app.request('/articles', { headers: { Origin } }),
      await app.request('/articles', { method: 'OPTIONS', headers: preflight }),
    ]
    return answers.map(a => a.headers.get('access-control-allow-origin'))
  }
  const two = 'https://a.example, http://localhost:5173'
  expect(await ask(two, 'https://a.example')).toEqual(['https://a.example', 'https://a.example'])
  expect(await ask(two, 'https://b.example')).toEqual([null, null])
  expect(await ask('*', 'https://b.example')).toEqual(['*', '*'])
  for (const wrong of ['a.example', 'https://a.example/', 'https://a.example,*'])
    expect(() => parseOrigins(wrong)).toThrow('ISNAD_ORIGINS')
})

test('on loopback only the names of this machine', async () => {
  const store = await createSqliteStore({ path: ':memory:' })
  const app = createApp({ fetcher, store, version: VERSION, loopbackHost: '127.0.0.2' })
  for (const host of ['localhost:8787', '127.0.0.1:8787', '[::1]:8787', '127.0.0.2'])
    expect((await app.request(`http://${host}/articles`)).status).toBe(200)
  for (const host of ['rebound.example:8787', 'localhost.example', '127.0.0.1.example', '0.0.0.0'])
    await readProblem(await app.request(`http://${host}/articles`), 'foreign-host')
})

test('the keys of entities are those they are stored under', async () => {
  const store = await createSqliteStore({ path: ':memory:' })
  const article = parse('التقى وزير الخارجية الروسي سيرغي لافروف نظيره في القاهرة.')
  const { id } = article
  await store.put([article])
  const older = async () => (await store.entitiesOf(id))!.map(e => ({ ...e, key: `older:${e.local}` }))
  const app = createApp({ fetcher, store: { ...store, entitiesOf: older }, version: VERSION })
  const { items } = (await (await app.request(`/articles/${id}/entities`)).json()) as {
    items: { id: string; key: string }[]
  }
  expect(items.length).toBeGreaterThan(0)
  for (const item of items) expect(item.key).toBe(`older:${item.id}`)
})

describe('the OpenAPI document', async () => {
  const app = await open()
  const document = (await (await app.request('/openapi.json')).json()) as OpenApi
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
  )

  test('has every route of the app', () => {
    const routes = app.routes
      .filter(r => r.method !== 'ALL' && !r.path.includes('*') && !/^\/(docs|openapi)/.test(r.path))
      .map(r => `${r.method} ${r.path.replace(/:(\w+)/g, '{$1}')}`)
    expect(operations.map(o => `${o.method.toUpperCase()} ${o.path}`).sort()).toEqual(
      [...new Set(routes)].sort(),
    )
  })

  test('names every operation once', () => {
    const ids = operations.map(o => o.operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('refers to nothing that is not there', () => {
    const refs = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)
    for (const [, noun] of refs) expect(document.components.schemas).toHaveProperty(noun!)
  })

  test('describes what the address says of a bare text', () => {
    for (const path of ['/articles', '/parse']) {
      const names = document.paths[path]!.post!.parameters!.map(p => p.name).sort()
      expect(names).toEqual(['byline', 'publishedAt', 'publisher', 'retrievedAt', 'title', 'url'])
    }
  })

  test('describes parameters and schemas', () => {
    const limit = document.paths['/articles']!.get!.parameters!.find(p => p.name === 'limit')
    expect(limit).toMatchObject({
      in: 'query',
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    })
    expect(limit).not.toHaveProperty('required')
    expect(document.components.schemas.Article).toMatchObject({
      properties: { mentions: { items: { $ref: '#/components/schemas/Mention' } } },
    })
  })
})

test('the typed client', async () => {
  const app = await open()
  const client = makeClient('http://localhost', { fetch: app.request })
  const posted = await client.articles.$post({ json: { text: 'قمة الناتو\nعقدت القمة.' } })
  const { id } = await posted.json()
  const got = await client.articles[':id'].$get({ param: { id } })
  expect((await got.json()).text).toBe('قمة الناتو\nعقدت القمة.')
  const page = await (await client.articles.$get({ query: { limit: '10' } })).json()
  expect(page.items.map(i => i.headline)).toEqual(['قمة الناتو'])
  const hits = await (await client.search.$get({ query: { q: 'ناتو' } })).json()
  expect(hits.items[0]!.snippet.matches).toHaveLength(1)
  const { items } = await (await client.articles[':id'].timexes.$get({ param: { id }, query: {} })).json()
  expect(items).toEqual([])
})

interface OpenApi {
  readonly paths: Record<string, Record<string, { operationId: string; parameters?: { name: string }[] }>>
  readonly components: { readonly schemas: Record<string, object> }
}

async function open() {
  return createApp({ fetcher, store: await createSqliteStore({ path: ':memory:' }), version: VERSION })
}
