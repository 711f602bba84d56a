/** Asking the library: names while one types, fields, order, narrowing, what was meant, what was not understood. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ar } from '../../src/i18n/ar.ts'
import { en } from '../../src/i18n/en.ts'
import { expectAccessible, inBrowser, LOOKS, type Look } from './browser.ts'
import { headlineOf, seedArticle } from './seed.ts'

const words = { ar, en }

inBrowser('a search', open => {
  for (const look of LOOKS.filter(isOneOf)) {
    const t = words[look.locale].library
    const name = `${look.locale} ${look.width}`

    test(`offers names and finds by them, ${name}`, async () => {
      const page = await open(look, '/')
      const headline = headlineOf(await seedArticle())
      await page.getByRole('searchbox').pressSequentially('person:لافر')
      const offered = page.getByRole('list', { name: t.suggestions }).getByRole('button')
      await offered.first().waitFor()
      await expectAccessible(page, 'suggestions')
      await offered.filter({ hasText: 'لافروف' }).first().click()
      await page.getByRole('link', { name: headline }).waitFor()
      expect(searched(page)).toBe('person:"سيرجي لافروف"')
      expect(await offered.count()).toBe(0)
      await page.context().close()
    })

    test(`orders and narrows what it found, ${name}`, async () => {
      const page = await open(look, `/?q=${encodeURIComponent('قال')}`)
      const cards = page.locator('.articles > li')
      await cards.nth(1).waitFor()
      const before = await cards.count()
      await page.getByRole('button', { name: t.sorts.newest }).click()
      await page.getByRole('button', { name: t.sorts.newest, pressed: true }).waitFor()
      await cards.nth(1).waitFor()
      const days = await cards.locator('time').evaluateAll(list => list.map(e => e.getAttribute('datetime')!))
      expect(days).toEqual([...days].sort().reverse())
      await page.getByText(t.narrow).click()
      await expectAccessible(page, 'narrowing')
      await page.locator('.facets .choice').first().click()
      await expect.poll(() => searched(page)).toMatch(/^قال person:"/)
      await expect.poll(() => cards.count()).toBeLessThan(before)
      expect(await cards.count()).toBeGreaterThan(0)
      await page.context().close()
    })

    test(`says what may have been meant, and what was not understood, ${name}`, async () => {
      const page = await open(look, `/?q=${encodeURIComponent('لافروقف')}`)
      await page.getByText(t.didYouMean).waitFor()
      await expectAccessible(page, 'did you mean')
      await page.getByRole('button', { name: 'لافروف', exact: true }).click()
      await page.getByRole('link', { name: headlineOf(await seedArticle()) }).waitFor()
      await page.getByRole('searchbox').fill('ناتو after:أمس')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: t.badQuery }).waitFor()
      await page.getByText(t.reasons['not-a-date']!).waitFor()
      await page.locator('.notice code', { hasText: 'after:أمس' }).waitFor()
      await expectAccessible(page, 'a bad query')
      await page.context().close()
    })
  }
})

/** Arabic by day on a phone, English by night on a desk: what a search shows differs by nothing else. */
const isOneOf = ({ locale, theme, width }: Look) =>
  locale === 'ar' ? theme === 'light' && width === 390 : theme === 'dark' && width === 1440

const searched = (page: Page) => new URL(page.url()).searchParams.get('q')
