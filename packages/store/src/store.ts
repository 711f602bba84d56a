/**
 * What a store of articles can do: the one interface that every driver keeps, proved by one conformance suite.
 *
 * A store sees strings and rows; what a word is, and which words are alike, core decides (`indexTerms`, `queryTerms`).
 * Every write is atomic: an article is wholly there, with its index rows, or not at all.
 */
import type { Article, Entity, EntityType } from '@isnad/core'

export interface Store {
  /**
   * Stores articles in one transaction: all or none. Putting the same source again replaces the analysis and nothing
   * else; it never makes a second article.
   */
  put(articles: readonly Article[]): Promise<readonly PutResult[]>
  get(id: string): Promise<StoredArticle | undefined>
  /** Newest first: by publication date, then by when they were stored; articles without a date come last. */
  list(options: PageOptions): Promise<Page<ArticleSummary>>
  /** True when it was there. */
  delete(id: string): Promise<boolean>
  /** Articles that hold every term of the query, best first. An empty query gives an empty page. */
  search(query: string, options: PageOptions): Promise<Page<SearchHit>>
  /** An entity across articles, or undefined when no stored article speaks of it. */
  entity(id: string, options: PageOptions): Promise<EntityRecord | undefined>
  /** The global ids of an article's entities, by their id in the article. */
  entitiesOf(articleId: string): Promise<readonly ArticleEntity[]>
  count(): Promise<number>
  close(): Promise<void>
}

export interface PutResult {
  readonly id: string
  /** False when the source was already there. */
  readonly created: boolean
}

export interface StoredArticle {
  readonly article: Article
  /** When it was first stored, ISO 8601 in UTC. */
  readonly storedAt: string
  /** Changes whenever the stored bytes change: an HTTP ETag without its quotes. */
  readonly version: string
}

export interface PageOptions {
  /** At most this many items, 1–200. */
  readonly limit: number
  /** Where the last page ended: `next` of that page. */
  readonly cursor?: string
}

export interface Page<T> {
  readonly items: readonly T[]
  /** Cursor of the next page; absent on the last. */
  readonly next?: string
}

export interface ArticleSummary {
  readonly id: string
  readonly headline: string
  readonly deck?: string
  readonly publishedAt?: string
  readonly publisher?: string
  readonly url?: string
  readonly storedAt: string
  readonly counts: Readonly<Record<'mentions' | 'entities' | 'quotations' | 'timexes' | 'roles', number>>
}

export interface SearchHit extends ArticleSummary {
  /** A passage of the article's text around the best match. Offsets are UTF-16 units of `text` in it. */
  readonly snippet: {
    readonly text: string
    readonly matches: readonly { readonly start: number; readonly end: number }[]
  }
}

export interface ArticleEntity {
  /** Id in the article (e3). */
  readonly local: string
  /** Id across articles. */
  readonly id: string
}

/** An entity as the whole store knows it. */
export interface EntityRecord {
  readonly id: string
  readonly type: EntityType
  readonly labels: Entity['labels']
  readonly wikidata?: string
  /** Names that articles used for it, most frequent first. */
  readonly names: readonly string[]
  readonly articles: Page<ArticleSummary & { readonly local: string; readonly mentions: number }>
}
