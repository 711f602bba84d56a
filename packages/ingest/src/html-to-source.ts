/** An HTML page to a Source: verbatim text, one part a line, with its parts as hints, and what the page says of itself. */
import { type BlockHint, type BlockKind, type Diagnostic, guessLanguage, type Source } from '@isnad/core'
import { given } from './given.ts'
import type { Page } from './html/page.ts'
import { partsOf, trimBody } from './html/parts.ts'
import { readPage } from './html/read-page.ts'
import { selectBody } from './html/select-body.ts'
import { findByline } from './meta/byline.ts'
import { findHeadline, outletIn } from './meta/headline.ts'
import { absolute, findImage } from './meta/image.ts'
import { findLinkedArticle, type LinkedArticle } from './meta/json-ld.ts'
import { findSection, findTags } from './meta/section.ts'
import { findTimes } from './meta/times.ts'

export interface PageResult {
  readonly source: Source
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * @param html the page, decoded (see `decodePage`)
 * @param url the address it came from; the page's own canonical address wins
 */
export function htmlToSource(html: string, url?: string): PageResult {
  const page = readPage(html)
  const from = absolute(url, undefined)
  const base = absolute(page.base, from) ?? from
  const linked = findLinkedArticle(page.jsonLd)
  const headline = findHeadline(page, linked)
  const body = trimBody(page, selectBody(page, headline.block), headline)
  const parts = [
    ...(headline.title === '' ? [] : [{ kind: 'headline' as const, text: headline.title }]),
    ...(body.length > 0 ? partsOf(page, body, headline) : linesOf(linked?.body)),
  ]
  const place = { headline: headline.block, body }
  const address = addressOf(page, linked, base)
  const times = findTimes(page, linked, place, address)
  const { byline, authors, agency, place: filedFrom } = findByline(page, place, linked)
  const tags = findTags(page, linked)
  const text = join(parts)
  const source: Source = {
    ...text,
    ...given('url', address),
    ...given(
      'publisher',
      linked?.publisher ?? page.meta.get('og:site_name')?.[0] ?? outletIn(page, headline),
    ),
    ...given('title', headline.title),
    ...given('byline', byline),
    ...(authors.length > 0 && { authors: [...authors] }),
    ...given('agency', agency),
    ...given('place', filedFrom),
    ...given('publishedAt', times.published),
    ...given('modifiedAt', times.modified),
    ...given('section', findSection(page, linked)),
    ...(tags.length > 0 && { tags }),
    ...languageOf(text.text, page),
    ...given('image', findImage(page, linked, base, place)),
  }
  return { source, diagnostics: diagnose(parts.length - (headline.title === '' ? 0 : 1)) }
}

interface Part {
  readonly text: string
  readonly kind: BlockKind
}

function diagnose(parts: number): Diagnostic[] {
  if (parts > 0) return []
  const message = 'No article text was found on the page: paste the text instead.'
  return [{ code: 'page/no-body', severity: 'warning', message }]
}

/** The text that JSON-LD hands over, for a page whose own text a script writes. */
function linesOf(body: string | undefined): Part[] {
  const lines = (body ?? '').split(/[\n\r]+/).map(l => l.replace(/[ \t]+/g, ' ').trim())
  return lines.filter(l => l !== '').map(text => ({ kind: 'paragraph', text }))
}

/** One part a line, and where each part stands. */
function join(parts: readonly Part[]): { text: string; blocks: BlockHint[] } {
  const lines = parts.map(p => p.text.normalize('NFC'))
  let at = 0
  const blocks = parts.map(({ kind }, i) => {
    const start = at
    const end = start + lines[i]!.length
    at = end + 1
    return { start, end, kind }
  })
  return { text: lines.join('\n'), blocks }
}

function languageOf(text: string, page: Page): Pick<Source, 'language' | 'direction'> {
  if (text === '') return {}
  const { language, direction } = guessLanguage(text)
  const declared = page.language?.split(/[-_]/)[0]?.toLowerCase()
  // A page of Latin letters that says «ar» was made from an Arabic template.
  const isTold = language === 'und' && declared !== undefined && /^[a-z]{2,3}$/.test(declared)
  return { language: isTold && !/^(?:ar|fa|ur|he)$/.test(declared) ? declared : language, direction }
}

function addressOf(
  page: Page,
  linked: LinkedArticle | undefined,
  base: string | undefined,
): string | undefined {
  const candidates = [page.canonical, page.meta.get('og:url')?.[0], linked?.url]
  const own = candidates.map(c => absolute(c, base)).find(c => c !== undefined && !isFrontPage(c, base))
  return own ?? absolute(base, undefined)
}

/** Some outlets give the address of their front page as canonical for everything. */
const isFrontPage = (address: string, base: string | undefined) =>
  base !== undefined &&
  new URL(address).pathname === '/' &&
  new URL(address).search === '' &&
  new URL(base).pathname !== '/'
