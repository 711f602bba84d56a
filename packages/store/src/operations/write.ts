/** Puts and deletes articles, each call one batch: an article and all its index rows, or nothing. */
import { type Article, type IndexTerms, indexTerms } from '@isnad/core'
import type { CompiledQuery } from 'kysely'
import { toParts } from '../documents.ts'
import type { Engine } from '../engine.ts'
import { COLUMNS, clearTerms, insertTerms } from '../full-text.ts'
import { db, seqOf, template } from '../queries.ts'
import type { PutResult } from '../store.ts'
import { toSortable, toSummary } from '../summary.ts'
import { insertEntities } from './entities.ts'
import { clearMarks, clearStory, insertMarks } from './stories.ts'

export async function putArticles(
  engine: Engine,
  articles: readonly Article[],
  at: Date,
): Promise<readonly PutResult[]> {
  if (articles.length === 0) return []
  const writes = await Promise.all(articles.map(article => toWrite(article, at)))
  const rows = await engine.batch(writes.flatMap(w => w.queries))
  let first = 0
  return writes.map(({ id, version, queries }) => {
    const created = rows[first]!.length === 0
    first += queries.length
    return { id, created, version }
  })
}

export async function deleteArticle(engine: Engine, id: string): Promise<boolean> {
  const [before] = await engine.batch([
    exists({ id }),
    ...[...clearDocuments, ...clearIndex, ...clearStory].map(q => q({ id })),
    removeArticle({ id }),
  ])
  return before!.length > 0
}

interface Write {
  readonly id: string
  readonly version: string
  /** The first tells whether the article was there. */
  readonly queries: readonly CompiledQuery[]
}

async function toWrite(article: Article, at: Date): Promise<Write> {
  const { id } = article
  const json = JSON.stringify(article)
  const version = await toVersion(json)
  const row = {
    id,
    published: toSortable(article.source.publishedAt),
    stored_at: at.toISOString(),
    version,
    summary: JSON.stringify(toSummary(article)),
    url: article.source.url ?? null,
  }
  const queries = [
    exists({ id }),
    ...[...clearDocuments, ...clearIndex].map(q => q({ id })),
    upsertArticle(row),
    ...toDocuments(id, 'article', json),
    ...toDocuments(id, 'text', JSON.stringify(article.text)),
    ...toIndex(article),
  ]
  return { id, version, queries }
}

/** All that is found by: rows that can be made again from the article. */
export function toIndex(article: Article): CompiledQuery[] {
  const terms = indexTerms(article)
  const capped = Object.fromEntries(COLUMNS.map(c => [c, capTerms(terms[c])])) as unknown as IndexTerms
  return [...insertEntities(article), insertTerms({ id: article.id, ...capped }), ...insertMarks(article)]
}

/** 128 bits of SHA-256 of the content, so that every server gives the same version. */
async function toVersion(json: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json)))
  return Array.from(hash.subarray(0, 16), byte => byte.toString(16).padStart(2, '0')).join('')
}

function toDocuments(article: string, kind: 'article' | 'text', json: string): CompiledQuery[] {
  return toParts(json).map((part, i) => insertDocument({ article, kind, part: i, json: part }))
}

/** UTF-16 units of terms that are indexed in a column, at most 3 bytes each: a value stays under D1's 2 MB. */
const INDEXED = 600_000

function capTerms(terms: string): string {
  return terms.length <= INDEXED ? terms : terms.slice(0, terms.lastIndexOf(' ', INDEXED))
}

const exists = template<{ id: string }>()(v => seqOf(v('id')).compile())

const upsertArticle = template<{
  id: string
  published: string
  stored_at: string
  version: string
  summary: string
  url: string | null
}>()(v =>
  db
    .insertInto('articles')
    .values({
      id: v('id'),
      published: v('published'),
      stored_at: v('stored_at'),
      version: v('version'),
      summary: v('summary'),
      url: v('url'),
    })
    .onConflict(conflict =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        published: ref('excluded.published'),
        version: ref('excluded.version'),
        summary: ref('excluded.summary'),
      })),
    )
    .compile(),
)

const insertDocument = template<{ article: string; kind: 'article' | 'text'; part: number; json: string }>()(
  v =>
    db
      .insertInto('documents')
      .values({ article: seqOf(v('article')), kind: v('kind'), part: v('part'), json: v('json') })
      .compile(),
)

const removeArticle = template<{ id: string }>()(v =>
  db.deleteFrom('articles').where('id', '=', v('id')).compile(),
)

const clearDocuments = [
  template<{ id: string }>()(v =>
    db
      .deleteFrom('documents')
      .where('article', '=', seqOf(v('id')))
      .compile(),
  ),
]

/** Remove what `toIndex` made, and the note that it is out of date. */
export const clearIndex = [
  template<{ id: string }>()(v =>
    db
      .deleteFrom('article_entities')
      .where('article', '=', seqOf(v('id')))
      .compile(),
  ),
  template<{ id: string }>()(v =>
    db
      .deleteFrom('stale_articles')
      .where('article', '=', seqOf(v('id')))
      .compile(),
  ),
  clearTerms,
  clearMarks,
]
