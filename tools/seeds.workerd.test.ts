/** The same Article bytes in workerd as in Node: both are held to expected.json. */
import { parse } from '@isnad/core'
import { expect, test } from 'vitest'

const read = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, content]) => [path.split('/').at(-2)!, content]))
const texts = read(
  import.meta.glob<string>('../seeds/*/source.txt', { query: '?raw', import: 'default', eager: true }),
)
const metas = read(
  import.meta.glob<string>('../seeds/*/meta.json', { query: '?raw', import: 'default', eager: true }),
)
const expected = read(
  import.meta.glob<string>('../seeds/*/expected.json', { query: '?raw', import: 'default', eager: true }),
)

test('runs in workerd', () => {
  expect(navigator.userAgent).toBe('Cloudflare-Workers')
  expect(texts.size).toBeGreaterThan(0)
})

test.each([...expected.keys()])('%s gives expected.json', slug => {
  const { note: _, ...meta } = JSON.parse(metas.get(slug)!)
  expect(`${JSON.stringify(parse({ ...meta, text: texts.get(slug)! }), null, 2)}\n`).toBe(expected.get(slug))
})
