/** The same Article bytes in workerd as in Node: both are held to expected.json. */
import { parse } from '@isnad/core'
import { expect, inject, test } from 'vitest'
import { LISTED, LISTED_TEXT } from './listed.ts'

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

test('a list of names of one’s own', () => {
  const article = parse(LISTED_TEXT, { knowledge: LISTED })
  expect(article.entities.some(e => e.knowledge !== undefined)).toBe(true)
  expect(JSON.stringify(article)).toBe(inject('asInNode'))
})

declare module 'vitest' {
  interface ProvidedContext {
    /** What Node reads with the list, as JSON. */
    readonly asInNode: string
  }
}
