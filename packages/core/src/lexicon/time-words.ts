/**
 * The words that times are told in, found in one step a token: «والثلاثاء» → a weekday one letter into the word,
 * «كانون الأول» → a month. A word may have several readings («ثانية»: a unit, an ordinal); the grammar chooses.
 */
import { fold } from '../text/fold.ts'
import type { Tokens } from '../tokens.ts'
import { rows as countedRows } from './gen/counted-nouns.ts'
import { rows as headRows } from './gen/date-heads.ts'
import { rows as functionRows } from './gen/function-words.ts'
import { rows as generalRows } from './gen/general-heads.ts'
import { rows as monthRows } from './gen/months.ts'
import { rows as ambiguousMonthRows } from './gen/months-ambiguous.ts'
import { rows as namedDayRows } from './gen/named-days.ts'
import { rows as numeralRows } from './gen/numerals.ts'
import { rows as tenseRows } from './gen/tense-cues.ts'
import { rows as trapRows } from './gen/time-traps.ts'
import { rows as unitRows } from './gen/time-units.ts'
import { rows as wordRows } from './gen/time-words.ts'
import { rows as zoneRows } from './gen/time-zones.ts'
import { rows as weekdayRows } from './gen/weekdays.ts'
import { longestPhrase, type PhraseMatch } from './lookup.ts'
import { makeTrie, type Trie } from './trie.ts'

export interface TimeReading {
  /** month, weekday, unit, number …, or a kind of time-words.tsv. */
  readonly kind: string
  /** What the table says of the word: 4 for April, Y for عام, past for قال. */
  readonly value: string
  /** The value as a number where it is one, else NaN; for a unit its count (1, 2, 0 for the plural). */
  readonly n: number
  /** With the article; for a numeral: ordinal, cardinal, definite or first; for a month its calendar; else ''. */
  readonly form: string
  /** False for a word that is more often something else. */
  readonly sure: boolean
}

export interface TimeWord extends PhraseMatch {
  readonly readings: readonly TimeReading[]
}

/** The longest time word or phrase that begins with token `i`, proclitics cut off. */
export function timeWordAt(text: string, tokens: Tokens, i: number): TimeWord | undefined {
  const { trie, readings } = lexicon()
  const match = longestPhrase(text, tokens, i, trie)
  return match && { ...match, readings: readings[match.value]! }
}

export const DEFINITE = 'definite'

interface Lexicon {
  readonly trie: Trie
  readonly readings: readonly TimeReading[][]
}

let built: Lexicon | undefined

function lexicon(): Lexicon {
  built ??= build()
  return built
}

function build(): Lexicon {
  const rank = new Map<string, number>()
  const readings: TimeReading[][] = []
  const add = (word: string, kind: string, value: string, form = '', sure = true, n = Number(value)) => {
    const key = fold(word)
    let at = rank.get(key)
    if (at === undefined) {
      at = readings.length
      rank.set(key, at)
      readings.push([])
    }
    const same = (r: TimeReading) => r.kind === kind && r.value === value && r.form === form
    if (!readings[at]!.some(same)) readings[at]!.push({ kind, value, n, form, sure })
  }
  for (const [word, calendar, month] of cells(monthRows)) add(word!, 'month', month!, calendar)
  for (const [word, calendar, month] of cells(ambiguousMonthRows))
    add(word!, 'month', month!, calendar, false)
  for (const [word, day] of cells(weekdayRows)) add(word!, 'weekday', day!, '', word!.startsWith('ال'))
  for (const [word, unit, count] of cells(unitRows)) {
    add(word!, 'unit', unit!, '', true, Number(count))
    add(`ال${word}`, 'unit', unit!, DEFINITE, true, Number(count))
  }
  for (const [word, value, form] of cells(numeralRows)) add(word!, 'number', value!, form)
  for (const [word, kind, value] of cells(wordRows)) {
    add(word!, kind!, value!)
    if (TAKES_ARTICLE.has(kind!)) add(`ال${word}`, kind!, value!, DEFINITE)
  }
  for (const [phrase, offset] of cells(zoneRows)) add(phrase!, 'zone', offset!)
  for (const [phrase, day] of cells(namedDayRows)) add(phrase!, 'named-day', day!)
  for (const [phrase] of cells(trapRows)) add(phrase!, 'trap', '')
  for (const [word] of cells(generalRows)) add(word!, 'general-head', '')
  for (const [word] of cells(functionRows)) add(word!, 'function', '')
  for (const [word] of cells(countedRows)) add(word!, 'counted', '')
  for (const [word, kind] of cells(headRows)) add(word!, 'head', kind!)
  for (const [word, tense] of cells(tenseRows))
    for (const form of tense === 'present' || !VERB.has(tense!) ? [word!] : verbForms(word!))
      add(form, 'tense', tense!)
  return { trie: makeTrie([...rank.keys()]), readings }
}

const TAKES_ARTICLE = new Set(['decade', 'season', 'part', 'season-year'])
const VERB = new Set(['past', 'said', 'announced'])

/** Third person past: he, she, they two, they: أعلن أعلنت أعلنا أعلنتا أعلنوا; التقى التقت التقيا التقوا. */
function verbForms(verb: string): string[] {
  const weak = verb.endsWith('ى')
  const stem = weak ? verb.slice(0, -1) : verb
  const before = weak ? `${stem}ي` : stem
  return [verb, `${stem}ت`, `${before}ا`, `${stem}تا`, `${stem}وا`]
}

function* cells(rows: string): Generator<string[]> {
  for (const row of rows.split('\n')) yield row.split('\t')
}
