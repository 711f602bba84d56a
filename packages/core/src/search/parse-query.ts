/**
 * Reads what a person typed into a search field: «ناتو -أوكرانيا "حلف الناتو" person:لافروف بعد:2017-03».
 *
 * Words must all be there, in any spelling; "…" wants words in a row; a minus wants them not to be there; a field asks
 * who is named, who speaks, what is spoken of, who published it and when. Anything else is a word or nothing: no
 * operator of a database can be written.
 */
import { parseDate } from '../parse-date.ts'
import { parseDigits } from '../text/numerals.ts'
import { nameKeys } from './name-keys.ts'
import type { Clause, PhraseClause, Query, QueryProblem, WordClause } from './query.ts'
import { FIELD_NAMES, type Field, fieldOf, TYPE_NAMES, typeOf } from './query-fields.ts'
import { type Part, scanQuery } from './scan-query.ts'
import { eachWord, lightOf, soundOf, stemsOf } from './words.ts'

/** Any string gives a query; what could not be understood is told in `problems`. */
export function parseQuery(text: string): Query {
  const parts = scanQuery(text).map(part => readPart(text, part))
  const clauses = parts.flatMap(p => p.clauses ?? [])
  const problems = parts.flatMap(p => p.problem ?? [])
  const from = parts
    .flatMap(p => p.from ?? [])
    .sort()
    .at(-1)
  const until = parts.flatMap(p => p.until ?? []).sort()[0]
  const wanted = clauses.some(c => !c.excluded)
  const unwanted = clauses.find(c => c.excluded)
  if (unwanted && !wanted)
    problems.push(problem('only-excluded', unwanted, 'Only says what to leave out: add a word to look for'))
  return {
    clauses: wanted ? clauses : [],
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    problems,
  }
}

interface Reading {
  readonly clauses?: readonly Clause[]
  readonly from?: string
  readonly until?: string
  readonly problem?: QueryProblem
}

function readPart(text: string, part: Part): Reading {
  const value = text.slice(part.from, part.to)
  const field = part.field === undefined ? undefined : fieldOf(part.field)
  if (part.field !== undefined && field === undefined) return readUnknownField(text, part, value)
  // «قال: سنعود», taken from a text, is words; speaker: alone is a field left empty.
  if (field !== undefined && value.trim() === '' && /\p{Script=Arabic}/u.test(part.field!))
    return { clauses: toWords(text, part.start, part.end, part.excluded) }
  if (field !== undefined) return readField(field, value, part)
  if (part.quoted) return { clauses: toPhrase(text, part) }
  return { clauses: toWords(text, part.from, part.to, part.excluded) }
}

/** A Latin word before a colon was meant as a field; an Arabic one stands so in many a text, and an address, too. */
function readUnknownField(text: string, part: Part, value: string): Reading {
  const clauses = toWords(text, part.start, part.end, part.excluded)
  if (value.startsWith('//') || !/^[a-z]+$/i.test(part.field!)) return { clauses }
  const message = `There is no field ${part.field}: the fields are ${FIELD_NAMES}`
  return { clauses, problem: problem('unknown-field', part, message) }
}

function readField(field: Field, value: string, part: Part): Reading {
  const { start, end, excluded } = part
  if (field === 'before' || field === 'after') return readDate(field, value, part)
  if (field === 'type') {
    const type = typeOf(value)
    if (type !== undefined) return { clauses: [{ kind: 'type', type, start, end, excluded }] }
    return {
      problem: problem('unknown-type', part, `There is no type «${value}»: the types are ${TYPE_NAMES}`),
    }
  }
  const keys = nameKeys(value)
  if (keys.length > 0) return { clauses: [{ kind: 'name', field, keys, start, end, excluded }] }
  const example = `${field}:ناتو, ${field}:"حلف الناتو"`
  return { problem: problem('empty-field', part, `Say what to look for right behind the colon: ${example}`) }
}

function readDate(field: 'before' | 'after', value: string, part: Part): Reading {
  if (part.excluded) {
    const other = field === 'before' ? 'after' : 'before'
    return { problem: problem('date-excluded', part, `A date cannot be left out: use ${other}: instead`) }
  }
  const day = firstDayOf(value)
  if (day !== undefined) return field === 'before' ? { until: day } : { from: day }
  const message = `«${value}» is no date: write ${field}:2017, ${field}:2017-03, ${field}:2017-03-03 or ${field}:"3 مارس 2017"`
  return { problem: problem('not-a-date', part, message) }
}

/** 2017-03 → 2017-03-01, in any digits; also in words. */
function firstDayOf(value: string): string | undefined {
  const numbers = value.trim().split(/[-/]/)
  const [year, month = 1, day = 1] = numbers.map(parseDigits)
  if (numbers.length <= 3 && numbers[0]!.length === 4 && year !== undefined) return toIso(year, month, day)
  const from = parseDate(value)[0]?.interval?.from
  return from && /^\d{4}-\d{2}-\d{2}$/.test(from) ? from : undefined
}

function toIso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1000 ? date.toISOString().slice(0, 10) : undefined
}

function toWords(text: string, from: number, to: number, excluded: boolean): Clause[] {
  const clauses: Clause[] = []
  eachWord(text.slice(from, to), (start, end) => {
    const word = toWord(text.slice(from + start, from + end))
    clauses.push({ ...word, start: from + start, end: from + end, excluded })
  })
  return clauses
}

function toWord(word: string): WordClause {
  const stems = stemsOf(word)
  const light = [...new Set(stems.map(lightOf))]
  const sound = soundOf(stems[0]!)
  return { kind: 'word', stems, light, ...(sound !== undefined && { sound }) }
}

function toPhrase(text: string, { from, to, start, end, excluded }: Part): Clause[] {
  const words: (readonly string[])[] = []
  eachWord(text.slice(from, to), (s, e) => words.push(stemsOf(text.slice(from + s, from + e))))
  const [first, ...rest] = words
  if (first === undefined) return []
  const phrase: PhraseClause =
    rest.length === 0
      ? { kind: 'phrase', first, rest: [] }
      : { kind: 'phrase', first: withProclitics(first[0]!), rest: rest.map(stems => stems[0]!) }
  return [{ ...phrase, start, end, excluded }]
}

/** What a word may look like where it stands in a row: «بحلف», «والحلف», «للحلف». */
function withProclitics(stem: string): readonly string[] {
  return ['', ...PROCLITICS].map(p => p + stem)
}
const PROCLITICS = [
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'وال',
  'فال',
  'بال',
  'كال',
  'لل',
  'وب',
  'ول',
  'وبال',
  'ولل',
  'فلل',
]

function problem(code: QueryProblem['code'], { start, end }: Part | Clause, message: string): QueryProblem {
  return { code, start, end, message }
}
