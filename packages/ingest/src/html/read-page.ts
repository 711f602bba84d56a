/**
 * Reads HTML into blocks of visible text with the elements around them, in one pass and linear time.
 *
 * htmlparser2 is used as a tokenizer with the usual recovery; no tree is built. What a browser would not show as text
 * of the page (scripts, forms, hidden elements) is left out.
 */
import { Parser } from 'htmlparser2'
import type { Page, PageBlock, PageElement } from './page.ts'

export function readPage(html: string): Page {
  const reader = makeReader()
  const parser = new Parser(reader.handler, { decodeEntities: true, lowerCaseTags: true })
  parser.write(html)
  parser.end()
  return reader.finish()
}

const SILENT = new Set(
  'script style noscript template svg math iframe object select option textarea button canvas audio video map datalist dialog'.split(
    ' ',
  ),
)
const BLOCK = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Deeper nesting than this is an attack or a broken page; the elements are flattened into the one at the limit. */
const DEEPEST = 400

function makeReader() {
  const blocks: PageBlock[] = []
  const meta = new Map<string, string[]>()
  const jsonLd: string[] = []
  const times: { value: string; itemprop: string; block: number }[] = []
  const root: PageElement = { tag: 'html', names: '', itemprop: '', parent: undefined, index: 0, depth: 0 }
  let element = root
  let elements = 1
  let over = 0
  let silent = 0
  let links = 0
  let bolds = 0
  let title = ''
  let inTitle = false
  let inJsonLd = false
  let canonical: string | undefined
  let text = ''
  let linked = 0
  let plain = 0

  function flush() {
    const trimmed = text.trimEnd()
    if (trimmed !== '')
      blocks.push({ element, text: trimmed, linked: Math.min(linked, trimmed.length), bold: plain === 0 })
    text = ''
    linked = 0
    plain = 0
  }

  const handler = {
    onopentag(tag: string, attributes: Record<string, string>) {
      if (tag === 'meta') return addMeta(meta, attributes)
      if (tag === 'link') {
        if (attributes.rel === 'canonical' && attributes.href) canonical ??= attributes.href
        return
      }
      if (tag === 'title' && title === '') inTitle = true
      if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) {
        inJsonLd = true
        jsonLd.push('')
      }
      if (attributes.datetime)
        times.push({ value: attributes.datetime, itemprop: attributes.itemprop ?? '', block: blocks.length })
      if (tag === 'br' || tag === 'hr') return flush()
      if (BLOCK.has(tag)) flush()
      if (tag === 'a' && attributes.href !== undefined) links++
      if (tag === 'b' || tag === 'strong') bolds++
      if (VOID.has(tag)) return
      if (element.depth >= DEEPEST) {
        over++
        return
      }
      if (isSilent(tag, attributes)) silent++
      element = {
        tag,
        names: `${attributes.class ?? ''} ${attributes.id ?? ''}`.toLowerCase(),
        itemprop: attributes.itemprop ?? '',
        parent: element,
        index: elements++,
        depth: element.depth + 1,
      }
      silentAt.push(isSilent(tag, attributes))
      linkAt.push(tag === 'a' && attributes.href !== undefined)
    },
    ontext(data: string) {
      if (inTitle) title += data
      else if (inJsonLd) jsonLd[jsonLd.length - 1] += data
      if (silent > 0 || inTitle) return
      const before = text.length
      text = collapse(text, data)
      const added = text.length - before
      if (links > 0) linked += added
      if (bolds === 0 && data.trim() !== '') plain += added
    },
    onclosetag(tag: string) {
      if (VOID.has(tag)) return
      if (BLOCK.has(tag)) flush()
      if (tag === 'b' || tag === 'strong') bolds = Math.max(0, bolds - 1)
      if (tag === 'title') inTitle = false
      if (tag === 'script') inJsonLd = false
      if (over > 0) {
        over--
        return
      }
      if (element.parent) element = element.parent
      if (silentAt.pop()) silent--
      if (linkAt.pop()) links--
    },
  }
  const silentAt: boolean[] = []
  const linkAt: boolean[] = []
  return {
    handler,
    finish(): Page {
      flush()
      return { blocks, meta, jsonLd, title: title.replace(/\s+/g, ' ').trim(), canonical, times }
    },
  }
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

function isSilent(tag: string, attributes: Record<string, string>): boolean {
  return (
    SILENT.has(tag) ||
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none/i.test(attributes.style ?? '')
  )
}

/** Appends text as a browser collapses it: runs of ASCII white space become one space, none at the beginning. */
function collapse(before: string, data: string): string {
  const joined = data.replace(/[ \t\n\f\r]+/g, ' ')
  return joined.startsWith(' ') && (before === '' || before.endsWith(' '))
    ? before + joined.slice(1)
    : before + joined
}

function addMeta(meta: Map<string, string[]>, attributes: Record<string, string>): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
  if (name === '' || attributes.content === undefined) return
  const known = meta.get(name)
  if (known) known.push(attributes.content)
  else meta.set(name, [attributes.content])
}
