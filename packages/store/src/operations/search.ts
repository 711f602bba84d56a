/**
 * Full-text search, with the passage that answers: ناتو finds «والناتو» and marks its letters. What holds every word as
 * written comes first, then what holds other forms of it; within both, the index ranks (bm25, the headline above all).
 */
import { findMatches, type Query } from '@isnad/core'
import { sql } from 'kysely'
import { type CursorShape, parseCursor, toCursor, toPage } from '../cursor.ts'
import type { Engine } from '../engine.ts'
import { beyondExact, toMatch } from '../full-text.ts'
import { db, template } from '../queries.ts'
import { toSnippet } from '../snippet.ts'
import type { Page, SearchHit, SearchOptions } from '../store.ts'
import { fromSummaryRow, toDatePosition } from './read.ts'

export async function searchArticles(
  engine: Engine,
  query: Query,
  options: SearchOptions,
): Promise<Page<SearchHit>> {
  const asksNothing = query.clauses.length === 0 && query.from === undefined && query.until === undefined
  const byDate = options.sort === 'newest' || query.clauses.length === 0
  const page = byDate
    ? await searchByDate(engine, query, options)
    : await searchByRank(engine, query, options)
  return asksNothing ? { items: [] } : page
}

/** Pages by rank count hits of each step: a rank changes with every article stored, so it is no place to go on from. */
const BY_RANK: CursorShape = { list: 'search', types: ['number', 'number'] }

async function searchByRank(
  engine: Engine,
  query: Query,
  { limit, cursor }: SearchOptions,
): Promise<Page<SearchHit>> {
  const match = toMatch(query)
  const steps = [match.exact, beyondExact(match)].filter(step => step !== undefined)
  let [step, offset] =
    cursor === undefined ? [0, 0] : (parseCursor(BY_RANK, cursor) as readonly [number, number])
  const found: Found[] = []
  for (; ; step++, offset = 0) {
    const expression = steps[step]
    if (expression === undefined) break
    const wanted = limit + 1 - found.length
    const rows = await engine.all(ranked({ match: expression, limit: wanted, offset, ...toRange(query) }))
    const hits = joinParts(rows)
    found.push(...hits)
    if (found.length <= limit) continue
    const items = found.slice(0, limit).map(row => toHit(row, query))
    // The hit too many may be the first of this step.
    return { items, next: toCursor(BY_RANK, [step, offset + hits.length - 1]) }
  }
  return { items: found.map(row => toHit(row, query)) }
}

const BY_DATE: CursorShape = { list: 'search-newest', types: ['string', 'number'] }
/** After every date, and every article. */
const START = { published: '~', seq: Number.MAX_SAFE_INTEGER }

async function searchByDate(
  engine: Engine,
  query: Query,
  { limit, cursor }: SearchOptions,
): Promise<Page<SearchHit>> {
  const position = cursor === undefined ? START : toDatePosition(BY_DATE, cursor)
  const match = toMatch(query).loose
  const values = { limit: limit + 1, ...position, ...toRange(query) }
  const rows = await engine.all(match === undefined ? dated(values) : newest({ match, ...values }))
  return toPage(
    joinParts(rows),
    limit,
    BY_DATE,
    row => [row.published, row.seq],
    row => toHit(row, query),
  )
}

interface Found {
  readonly seq: number
  readonly published: string
  readonly summary: string
  readonly stored_at: string
  /** One part of the article's text; an article with a long text comes in several rows, in order. */
  readonly json: string
}

function joinParts(rows: readonly Found[]): Found[] {
  const joined: Found[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    if (last?.seq === row.seq) joined[joined.length - 1] = { ...last, json: last.json + row.json }
    else joined.push(row)
  }
  return joined
}

function toHit(row: Found, query: Query): SearchHit {
  const text = JSON.parse(row.json) as string
  return { ...fromSummaryRow(row), snippet: toSnippet(text, findMatches(text, query)) }
}

/** Days of publication as the articles sort by them; one without a date lies in no range. */
export function toRange({ from, until }: Query): Range {
  const bounded = from !== undefined || until !== undefined
  return { from: from ?? (bounded ? '0' : ''), until: until ?? '~' }
}

interface Range {
  readonly from: string
  readonly until: string
}

const ranked = template<{ match: string; limit: number; offset: number } & Range>()(v =>
  sql<Found>`select a.seq, a.published, a.summary, a.stored_at, d.json
    from (
      select rowid as seq, rank from article_words
      where article_words match ${v('match')} and (${v('from')} = '' or rowid in (
        select seq from articles where published >= ${v('from')} and published < ${v('until')}
      ))
      order by rank, rowid desc limit ${v('limit')} offset ${v('offset')}
    ) as found
    join articles as a on a.seq = found.seq
    join documents as d on d.article = found.seq and d.kind = 'text'
    order by found.rank, found.seq desc, d.part`.compile(db),
)

const inOrder = sql`order by a.published desc, a.seq desc`
const withTexts = sql`select a.seq, a.published, a.summary, a.stored_at, d.json from found as a
  join documents as d on d.article = a.seq and d.kind = 'text' ${inOrder}, d.part`

const newest = template<{ match: string; limit: number; published: string; seq: number } & Range>()(v =>
  sql<Found>`with found as (
      select a.* from article_words as w join articles as a on a.seq = w.rowid
      where article_words match ${v('match')}
      and a.published >= ${v('from')} and a.published < ${v('until')}
      and (a.published, a.seq) < (${v('published')}, ${v('seq')})
      ${inOrder} limit ${v('limit')}
    ) ${withTexts}`.compile(db),
)

const dated = template<{ limit: number; published: string; seq: number } & Range>()(v =>
  sql<Found>`with found as (
      select a.* from articles as a
      where a.published >= ${v('from')} and a.published < ${v('until')}
      and (a.published, a.seq) < (${v('published')}, ${v('seq')})
      ${inOrder} limit ${v('limit')}
    ) ${withTexts}`.compile(db),
)
