/**
 * Where the words of a query stand in a text: ناتو lights up in «والناتو», and «جيراسيموف» answers غيراسيموف.
 */
import type { Span } from '../schema/span.ts'
import type { Clause, Query } from './query.ts'
import { eachWord, lightOf, soundOf, stemsOf } from './words.ts'

/** Spans of whole words in UTF-16 units, in text order. */
export function findMatches(text: string, { clauses }: Query): readonly Span[] {
  const wanted = clauses.filter(c => !c.excluded)
  const stems = new Set(wanted.flatMap(stemsIn))
  const forms = new Set(wanted.flatMap(c => (c.kind === 'word' ? [...c.stems, ...c.light] : [])))
  const sounds = new Set(wanted.flatMap(soundsIn))
  const phrases = wanted.filter(isRow)
  const isWanted = (own: readonly string[]) =>
    own.some(s => stems.has(s) || forms.has(s) || forms.has(lightOf(s)) || sounds.has(soundOf(s) ?? ''))
  const found: Span[] = []
  const words: Word[] = []
  eachWord(text, (start, end) => {
    const own = stemsOf(text.slice(start, end))
    if (isWanted(own)) found.push({ start, end })
    if (phrases.length > 0) words.push({ start, end, form: own[0]! })
  })
  return [...found, ...phrases.flatMap(p => findRows(words, p))].sort((a, b) => a.start - b.start)
}

interface Word extends Span {
  readonly form: string
}

type Row = Clause & { kind: 'phrase' }

const isRow = (c: Clause): c is Row => c.kind === 'phrase' && c.rest.length > 0

function stemsIn(clause: Clause): readonly string[] {
  if (clause.kind === 'phrase') return clause.rest.length === 0 ? clause.first : []
  return namesIn(clause)
}

function soundsIn(clause: Clause): readonly string[] {
  if (clause.kind === 'word') return clause.sound === undefined ? [] : [clause.sound]
  return namesIn(clause)
}

/** A key is a word or its sound. Who published it need not stand in the text. */
function namesIn(clause: Clause): readonly string[] {
  return clause.kind === 'name' && clause.field !== 'source' ? clause.keys : []
}

function findRows(words: readonly Word[], { first, rest }: Row): Span[] {
  return words.flatMap((word, i) => {
    const last = words[i + rest.length]
    const fits = last && first.includes(word.form) && rest.every((form, k) => words[i + 1 + k]!.form === form)
    return fits ? [{ start: word.start, end: last.end }] : []
  })
}
