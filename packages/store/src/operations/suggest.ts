/**
 * What a person may be about to ask for, or may have meant: names that stored articles know, the most frequent first.
 */
import { bareWords, closestWords, type EntityType, parseQuery, type Query, typedTerms } from '@isnad/core'
import { sql } from 'kysely'
import type { Engine } from '../engine.ts'
import { db, template } from '../queries.ts'
import type { Correction, Suggestion } from '../store.ts'

/** Names of which each word of `typed` begins a word, spelled like it or sounding like it. */
export async function suggestNames(
  engine: Engine,
  typed: string,
  limit: number,
): Promise<readonly Suggestion[]> {
  const words = typedTerms(typed)
  if (words.length === 0) return []
  const match = words.map(terms => `(${terms.map(toPrefix).join(' OR ')})`).join(' AND ')
  const rows = await engine.all(namesBeginning({ match, limit }))
  return rows.map(({ entity, name, type, articles }) => ({ key: entity, name, type, articles }))
}

/** Of a query whose words nothing holds, what it may have meant: the query with known names in their place. */
export async function correctQuery(
  engine: Engine,
  text: string,
  query: Query,
): Promise<readonly Correction[]> {
  const corrections: Correction[] = []
  for (const clause of query.clauses.filter(c => c.kind === 'word' && !c.excluded)) {
    const [word] = bareWords(text.slice(clause.start, clause.end))
    if (word === undefined || word.length <= FIRST) continue
    const rows = await engine.all(
      namesBeginning({ match: toPrefix(word.slice(0, FIRST)), limit: CANDIDATES }),
    )
    const known = new Map(rows.flatMap(row => wordsOf(row.name)))
    for (const close of closestWords(word, [...known.keys()]).slice(0, CORRECTIONS)) {
      const name = known.get(close)!
      corrections.push({ q: text.slice(0, clause.start) + name + text.slice(clause.end), name })
    }
  }
  return corrections.slice(0, CORRECTIONS)
}
const CORRECTIONS = 3
/** Letters at its beginning that a misspelt word has right. */
const FIRST = 2
/** Names looked through for a word's first letters. */
const CANDIDATES = 500

/** Each folded word of a name, with the word as it is written there. */
function wordsOf(name: string): (readonly [string, string])[] {
  return parseQuery(name).clauses.map(({ start, end }) => {
    const word = name.slice(start, end)
    return [bareWords(word)[0] ?? word, word] as const
  })
}

const toPrefix = (word: string) => `"${word.replaceAll('"', '""')}"*`

interface NameRow {
  readonly entity: string
  readonly name: string
  readonly type: EntityType
  readonly articles: number
}

const namesBeginning = template<{ match: string; limit: number }>()(v =>
  sql<NameRow>`select n.entity, n.name, n.type, sum(n.articles) as articles
    from name_words as w join entity_names as n on n.id = w.rowid
    where name_words match ${v('match')}
    group by n.entity order by articles desc, n.name limit ${v('limit')}`.compile(db),
)
