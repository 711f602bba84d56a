/**
 * Keeps the open elements while a page is read, and gathers its text into blocks: a <p>, a <td>, or what stands between
 * two <br>. What a browser would not show as text of the page (scripts, hidden elements) is left out.
 */
import type { Page, PageBlock, PageElement, PageImage, PageMark } from './page.ts'
import { AUTHOR_LINK, BLOCK, isSilent, LINE_OF, MARK, VOID } from './tags.ts'

/** Deeper nesting than this is an attack or a broken page: what lies deeper counts as part of the element at the limit. */
const DEEPEST = 300
const MOST_IMAGES = 300
const MOST_MARKS = 600
const LONGEST_MARK = 300

export interface Builder {
  open(tag: string, attributes: Readonly<Record<string, string>>): void
  close(tag: string): void
  text(data: string): void
  finish(): Page
}

interface Open {
  readonly element: PageElement
  readonly silent: boolean
  readonly link: boolean
  readonly bold: boolean
  readonly mark: OpenMark | undefined
}

type OpenMark = { -readonly [K in keyof PageMark]: PageMark[K] } & { readonly from: number }

export function makeBuilder(): Builder {
  const blocks: PageBlock[] = []
  const meta = new Map<string, string[]>()
  const jsonLd: string[] = []
  const marks: OpenMark[] = []
  const images: PageImage[] = []
  const root: PageElement = {
    tag: 'html',
    names: '',
    itemprop: '',
    role: '',
    parent: undefined,
    index: 0,
    depth: 0,
  }
  const stack: Open[] = []
  let element = root
  let elements = 1
  let over = 0
  let [silent, links, bolds] = [0, 0, 0]
  let title: string | undefined
  let [inTitle, inJsonLd] = [false, false]
  let canonical: string | undefined
  let base: string | undefined
  let language: string | undefined
  const line = makeLine()

  function flush() {
    const read = line.take()
    if (read) blocks.push({ element, ...read })
  }

  function push(tag: string, attributes: Readonly<Record<string, string>>) {
    const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.toLowerCase()
    element = {
      tag,
      names,
      itemprop: attributes.itemprop ?? '',
      role: attributes.role ?? '',
      parent: element,
      index: elements++,
      depth: element.depth + 1,
    }
    const open: Open = {
      element,
      silent: isSilent(tag, attributes),
      link: tag === 'a' && attributes.href !== undefined,
      bold: tag === 'b' || tag === 'strong',
      mark: silent === 0 ? markOf(tag, names, attributes) : undefined,
    }
    stack.push(open)
    if (open.silent) silent++
    if (open.link) links++
    if (open.bold) bolds++
  }

  function markOf(tag: string, names: string, attributes: Readonly<Record<string, string>>) {
    const { itemprop = '' } = attributes
    const rel = AUTHOR_LINK.test(attributes.href ?? '') ? 'author' : (attributes.rel ?? '')
    const says = tag === 'time' || rel === 'author' || itemprop !== '' || MARK.test(names)
    if (!says || tag === 'body' || marks.length >= MOST_MARKS) return undefined
    const value = attributes.datetime ?? attributes.content ?? attributes.title ?? ''
    const mark = { tag, names, itemprop, rel, value, text: '', block: blocks.length, from: line.length() }
    marks.push(mark)
    return mark
  }

  function pop() {
    const { element: left, silent: hid, link, bold, mark } = stack.pop()!
    if (mark) mark.text = textSince(mark)
    if (BLOCK.has(left.tag)) flush()
    if (hid) silent--
    if (link) links--
    if (bold) bolds--
    element = left.parent!
  }

  function textSince({ block, from }: OpenMark): string {
    let text = ''
    for (let i = block; i < blocks.length && text.length < LONGEST_MARK; i++) {
      const skipped = i === block ? from : 0
      text += `${text === '' ? '' : ' '}${blocks[i]!.text.slice(skipped)}`
    }
    const rest = line.peek(blocks.length === block ? from : 0)
    return `${text}${text === '' ? '' : ' '}${rest}`.slice(0, LONGEST_MARK).trim()
  }

  /** Pops the innermost open `tag`, and what was left open inside it, unless one of `limits` stands between. */
  function popTo(isWanted: (tag: string) => boolean, isLimit: (tag: string) => boolean): boolean {
    for (let i = stack.length - 1; i >= 0; i--) {
      const { tag } = stack[i]!.element
      if (isWanted(tag)) {
        while (stack.length > i) pop()
        return true
      }
      if (isLimit(tag)) return false
    }
    return false
  }

  return {
    open(tag, attributes) {
      if (tag === 'meta') return addMeta(meta, attributes)
      if (tag === 'link') {
        if (attributes.rel === 'canonical' && attributes.href) canonical ??= attributes.href
        return
      }
      if (tag === 'html') language ??= attributes.lang
      if (tag === 'base') base ??= attributes.href
      if (tag === 'title' && title === undefined && silent === 0) {
        inTitle = true
        title = ''
      }
      if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) {
        inJsonLd = true
        jsonLd.push('')
      }
      if ((tag === 'img' || tag === 'amp-img') && silent === 0 && images.length < MOST_IMAGES)
        images.push({
          src: attributes['data-src'] ?? attributes.src ?? '',
          alt: attributes.alt ?? '',
          element,
          block: blocks.length,
        })
      if (tag === 'br' || tag === 'hr') return flush()
      if (VOID.has(tag)) return
      if (over === 0) {
        const ends = LINE_OF[tag]
        if (ends) popTo(ends.closes, ends.limit)
        else if (BLOCK.has(tag)) popTo(isParagraph, isBlock)
      }
      if (BLOCK.has(tag)) flush()
      if (element.depth >= DEEPEST) over++
      else push(tag, attributes)
    },
    close(tag) {
      if (tag === 'title') inTitle = false
      if (tag === 'script') inJsonLd = false
      if (tag === 'br') return flush()
      if (VOID.has(tag)) return
      if (over > 0) {
        if (BLOCK.has(tag)) flush()
        over--
        return
      }
      const inline = !BLOCK.has(tag)
      popTo(
        open => open === tag,
        open => (inline ? BLOCK.has(open) && open !== 'p' : isCell(open) && !TABLE_PART.has(tag)),
      )
    },
    text(data) {
      if (inTitle) title += data
      else if (inJsonLd) jsonLd[jsonLd.length - 1] += data
      else if (silent === 0) line.add(data, links > 0, bolds > 0)
    },
    finish(): Page {
      while (stack.length > 0) pop()
      flush()
      return {
        blocks,
        elements,
        meta,
        jsonLd,
        title: (title ?? '').replace(/\s+/g, ' ').trim(),
        language,
        canonical,
        base,
        marks,
        images,
      }
    },
  }
}

