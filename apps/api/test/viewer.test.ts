/** The viewer beside the API on Node: neither hides the other. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStore } from '@isnad/store/sqlite'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { viewerRoutes } from '../src/viewer.ts'
import { assetRoutes } from '../src/viewer-assets.ts'
import { readProblem } from './api-suite.ts'
import { fetcher } from './no-network.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-viewer-'))
mkdirSync(join(folder, 'dist/assets'), { recursive: true })
writeFileSync(join(folder, 'secret.txt'), 'secret')
writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><title>إسناد</title>')
writeFileSync(join(folder, 'dist/assets/index-abc.js'), 'export {}')
afterAll(() => rmSync(folder, { recursive: true }))

const app = createApp({ fetcher, store: await createSqliteStore({ path: ':memory:' }), version: '1' })
app.route('/', viewerRoutes(join(folder, 'dist')))

const BROWSER = { headers: { Accept: 'text/html,*/*;q=0.8' } }

for (const path of ['/', '/read/0123', '/entity/person:%D8%B3', '/paste', '/paste/read']) {
  test(`${path} is the viewer's page`, async () => {
    const response = await app.request(path, BROWSER)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await response.text()).toContain('إسناد')
  })
}

test('hashed files are kept forever', async () => {
  const response = await app.request('/assets/index-abc.js')
  expect(response.headers.get('content-type')).toContain('text/javascript')
  expect(response.headers.get('cache-control')).toContain('immutable')
})

test('the API answers at its own addresses, also to a browser', async () => {
  expect(await (await app.request('/articles', BROWSER)).json()).toEqual({ items: [] })
  await readProblem(await app.request('/parse', BROWSER), 'method-not-allowed')
  await readProblem(await app.request('/nothing', { method: 'POST' }), 'no-such-address')
})

test('an address that is none: the page for a person, a problem for a program', async () => {
  const person = await app.request('/nothing', BROWSER)
  expect(person.status).toBe(404)
  expect(await person.text()).toContain('إسناد')
  await readProblem(await app.request('/nothing'), 'no-such-address')
  await readProblem(await app.request('/assets/nothing.js'), 'no-such-address')
})

test('on Workers as on Node: pages, files, the page for a person who mistyped', async () => {
  const asset = (url: string) => {
    const body = { '/': 'إسناد', '/assets/a.js': 'export {}' }[new URL(url).pathname]
    return Promise.resolve(new Response(body ?? null, { status: body === undefined ? 404 : 200 }))
  }
  const worker = createApp({ fetcher, store: await createSqliteStore({ path: ':memory:' }), version: '1' })
  worker.route('/', assetRoutes(asset))
  for (const [path, status] of [
    ['/read/0123', 200],
    ['/nothing', 404],
  ] as const) {
    const page = await worker.request(path, BROWSER)
    expect([page.status, await page.text()]).toEqual([status, 'إسناد'])
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  }
  expect(await (await worker.request('/assets/a.js')).text()).toBe('export {}')
  await readProblem(await worker.request('/nothing'), 'no-such-address')
})

test('nothing outside the folder', async () => {
  for (const path of ['/../secret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt', '//secret.txt'])
    expect(await (await app.request(path)).text()).not.toBe('secret')
})

test('not built: said so', async () => {
  const response = await viewerRoutes(join(folder, 'none')).request('/')
  expect(await response.text()).toContain('not built')
})
