/** A page of one's own: pasted as markup, dropped, chosen as a file, or fetched by its address. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ar } from '../../src/i18n/ar.ts'
import { en } from '../../src/i18n/en.ts'
import { expectAccessible, inBrowser, LOOKS } from './browser.ts'
import { seedArticle } from './seed.ts'

const words = { ar, en }
const SOME = LOOKS.filter(l => (l.theme === 'light') === (l.locale === 'ar') && l.width !== 768)
const WIDE = { locale: 'ar', theme: 'light', width: 1440 } as const

const TITLE = 'بدء حملة التلقيح في كل المحافظات'
const PARAGRAPH = 'قال وزير الصحة سامر الخطيب، الجمعة، إن الحملة الوطنية ستبدأ في مطلع الشهر المقبل.'
const SECOND =
  'وأضاف الوزير أن فرقا جوالة ستصل إلى القرى البعيدة، وأن التسجيل متاح في المراكز الصحية والمدارس.'
const ARTICLE = `<h1>${TITLE}</h1><p>${PARAGRAPH}</p><p>${SECOND}</p>`
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body>
  <nav><a href="/">الرئيسية</a></nav><article>${ARTICLE}</article><footer>جميع الحقوق محفوظة</footer></body></html>`
const TEXT = `${TITLE}\n${PARAGRAPH}\n${SECOND}`

const area = (page: Page, t = ar) => page.getByLabel(t.paste.text, { exact: true })
const expectText = (page: Page, text: string, t = ar) =>
  expect.poll(() => area(page, t).inputValue(), { timeout: 30_000 }).toBe(text)

const paste = (page: Page, text: string, html = '') =>
  area(page).evaluate(
    (element, [text, html]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      if (html !== '') clipboardData.setData('text/html', html)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      // A paste that nobody takes is the browser's; a made event is not, so that it is done here.
      if (element.dispatchEvent(event)) (element as HTMLTextAreaElement).setRangeText(text)
      element.dispatchEvent(new Event('input', { bubbles: true }))
    },
    [text, html] as const,
  )

inBrowser('a page of one’s own', open => {
  test('pasted as a selection, as markup, or as words', async () => {
    const page = await open(WIDE, '/paste')
    const selection = TEXT.replaceAll('\n', '\n\n')
    await area(page).focus()
    await pasteMarkup(page, selection, ARTICLE)
    await expectText(page, TEXT)
    await page.getByRole('button', { name: ar.paste.asPasted }).click()
    await expectText(page, selection)
    await area(page).fill('')
    await pasteMarkup(page, PAGE, '')
    await expectText(page, TEXT)
    await area(page).fill('')
    await paste(page, 'خبر عاجل', '<span>خبر عاجل</span>')
    await expectText(page, 'خبر عاجل')
    await page.context().close()
  })

  for (const look of SOME) {
    const t = words[look.locale]
    test(`chosen as a file and read, ${look.locale} ${look.theme} ${look.width}`, async () => {
      const page = await open(look, '/paste')
      await choose(page, 'page.html', PAGE)
      await page.getByText(t.paste.taken).waitFor()
      await expectText(page, TEXT, t)
      await page.getByLabel(t.address.label).waitFor()
      await expectAccessible(page, 'a page was taken')
      await page.getByRole('button', { name: t.paste.submit }).click()
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
      await page.context().close()
    })

    test(`an address that is refused, ${look.locale} ${look.theme} ${look.width}`, async () => {
      const page = await open(look, '/paste')
      await page.getByLabel(t.address.label).fill('http://127.0.0.1/')
      await page.getByRole('button', { name: t.address.submit }).click()
      await page.getByText(t.address.problems['fetch-forbidden-address']).waitFor()
      await expectAccessible(page, 'an address was refused')
      await page.context().close()
    })
  }

  test('dropped; a page without an article, a file of another kind, an old text', async () => {
    const page = await open(WIDE, '/paste')
    await page
      .locator('form.paste')
      .first()
      .evaluate((form, html) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([html], 'page.html', { type: 'text/html' }))
        form.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      }, PAGE)
    await expectText(page, TEXT)
    await choose(page, 'menu.html', '<nav><a href="/">الرئيسية</a></nav>')
    await page.getByText(ar.paste.noArticle).waitFor()
    await expectText(page, TEXT)
    await choose(page, 'book.pdf', '%PDF')
    await page.getByText(ar.paste.wrongFile).waitFor()
    await choose(page, 'old.txt', Buffer.from([0xc7, 0xe1, 0xcd]))
    await expectText(page, 'الح')
    await page.context().close()
  })

  test('fetched by its address and opened', async () => {
    const article = await seedArticle()
    const sent: unknown[] = []
    const page = await open(WIDE, '/paste', page =>
      page.route('**/articles', route => {
        sent.push(route.request().postDataJSON())
        return route.fulfill({ status: 201, json: article })
      }),
    )
    await page.getByLabel(ar.address.label).fill('news.example/1')
    await page.getByRole('button', { name: ar.address.submit }).click()
    await page.waitForURL(`**/read/${article.id}`)
    expect(sent).toEqual([{ url: 'https://news.example/1' }])
    await page.context().close()
  })

  test('without a server no address is asked for, and pages are read all the same', async () => {
    const page = await open(WIDE, '/paste', page => page.route('**/health', route => route.abort()))
    await choose(page, 'page.html', PAGE)
    await expectText(page, TEXT)
    expect(await page.getByLabel(ar.address.label).count()).toBe(0)
    await page.context().close()
  })
})

async function pasteMarkup(page: Page, text: string, html: string): Promise<void> {
  const isTaken = await area(page).evaluate(
    (element, [text, html]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      clipboardData.setData('text/html', html)
      return !element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    [text, html] as const,
  )
  expect(isTaken).toBe(true)
}

const choose = (page: Page, name: string, content: string | Buffer) =>
  page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: name.endsWith('.html') ? 'text/html' : 'application/octet-stream',
    buffer: Buffer.from(content),
  })
