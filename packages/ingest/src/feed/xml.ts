/**
 * XML as feeds have it: unescaped &, no end, HTML where XML was promised. Goes on where a strict parser stops, in linear
 * time however deep it is nested.
 */
import { readTokens } from '../html/tokens.ts'

export interface XmlHandler {
  /** Names are lower case, with their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(data: string): void
  /** `implied`: nothing in the file closed it. */
  close(name: string, implied: boolean): void
}

/** What lies deeper counts as part of the element at the limit. */
const DEEPEST = 200
const WANTED = new Set('href htmlurl medium rel term text title type url xmlurl'.split(' '))

export function readXml(xml: string, handler: XmlHandler): void {
  const path: string[] = []
  let over = 0
  readTokens(
    xml,
    {
      text: data => handler.text(data),
      open(tag, attributes) {
        if (path.length >= DEEPEST) over++
        else {
          path.push(tag)
          handler.open(tag, attributes)
        }
      },
      close(tag) {
        if (over > 0) over--
        else if (path.includes(tag)) while (close(tag));
      },
    },
    { xml: true, wants: name => WANTED.has(name) },
  )
  while (path.length > 0) close('')

  /** Closes the innermost element; false when that was the one meant. */
  function close(meant: string): boolean {
    const last = path.pop()!
    handler.close(last, last !== meant)
    return last !== meant
  }
}
