/**
 * Highlighting changes colours and nothing else: each line of the article, marked and unmarked, has the same letter
 * shapes, pixel by pixel: «بميونيخ», marked from its second letter, keeps the join of ب and م.
 */
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { ar } from '../../src/i18n/ar.ts'
import { inBrowser } from './browser.ts'

// Bidirectional cases: Latin names, numbers, percent, quotation marks, brackets, marks inside words.
const MIXED = [
  'الناتو وABC News يتحدثان عن 3,5% بعد قمة باريس',
  'قال المتحدث باسم الأمم المتحدة (جنيف) لقناة BBC Arabic، الجمعة، إن "35% من المساعدات" وصلت إلى غزّة وللسودان في 26 و27 أبريل 2024.',
  'وأضافَ الرئيسُ المصريُّ عبدُ الفتاح السيسي لـCNN: «لن نقبل بذلك»، بحسب بيان وزارة الخارجية المصرية.',
].join('\n')

inBrowser('letter shapes', open => {
  test('are the same marked and unmarked: a stored article', async () => {
    const { items } = await (await fetch(`${inject('origin')}/articles?limit=200`)).json()
    for (const { id } of items) {
      const page = await open({ locale: 'ar', theme: 'light', width: 1440 }, `/read/${id}`)
      await page.locator('.body > *').first().waitFor()
      await expectSameShapes(page)
      await page.context().close()
    }
  })

  test('are the same marked and unmarked: mixed directions', async () => {
    const page = await open({ locale: 'ar', theme: 'light', width: 768 }, '/paste')
    await page.locator('textarea').fill(MIXED)
    await page.locator('input[type=date]').fill('2024-05-16')
    await page.getByRole('button', { name: ar.paste.submit }).click()
    await page.locator('.body > *').first().waitFor()
    await expectSameShapes(page)
    await page.context().close()
  })

  test('would be seen to differ if a mark broke a join', async () => {
    const page = await open({ locale: 'ar', theme: 'light', width: 1440 }, '/paste')
    // Outside what the viewer renders: a page that is still loading may replace its own parts at any time.
    await page.locator('textarea').waitFor()
    const line = await page.evaluate(async () => {
      const p = document.createElement('p')
      p.id = 'line'
      p.textContent = 'بلاده'
      p.style.fontFamily = 'var(--reading)'
      document.body.append(p)
      await document.fonts.load('1em "Noto Naskh Arabic"', p.textContent)
      return p.id
    })
    const whole = await page.locator(`#${line}`).screenshot()
    await page.evaluate(id => {
      // A join broken in the way that a badly made mark breaks it.
      document.getElementById(id)!.textContent = 'ب\u200cلاده'
    }, line)
    const broken = await page.locator(`#${line}`).screenshot()
    expect((await compare(page, whole, broken)).otherInk).toBeGreaterThan(10)
    await page.context().close()
  })
})

/**
 * The article as a reader sees it, in its colours, and with the highlights taken off: the pixels of full
 * ink are the same ones. That the two pictures differ shows that something was marked at all.
 */
async function expectSameShapes(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const boxes = await page.evaluate(measure)
  const marked = await page.locator('.text').screenshot()
  await page.evaluate(() => CSS.highlights.clear())
  const unmarked = await page.locator('.text').screenshot()
  expect(await page.evaluate(measure)).toEqual(boxes)
  const found = await compare(page, marked, unmarked)
  expect(found.otherInk, `pixels of ink in one picture only, ${page.url()}`).toBe(0)
  expect(found.ink).toBeGreaterThan(2000)
  expect(found.changed).toBeGreaterThan(2000)
}

/** The box of every code unit of the text. */
function measure(): number[][] {
  return [...document.querySelectorAll('.part')].flatMap(part => {
    const node = part.lastChild as Text
    return [...node.data].map((_, i) => {
      const range = document.createRange()
      range.setStart(node, i)
      range.setEnd(node, Math.min(node.length, i + 1))
      const { x, y, width, height } = range.getBoundingClientRect()
      return [x + scrollX, y + scrollY, width, height]
    })
  })
}

interface Comparison {
  /** Pixels of full ink in the first picture. */
  readonly ink: number
  /** Pixels of full ink in one of the pictures only. */
  readonly otherInk: number
  readonly changed: number
}

/** The browser itself decodes the pictures. */
function compare(page: Page, a: Buffer, b: Buffer): Promise<Comparison> {
  return page.evaluate(
    async ([left, right]) => {
      const [one, two] = await Promise.all([left, right].map(decode))
      if (one!.width !== two!.width || one!.height !== two!.height)
        throw new Error('The pictures differ in size')
      const ink = getComputedStyle(document.documentElement).color.match(/\d+/g)!.map(Number)
      const found = { ink: 0, otherInk: 0, changed: 0 }
      for (let i = 0; i < one!.data.length; i += 4) {
        const [inOne, inTwo] = [one!, two!].map(({ data }) => [0, 1, 2].every(k => data[i + k] === ink[k]))
        if (inOne) found.ink++
        if (inOne !== inTwo) found.otherInk++
        if ([0, 1, 2].some(k => one!.data[i + k] !== two!.data[i + k])) found.changed++
      }
      return found

      async function decode(base64: string): Promise<ImageData> {
        const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0))
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!
        context.drawImage(picture, 0, 0)
        return context.getImageData(0, 0, picture.width, picture.height)
      }
    },
    [a.toString('base64'), b.toString('base64')] as const,
  )
}
