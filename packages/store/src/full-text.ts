/**
 * The full-text index: the only SQL, beside the tables, that other databases write differently. Terms come from core
 * as strings; the index only keeps them and finds them again. What a person typed never comes here: a match is built
 * from the clauses that core read in it.
 */
import type { Clause, IndexTerms, NameField, Query } from '@isnad/core'
import { sql } from 'kysely'
import { db, seqOf, template } from './queries.ts'

export const COLUMNS = [
  'headline',
  'words',
  'stems',
  'light',
  'sounds',
  'persons',
  'places',
  'organizations',
  'speakers',
  'subjects',
  'sources',
  'types',
] as const satisfies readonly (keyof IndexTerms)[]

export const clearTerms = template<{ id: string }>()(v =>
  sql`delete from article_words where rowid = ${seqOf(v('id'))}`.compile(db),
)

export const insertTerms = template<{ id: string } & IndexTerms>()(v =>
  sql`insert into article_words (rowid, ${sql.join(COLUMNS.map(c => sql.ref(c)))})
    values (${seqOf(v('id'))}, ${sql.join(COLUMNS.map(c => v(c)))})`.compile(db),
)

/** A query as expressions of the index, each undefined where it asks for no words. */
export interface Match {
  /** Every word as written, proclitics aside. */
  readonly exact: string | undefined
  /** Every word also in its other forms and spellings; the same as `exact` where no word has any. */
  readonly loose: string | undefined
}

export function toMatch({ clauses }: Query): Match {
  return { exact: combine(clauses, toExact), loose: combine(clauses, toLoose) }
}

/** What `loose` finds beyond `exact`; undefined when there is no more. */
export function beyondExact({ exact, loose }: Match): string | undefined {
  return exact === undefined || exact === loose ? undefined : `(${loose}) NOT (${exact})`
}

function combine(clauses: readonly Clause[], write: (clause: Clause) => string): string | undefined {
  const wanted = clauses.filter(c => !c.excluded)
  if (wanted.length === 0) return undefined
  const all = wanted.map(c => `(${write(c)})`).join(' AND ')
  // What is left out is left out as it was written: -دولة says nothing of دولي.
  const without = clauses.filter(c => c.excluded).map(c => ` NOT (${toExact(c)})`)
  return without.length === 0 ? all : `(${all})${without.join('')}`
}

function toExact(clause: Clause): string {
  switch (clause.kind) {
    case 'word':
      return anyOf(TEXT, clause.stems)
    case 'phrase':
      if (clause.rest.length === 0) return anyOf(TEXT, clause.first)
      return anyOf(
        ROW,
        clause.first.map(first => [first, ...clause.rest].join(' ')),
      )
    case 'type':
      return anyOf('types', [clause.type])
    case 'name':
      return nearOneAnother(NAMES[clause.field], clause.keys)
  }
}

function toLoose(clause: Clause): string {
  if (clause.kind !== 'word') return toExact(clause)
  const { stems, light, sound } = clause
  const byForm = anyOf(FORMS, [...new Set([...stems, ...light])])
  return sound === undefined ? byForm : `${byForm} OR ${anyOf('sounds', [sound])}`
}

/** Where a word may stand, where also its other forms, and where words follow one another. */
const TEXT = '{headline words stems}'
const FORMS = '{headline words stems light}'
const ROW = '{headline words}'

const NAMES: Readonly<Record<NameField, (typeof COLUMNS)[number]>> = {
  person: 'persons',
  place: 'places',
  org: 'organizations',
  speaker: 'speakers',
  about: 'subjects',
  source: 'sources',
}

/** What may stand between the words of a name: «سيرغي فيكتوروفيتش لافروف». Names of two entities are further apart. */
const BETWEEN = 8

function nearOneAnother(column: string, keys: readonly string[]): string {
  const phrases = keys.slice(0, BETWEEN).map(quote)
  return phrases.length === 1
    ? `${column} : ${phrases[0]}`
    : `${column} : NEAR(${phrases.join(' ')}, ${BETWEEN})`
}

function anyOf(columns: string, phrases: readonly string[]): string {
  return `${columns} : (${phrases.map(quote).join(' OR ')})`
}

/** As a string of the query language: nothing in it is an operator. */
function quote(term: string): string {
  return `"${term.replaceAll('"', '""')}"`
}
