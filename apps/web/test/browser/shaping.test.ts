/**
 * Highlighting changes colours and nothing else: each line of the article, marked and unmarked, has the same letter
 * shapes, pixel by pixel. «والناتو», marked from its second letter, keeps the join of و to nothing and of ا to its word.
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
    expect(await differences(page, whole, broken)).toBeGreaterThan(0)
    await page.context().close()
  })
})

/**
 * Two measures on each part of the article. The first must be exact: painted by the highlights, but in ink on paper
 * without lines, it is the same picture as with the highlights taken off. The second looks at the real colours: no
 * letter moves, every code unit keeps its box.
 */
async function expectSameShapes(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const names = Object.entries(await highlights(page)).filter(([, size]) => size > 0)
  expect(names.length).toBeGreaterThan(2)
  const boxes = () => page.evaluate(measure)
  const inColour = await boxes()

  // What lies over the text when pages are joined into one picture.
  await page
    .addStyleTag({
      content: '.masthead, .desk { visibility: hidden } .headline, .deck, .body * { color: #000 !important }',
    })
    .catch(() => {})
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
    expect(await differences(page, marked[i]!, unmarked[i]!), `part ${i}`).toBe(0)
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
      return [x, y, width, height]
    })
  })
}

/** How many pixels differ between two pictures; the browser itself decodes them. */
function differences(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async ([left, right]) => {
      const [one, two] = await Promise.all([left, right].map(decode))
      if (one!.width !== two!.width || one!.height !== two!.height) return Number.POSITIVE_INFINITY
      let count = 0
      for (let i = 0; i < one!.data.length; i += 4) {
        if ([0, 1, 2].some(k => one!.data[i + k] !== two!.data[i + k])) count++
      }
      return count

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
