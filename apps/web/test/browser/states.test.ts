/** Every state of a page besides the good one: empty, missing, unreachable, refused; and the reader's own states. */
import { entityKey } from '@isnad/core'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { ar } from '../../src/i18n/ar.ts'
import { en } from '../../src/i18n/en.ts'
import { expectAccessible, highlights, inBrowser, LOOKS } from './browser.ts'
import { mostMentioned, seedArticle } from './seed.ts'

const words = { ar, en }
/** Each language in each theme once, at one width or another. */
const SOME = LOOKS.filter(
  ({ locale, theme, width }) => width === (locale === 'ar' ? 1440 : theme === 'light' ? 768 : 390),
)

inBrowser('states', open => {
  for (const look of SOME) {
    const t = words[look.locale]
    const check = (
      name: string,
      path: string,
      steps: (page: Page) => Promise<void>,
      server?: (page: Page) => Promise<unknown>,
    ) =>
      test(`${name}, ${look.locale} ${look.theme} ${look.width}`, async () => {
        const page = await open(look, path, server)
        await steps(page)
        await expectAccessible(page, name)
        await page.context().close()
      })

    const sees = (title: string) => (page: Page) => page.getByRole('heading', { name: title }).waitFor()

    check('no result', '/?q=ققققق', sees(t.library.noResults('ققققق')))
    check('no such article', '/read/nothing', sees(t.state.missingArticle))
    check('no such entity', '/entity/nothing', sees(t.state.missingEntity))
    check('no such page', '/', async page => {
      await page.getByRole('list').first().waitFor()
      await page.evaluate(() => history.pushState(null, '', '/nowhere'))
      await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')))
      await sees(t.state.missingPage)(page)
    })
    check('an empty library', '/', sees(t.library.empty), page =>
      page.route('**/articles?*', route => route.fulfill({ json: { items: [] } })),
    )
    check('the server is down', '/', sees(t.state.unreachable), page =>
      page.route('**/articles?*', route => route.abort()),
    )
    check(
      'the server is down, then up again',
      '/',
      async page => {
        await sees(t.state.unreachable)(page)
        await page.unroute('**/articles?*')
        await page.getByRole('button', { name: t.state.retry }).click()
        await page.locator('.articles').waitFor()
      },
      page => page.route('**/articles?*', route => route.abort()),
    )
    check('the server refuses', '/', sees(t.state.failed), page =>
      page.route('**/articles?*', route =>
        route.fulfill({
          status: 400,
          json: { title: 'Invalid cursor', detail: 'Start again without a cursor.' },
        }),
      ),
    )
    check(
      'waiting',
      '/',
      async page => {
        await page.locator('.loading').waitFor()
      },
      page => page.route('**/articles?*', () => {}),
    )
    check('a page that cannot be fetched', '/', sees(t.state.failed), page =>
      page.route('**/assets/library-*.js', route => route.abort()),
    )
    check('an empty text', '/paste', async page => {
      await page.getByRole('button', { name: t.paste.submit }).click()
      await page.getByText(t.paste.emptyError).waitFor()
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    })
    check('a text in which there is nothing', '/paste', async page => {
      await page.getByLabel(t.paste.text).fill('.')
      await page.getByRole('button', { name: t.paste.submit }).click()
      await page.getByText(t.desk.noNames).waitFor({ state: 'attached' })
    })
    check(
      'the reader cannot start',
      '/paste',
      async page => {
        await page.getByLabel(t.paste.text).fill('نص')
        await page.getByRole('button', { name: t.paste.submit }).click()
        await page.getByText(t.paste.failed).waitFor()
      },
      page => page.route('**/parse.worker-*', route => route.abort()),
    )
    check('the keyboard help', '/paste', async page => {
      await readText(page, t)
      await page.getByRole('heading', { level: 1 }).click()
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: t.keys.title }).waitFor()
    })
    check('layers switched off', '/paste', async page => {
      await readText(page, t)
      const before = await highlights(page)
      await page.getByRole('button', { name: t.kinds.timex }).click()
      const after = await highlights(page)
      expect(before['timex-0']).toBeGreaterThan(0)
      expect(after['timex-0']).toBe(0)
      expect(new URL(page.url()).search).toBe('?hide=timex')
    })
    check('an entity across articles', '/', async page => {
      const entity = mostMentioned((await seedArticle()).entities)
      await page.goto(`${inject('origin')}/entity/${encodeURIComponent(entityKey(entity))}`)
      await page.getByRole('heading', { name: t.entity.articles }).waitFor()
    })
  }
})

async function readText(page: Page, t: typeof ar): Promise<void> {
  await page.getByLabel(t.paste.text).fill('عنوان الخبر\nوصل الرئيس المصري عبد الفتاح السيسي إلى باريس أمس.')
  await page.getByLabel(t.paste.date).fill('2024-05-16')
  await page.getByRole('button', { name: t.paste.submit }).click()
  await page.getByRole('heading', { level: 1, name: 'عنوان الخبر' }).waitFor()
}
