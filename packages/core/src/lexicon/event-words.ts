/**
 * Words that tell of events, and the small words around them, found in one walk a token: «وسيلتقون» is التقى, present, two
 * letters into the word; «اتصال هاتفي» one phrase; «ضربة جزاء» a trap, and so no blow.
 */
import { possibleCutsIn } from '../text/clitics.ts'
import type { Tokens } from '../tokens.ts'
import { entries as entryRows, trie as packed, readings as readingRows } from './gen/event-words.ts'
import { ROOT, readTrie, step, valueAt } from './trie.ts'

/** v past, m present, each in capitals with an object pronoun; j what لم leaves of a present (يزر); n noun, d with the article, N with a pronoun. */
export type WordForm = 'v' | 'V' | 'm' | 'M' | 'j' | 'n' | 'd' | 'N'

/** A line of data/event-triggers.tsv. */
export interface Trigger {
  /** '' for what tells no event of its own. */
  readonly frame: string
  /** Where a participant stands (s, o, g, a preposition) → its role. Of a light verb only s, what its subject is to the noun. */
  readonly slots: ReadonlyMap<string, string>
  readonly needs: string
  readonly flags: string
}

export interface WordReading {
  readonly trigger: Trigger
  readonly form: WordForm
}

export interface EventWord {
  readonly readings: readonly WordReading[]
  /** The kinds of data/event-words.tsv: to:مع, in, stop … */
  readonly kinds: ReadonlySet<string>
}

/** What each token is or begins. Columns: no object is made for a word. */
export interface EventWords {
  /** Number of the line of readings, -1 for none. */
  readonly line: Int32Array
  /** One past the last token of the phrase. */
  readonly to: Int32Array
  /** Units of the key that proclitics take. */
  readonly cut: Uint8Array
}

const trie = readTrie(packed)
const ALEF = 0x627

export function findEventWords({ count, keys, keyStart }: Tokens): EventWords {
  const line = new Int32Array(count).fill(-1)
  const to = new Int32Array(count)
  const cut = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    to[i] = i
    for (const { at, elidedAlef } of possibleCutsIn(keys, keyStart[i]!, keyStart[i + 1]! - 1)) {
      let node = elidedAlef ? step(trie, ROOT, ALEF) : ROOT
      let token = i
      let wordEnd = keyStart[i + 1]! - 1
      for (let k = keyStart[i]! + at; node >= 0; k++) {
        if (k === wordEnd) {
          const value = valueAt(trie, node)
          if (value >= 0 && token + 1 > to[i]!) {
            line[i] = value
            to[i] = token + 1
            cut[i] = at
          }
          if (++token >= count) break
          wordEnd = keyStart[token + 1]! - 1
        }
        node = step(trie, node, keys.charCodeAt(k))
      }
    }
    if (line[i]! < 0) to[i] = i + 1
  }
  return { line, to, cut }
}

let readingLines: readonly string[] | undefined
let entryLines: readonly string[] | undefined
const words: EventWord[] = []
const triggers: Trigger[] = []

export function eventWordOf(line: number): EventWord {
  readingLines ??= readingRows.split('\n')
  words[line] ??= toWord(readingLines[line]!)
  return words[line]
}

function toWord(line: string): EventWord {
  const all = line.split('|')
  const isForm = (reading: string) => /^\d/.test(reading)
  return {
    readings: all
      .filter(isForm)
      .map(r => ({ trigger: triggerOf(Number(r.slice(0, -1))), form: r.slice(-1) as WordForm })),
    kinds: new Set(all.filter(r => !isForm(r)).flatMap(r => r.split(' '))),
  }
}

function triggerOf(index: number): Trigger {
  entryLines ??= entryRows.split('\n')
  triggers[index] ??= toTrigger(entryLines[index]!)
  return triggers[index]
}

function toTrigger(row: string): Trigger {
  const [frame = '', slots = '', needs = '', flags = ''] = row.split('\t')
  // A light verb names one role only.
  const pairs = slots.includes(':') ? slots.split(' ').map(s => s.split(':') as [string, string]) : []
  return { frame, slots: new Map(pairs.length > 0 ? pairs : [['s', slots]]), needs, flags }
}
