/** isnad ingest as a user meets it: pages and feeds in files and on a server on loopback. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse, type Source } from '@isnad/core'
import { Article, Source as SourceSchema } from '@isnad/core/schema'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type LocalSite, openSite } from '../../../fetcher/test/local-site.ts'
import type { Terminal } from '../command.ts'
import { ingestCommand } from './ingest.ts'

const P = 'أعلنت وزارة الصحة، الجمعة، أن الحملة الوطنية للتلقيح ستبدأ في مطلع الشهر المقبل في كل المحافظات.'
const page = (n: number) =>
  `<html><head><title>خبر ${n}: بدء الحملة</title></head><body><nav><a href="/">الرئيسية</a></nav><article>
  <h1>خبر ${n}: بدء الحملة</h1><p>${P} رقم ${n}.</p><p>${P}</p></article></body></html>`
const item = (n: number, more = '') =>
  `<item><title>خبر ${n}: بدء الحملة</title><link>/${n}</link><guid>${n}</guid>
   <pubDate>Fri, 03 Mar 2017 09:22:00 +0300</pubDate>${more}</item>`
const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>وكالة</title>${items.join('')}</channel></rss>`

let site: LocalSite
let folder: string
let answers: Record<string, string> = {}
beforeAll(async () => {
  site = await openSite((request, response) => {
    const body = answers[request.url!]
    if (body === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': 'text/html' }).end(body)
  })
  folder = mkdtempSync(join(tmpdir(), 'isnad-ingest-'))
})
beforeEach(() => {
  answers = {}
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

async function run(...args: string[]) {
  let out = ''
  let err = ''
  const terminal = {
    print: async (text: string) => {
      out += text
    },
    report: (line: string) => {
      err += `${line}\n`
    },
    isTTY: false,
    hasColor: false,
    resolve: (path: string) => join(folder, path),
  } as Partial<Terminal> as Terminal
  const code = await ingestCommand.run(args, terminal)
  const lines =
    out.trim() === ''
      ? []
      : out
          .trim()
          .split('\n')
          .map(line => JSON.parse(line))
  return { lines, err, code }
}
const origin = () => site.originOf('localhost')
const ingest = (...args: string[]) => run(...args, '--allow', origin())
const textOf = (n: number) => `خبر ${n}: بدء الحملة\n${P} رقم ${n}.\n${P}`

test('pages in files and at addresses, in the order given', async () => {
  answers['/2'] = page(2)
  writeFileSync(join(folder, '1.html'), page(1))
  const { lines, err, code } = await ingest('1.html', `${origin()}/2`, '--published', '2017-03-03')
  expect(lines.map((s: Source) => s.text)).toEqual([textOf(1), textOf(2)])
  for (const line of lines) expect(SourceSchema.strict().parse(line).publishedAt).toBe('2017-03-03')
  expect(lines[1]).toMatchObject({ url: `${origin()}/2`, retrievedAt: expect.any(String) })
  expect(lines[1].blocks[0]).toMatchObject({ kind: 'headline' })
  expect([err, code]).toEqual(['isnad: 2 read, 0 failed\n', 0])
})

test('what cannot be read is reported, and stands in its place without a text', async () => {
  answers['/2'] = page(2)
  answers['/menu'] = '<nav><a href="/">الرئيسية</a></nav>'
  const inputs = [`${origin()}/404`, 'missing.html', `${origin()}/menu`, 'http://10.0.0.1/', `${origin()}/2`]
  const { lines, err, code } = await ingest(...inputs)
  expect(lines.map(l => [l.text, l.diagnostics?.[0].code])).toEqual([
    ['', 'fetch/not-found'],
    ['', 'file/unreadable'],
    ['', 'page/no-body'],
    ['', 'fetch/forbidden-address'],
    [textOf(2), undefined],
  ])
  expect(lines[0].url).toBe(`${origin()}/404`)
  expect(err).toContain('missing.html: no such file')
  expect(err).toContain('isnad: 1 read, 4 failed')
  expect(code).toBe(1)
})

test('without --allow nothing on this machine is asked', async () => {
  site.asked.length = 0
  const { lines, code } = await run(`${origin()}/1`)
  expect([lines[0].diagnostics[0].code, code]).toEqual(['fetch/forbidden-address', 1])
  expect(site.asked).toEqual([])
})

test('--parse goes on to Articles', async () => {
  writeFileSync(join(folder, '1.html'), page(1))
  const one = await ingest('1.html', '--parse', '--url', `${origin()}/1`)
  const article = Article.parse(one.lines[0])
  expect(article).toEqual(parse({ ...article.source, text: article.text }))
  expect(article.source.url).toBe(`${origin()}/1`)
  const none = await ingest('missing.html', '--parse')
  expect(Article.parse(none.lines[0]).diagnostics[0]!.code).toBe('file/unreadable')
})

test('a feed: whole articles as they are, beginnings from their pages, in order', async () => {
  answers['/feed'] = rss(
    item(
      1,
      `<content:encoded><![CDATA[<p>${P} رقم 1.</p><p>${P}</p><p>${P.repeat(2)}</p>]]></content:encoded>`,
    ),
    item(2, '<description>بداية …</description>'),
    item(3, '<description>لا صفحة له</description>'),
  )
  answers['/2'] = page(2)
  const { lines, err, code } = await ingest(`${origin()}/feed`)
  expect(lines[0].text).toBe(`${textOf(1)}\n${P.repeat(2)}`)
  expect(lines[1].text).toBe(textOf(2))
  expect(lines[2]).toMatchObject({ text: 'خبر 3: بدء الحملة\nلا صفحة له', url: `${origin()}/3` })
  expect(lines[2].diagnostics[0].code).toBe('fetch/not-found')
  for (const line of lines)
    expect(line).toMatchObject({ publisher: 'وكالة', publishedAt: '2017-03-03T09:22:00+03:00' })
  expect(err).toContain(`${origin()}/3: is not there`)
  expect(code).toBe(1)
})

test('an OPML list, a sitemap of sitemaps', async () => {
  answers['/feed'] = rss(item(1))
  answers['/1'] = page(1)
  answers['/2'] = page(2)
  answers['/map'] = `<urlset><url><loc>${origin()}/2</loc></url></urlset>`
  writeFileSync(
    join(folder, 'a.opml'),
    `<opml><body><outline xmlUrl="${origin()}/feed" text="و"/></body></opml>`,
  )
  writeFileSync(
    join(folder, 'b.xml'),
    `<sitemapindex><sitemap><loc>${origin()}/map</loc></sitemap></sitemapindex>`,
  )
  const { lines, code } = await ingest('a.opml', 'b.xml')
  expect(lines.map(l => l.text)).toEqual([textOf(1), textOf(2)])
  expect(code).toBe(0)
})

test('as a program: it waits its turn at a host, and ends', async () => {
  answers['/1'] = page(1)
  answers['/2'] = page(2)
  const main = join(import.meta.dirname, '../main.ts')
  const args = [main, 'ingest', `${origin()}/1`, `${origin()}/2`, '--allow', origin()]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  const lines = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).text)
  expect(lines).toEqual([textOf(1), textOf(2)])
})

test.each([
  [[], 'give a URL or a FILE'],
  [['-', '-'], '- can be given once'],
  [['a', 'b', '--url', 'https://news.example/'], '--url is for one input'],
  [['a', '--allow', 'localhost'], '--allow must be origins'],
  [['a', '--format', 'xml'], 'must be json, ndjson, text'],
  [['a', '--published', 'أمس'], 'ISO 8601'],
])('a wrong call: %j', async (args, reason) => {
  await expect(run(...args)).rejects.toThrow(reason)
})
