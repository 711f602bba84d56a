/** What the articles that a query finds have in common: whom they name, who published them, when. */
import type { EntityType, Query } from '@isnad/core'
import { sql } from 'kysely'
import type { Engine } from '../engine.ts'
import { toMatch } from '../full-text.ts'
import { db, template } from '../queries.ts'
import type { Facets } from '../store.ts'
import { toRange } from './search.ts'

/** Values of a field that are told: the most frequent. */
const VALUES = 10
/** Articles that are looked into: the best of more. */
const COUNTED = 1000

export async function countFacets(engine: Engine, query: Query): Promise<Facets> {
  const match = toMatch(query).loose
  const range = toRange(query)
  if (match === undefined && query.from === undefined && query.until === undefined) return NOTHING
  const found =
    match === undefined ? { list: dated, values: range } : { list: matching, values: { ...range, match } }
  const [[total], entities, sources, years] = await Promise.all([
    engine.all<{ total: number }>(found.list.total(found.values as never)),
    engine.all<EntityCount>(found.list.entities(found.values as never)),
    engine.all<ValueCount>(found.list.sources(found.values as never)),
    engine.all<ValueCount>(found.list.years(found.values as never)),
  ])
  const ofType = (type: EntityType) =>
    entities.filter(e => e.type === type).map(({ key, name, articles }) => ({ value: name, key, articles }))
  return {
    total: total!.total,
    counted: Math.min(total!.total, COUNTED),
    person: ofType('person'),
    org: ofType('organization'),
    place: ofType('place'),
    source: sources,
    year: years,
  }
}

const NOTHING: Facets = { total: 0, counted: 0, person: [], org: [], place: [], source: [], year: [] }

interface EntityCount {
  readonly type: EntityType
  readonly key: string
  readonly name: string
  readonly articles: number
}

interface ValueCount {
  readonly value: string
  readonly articles: number
}

interface Values {
  readonly match: string
  readonly from: string
  readonly until: string
}

type Slot = <K extends keyof Values>(name: K) => Values[K]

const matching = toLists(
  v => sql`article_words as w cross join articles as a on a.seq = w.rowid
    where article_words match ${v('match')} and a.published >= ${v('from')} and a.published < ${v('until')}`,
  sql`order by w.rank`,
)

const dated = toLists(
  v => sql`articles as a where a.published >= ${v('from')} and a.published < ${v('until')}`,
  sql`order by a.published desc`,
)

function toLists(found: (v: Slot) => ReturnType<typeof sql>, order: ReturnType<typeof sql>) {
  const best = (v: Slot) => sql`best as (
    select a.seq, a.published, a.summary from ${found(v)} ${order} limit ${sql.lit(COUNTED)}
  )`
  const valuesOf = (value: ReturnType<typeof sql>, by: ReturnType<typeof sql>) =>
    template<Values>()(v =>
      sql<ValueCount>`with ${best(v)}
        select ${value} as value, count(*) as articles from best
        where value <> '' group by value order by ${by} limit ${sql.lit(VALUES)}`.compile(db),
    )
  return {
    total: template<Values>()(v =>
      sql<{ total: number }>`select count(*) as total from ${found(v)}`.compile(db),
    ),
    entities: template<Values>()(v =>
      sql<EntityCount>`with ${best(v)}, counted as (
        select e.entity, count(*) as articles, max(e.facts) as facts
        from best join article_entities as e on e.article = best.seq group by e.entity
      ), ordered as (
        select entity as key, articles, facts ->> '$.type' as type,
          coalesce(facts ->> '$.labels.ar', facts ->> '$.name') as name,
          row_number() over (partition by facts ->> '$.type' order by articles desc, entity) as place
        from counted
      )
      select type, key, name, articles from ordered
      where place <= ${sql.lit(VALUES)} and type in ('person', 'organization', 'place') order by place`.compile(
        db,
      ),
    ),
    sources: valuesOf(sql`coalesce(summary ->> '$.publisher', '')`, sql`articles desc, value`),
    years: valuesOf(sql`substr(published, 1, 4)`, sql`value desc`),
  }
}
