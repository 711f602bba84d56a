/**
 * The user's own names in the viewer: added, changed, deleted and brought back, imported; every outcome is told. The
 * server's part is the page's own here: a list that changes has the archive read again, under the other tests.
 */
import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { ar } from '../../src/i18n/ar.ts'
import { en } from '../../src/i18n/en.ts'
import { expectAccessible, inBrowser } from './browser.ts'

const words = { ar, en }
const BAD = { line: 3, detail: 'type is not known' }

inBrowser('the list of names', open => {
  for (const look of [
    { locale: 'ar', theme: 'light', width: 1440 },
    { locale: 'en', theme: 'dark', width: 390 },
  ] as const) {
    const t = words[look.locale].list

    test(`add, change, delete, undo, import, ${look.locale} ${look.theme} ${look.width}`, async () => {
      const page = await open(look, '/list', keepList)
      const said = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()
      const names = () => page.locator('.entry-name bdi:first-child').allTextContents()
      await page.getByText(t.empty).waitFor()
      await expectAccessible(page, 'an empty list')

      await page.getByRole('button', { name: t.save }).click()
      await page.getByText(t.nameless).waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('entry-name')

      await page.getByLabel(t.name).fill('سنا للنقل')
      await page.getByLabel(t.aliases).fill('سنا | SANA')
      await page.getByLabel(t.id).fill('sana-1')
      await page.getByRole('button', { name: t.save }).click()
      await said(t.saved('سنا للنقل'))
      await page.locator('.alias').nth(1).waitFor()
      expect(await page.getByLabel(t.name).inputValue()).toBe('')
      await expectAccessible(page, 'a list of one')

      await page.getByRole('button', { name: t.change('سنا للنقل') }).click()
      await page.getByLabel(t.name).fill('سنا')
      await page.getByRole('button', { name: t.save }).click()
      await said(t.saved('سنا'))
      await page.getByRole('heading', { name: t.add }).waitFor()
      await page.getByRole('button', { name: t.delete('سنا') }).click()
      await said(t.deleted('سنا'))
      await page.getByText(t.empty).waitFor()
      await page.getByRole('button', { name: t.undo }).click()
      await said(t.saved('سنا'))
      await page.locator('.entry-name').waitFor()
      expect(await names()).toEqual(['سنا'])

      const file = (name: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from('name,type\n') })
      await page.getByLabel(t.import).setInputFiles(file('bad.csv'))
      await page.getByText(`${t.line(BAD.line)}: ${BAD.detail}`).waitFor()
      await expectAccessible(page, 'a refused file')
      expect(await names()).toEqual(['سنا'])
      await page.getByLabel(t.import).setInputFiles(file('good.json'))
      await said(t.imported(2, 3))
      await page.context().close()
    })
  }
})

inBrowser('a pasted text', open => {
  const TEXT = 'وقّعت سنا للنقل عقدا جديدا، وقالت سنا للنقل في القاهرة إنه الأول.'
  const look = { locale: 'ar', theme: 'light', width: 1440 } as const
  const pasted = async (prepare: (page: Page) => Promise<unknown>) => {
    const page = await open(look, '/paste', prepare)
    await page.getByLabel(ar.paste.text).fill(TEXT)
    await page.getByRole('button', { name: ar.paste.submit }).click()
    await page.locator('.name-row').first().waitFor()
    const marked = await page.locator('.name-row').filter({ hasText: ar.desk.fromYourList }).count()
    await page.context().close()
    return marked
  }
  const onKnowledge = (answer: (route: Route) => Promise<void>) => (page: Page) =>
    page.route(url => url.pathname === '/knowledge', answer)

  test('is read with the list', async () => {
    const items = [{ id: 'sana-1', name: 'سنا للنقل', type: 'organization' }]
    expect(await pasted(onKnowledge(route => route.fulfill({ json: { items } })))).toBe(1)
  })

  test('is read without it when the server does not answer', async () => {
    expect(await pasted(onKnowledge(route => route.abort()))).toBe(0)
  })
})

interface Entry {
  readonly id: string
}

/** Answers as the API does, from a list of the page's own; a table is refused, JSON taken. */
function keepList(page: Page): Promise<void> {
  let items: readonly Entry[] = []
  return page.route(url => url.pathname.startsWith('/knowledge'), answer) as Promise<never>

  async function answer(route: Route): Promise<void> {
    const request = route.request()
    const type = request.headers()['content-type']
    if (request.method() === 'GET') return route.fulfill({ json: { items } })
    if (request.method() === 'DELETE') {
      items = items.filter(e => !request.url().endsWith(`/${encodeURIComponent(e.id)}`))
      return route.fulfill({ status: 204 })
    }
    if (type === 'text/csv') {
      const problem = { title: 'Refused', detail: 'Refused', code: 'invalid-knowledge', errors: [BAD] }
      return route.fulfill({ status: 400, json: problem })
    }
    const body = request.postData() ?? ''
    if (!body.startsWith('{')) return route.fulfill({ json: { created: 2, total: 3 } })
    const entry = JSON.parse(body) as Entry
    items = [...items.filter(e => e.id !== entry.id), entry]
    return route.fulfill({ json: { created: 1, total: items.length } })
  }
}
