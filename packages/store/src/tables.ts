/** The tables, as kysely's types see them; migrations.ts creates them. */
import type { Generated } from 'kysely'

export interface Tables {
  articles: {
    /** Order of arrival; stays when the analysis is replaced. */
    seq: Generated<number>
    id: string
    /** The publication date as sortable ISO 8601 in UTC; empty when not known. */
    published: string
    stored_at: string
    version: string
    /** JSON of a Summary: what lists show. */
    summary: string
  }
  /** Long JSON texts in parts, because D1 holds no value over 2 MB. */
  documents: {
    article: number
    /** article: the Article; text: its text as a JSON string, for snippets. */
    kind: 'article' | 'text'
    part: number
    json: string
  }
  article_entities: {
    /** Key of the entity across articles. */
    entity: string
    article: number
    /** Its ids in the article, separated by spaces. */
    locals: string
    mentions: number
    /** JSON of EntityFacts. */
    facts: string
  }
  knowledge: {
    id: string
    /** JSON of a StoredEntry. */
    entry: string
  }
  /** One row. */
  knowledge_version: {
    version: number
  }
  migrations: {
    version: number
    name: string
    applied_at: string
  }
}
