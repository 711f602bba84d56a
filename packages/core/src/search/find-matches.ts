/**
 * Where the words of a query stand in a text: ناتو lights up in «والناتو», and «جيراسيموف» answers غيراسيموف.
 */
import type { Span } from '../schema/span.ts'
import { findPlaces } from './find-places.ts'
import type { Clause, Query } from './query.ts'
import { eachWord, lightOf, soundOf, stemsOf } from './words.ts'

/**
 * Spans of whole words in UTF-16 units, in text order. A name that only sounds like a word of the query is marked
 * where the text nowhere spells it as the query does.
 */
export function findMatches(text: string, { clauses }: Query): readonly Span[] {
  const found = clauses.filter(c => !c.excluded).flatMap(c => findClause(text, c))
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((s, i) => i === 0 || s.start >= found[i - 1]!.end)
}

function findClause(text: string, clause: Clause): readonly Span[] {
  switch (clause.kind) {
    case 'type':
      return []
    case 'phrase':
      return findRows(text, clause.first, clause.rest)
    case 'name':
      // Who published it need not stand in the text.
      return clause.field === 'source' ? [] : findSounds(text, new Set(clause.keys))
    case 'word': {
      const { stems, light, sound } = clause
      const spelled = findForms(text, new Set([...stems, ...light]))
      return spelled.length > 0 || sound === undefined ? spelled : findSounds(text, new Set([sound]))
    }
  }
}

function findForms(text: string, forms: ReadonlySet<string>): readonly Span[] {
  return findWords(text, [...forms], own => own.some(s => forms.has(s) || forms.has(lightOf(s))))
}

/** The words one of whose stems sounds so, or is the key itself. */
function findSounds(text: string, keys: ReadonlySet<string>): readonly Span[] {
  const found: Span[] = []
  eachWord(text, (start, end) => {
    const own = stemsOf(text.slice(start, end))
    if (own.some(s => keys.has(s) || keys.has(soundOf(s) ?? ''))) found.push({ start, end })
  })
  return found
}

/** The words that hold one of `forms` and fit. */
function findWords(
  text: string,
  forms: readonly string[],
  fits: (stems: readonly string[], start: number) => boolean,
): readonly Span[] {
  const found: Span[] = []
  const search = (from: number, to: number) =>
    eachWord(text.slice(from, to), (s, e) => {
      const [start, end] = [from + s, from + e]
      if (fits(stemsOf(text.slice(start, end)), start)) found.push({ start, end })
    })
  if (!findPlaces(text, forms, search)) search(0, text.length)
  return found
}

/** UTF-16 units within which the next word of a row is looked for. */
const REACH = 64

function findRows(text: string, first: readonly string[], rest: readonly string[]): readonly Span[] {
  if (rest.length === 0) return findWords(text, first, own => own.some(s => first.includes(s)))
  const ends = new Map<number, number>()
  const begins = findWords(text, first, ([form], start) => {
    if (!first.includes(form!)) return false
    const words: { readonly form: string; readonly end: number }[] = []
    eachWord(text.slice(start, start + REACH * (rest.length + 1)), (s, e) => {
      if (words.length > rest.length) return
      words.push({ form: stemsOf(text.slice(start + s, start + e))[0]!, end: start + e })
    })
    const last = words[rest.length]
    if (last) ends.set(start, last.end)
    return last !== undefined && rest.every((form, k) => words[k + 1]!.form === form)
  })
  return begins.map(({ start }) => ({ start, end: ends.get(start)! }))
}
