/** An HTML page to a Source: verbatim text, one part a line, with its parts as hints, and what the page says of itself. */
import type { BlockHint, BlockKind, Diagnostic, Source } from '@isnad/core'
import { given } from './given.ts'
import type { Page, PageBlock } from './html/page.ts'
import { readPage } from './html/read-page.ts'
import { selectBody } from './html/select-body.ts'
import { findByline } from './meta/byline.ts'
import { findHeadline } from './meta/headline.ts'
import { findLinkedArticle, type LinkedArticle } from './meta/json-ld.ts'

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
  const linked = findLinkedArticle(page.jsonLd)
  const headline = findHeadline(page, linked)
  const body = selectBody(page, headline.block)
  const parts: { text: string; kind: BlockKind }[] = body.map(i => ({
    text: page.blocks[i]!.text,
    kind: kindOf(page.blocks[i]!),
  }))
  if (headline.title !== '') parts.unshift({ text: headline.title, kind: 'headline' })
  const diagnostics: Diagnostic[] = []
  if (body.length === 0) {
    diagnostics.push({
      code: 'page/no-body',
      severity: 'warning',
      message: 'No article text was found on the page: paste the text instead.',
    })
  }
  const source: Source = {
    ...join(parts),
    ...given('url', address(page, linked, url)),
    ...given('publisher', linked?.publisher ?? page.meta.get('og:site_name')?.[0]),
    ...given('title', headline.title),
    ...given('byline', findByline(page, headline.block, body, linked)),
  }
  return { source, diagnostics }
}

/** One part a line, and where each part stands. */
function join(parts: readonly { text: string; kind: BlockKind }[]): { text: string; blocks: BlockHint[] } {
  let text = ''
  const blocks = parts.map(part => {
    if (text !== '') text += '\n'
    const start = text.length
    text += part.text.normalize('NFC')
    return { start, end: text.length, kind: part.kind }
  })
  return { text, blocks }
}

function kindOf(block: PageBlock): BlockKind {
  for (let e: PageBlock['element'] | undefined = block.element, k = 0; e && k < 4; e = e.parent, k++) {
    if (/^h[2-6]$/.test(e.tag)) return block.text.length < 160 ? 'subheading' : 'paragraph'
    if (e.tag === 'li') return 'list-item'
    if (e.tag === 'blockquote') return 'block-quotation'
    if (e.tag === 'figcaption') return 'caption'
  }
  return 'paragraph'
}

function address(page: Page, linked: LinkedArticle | undefined, url: string | undefined): string | undefined {
  for (const candidate of [page.canonical, page.meta.get('og:url')?.[0], linked?.url, url]) {
    if (!candidate) continue
    const absolute = URL.canParse(candidate, url) ? new URL(candidate, url) : undefined
    if (absolute && /^https?:$/.test(absolute.protocol)) return absolute.href
  }
  return undefined
}
