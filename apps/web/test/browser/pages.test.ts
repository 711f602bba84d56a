/** A page gives the same Source in Chromium as in Node: each page that @isnad/ingest is tested by. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'

const INGEST = join(import.meta.dirname, '../../../../packages/ingest')
const PAGES = join(INGEST, 'test/pages')

inBrowser('pages read in a browser', open => {
  test('give the Sources that Node gives', async () => {
    const page = await open({ locale: 'ar', theme: 'light', width: 1440 }, '/paste')
    await page.evaluate(await bundle())
    const names = readdirSync(PAGES).flatMap(f => (f.endsWith('.html') ? [f.slice(0, -'.html'.length)] : []))
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) {
      const file = (kind: string) => readFileSync(join(PAGES, `${name}.${kind}`), 'utf8')
      const source = await readIn(page, file('html'), JSON.parse(file('gold.json')).url)
      expect(`${JSON.stringify(source, null, 2)}\n`).toBe(file('source.json'))
    }
    await page.context().close()
  })
})

/** The package as a script that leaves `ingest` on the window. */
async function bundle(): Promise<string> {
  const entry = join(INGEST, 'src/index.ts')
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'ingest' } },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error('vite built nothing')
  return `${first.output[0].code}\nwindow.ingest = ingest`
}

const readIn = (page: Page, html: string, url: string) =>
  page.evaluate(
    ([text, address]) => {
      const { ingest } = window as unknown as {
        ingest: { htmlToSource(html: string, url: string): { source: unknown } }
      }
      return ingest.htmlToSource(text, address).source
    },
    [html, url] as const,
  )
