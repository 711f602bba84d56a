/**
 * Reads an article: the list of stages, in order. Read this first.
 *
 * «أعلنت وزارة الدفاع الروسية، الجمعة» → an Article whose entities, timexes and quotations point into that text.
 */
import { toArticle } from './article.ts'
import { pipeline } from './pipeline.ts'
import type { Article } from './schema/article.ts'
import type { Source, SourceMeta } from './schema/source.ts'
import { blocks } from './stages/blocks/blocks.ts'
import { entities } from './stages/entities/entities.ts'
import { events } from './stages/events/events.ts'
import { links } from './stages/links/links.ts'
import { mentions } from './stages/mentions/mentions.ts'
import { quotations } from './stages/quotations/quotations.ts'
import { quoted } from './stages/quoted/quoted.ts'
import { relations } from './stages/relations/relations.ts'
import { roles } from './stages/roles/roles.ts'
import { sentences } from './stages/sentences/sentences.ts'
import { timexes } from './stages/timexes/timexes.ts'
import { tokens } from './stages/tokens/tokens.ts'
import { settleSource } from './text/settle.ts'

/** Every stage of reading. A stage may only need layers given above it: the compiler says which one is missing. */
export const reader = pipeline()
  .add(blocks)
  .add(sentences)
  .add(tokens)
  .add(quoted)
  .add(timexes)
  .add(mentions)
  .add(entities)
  .add(roles)
  .add(links)
  .add(quotations)
  .add(events)
  .add(relations)

/**
 * Reads an Arabic article. Pure, synchronous, linear in the length; never throws: any string gives an Article,
 * with diagnostics. Offsets in the result are UTF-16 code units of `Article.text`, which is the given text in NFC
 * with \n line ends; hints in the source point into the text as it was given.
 *
 * @param source the text, or a Source with what is known about it
 * @param meta for a plain text, what is known about it: `parse(text, { publishedAt: '2017-03-03' })`
 */
export function parse(source: string | Source, meta: SourceMeta = {}): Article {
  const given: Source = typeof source === 'string' ? { ...meta, text: source } : source
  const settled = settleSource(given)
  const { doc, diagnostics } = reader.read({ source: settled, text: settled.text })
  return toArticle(doc, diagnostics)
}
