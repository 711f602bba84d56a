/**
 * The full-text index: the only SQL, beside the tables, that other databases write differently. Terms come from core
 * as strings; the index only keeps them and finds them again.
 */
import type { QueryTerm } from '@isnad/core'
import { sql } from 'kysely'
import { db, seqOf, template } from './queries.ts'

export const clearTerms = template<{ id: string }>()(v =>
  sql`delete from article_terms where rowid = ${seqOf(v('id'))}`.compile(db),
)

export const insertTerms = template<{ id: string; terms: string; sounds: string }>()(v =>
  sql`insert into article_terms (rowid, terms, sounds)
    values (${seqOf(v('id'))}, ${v('terms')}, ${v('sounds')})`.compile(db),
)

export interface Found {
  readonly summary: string
  readonly stored_at: string
  readonly seq: number
  /** One part of the article's text; an article with a long text comes in several rows, in order. */
  readonly json: string
}

/** The articles that match, best first, with their texts. */
export const findTerms = template<{ match: string; limit: number; offset: number }>()(v =>
  sql<Found>`select a.seq, a.summary, a.stored_at, d.json
    from (
      select rowid as seq, rank from article_terms where article_terms match ${v('match')}
      order by rank, rowid desc limit ${v('limit')} offset ${v('offset')}
    ) as found
    join articles as a on a.seq = found.seq
    join documents as d on d.article = found.seq and d.kind = 'text'
    order by found.rank, found.seq desc, d.part`.compile(db),
)

/** Every word, each by one of its terms or its sound: `(terms : ("ناتو" OR "تو") OR sounds : "نت") AND …`. */
export function toMatch(query: readonly QueryTerm[]): string {
  return query
    .map(({ terms, sound }) => {
      const byTerm = `terms : (${terms.map(quote).join(' OR ')})`
      return sound === undefined ? `(${byTerm})` : `(${byTerm} OR sounds : ${quote(sound)})`
    })
    .join(' AND ')
}

/** As a string of the query language: nothing in it is an operator. */
function quote(term: string): string {
  return `"${term.replaceAll('"', '""')}"`
}
