/** Who wrote it: «كتبت أسماء نصار» → أسماء نصار. Not the outlet, its address, an agency, a section or the web developer. */
import { fold } from '@isnad/core'
import type { Page, PageElement } from '../html/page.ts'
import type { LinkedArticle } from './json-ld.ts'

/** How many blocks before and after the headline and the body's first may hold the byline. */
const NEAR = 12

export function findByline(
  page: Page,
  headline: number,
  body: readonly number[],
  linked: LinkedArticle | undefined,
): string | undefined {
  const outlets = new Set(
    [...(page.meta.get('og:site_name') ?? []), linked?.publisher ?? ''].map(name => fold(name)),
  )
  const isPerson = (name: string) => looksLikePerson(name) && !outlets.has(fold(name))
  const declared = [
    ...(linked?.authors ?? []),
    ...(page.meta.get('author') ?? []),
    ...(page.meta.get('article:author') ?? []),
  ].filter(isPerson)
  const shown = findShown(page, headline, body).filter(isPerson)
  // What readers see is checked by somebody; what only machines see often names the outlet or nobody.
  return shown[0] ?? (declared.length > 0 ? [...new Set(declared)].join('، ') : undefined)
}

function findShown(page: Page, headline: number, body: readonly number[]): string[] {
  const first = headline >= 0 ? headline : (body[0] ?? 0)
  const from = Math.max(0, Math.min(first, body[0] ?? first) - NEAR)
  const to = Math.min(page.blocks.length, (body[0] ?? first) + 2)
  const last = body.at(-1)
  const places = range(from, to).concat(last === undefined ? [] : range(last, last + 3))
  const said = places.flatMap(i => saidIn(page.blocks[i]?.text ?? ''))
  const marked = places.flatMap(i => {
    const block = page.blocks[i]
    return block && block.text.length < 60 && isAuthorElement(block.element) ? [clean(block.text)] : []
  })
  return [...said, ...marked]
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)

const SAID =
  /^(?:كتب|كتبت|كتبه|كتبها|بقلم|حوار|أجرى الحوار|أجرت الحوار|تقرير|تحقيق|إعداد|ترجمة)\s*[:\-–]?\s+(.{4,60})$/

function saidIn(line: string): string[] {
  const found = SAID.exec(line.replace(/(?<!\s)\s*:\s*/, ': ').trim())
  return found ? [clean(found[1]!)] : []
}

/** «X - القاهرة» is byline and dateline in one. */
function clean(name: string): string {
  return (
    name
      .replace(/^(?:كتب|كتبت|بقلم|الكاتب|المؤلف|by)\s*[:\-–]?\s+/i, '')
      .split(/\s[-–—|]\s/)[0]!
      // bounded: at most 60 letters
      .replace(/[\s:،,.\-–|]+$/, '')
      .trim()
  )
}

function looksLikePerson(name: string): boolean {
  if (/https?:|www\.|@|\d|[_/<>]/.test(name) || name.length > 60) return false
  const words = name.trim().split(/\s+/)
  return words.length >= 2 && words.length <= 8
}

function isAuthorElement(element: PageElement): boolean {
  for (let e: PageElement | undefined = element, k = 0; e && k < 3; e = e.parent, k++) {
    if (
      /\b(?:author|byline|writer|kateb|reporter)/.test(e.names.replace(/[_-]/g, ' ')) ||
      /author/i.test(e.itemprop)
    )
      return true
  }
  return false
}
