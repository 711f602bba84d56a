/** Below an article: who else tells its story, and what they left out and added. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { ar } from '../../src/i18n/ar.ts'
import { en } from '../../src/i18n/en.ts'
import { expectAccessible, inBrowser, LOOKS } from './browser.ts'
import { headlineOf, seedArticle } from './seed.ts'

const words = { ar, en }
const HEADLINE = 'الناتو وروسيا يتحدثان من جديد'
const ADDED = 'تفتتح بلدية المدينة معرض الكتاب السنوي صباح الخميس المقبل في القاعة الكبرى بحضور مئة ناشر.'

inBrowser('a story', open => {
  let copy = ''
  beforeAll(async () => {
    const { text } = await seedArticle()
    const lines = text.trim().split('\n')
    const body = JSON.stringify({
      text: [HEADLINE, ...lines.slice(1, 5), ...lines.slice(6), ADDED].join('\n'),
      publishedAt: '2017-03-05',
      publisher: 'صحيفة التجربة',
    })
    const headers = { 'Content-Type': 'application/json' }
    const posted = await fetch(`${inject('origin')}/articles`, { method: 'POST', headers, body })
    copy = ((await posted.json()) as { id: string }).id
  })
  // The other tests find what the seeds hold.
  afterAll(async () => {
    await fetch(`${inject('origin')}/articles/${copy}`, { method: 'DELETE' })
  })

  for (const look of LOOKS.filter(
    l => (l.locale === 'ar' ? l.width === 390 : l.width === 1440) && l.theme === 'light',
  )) {
    test(`leads from one telling to the other, ${look.locale}`, async () => {
      const { story } = words[look.locale]
      const seed = await seedArticle()
      const page = await open(look, `/read/${seed.id}`)
      await page.getByRole('heading', { name: story.title }).waitFor()
      await page.getByText(story.added).click()
      await page.getByText(ADDED).waitFor()
      await page.getByText(story.leftOut).click()
      await page.locator('.same-story').getByText(seed.text.split('\n')[5]!).waitFor()
      // Axe measures what lies under the bar that stays in sight as if it were its ground.
      await page.evaluate(() => window.scrollTo(0, 0))
      await expectAccessible(page, 'a story')
      await page.getByRole('link', { name: HEADLINE }).click()
      await page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor()
      await page
        .locator('.same-story')
        .getByRole('link', { name: headlineOf(seed) })
        .waitFor()
      expect(new URL(page.url()).pathname).toBe(`/read/${copy}`)
      await page.context().close()
    })
  }
})
