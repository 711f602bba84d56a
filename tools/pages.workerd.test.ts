/** The same Source bytes of a page in workerd as in Node: both are held to the snapshots beside the pages. */
import { htmlToSource } from '@isnad/ingest'
import { expect, test } from 'vitest'

const read = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, content]) => [path.split('/').at(-1)!.split('.')[0]!, content]))
const pages = read(
  import.meta.glob<string>('../packages/ingest/test/pages/*.html', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const golds = read(
  import.meta.glob<string>('../packages/ingest/test/pages/*.gold.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const sources = read(
  import.meta.glob<string>('../packages/ingest/test/pages/*.source.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)

test('runs in workerd', () => {
  expect(navigator.userAgent).toBe('Cloudflare-Workers')
  expect(pages.size).toBeGreaterThan(10)
})

test.each([...pages.keys()])('%s gives the Source that Node gives', name => {
  const { source } = htmlToSource(pages.get(name)!, JSON.parse(golds.get(name)!).url)
  expect(`${JSON.stringify(source, null, 2)}\n`).toBe(sources.get(name))
})
