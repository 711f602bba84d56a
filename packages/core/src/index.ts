/**
 * @isnad/core: reads an Arabic news article into structured, attributed data. Pure and synchronous; the same in a
 * browser, an edge isolate and Node. The zod schemas are at `@isnad/core/schema`.
 */
export { articleId, toSource } from './article.ts'
export { checkArticle } from './check-article.ts'
export { entityKey } from './entity-key.ts'
export { parse } from './parse.ts'
export { parseDate } from './parse-date.ts'
export type { Article, LayerName } from './schema/article.ts'
export type { Block, BlockHint, BlockKind } from './schema/block.ts'
export type { Diagnostic } from './schema/diagnostic.ts'
export type { Entity, EntityFlag } from './schema/entity.ts'
export type { EntityType, Mention, MentionKind } from './schema/mention.ts'
export type { Party, Quotation, QuotationKind, QuotationStatus } from './schema/quotation.ts'
export type { Role } from './schema/role.ts'
export type { Sentence } from './schema/sentence.ts'
export type { Source, SourceMeta } from './schema/source.ts'
export type { Span } from './schema/span.ts'
export type { Timex, TimexType } from './schema/timex.ts'
export { findMatches, type IndexTerms, indexTerms, type QueryTerm, queryTerms } from './search.ts'
export { isSpeech, type Speech, toSpeeches } from './speech.ts'
export { type FoldOptions, fold, KEY, LIGHT } from './text/fold.ts'
export { VERSION } from './version.ts'
