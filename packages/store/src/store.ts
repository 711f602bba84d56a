/**
 * What a store of articles can do: the one interface that every driver keeps, proved by one conformance suite.
 *
 * A store sees strings and rows; what a word is, and which words are alike, core decides (`indexTerms`, `queryTerms`).
 * Every write is atomic: an article is wholly there, with its index rows, or not at all. A promise that resolves is
 * an acknowledgement: what it wrote survives a crash of the process and of the machine.
 */
import type { Article, Entity, EntityType, Span } from '@isnad/core'
import type { FeedStore } from './feed-store.ts'
import type { KnowledgeStore } from './knowledge-store.ts'

export interface Store {
  /**
   * Stores articles in one transaction: all or none. Putting an article again replaces it wholly, its
   * `source` too, and never makes a second one: who puts must keep what was known about the source. Search finds the first 100,000 words or so of an article.
   */
  put(articles: readonly Article[]): Promise<readonly PutResult[]>
  get(id: string): Promise<StoredArticle | undefined>
  /** Newest first: by publication date, then by when they were stored; articles without a date come last. */
  list(options: PageOptions): Promise<Page<ArticleSummary>>
  /** Articles from this very address, in the order they were stored. */
  findByUrl(url: string): Promise<readonly ArticleSummary[]>
  /** True when it was there. */
  delete(id: string): Promise<boolean>
  /**
   * Articles that hold every term of the query, best first. An empty query gives an empty page. An article stored
   * or deleted between two pages may shift the second by one.
   */
  search(query: string, options: PageOptions): Promise<Page<SearchHit>>
  /** An entity across articles, or undefined when no stored article speaks of it. */
  entity(key: string, options: PageOptions): Promise<EntityRecord | undefined>
  /** The keys of an article's entities, by their id in the article; undefined when there is no such article. */
  entitiesOf(articleId: string): Promise<readonly ArticleEntity[] | undefined>
  count(): Promise<number>
  readonly knowledge: KnowledgeStore
  readonly feeds: FeedStore
  close(): Promise<void>
}

export interface PutResult {
  readonly id: string
  /** False when the source was already there. */
  readonly created: boolean
  /** As in StoredArticle. */
  readonly version: string
}

export interface StoredArticle {
  /** The Article as JSON in UTF-8: ready to be sent without being read. */
  readonly json: Uint8Array<ArrayBuffer>
  /** When it was first stored, ISO 8601 in UTC. */
  readonly storedAt: string
  /** Changes exactly when `json` changes: an HTTP ETag without its quotes. */
  readonly version: string
}

export interface PageOptions {
  /** At most this many items, 1–200. */
  readonly limit: number
  /** Where the last page ended: `next` of that page. A cursor of another list is a StoreError `invalid-cursor`. */
  readonly cursor?: string | undefined
}

export interface Page<T> {
  readonly items: readonly T[]
  /** Cursor of the next page; absent on the last. */
  readonly next?: string
}

export interface ArticleSummary {
  readonly id: string
  /** The headline, or the first line of the text; long ones are cut. */
  readonly headline: string
  readonly deck?: string
  readonly publishedAt?: string
  readonly publisher?: string
  readonly url?: string
  readonly storedAt: string
  readonly counts: Readonly<Record<'mentions' | 'entities' | 'quotations' | 'timexes' | 'roles', number>>
}

export interface SearchHit extends ArticleSummary {
  readonly snippet: Snippet
}

/** A passage of the article's text around the best match. All offsets are UTF-16 code units. */
export interface Snippet {
  readonly text: string
  /** Where the passage begins in the article's text. */
  readonly start: number
  /** The words that matched, as spans of the passage. */
  readonly matches: readonly Span[]
}

export interface ArticleEntity {
  /** Id in the article (e3). */
  readonly local: string
  /** Id across articles. */
  readonly key: string
}

/** An entity as the whole store knows it. */
export interface EntityRecord {
  readonly key: string
  readonly type: EntityType
  readonly labels: Entity['labels']
  readonly wikidata?: string
  /** Names that articles used for it, most frequent first. */
  readonly names: readonly string[]
  /** The articles that speak of it, ordered as `list` does. */
  readonly articles: Page<EntityArticle>
}

export interface EntityArticle extends ArticleSummary {
  /** Its ids in that article. */
  readonly locals: readonly string[]
  /** How often that article speaks of it. */
  readonly mentions: number
}
