/**
 * The words that times are told in, found in one step a token: «والثلاثاء» → a weekday one letter into the word,
 * «كانون الأول» → a month. A word may have several readings («ثانية»: a unit, an ordinal); the grammar chooses.
 */
import type { Tokens } from '../tokens.ts'
import { trie as packed, readings as readingRows } from './gen/time-words.ts'
import { longestPhrase, type PhraseMatch } from './lookup.ts'
import { readTrie } from './trie.ts'

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
  const match = longestPhrase(text, tokens, i, trie)
  return match && { ...match, readings: readingsOf(match.value) }
}

const trie = readTrie(packed)
let lines: readonly string[] | undefined
const readings: (readonly TimeReading[])[] = []

function readingsOf(value: number): readonly TimeReading[] {
  lines ??= readingRows.split('\n')
  readings[value] ??= lines[value]!.split('|').map(toReading)
  return readings[value]
}

function toReading(cells: string): TimeReading {
  const [kind = '', value = '', n = '', form = '', sure] = cells.split('\t')
  return { kind, value, n: Number(n), form, sure: sure === 'sure' }
}
