/** The reader gives the same bytes in a worker of a browser as in Node: each seed, and texts that try to part them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type SourceMeta } from '@isnad/core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'

const SEEDS = join(import.meta.dirname, '../../../../seeds')
const DIST = join(import.meta.dirname, '../../dist/assets')

const texts: readonly (readonly [name: string, text: string, meta: SourceMeta])[] = [
  ...readdirSync(SEEDS)
    .filter(slug => !slug.includes('.'))
    .flatMap(slug => seed(join(SEEDS, slug), slug)),
  ['nothing', '', {}],
  [
    'half a character, NUL, controls',
    'قال\ud800 الوزير\u0000 \u202bأمس\u202c إن «الناتو',
    { publishedAt: '2020-02-29' },
  ],
  ['a long word', 'م'.repeat(20_000), {}],
]

inBrowser('the reader in a worker', open => {
  for (const [name, text, meta] of texts) {
    test(`reads as in Node: ${name}`, async () => {
      const page = await open({ locale: 'ar', theme: 'light', width: 1440 }, '/paste')
      const script = readdirSync(DIST).find(file => file.startsWith('parse.worker-'))!
      const read = await page.evaluate(
        ([address, request]) =>
          new Promise<string>((resolve, reject) => {
            const worker = new Worker(address, { type: 'module' })
            worker.onmessage = ({ data }) => resolve(JSON.stringify(data.article))
            worker.onerror = event => reject(new Error(event.message))
            worker.postMessage(JSON.parse(request))
          }),
        // As JSON: on the way to the browser a lone surrogate would be lost.
        [`/assets/${script}`, JSON.stringify({ id: 1, text, meta })] as const,
      )
      expect(read).toBe(JSON.stringify(parse(text, meta)))
      await page.context().close()
    })
  }
})

function seed(folder: string, slug: string): (readonly [string, string, SourceMeta])[] {
  const files = readdirSync(folder)
  if (files.includes('source.json')) {
    const { text, ...meta } = JSON.parse(readFileSync(join(folder, 'source.json'), 'utf8'))
    return [[slug, text, meta]]
  }
  if (!files.includes('source.txt')) return []
  const { publishedAt } = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8'))
  return [[slug, readFileSync(join(folder, 'source.txt'), 'utf8'), publishedAt ? { publishedAt } : {}]]
}
