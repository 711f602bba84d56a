/** The way of a reader, in both languages, both themes and three widths: library, article, a name, its places, a text of one's own. */
import type { Article } from '@isnad/core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ar } from '../../src/i18n/ar.ts'
import { en } from '../../src/i18n/en.ts'
import { expectAccessible, highlights, inBrowser, LOOKS } from './browser.ts'
import { headlineOf, mostMentioned, seedArticle } from './seed.ts'

const words = { ar, en }
const TEXT = 'الوزير يزور العاصمة\nقال وزير الخارجية الأردني، الخميس، إن بلاده ترحب بالاتفاق مع مصر.'

inBrowser('a reader', open => {
  for (const look of LOOKS) {
    test(`walks from the library to a name and back, ${look.locale} ${look.theme} ${look.width}`, async () => {
      const t = words[look.locale]
      const article = await seedArticle()
      const page = await open(look, '/')
      expect(
        await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang]),
      ).toEqual(look.locale === 'ar' ? ['rtl', 'ar'] : ['ltr', 'en'])
      const headline = page.getByRole('link', { name: headlineOf(article) })
      await headline.waitFor()
      await expectAccessible(page, 'library')

      await page.getByRole('searchbox').fill('للناتو')
      await page.keyboard.press('Enter')
      await page.getByText(t.library.resultsFor('للناتو')).first().waitFor()
      await headline.waitFor()
      expect((await highlights(page)).match).toBeGreaterThan(0)
      await expectAccessible(page, 'search')

      await headline.click()
      await page.getByRole('heading', { level: 1, name: headlineOf(article) }).waitFor()
      await expectAccessible(page, 'reader')

      await openDesk(page, t.desk.open)
      const entity = mostMentioned(article.entities)
      await page.locator('.name-row', { hasText: entity.name }).first().click()
      await page.getByRole('heading', { level: 2, name: entity.name }).waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('file-title')
      expect((await highlights(page))[`selected-${entity.type}`]).toBe(entity.mentions.length)
      await expectAccessible(page, 'a name')

      await page.keyboard.press('n')
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${entity.mentions[0]}`)
      await page.keyboard.press('n')
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${entity.mentions[1] ?? entity.mentions[0]}`)
      await page.keyboard.press('p')
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${entity.mentions[0]}`)
      await page.keyboard.press('p')
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${entity.mentions.at(-1)}`)
      await expectInSight(page, article, entity.mentions.at(-1)!)

      await page.getByRole('tab', { name: t.desk.tabs.quotations }).click()
      await expectAccessible(page, 'who said what')
      await page.keyboard.press(look.locale === 'ar' ? 'ArrowLeft' : 'ArrowRight')
      await page.getByRole('tab', { name: t.desk.tabs.times, selected: true }).waitFor()
      await expectAccessible(page, 'times')
      await page.keyboard.press('Escape')
      await expect.poll(() => new URL(page.url()).hash).toBe('')

      await page.getByRole('link', { name: t.pages.paste, exact: true }).click()
      await page.getByLabel(t.paste.text, { exact: true }).fill(TEXT)
      await page.getByLabel(t.paste.date).fill('2024-05-16')
      await expectAccessible(page, 'paste')
      await page.getByRole('button', { name: t.paste.submit }).click()
      await page.getByRole('heading', { level: 1, name: 'الوزير يزور العاصمة' }).waitFor()
      expect(Object.keys(await highlights(page)).some(name => name.startsWith('timex-'))).toBe(true)
      await expectAccessible(page, 'a pasted text')
      await page.context().close()
    })
  }
})

/** On a narrow screen the desk is a sheet that is shut at first. */
async function openDesk(page: Page, label: string): Promise<void> {
  const button = page.getByRole('button', { name: label })
  if (await button.isVisible()) await button.click()
}

/** The letters of a mention are on the screen, above the sheet. */
async function expectInSight(page: Page, article: Article, mention: string): Promise<void> {
  const { start, end } = article.mentions.find(m => m.id === mention)!
  const block = article.blocks.find(b => b.start <= start && start < b.end)!
  await page.waitForTimeout(100)
  const box = await page.evaluate(
    ([text, from, to]) => {
      const part = [...document.querySelectorAll('.part')].find(e => (e.lastChild as Text).data === text)!
      const range = document.createRange()
      range.setStart(part.lastChild!, from)
      range.setEnd(part.lastChild!, to)
      const { top, bottom } = range.getBoundingClientRect()
      const desk = document.getElementById('desk')!
      const floor =
        getComputedStyle(desk).position === 'fixed' ? desk.getBoundingClientRect().top : innerHeight
      return { top, bottom, floor }
    },
    [article.text.slice(block.start, block.end), start - block.start, end - block.start] as const,
  )
  expect(box.top).toBeGreaterThanOrEqual(0)
  expect(box.bottom).toBeLessThanOrEqual(box.floor)
}
