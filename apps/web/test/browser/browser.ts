/** A browser for a file of tests, and pages opened as one reader would have them. */
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'

export interface Look {
  readonly locale: 'ar' | 'en'
  readonly theme: 'light' | 'dark'
  readonly width: 1440 | 768 | 390 | 360
}

export const LOOKS: readonly Look[] = (['ar', 'en'] as const).flatMap(locale =>
  (['light', 'dark'] as const).flatMap(theme =>
    ([1440, 768, 390] as const).map(width => ({ locale, theme, width })),
  ),
)
const HEIGHTS = { 1440: 900, 768: 1024, 390: 844, 360: 640 } as const

/** `prepare` stands between the page and the server before the page is loaded. */
export type Open = (look: Look, path: string, prepare?: (page: Page) => Promise<unknown>) => Promise<Page>

/** The tests inside are skipped when there is no browser (setup.ts says so, or fails). */
export function inBrowser(name: string, tests: (open: Open) => void): void {
  describe.skipIf(inject('chromium') === '')(name, () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: inject('chromium'),
        args: ['--no-sandbox', '--headless', '--disable-background-networking'],
      })
    })
    afterAll(() => browser.close())
    tests((look, path, prepare) => openPage(browser, look, path, prepare))
  })
}

/** Any error on the page, any request to elsewhere and anything the security policy stops fails the test. */
async function openPage(
  browser: Browser,
  { locale, theme, width }: Look,
  path: string,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] },
    reducedMotion: 'reduce',
    colorScheme: theme === 'dark' ? 'light' : 'dark', // the opposite: what was chosen must win
  })
  const origin = inject('origin')
  await context.addInitScript(
    ([l, th]) => {
      localStorage.setItem('isnad.locale', l)
      localStorage.setItem('isnad.theme', th)
    },
    [locale, theme] as const,
  )
  const page = await context.newPage()
  page.on('pageerror', error => {
    throw error
  })
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(origin) && !url.startsWith('blob:')) throw new Error(`A request went to ${url}`)
  })
  page.on('console', message => {
    if (message.text().includes('Content Security Policy')) throw new Error(message.text())
  })
  await prepare(page)
  await page.goto(origin + path)
  return page
}

/** Not one violation of the rules axe knows (WCAG 2.2 A and AA, and its best practices). */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 160)).join(' | ')}`)
  expect(found, `${state} at ${page.url()}`).toEqual([])
}

/** How many ranges each highlight of the page holds, by its name. */
export function highlights(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, h]) => [name, h.size])))
}