const isParagraph = (tag: string) => tag === 'p'
const isBlock = (tag: string) => BLOCK.has(tag)
const isCell = (tag: string) => tag === 'td' || tag === 'th'
const TABLE_PART = new Set('table tbody thead tfoot tr td th'.split(' '))

/** A line of text while it is gathered: runs of ASCII white space become one space, none at its ends. */
function makeLine() {
  let pieces: string[] = []
  let [size, linked, plain] = [0, 0, 0]
  let spaced = true
  return {
    length: () => size,
    /** What was added since `from` UTF-16 units. */
    peek: (from: number) => (size > from ? pieces.join('').slice(from) : ''),
    add(data: string, isLinked: boolean, isBold: boolean) {
      let text = data.replace(/[ \t\n\f\r]+/g, ' ')
      if (spaced && text.startsWith(' ')) text = text.slice(1)
      if (text === '') return
      spaced = text.endsWith(' ')
      pieces.push(text)
      size += text.length
      if (isLinked) linked += text.length
      if (!isBold && text.trim() !== '') plain++
    },
    take(): Omit<PageBlock, 'element'> | undefined {
      if (size === 0) return undefined
      const text = pieces.join('').trim()
      const read =
        text === '' ? undefined : { text, linked: Math.min(linked, text.length), bold: plain === 0 }
      pieces = []
      size = linked = plain = 0
      spaced = true
      return read
    },
  }
}

function addMeta(meta: Map<string, string[]>, attributes: Readonly<Record<string, string>>): void {
  const { content } = attributes
  if (content === undefined || content.trim() === '') return
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = attributes[key]?.toLowerCase().trim()
    if (!name) continue
    const known = meta.get(name)
    if (known) known.push(content)
    else meta.set(name, [content])
  }
}
