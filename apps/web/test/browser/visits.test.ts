/** What a visitor stumbles over: a text lost by Back, a page that runs off a phone, a sheet opened at its end. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ar } from '../../src/i18n/ar.ts'
import { en } from '../../src/i18n/en.ts'
import { inBrowser } from './browser.ts'
import { mostMentioned, seedArticle } from './seed.ts'

const PHONE = { locale: 'ar', theme: 'light', width: 360 } as const
const WIDE = { ...PHONE, width: 1440 } as const
const HEADLINE = 'الوزير يزور العاصمة'
const TEXT = `${HEADLINE}\nأكد وزير الخارجية الأردني، الخميس، أن بلاده "ترحب بالاتفاق" مع مصر.`

inBrowser('a visitor', open => {
  for (const [languages, expected] of [
    [['ar-EG', 'en'], 'ar'],
    [['en-US', 'ar'], 'ar'],
    [['fr-FR', 'en'], 'en'],
    [[], 'ar'],
  ] as const) {
    test(`is first spoken to in ${expected} by languages ${languages.join(', ') || 'unknown'}`, async () => {
      const page = await open(WIDE, '/paste', page =>
        page.addInitScript(tags => {
          localStorage.removeItem('isnad.locale')
          Object.defineProperty(navigator, 'languages', { value: tags })
        }, languages),
      )
      await page.getByRole('heading', { name: { ar, en }[expected].pages.paste }).waitFor()
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(expected)
      await page.context().close()
    })
  }

  test('keeps a pasted text through Back, Forward and a reload', async () => {
    const page = await open(WIDE, '/paste')
    const area = page.getByLabel(ar.paste.text, { exact: true })
    const title = page.getByRole('heading', { level: 1, name: HEADLINE })
    await area.fill(TEXT)
    await page.getByLabel(ar.paste.date).fill('2024-05-16')
    await page.getByRole('button', { name: ar.paste.submit }).click()
    await title.waitFor()
    await page.goBack()
    await area.waitFor()
    expect(await area.inputValue()).toBe(TEXT)
    expect(await page.getByLabel(ar.paste.date).inputValue()).toBe('2024-05-16')
    await page.goForward()
    await title.waitFor()
    await page.reload()
    await title.waitFor()
    await page.getByRole('button', { name: ar.paste.edit }).click()
    expect(await area.inputValue()).toBe(TEXT)
    await page.context().close()
  })

  test('reads a clause and the words quoted in it once, in guillemets only where the text has marks', async () => {
    const page = await open(WIDE, '/paste')
    await page.getByLabel(ar.paste.text, { exact: true }).fill(TEXT)
    await page.getByRole('button', { name: ar.paste.submit }).click()
    await page.getByRole('tab', { name: ar.desk.tabs.quotations }).click()
    const words = page.locator('.statement .words')
    await words.first().waitFor()
    expect(await words.allTextContents()).toEqual(['أن بلاده "ترحب بالاتفاق" مع مصر'])
    expect(await page.locator('.statement q.words').count()).toBe(0)
    expect(await page.locator('.fragments li').count()).toBe(1)
    const chip = page.locator('.chip', { hasText: ar.kinds.quotation })
    expect(await chip.locator('.count').textContent()).toBe('1')
    await page.context().close()
  })

  for (const path of ['/', '/?q=الناتو', '/paste', '/read/nothing'])
    test(`scrolls in one direction only on a phone, ${path}`, async () => {
      for (const locale of ['ar', 'en'] as const) {
        const page = await open({ ...PHONE, locale }, path)
        await page.locator('main h1').waitFor()
        await expectNoOverflow(page)
        await page.context().close()
      }
    })

  test('opens a name at its top on a phone, its offices in sight', async () => {
    const article = await seedArticle()
    const holders = article.entities.filter(e => article.roles.some(r => r.person === e.id))
    const person = mostMentioned(holders)
    const page = await open(PHONE, `/read/${article.id}`)
    await page.getByRole('button', { name: ar.desk.open }).click()
    await page.locator('.desk-panel').evaluate(panel => panel.scrollTo(0, panel.scrollHeight))
    await page.locator('.name-row', { hasText: person.name }).first().click()
    await page.locator('#file-title').waitFor()
    await page.waitForFunction(() => document.getElementById('desk-panel')!.scrollTop === 0)
    // The same when the sheet was shut in the middle of the file.
    await page.locator('.desk-panel').evaluate(panel => panel.scrollTo(0, panel.scrollHeight))
    await page.getByRole('button', { name: ar.desk.close }).click()
    await page.getByRole('button', { name: ar.desk.open }).click()
    await page.waitForFunction(() => document.getElementById('desk-panel')!.scrollTop === 0)
    await expectNoOverflow(page)
    for (const part of ['#file-title', '.role'])
      expect((await page.locator(part).first().boundingBox())!.y, part).toBeLessThan(640)
    await page.context().close()
  })
})

async function expectNoOverflow(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const beyond = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    return [...document.querySelectorAll('main *, header *, footer *')]
      .filter(e => !e.closest('.visually-hidden, .skip, .ground'))
      .map(e => ({ name: `${e.tagName}.${e.className}`, box: e.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.left < -0.5 || box.right > width + 0.5))
      .map(({ name }) => name)
  })
  expect(beyond, page.url()).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}
