/**
 * XML as feeds have it: unescaped &, no end, HTML where XML was promised. Goes on where a strict parser stops, in linear
 * time however deep it is nested.
 */
import { Tokenizer } from 'htmlparser2'

export interface XmlHandler {
  /** Names are lower case, with their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(data: string): void
  /** `implied`: nothing in the file closed it. */
  close(name: string, implied: boolean): void
}

/** What lies deeper counts as part of the element at the limit. */
const DEEPEST = 200
const MOST_ATTRIBUTES = 40

export function readXml(xml: string, handler: XmlHandler): void {
  const path: string[] = []
  let over = 0
  let tag = ''
  let attributes: Record<string, string> = {}
  let count = 0
  let name = ''
  let value = ''
  const open = () => {
    if (path.length >= DEEPEST) over++
    else {
      path.push(tag)
      handler.open(tag, attributes)
    }
  }
  const close = (closed: string) => {
    if (over > 0) {
      over--
      return
    }
    const at = path.lastIndexOf(closed)
    if (at < 0) return
    while (path.length > at) {
      const last = path.pop()!
      handler.close(last, path.length > at)
    }
  }
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      ontext: (start, end) => handler.text(xml.slice(start, end)),
      ontextentity: code => handler.text(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => handler.text(xml.slice(start, end - offset)),
      onopentagname: (start, end) => {
        tag = xml.slice(start, end).toLowerCase()
        attributes = {}
        count = 0
      },
      onattribname: (start, end) => {
        name = xml.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        if (count < MOST_ATTRIBUTES) value += xml.slice(start, end)
      },
      onattribentity: code => {
        if (count < MOST_ATTRIBUTES) value += String.fromCodePoint(code)
      },
      onattribend: () => {
        if (count++ < MOST_ATTRIBUTES) attributes[name] ??= value
      },
      onopentagend: open,
      onselfclosingtag: () => {
        open()
        close(tag)
      },
      onclosetag: (start, end) => close(xml.slice(start, end).trim().toLowerCase()),
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(xml)
  tokenizer.end()
  while (path.length > 0) handler.close(path.pop()!, true)
}
