/** Entities across articles: each article's share is a row, so that an article goes without leaving a trace. */
import { type Article, type Entity, type EntityType, entityKey, nameTerms } from '@isnad/core'
import type { CompiledQuery } from 'kysely'
import { type CursorShape, toPage } from '../cursor.ts'
import type { Engine } from '../engine.ts'
import { db, seqOf, template } from '../queries.ts'
import type { ArticleEntity, EntityRecord, PageOptions } from '../store.ts'
import { fromSummaryRow, toDatePosition } from './read.ts'

/** What one article says of an entity, as it is stored. */
interface EntityFacts {
  readonly type: EntityType
  readonly name: string
  readonly labels: Entity['labels']
  readonly wikidata?: string
}

/** Rows of six parameters a statement: D1 binds at most 100. */
const ROWS = 16

export function insertEntities(article: Article): CompiledQuery[] {
  const rows = toRows(article)
  const queries: CompiledQuery[] = []
  for (let i = 0; i < rows.length; i += ROWS) {
    queries.push(
      db
        .insertInto('article_entities')
        .values(rows.slice(i, i + ROWS))
        .compile(),
    )
  }
  return queries
}

export async function listEntitiesOf(
  engine: Engine,
  articleId: string,
): Promise<readonly ArticleEntity[] | undefined> {
  const rows = await engine.all(entitiesOfArticle({ id: articleId }))
  if (rows.length === 0) return undefined
  return rows
    .flatMap(({ entity, locals }) =>
      entity === null ? [] : locals!.split(' ').map(local => ({ local, key: entity })),
    )
    .sort((a, b) => rankOf(a.local) - rankOf(b.local))
}

export async function findEntity(
  engine: Engine,
  key: string,
  { limit, cursor }: PageOptions,
): Promise<EntityRecord | undefined> {
  const facts = await engine.all(factsOf({ key }))
  const [most] = facts
  if (most === undefined) return undefined
  const { type, labels, wikidata } = JSON.parse(most.facts) as EntityFacts
  const rows = await engine.all(
    cursor === undefined
      ? firstArticlesOf({ key, limit: limit + 1 })
      : articlesOfAfter({ key, limit: limit + 1, ...toDatePosition(BY_DATE, cursor) }),
  )
  const articles = toPage(
    rows,
    limit,
    BY_DATE,
    row => [row.published, row.seq],
    row => ({ ...fromSummaryRow(row), locals: row.locals.split(' '), mentions: row.mentions }),
  )
  const names = [...new Set(facts.map(f => (JSON.parse(f.facts) as EntityFacts).name))]
  return { key, type, labels, ...(wikidata !== undefined && { wikidata }), names, articles }
}

function toRows(article: Article) {
  const byKey = new Map<string, Entity[]>()
  for (const entity of article.entities) {
    const key = entityKey(entity)
    const same = byKey.get(key)
    if (same) same.push(entity)
    else byKey.set(key, [entity])
  }
  return [...byKey].map(([key, entities]) => ({
    entity: key,
    article: seqOf(article.id),
    locals: entities.map(e => e.id).join(' '),
    mentions: entities.reduce((sum, e) => sum + e.mentions.length, 0),
    facts: JSON.stringify(toFacts(entities[0]!)),
    terms: nameTerms(entities[0]!.name),
  }))
}

function toFacts({ type, name, labels, wikidata }: Entity): EntityFacts {
  return { type, name, labels, ...(wikidata !== undefined && { wikidata }) }
}

const BY_DATE: CursorShape = { list: 'entity', types: ['string', 'number'] }

/** e12 → 12. */
const rankOf = (local: string) => Number(local.slice(1))

const entitiesOfArticle = template<{ id: string }>()(v =>
  db
    .selectFrom('articles as a')
    .leftJoin('article_entities as e', 'e.article', 'a.seq')
    .select(['e.entity', 'e.locals'])
    .where('a.id', '=', v('id'))
    .compile(),
)

/** Names beyond this many are hapaxes that nobody looks for. */
const NAMES = 100

const factsOf = template<{ key: string }>()(v =>
  db
    .selectFrom('article_entities')
    .select(['facts', ({ fn }) => fn.sum<number>('mentions').as('total')])
    .where('entity', '=', v('key'))
    .groupBy('facts')
    .orderBy('total', 'desc')
    .orderBy('facts')
    .limit(NAMES)
    .compile(),
)

const articlesOf = (key: string) =>
  db
    .selectFrom('article_entities as e')
    .innerJoin('articles as a', 'a.seq', 'e.article')
    .select(['a.seq', 'a.published', 'a.stored_at', 'a.summary', 'e.locals', 'e.mentions'])
    .where('e.entity', '=', key)
    .orderBy('a.published', 'desc')
    .orderBy('a.seq', 'desc')

const firstArticlesOf = template<{ key: string; limit: number }>()(v =>
  articlesOf(v('key')).limit(v('limit')).compile(),
)

const articlesOfAfter = template<{ key: string; limit: number; published: string; seq: number }>()(v =>
  articlesOf(v('key'))
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('a.published', 'a.seq'), '<', tuple(v('published'), v('seq'))),
    )
    .limit(v('limit'))
    .compile(),
)
