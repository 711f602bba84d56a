/** The headline of a page: what its metadata and its <h1> agree on, without the outlet's name. */
import { fold } from '@isnad/core'
import type { Page } from '../html/page.ts'

export interface Headline {
  readonly title: string
  /** Index of the block that shows it, or -1. */
  readonly block: number
}

export function findHeadline(page: Page): Headline {
  const claims = [
    first(page, 'og:title'),
    first(page, 'twitter:title'),
    first(page, 'title'),
    page.title,
  ].filter(t => t !== '')
  const keys = claims.map(claim => key(claim))
  let best: { block: number; score: number } | undefined
  page.blocks.forEach(({ element, text }, block) => {
    if (text.length < 8 || text.length > 400) return
    const own = key(text)
    const agrees = keys.some(k => k === own || (own.length > 12 && k.startsWith(own)))
    const score = (agrees ? 4 : 0) + (isIn(element, 'h1') ? 2 : 0) + (isIn(element, 'h2') ? 1 : 0)
    if (score >= 2 && (agrees || score === 2) && (!best || score > best.score)) best = { block, score }
  })
  const shown = best && page.blocks[best.block]!.text
  const sure = best && best.score >= 4
  return {
    title: sure ? shown! : claims.length > 0 ? withoutOutlet(claims[0]!, page) : (shown ?? ''),
    block: best?.block ?? -1,
  }
}

const first = (page: Page, name: string) => page.meta.get(name)?.[0]?.replace(/\s+/g, ' ').trim() ?? ''
const key = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function isIn(element: Page['blocks'][number]['element'], tag: string): boolean {
  return element.tag === tag || element.parent?.tag === tag
}

/** «عنوان الخبر - اسم الصحيفة»: the outlet stands last, after a bar or dash. */
function withoutOutlet(title: string, page: Page): string {
  const site = key(first(page, 'og:site_name'))
  const cut = Math.max(
    title.lastIndexOf(' | '),
    title.lastIndexOf(' - '),
    title.lastIndexOf(' – '),
    title.lastIndexOf(' :: '),
  )
  if (cut <= 0) return title
  const tail = key(title.slice(cut))
  return tail === site || tail.split(' ').length <= 3 ? title.slice(0, cut).trim() : title
}
