/**
 * Pages in the manner of fifteen systems (WordPress, ASP.NET tables, AMP, a live blog …), with invented texts: each is
 * held to its gold, and the whole Source to a snapshot that workerd and Chromium are held to as well.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Source } from '@isnad/core/schema'
import { expect, test } from 'vitest'
import { decodePage, htmlToSource } from '../src/index.ts'

const PAGES = join(import.meta.dirname, 'pages')
const names = readdirSync(PAGES).flatMap(f => (f.endsWith('.html') ? [f.slice(0, -'.html'.length)] : []))

test.each(names)('%s gives its gold', name => {
  const gold = JSON.parse(readFileSync(join(PAGES, `${name}.gold.json`), 'utf8'))
  const { source, diagnostics } = read(name, gold.url)
  const lines = source.blocks!.map(b => source.text.slice(b.start, b.end))
  const optional = new Set<string>(gold.optional)
  expect({
    title: source.title,
    byline: source.byline ?? null,
    published: source.publishedAt ?? null,
    body: lines.slice(1).filter(l => !optional.has(l)),
  }).toEqual({ title: gold.title, byline: gold.byline, published: gold.published, body: gold.body })
  expect([lines[0], diagnostics]).toEqual([gold.title, []])
  expect(Source.strict().safeParse(source).error).toBe(undefined)
})

test.each(names)('%s gives the same Source as before', async name => {
  const { url } = JSON.parse(readFileSync(join(PAGES, `${name}.gold.json`), 'utf8'))
  const source = `${JSON.stringify(read(name, url).source, null, 2)}\n`
  await expect(source).toMatchFileSnapshot(`pages/${name}.source.json`)
})

const read = (name: string, url: string) =>
  htmlToSource(decodePage(readFileSync(join(PAGES, `${name}.html`))).text, url)

test('a page in windows-1256 is the same page', () => {
  const html = readFileSync(join(PAGES, 'tag-soup.html'), 'utf8')
  const old = html.replace('charset=utf-8', 'charset=windows-1256')
  expect(htmlToSource(decodePage(toWindows1256(old)).text)).toEqual(htmlToSource(html))
  // Declared by nobody, or as what it is not.
  for (const said of ['', 'charset=iso-8859-1'])
    expect(htmlToSource(decodePage(toWindows1256(html.replace('charset=utf-8', said))).text)).toEqual(
      htmlToSource(html),
    )
})

/** What windows-1256 has no byte for becomes a question mark; Arabic-Indic digits are written as European ones. */
function toWindows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  )
  return Uint8Array.from(text, c => bytes.get(c) ?? '?'.charCodeAt(0))
}
