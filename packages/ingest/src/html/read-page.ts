/** Reads HTML into blocks of visible text with the elements around them, in one pass and linear time; no tree is built. */
import { makeBuilder } from './builder.ts'
import type { Page } from './page.ts'
import { readTokens } from './tokens.ts'

export function readPage(html: string): Page {
  const builder = makeBuilder()
  readTokens(html, builder, { xml: false, wants: name => WANTED.has(name) })
  return builder.finish()
}

/** The only attributes anyone looks at. */
const WANTED = new Set(
  'alt aria-hidden class content data-src datetime hidden href http-equiv id itemprop lang name property rel role src style title type'.split(
    ' ',
  ),
)
