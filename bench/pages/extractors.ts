/** The extractors measured side by side: bytes of a page to what each makes of it. */
import { decodePage, htmlToSource } from '@isnad/ingest'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { isArabicJunk } from './arabic-filter.ts'

export interface Extracted {
  /** Body, a paragraph a line, without the headline. */
  readonly lines: readonly string[]
  readonly title?: string | undefined
  readonly byline?: string | undefined
  readonly published?: string | undefined
}

export type Extractor = (html: string, url: string) => Extracted

export const EXTRACTORS = {
  isnad: (html, url) => {
    const { source } = htmlToSource(html, url)
    const parts = (source.blocks ?? []).filter(b => b.kind !== 'headline')
    return {
      lines: parts.map(b => source.text.slice(b.start, b.end)),
      title: source.title,
      byline: source.byline,
      published: source.publishedAt,
    }
  },
  readability: html => readable(html, () => true),
  'readability + filter': html => readable(html, line => !isArabicJunk(line)),
} satisfies Record<string, Extractor>

/** Both decode alike: the charset is not what is compared. */
export const decode = (bytes: Uint8Array): string => decodePage(bytes).text

function readable(html: string, keeps: (line: string) => boolean): Extracted {
  // linkedom gives a document without <html> no documentElement, and Readability needs one.
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
  const article = attempt(() =>
    new Readability(document as ConstructorParameters<typeof Readability>[0]).parse(),
  )
  if (!article) return { lines: [] }
  const { document: inner } = parseHTML(`<html><body>${article.content ?? ''}</body></html>`)
  return {
    lines: linesOf(inner.body).filter(keeps),
    title: article.title ?? undefined,
    byline: article.byline ?? undefined,
    published: article.publishedTime ?? undefined,
  }
}

/** A peer that fails on a page found nothing there. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

const BREAKS =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|th|tr|ul)$/i

/** What is read of a DOM: the bench is compiled without a browser's types. */
interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<DomNode>
}

/** The visible lines of a document, as a browser would break them. */
function linesOf(body: DomNode): string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    const text = line.replace(/[ \t\r\n\f]+/g, ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  const walk = (node: DomNode) => {
    if (node.nodeType === 3) line += node.textContent ?? ''
    const breaks = BREAKS.test(node.nodeName)
    if (breaks) end()
    for (const child of node.childNodes) walk(child)
    if (breaks) end()
  }
  walk(body)
  end()
  return lines
}
