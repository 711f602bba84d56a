/**
 * What a person asks an archive for, as clauses of which each must hold: «قال:لافروف "حلف الناتو" -أوكرانيا بعد:2017».
 */
import type { EntityType } from '../schema/mention.ts'
import type { Span } from '../schema/span.ts'

export interface Query {
  readonly clauses: readonly Clause[]
  /** First day of publication that is asked for, ISO 8601: 2017-03-01. */
  readonly from?: string
  /** The day before which it must have been published, itself left out. */
  readonly until?: string
  /** What could not be understood; the clauses leave it out. */
  readonly problems: readonly QueryProblem[]
}

/** Where a clause stands in the query: UTF-16 units, half-open. */
export type Clause = Span & {
  /** With a minus before it: what answers must not hold it. */
  readonly excluded: boolean
} & (WordClause | PhraseClause | NameClause | TypeClause)

/** A word in any spelling and form. */
export interface WordClause {
  readonly kind: 'word'
  /** Its possible stems: a text holds the word when one of its own is among them. */
  readonly stems: readonly string[]
  /** Its light stems: a text holds another form of it when a stem or light stem of one is one of the other. */
  readonly light: readonly string[]
  /** How it sounds, to find names by; absent when too short to tell. */
  readonly sound?: string
}

/** Words in a row, as written: the first may carry a proclitic. One word alone: it, not its other forms. */
export interface PhraseClause {
  readonly kind: 'phrase'
  /** The forms that the first word may have in a text. */
  readonly first: readonly string[]
  readonly rest: readonly string[]
}

export type NameField = 'person' | 'place' | 'org' | 'speaker' | 'about' | 'source'

/** Somebody who is named, speaks, is spoken of, or published it: all keys near one another in that field. */
export interface NameClause {
  readonly kind: 'name'
  readonly field: NameField
  readonly keys: readonly string[]
}

/** Something of this type is named. */
export interface TypeClause {
  readonly kind: 'type'
  readonly type: EntityType
}

export interface QueryProblem extends Span {
  readonly code:
    | 'unknown-field'
    | 'empty-field'
    | 'not-a-date'
    | 'unknown-type'
    | 'date-excluded'
    | 'only-excluded'
  /** What is wrong there and what to do about it, in English. */
  readonly message: string
}
