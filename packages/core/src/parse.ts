/**
 * Reads an article: the list of stages, in order. Read this first.
 *
 * «أعلنت وزارة الدفاع الروسية، الجمعة» → an Article whose entities, timexes and quotations point into that text.
 */
import { toArticle } from './article.ts'
import { compileKnowledge } from './compile-knowledge.ts'
import type { CompiledKnowledge } from './lexicon/knowledge.ts'
import { pipeline } from './pipeline.ts'
import type { Article } from './schema/article.ts'
import type { KnowledgeEntry } from './schema/knowledge.ts'
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

export interface ParseOptions extends SourceMeta {
  /**
   * Names of the user's own, which win over what Isnad knows: compiled once for many articles (`compileKnowledge`), or
   * as a list, which is compiled for this article.
   */
  readonly knowledge?: CompiledKnowledge | readonly KnowledgeEntry[]
}

/**
 * Reads an Arabic article. Pure, synchronous, linear in the length; never throws for a text: any string gives an
 * Article, with diagnostics. A list of knowledge that cannot be used is a TypeError that names the entry. Offsets in
 * the result are UTF-16 code units of `Article.text`, which is the given text in NFC with \n line ends; hints in the
 * source point into the text as it was given.
 *
 * @param source the text, or a Source with what is known about it
 * @param options names of the user's own; for a plain text also what is known about it:
 *   `parse(text, { publishedAt: '2017-03-03' })`
 */
export function parse(source: string | Source, options: ParseOptions = {}): Article {
  const { knowledge, ...meta } = options
  const given: Source = typeof source === 'string' ? { ...meta, text: source } : source
  const settled = settleSource(given)
  const own = knowledge && compileKnowledge(knowledge)
  const { doc, diagnostics } = reader.read({
    source: settled,
    text: settled.text,
    ...(own && own.size > 0 && { knowledge: own }),
  })
  return toArticle(doc, diagnostics)
}
