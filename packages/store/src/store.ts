/**
 * What a store of articles can do: the one interface that every driver keeps, proved by one conformance suite.
 *
 * A store sees strings and rows; what a word is, and which words are alike, core decides (`indexTerms`, `parseQuery`).
 * Every write is atomic: an article is wholly there, with its index rows, or not at all. A promise that resolves is
 * an acknowledgement: what it wrote survives a crash of the process and of the machine.
 */

import type { Article, Entity, EntityType, Query, Span } from '@isnad/core'
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
   * Articles that answer every clause of the query. A query without clauses or days gives an empty page; what its
   * problems point at is left out. Pages by relevance may shift by one when an article is stored or deleted between
   * them; those by date never do.
   */
  search(query: Query, options: SearchOptions): Promise<Page<SearchHit>>
  /** What the articles that a query finds have in common. */
  facets(query: Query): Promise<Facets>
  /** Names that begin as `typed` does, at most `limit`, those of the most articles first. */
  suggest(typed: string, limit: number): Promise<readonly Suggestion[]>
  /** For a query that found nothing: the same with known names for words that nearly spell one, the closest first. */
  correct(text: string, query: Query): Promise<readonly Correction[]>
  /**
   * After an upgrade, makes the index of up to `limit` articles anew; how many there were. Until then a search does
   * not find them. The first few are done when the store opens.
   */
  refresh(limit: number): Promise<number>
  /** An entity across articles, or undefined when no stored article speaks of it. */
  entity(key: string, options: PageOptions): Promise<EntityRecord | undefined>
  /** The keys of an article's entities, by their id in the article; undefined when there is no such article. */
  entitiesOf(articleId: string): Promise<readonly ArticleEntity[] | undefined>
  /** Stories of two articles or more, those with the latest publication first. */
  stories(options: PageOptions): Promise<Page<StorySummary>>
  /**
   * The story of this id, or of the article of this id; undefined when there is neither. Articles find their story
   * while they are put; a story keeps its articles when they are read again, and has the first hundred told.
   */
  story(id: string): Promise<StoryRecord | undefined>
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

export interface SearchOptions extends PageOptions {
  /** relevance (when not said): what holds the words as written, and in its headline, first; newest: as `list`. */
  readonly sort?: 'relevance' | 'newest' | undefined
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

/** The most frequent values of each field; `person:` and the rest ask for one of them. */
export interface Facets {
  /** How many articles the query finds. */
  readonly total: number
  /** How many of them, the best, the values are counted in. */
  readonly counted: number
  readonly person: readonly EntityFacet[]
  readonly org: readonly EntityFacet[]
  readonly place: readonly EntityFacet[]
  readonly source: readonly Facet[]
  /** Years of publication, the latest first. */
  readonly year: readonly Facet[]
}

export interface Facet {
  readonly value: string
  readonly articles: number
}

export interface EntityFacet extends Facet {
  /** Of the entity across articles. */
  readonly key: string
}

/** A name that stored articles use. */
export interface Suggestion {
  readonly key: string
  readonly name: string
  readonly type: EntityType
  /** How many articles name it so. */
  readonly articles: number
}

export interface Correction {
  /** The whole query, corrected. */
  readonly q: string
  /** The known word put into it. */
  readonly name: string
}

export interface ArticleEntity {
  /** Id in the article (e3). */
  readonly local: string
  /** Id across articles. */
  readonly key: string
}

/** Articles that tell one thing: copies of one text, and reports of one event. */
export interface StorySummary {
  /** That of the article it began with; a story that another one took in answers under the ids of its articles. */
  readonly id: string
  /** How many tell it. */
  readonly articles: number
  /** How many publishers, as far as they are known. */
  readonly publishers: number
  /** The article published first. */
  readonly first: ArticleSummary
}

export interface StoryRecord {
  readonly id: string
  /** The first published first, those without a date last. */
  readonly articles: readonly ArticleSummary[]
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
