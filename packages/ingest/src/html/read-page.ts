/**
 * Reads HTML into blocks of visible text with the elements around them, in one pass and linear time.
 *
 * htmlparser2's tokenizer tells tags from text; no tree is built. Its parser is not used: it searches its stack of open
 * elements from the far end, which a page of 100,000 nested tags turns into hours.
 */
import { Tokenizer } from 'htmlparser2'
import { makeBuilder } from './builder.ts'
import type { Page } from './page.ts'

export function readPage(html: string): Page {
  const builder = makeBuilder()
  let tag = ''
  let attributes: Record<string, string> = NONE
  let name = ''
  let value = ''
  const wants = (at: string) => WANTED.has(at)
  const open = () => {
    if (tag !== '') builder.open(tag, attributes)
    tag = ''
    attributes = NONE
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => builder.text(html.slice(start, end)),
      ontextentity: code => builder.text(String.fromCodePoint(code)),
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase()
      },
      onattribname: (start, end) => {
        name = end - start > LONGEST_NAME ? '' : html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        if (wants(name)) value += html.slice(start, end)
      },
      onattribentity: code => {
        if (wants(name)) value += String.fromCodePoint(code)
      },
      onattribend: () => {
        if (!wants(name)) return
        if (attributes === NONE) attributes = {}
        attributes[name] ??= value
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (start, end) => builder.close(html.slice(start, end).toLowerCase()),
      oncdata: (start, end, offset) => builder.text(html.slice(start, end - offset)),
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return builder.finish()
}

const NONE: Record<string, string> = {}
/** The only attributes anyone looks at: a tag may carry a million. */
const WANTED = new Set(
  'alt aria-hidden class content data-src datetime hidden href http-equiv id itemprop lang name property rel role src style title type'.split(
    ' ',
  ),
)
const LONGEST_NAME = 20
