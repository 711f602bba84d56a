/**
 * Highlighting changes colours and nothing else: each line of the article, marked and unmarked, has the same letter
 * shapes, pixel by pixel: «بميونيخ», marked from its second letter, keeps the join of ب and م.
 */
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { highlights, inBrowser } from './browser.ts'

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
    await page.locator('button[type=submit]').click()
    await page.locator('.body > *').first().waitFor()
    await expectSameShapes(page)
    await page.context().close()
  })

  test('would be seen to differ if a mark broke a join', async () => {
    const page = await open({ locale: 'ar', theme: 'light', width: 1440 }, '/paste')
    const line = await page.evaluate(() => {
      const p = document.createElement('p')
      p.id = 'line'
      p.textContent = 'بلاده'
      document.querySelector('main')!.append(p)
      return p.id
    })
    const whole = await page.locator(`#${line}`).screenshot()
    await page.evaluate(id => {
      // A join broken in the way that a badly made mark breaks it.
      document.getElementById(id)!.textContent = 'ب\u200cلاده'
    }, line)
    const broken = await page.locator(`#${line}`).screenshot()
    expect(await difference(page, whole, broken)).toBeGreaterThan(8 * SEAM)
    await page.context().close()
  })
})

/**
 * Where a mark begins inside a letter group, the painted halves meet on a fraction of a pixel: one pixel of the seam
 * is up to a twentieth lighter. A broken join differs by more than half.
 */
const SEAM = 16

/**
 * Two measures on each part of the article: painted by the highlights, but in ink on paper without lines, it is the
 * same picture as with the highlights taken off; and in the real colours every code unit keeps its box.
 */
async function expectSameShapes(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const names = Object.entries(await highlights(page)).filter(([, size]) => size > 0)
  expect(names.length).toBeGreaterThan(2)
  const boxes = () => page.evaluate(measure)
  const inColour = await boxes()

  await page.evaluate(
    inkOnly,
    names.map(([name]) => name),
  )
  const parts = await page.locator('.text header > :not(.imprint), .body > *').all()
  const marked = await Promise.all(parts.map(part => part.screenshot()))
  await page.evaluate(() => CSS.highlights.clear())
  const unmarked = await Promise.all(parts.map(part => part.screenshot()))
  expect(await boxes()).toEqual(inColour)
  for (let i = 0; i < parts.length; i++) {
    expect(await difference(page, marked[i]!, unmarked[i]!), `part ${i}`).toBeLessThanOrEqual(SEAM)
  }
}

/** Every highlight paints in the colour of its text, without ground or line. */
function inkOnly(names: string[]): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    names
      .map(n => `::highlight(${n}) { color: inherit; background-color: transparent; text-decoration: none; }`)
      .join('\n'),
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

/** The box of every code unit of the text. */
function measure(): number[][] {
  return [...document.querySelectorAll('.text header > *, .body > *')].flatMap(part => {
    const node = part.firstChild
    if (!(node instanceof Text)) return []
    return [...node.data].map((_, i) => {
      const range = document.createRange()
      range.setStart(node, i)
      range.setEnd(node, Math.min(node.length, i + 1))
      const { x, y, width, height } = range.getBoundingClientRect()
      return [x + scrollX, y + scrollY, width, height]
    })
  })
}

/** By how much the most different pixel differs (0–255) between two pictures; the browser itself decodes them. */
function difference(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async ([left, right]) => {
      const [one, two] = await Promise.all([left, right].map(decode))
      if (one!.width !== two!.width || one!.height !== two!.height) return 255
      return one!.data.reduce((most, value, i) => Math.max(most, Math.abs(value - two!.data[i]!)), 0)

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
