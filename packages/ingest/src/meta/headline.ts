/**
 * The headline of a page: the line that its metadata and its <h1> agree on, without the outlet's name.
 * «عنوان الخبر - اسم الصحيفة» is «عنوان الخبر».
 */
import { fold } from '@isnad/core'
import type { Page, PageElement } from '../html/page.ts'
import type { LinkedArticle } from './json-ld.ts'

export interface Headline {
  readonly title: string
  /** Index of the block that shows it, or -1. */
  readonly block: number
}

const SHORTEST = 8
const LONGEST = 400
const LONGEST_CLAIM = 1000
/** Lines that may be the headline: a page of ten thousand <h1> has none. */
const MOST_CANDIDATES = 300

export function findHeadline(page: Page, linked: LinkedArticle | undefined): Headline {
  const site = wordsOf([page.meta.get('og:site_name')?.[0], linked?.publisher].join(' '))
  const claims = [
    page.meta.get('og:title')?.[0],
    linked?.headline,
    page.meta.get('twitter:title')?.[0],
    page.meta.get('title')?.[0],
    page.title,
  ].flatMap(c => (c && c.trim() !== '' ? [c.slice(0, LONGEST_CLAIM).replace(/\s+/g, ' ').trim()] : []))
  const claimed = claims.map(wordsOf)
  let best: { block: number; score: number; alike: number } | undefined
  let candidates = 0
  page.blocks.forEach(({ element, text }, block) => {
    if (text.length < SHORTEST || text.length > LONGEST) return
    const rank = rankOf(element)
    if (rank >= 1 && candidates++ > MOST_CANDIDATES) return
    // The same words have about the same length: most lines need no closer look.
    if (rank === 0 && !claims.some(c => text.length >= c.length * 0.5 && text.length <= c.length * 1.3))
      return
    const words = wordsOf(text)
    if (words.size === 0 || (site.size > 0 && alike(words, site) > 0.9)) return
    const isPartOfClaim = claims.some(c => text.length >= c.length * 0.5 && c.includes(text))
    const most = Math.max(isPartOfClaim ? 0.95 : 0, ...claimed.map(c => alike(words, c)))
    if (rank === 0 && most < 0.95) return
    const score = (most >= 0.45 ? 4 * most : 0) + rank
    if (score >= 2 && (!best || score > best.score)) best = { block, score, alike: most }
  })
  const shown = best && page.blocks[best.block]!.text
  const sure = best !== undefined && (best.alike >= 0.45 || claims.length === 0)
  return {
    title: sure
      ? withoutKicker(shown!, claims)
      : claims.length > 0
        ? withoutOutlet(claims[0]!, site)
        : (shown ?? ''),
    block: best?.block ?? -1,
  }
}

/** «بالصور | عنوان الخبر» in one <h1>, where the metadata know the headline alone: what they know of it. */
function withoutKicker(shown: string, claims: readonly string[]): string {
  const headline = claims.find(
    c => c.length >= shown.length * 0.5 && c.length < shown.length && shown.endsWith(c),
  )
  return headline ?? shown
}

function rankOf(element: PageElement): number {
  for (let e: PageElement | undefined = element, k = 0; e && k < 3; e = e.parent, k++) {
    if (e.tag === 'h1') return 2
    if (e.itemprop === 'headline') return 1.5
    if (e.tag === 'h2') return 0.75
    if (e.tag === 'h3' || /headline|title/.test(e.names)) return 0.5
  }
  return 0
}

const wordsOf = (text: string) => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])

/** Words in common, of the words of both: 1 for the same words. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return (2 * common) / (a.size + b.size || 1)
}

const BARS = [' | ', ' - ', ' – ', ' — ', ' :: ', ' » ', ' › ']

/** The outlet stands last, after a bar or dash, now and then first; its sections may stand between. */
function withoutOutlet(title: string, site: ReadonlySet<string>): string {
  const cut = Math.max(...BARS.map(bar => title.lastIndexOf(bar)))
  if (cut <= 0) return title
  const [head, tail] = [title.slice(0, cut).trim(), title.slice(cut + 3).trim()]
  if (alike(wordsOf(head), site) > 0.6 && site.size > 0) return tail
  const tailWords = wordsOf(tail)
  const isOutlet = alike(tailWords, site) > 0.4 || (tailWords.size <= 4 && head.length > tail.length)
  return isOutlet ? withoutOutlet(head, site) : title
}

const LONGEST_OUTLET = 40

/** What <title> says beside the headline: «جريدة المرفأ :: عنوان الخبر» names the outlet. */
export function outletIn(page: Page, { title }: Headline): string | undefined {
  const at = title === '' ? -1 : page.title.indexOf(title)
  if (at < 0) return undefined
  const rest = page.title.slice(0, at) + page.title.slice(at + title.length)
  if (rest.length > 2 * LONGEST_OUTLET) return undefined
  const name = rest
    .replace(/^[\s|:»›–—-]+/, '')
    // bounded: 2 * LONGEST_OUTLET
    .replace(/[|:»›–—-]+\s*$/, '')
    .trim()
  return name !== '' && name.length <= LONGEST_OUTLET && !/[|»›]| [-–—] |::/.test(name) ? name : undefined
}
