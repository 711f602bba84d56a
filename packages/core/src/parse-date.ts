/**
 * Reads the times in a string, as in an article: «26 و27 إبريل/نيسان» written on 2017-03-03 is
 * 2017-04-26/2017-04-27. For a line of a page, a form field or the command line.
 */
import { pipeline } from './pipeline.ts'
import type { Timex } from './schema/timex.ts'
import { blocks } from './stages/blocks/blocks.ts'
import { sentences } from './stages/sentences/sentences.ts'
import { timexes } from './stages/timexes/timexes.ts'
import { tokens } from './stages/tokens/tokens.ts'
import { settleText } from './text/settle.ts'

const reader = pipeline().add(blocks).add(sentences).add(tokens).add(timexes)

/**
 * The expressions of time in `text`, in order; offsets are UTF-16 code units of the text in NFC with \n line ends.
 * Never throws. Without `publishedAt` (ISO 8601) only what the words themselves say is given: XXXX-WXX-5.
 */
export function parseDate(text: string, meta: { readonly publishedAt?: string } = {}): readonly Timex[] {
  const settled = settleText(text)
  return reader.read({ source: { ...meta, text: settled }, text: settled }).doc.timexes
}
