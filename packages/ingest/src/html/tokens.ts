/**
 * Tells tags from text, in HTML and in the XML of feeds, as browsers do: `<` before a space is text, a comment that nobody
 * closes lasts to the end, scripts hold no tags. One pass over the string by indexOf, whatever is in it.
 */
import { decodeEntities } from './entities.ts'

export interface TokenHandler {
  /** Character references are decoded, but for those of scripts and styles. */
  text(data: string): void
  /** Tag and attribute names are lower case; only wanted attributes are there, the first of each name. */
  open(tag: string, attributes: Readonly<Record<string, string>>): void
  close(tag: string): void
}

export interface TokenOptions {
  /** CDATA, `<br/>` closes itself, no raw text. */
  readonly xml: boolean
  /** A tag may carry a million attributes: the others are passed over. */
  readonly wants: (name: string) => boolean
}

const NONE: Readonly<Record<string, string>> = {}
/** Elements that hold text, not tags; of two of them the text has character references. */
const RAW = new Set('script style iframe noembed noframes xmp textarea title'.split(' '))
const DECODED = new Set(['textarea', 'title'])

const [SPACE, BANG, SLASH, EQUALS, GREATER, QUESTION] = [0x20, 0x21, 0x2f, 0x3d, 0x3e, 0x3f]
const [QUOTE, APOSTROPHE] = [0x22, 0x27]

const isSpace = (c: number) => c === SPACE || (c >= 9 && c <= 13)
const isLetter = (c: number) => (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a

export function readTokens(source: string, handler: TokenHandler, { xml, wants }: TokenOptions): void {
  const size = source.length
  /** Names in XML may begin with any letter. */
  const isName = (c: number) => isLetter(c) || (xml && (c === 0x5f || c > 0x7f))
  const emit = (from: number, to: number) => {
    if (to > from) handler.text(decodeEntities(source.slice(from, to)))
  }
  /** Past the next `mark` from `from` on, or the end. */
  const past = (mark: string, from: number) => {
    const at = source.indexOf(mark, from)
    return at < 0 ? size : at + mark.length
  }

  let at = 0
  while (at < size) {
    const tag = source.indexOf('<', at)
    emit(at, tag < 0 ? size : tag)
    if (tag < 0) return
    const next = source.charCodeAt(tag + 1)
    if (isName(next)) at = readTag(tag + 1)
    else if (next === SLASH && isName(source.charCodeAt(tag + 2))) at = readClose(tag + 2)
    else if (next === BANG || next === QUESTION || next === SLASH) at = passOver(tag)
    else {
      handler.text('<')
      at = tag + 1
    }
  }

  function passOver(tag: number): number {
    if (source.startsWith('<!--', tag)) {
      // `<!-->` and `<!--->` are whole.
      const short = /^-?>/.exec(source.slice(tag + 4, tag + 6))
      return short ? tag + 4 + short[0].length : past('-->', tag + 4)
    }
    if (xml && source.startsWith('<![CDATA[', tag)) {
      const end = source.indexOf(']]>', tag + 9)
      const text = source.slice(tag + 9, end < 0 ? size : end)
      if (text !== '') handler.text(text)
      return end < 0 ? size : end + 3
    }
    return past('>', tag + 2)
  }

  function readClose(from: number): number {
    const end = endOfName(from)
    handler.close(source.slice(from, end).toLowerCase())
    return past('>', end)
  }

  function endOfName(from: number): number {
    let at = from
    while (at < size) {
      const c = source.charCodeAt(at)
      if (c === SLASH || c === GREATER || isSpace(c)) break
      at++
    }
    return at
  }

  function readTag(from: number): number {
    const nameEnd = endOfName(from)
    const tag = source.slice(from, nameEnd).toLowerCase()
    let attributes: Record<string, string> | undefined
    let closesItself = false
    let at = nameEnd
    for (;;) {
      if (at >= size) return size
      const c = source.charCodeAt(at)
      if (c === GREATER) break
      if (c === SLASH || isSpace(c)) {
        closesItself = c === SLASH && source.charCodeAt(at + 1) === GREATER
        at++
        continue
      }
      at = readAttribute(at, (name, value) => {
        attributes ??= {}
        attributes[name] ??= value
      })
    }
    handler.open(tag, attributes ?? NONE)
    if (xml && closesItself) handler.close(tag)
    return !xml && RAW.has(tag) ? readRaw(tag, at + 1) : at + 1
  }

  function readAttribute(from: number, set: (name: string, value: string) => void): number {
    let at = from + 1
    while (at < size) {
      const c = source.charCodeAt(at)
      if (c === EQUALS || c === SLASH || c === GREATER || isSpace(c)) break
      at++
    }
    const name = source.slice(from, Math.min(at, from + LONGEST_NAME)).toLowerCase()
    let value = at
    while (value < size && isSpace(source.charCodeAt(value))) value++
    if (source.charCodeAt(value) !== EQUALS) {
      if (wants(name)) set(name, '')
      return at
    }
    value++
    while (value < size && isSpace(source.charCodeAt(value))) value++
    const quote = source.charCodeAt(value)
    const isQuoted = quote === QUOTE || quote === APOSTROPHE
    const start = isQuoted ? value + 1 : value
    let end = isQuoted ? source.indexOf(source[value]!, start) : endOfValue(start)
    if (end < 0) end = size
    if (wants(name)) set(name, decodeEntities(source.slice(start, end), true))
    return isQuoted ? end + 1 : end
  }

  function endOfValue(from: number): number {
    let at = from
    while (at < size && source.charCodeAt(at) !== GREATER && !isSpace(source.charCodeAt(at))) at++
    return at
  }

  /** To the closing tag of the same name; a title that nobody closes is a title up to the next tag. */
  function readRaw(tag: string, from: number): number {
    let end = source.indexOf('</', from)
    while (end >= 0 && !isEnd(tag, end + 2)) end = source.indexOf('</', end + 2)
    if (end < 0 && DECODED.has(tag)) {
      const next = source.indexOf('<', from)
      end = next < 0 ? size : next
      emit(from, end)
      handler.close(tag)
      return end
    }
    const to = end < 0 ? size : end
    if (DECODED.has(tag)) emit(from, to)
    else if (to > from) handler.text(source.slice(from, to))
    return to
  }

  function isEnd(tag: string, at: number): boolean {
    const end = at + tag.length
    const c = source.charCodeAt(end)
    const isOver = end >= size || c === GREATER || c === SLASH || isSpace(c)
    return isOver && source.slice(at, end).toLowerCase() === tag
  }
}

const LONGEST_NAME = 20
