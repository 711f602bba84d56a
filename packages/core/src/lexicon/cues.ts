/**
 * Words of saying in every form that news uses: «وستؤكدها» is أكد, future, feminine, with an object.
 *
 * The table holds one line a verb; past, present, participle and noun forms are told by rule from its stems, so that
 * 270 verbs cover some 40,000 written forms. Two walks through one trie decide a word; no form is stored.
 */
import type { Tokens } from '../tokens.ts'
import {
  NOUN,
  NOUN_BOUND,
  PARTICIPLE,
  PAST,
  PAST_BARE,
  PAST_OBJECT,
  PAST_SHORT,
  PRESENT,
  PRESENT_SHORT,
} from './cue-paradigms.ts'
import { entries as entryRows, trie as packed, readings as readingRows } from './gen/cues.ts'
import { ROOT, readTrie, step, valueAt } from './trie.ts'

/** A line of data/cues.tsv. */
export interface CueEntry {
  readonly lemma: string
  /** say, assert, deny, warn, call-for … */
  readonly class: string
  /** How the speaker stands to what is said: commit, deny, doubt, for, against, neutral. */
  readonly stance: string
  /** What may follow: أن, a preposition (ب على إلى عن من ل في), مفعول for a plain object. */
  readonly frames: ReadonlySet<string>
  /**
   * guarded: the word often means something else, only a clause, colon or mark right after makes it a cue;
   * weak-present: only in the present; guarded-noun: only its noun; addresses: its object is whom it is said to;
   * describes: object and ب (وصفه بـ); relays: with an object pronoun it only tells the channel (نقلتها صحيفة).
   */
  readonly flags: ReadonlySet<string>
}

type CueForm = 'past' | 'present' | 'participle' | 'noun'

/** A word read as a form of a cue. */
export interface CueWord {
  readonly entry: CueEntry
  readonly form: CueForm
  readonly gender: 'm' | 'f' | undefined
  readonly number: 's' | 'd' | 'p'
  readonly person: 1 | 3
  /** The pronoun at its end: ه of قوله and of وصفه. */
  readonly pronoun: string
  /** Proclitics before the stem, in units of the key form; «و» or «ف» among them. */
  readonly at: number
  readonly conjunction: boolean
}

/** Token `i` as a cue, its likeliest reading; `undefined` when it is none. */
export function findCueWord(text: string, tokens: Tokens, i: number): CueWord | undefined {
  return readCueWord(tokens, i, text.charCodeAt(tokens.end[i]! - 1))
}

function readCueWord(tokens: Tokens, i: number, last: number): CueWord | undefined {
  const from = tokens.keyStart[i]!
  const to = tokens.keyStart[i + 1]! - 1
  if (to - from < 2) return undefined
  const first = tokens.keys.charCodeAt(from)
  const whole = readWord(tokens.keys, from, to, { from, conjunction: false, last })
  if (whole) return whole
  const conjunction = first === WAW || first === FA
  if (to - from < (conjunction ? 3 : 4)) return undefined
  if (conjunction) {
    const word = readWord(tokens.keys, from + 1, to, { from, conjunction: true, last })
    if (word) return word
  }
  const k = conjunction ? from + 1 : from
  const unit = tokens.keys.charCodeAt(k)
  if (unit === SIN) return readPresent(tokens.keys, k + 1, to, { from, conjunction, last })
  // «ليرد عليه»
  const purpose = unit === LAM ? readPresent(tokens.keys, k + 1, to, { from, conjunction, last }) : undefined
  if (purpose) return purpose
  if (unit !== BA && unit !== LAM && unit !== KAF) return undefined
  // «بقوله», but not «بحث» (ب and حث).
  const noun = readStem(tokens.keys, k + 1, to, { from, conjunction, last }, NOUN | NOUN_BOUND)
  return noun?.pronoun === '' ? undefined : noun
}

const WAW = 0x648
const FA = 0x641
const BA = 0x628
const LAM = 0x644
const KAF = 0x643
const SIN = 0x633
const TA_MARBUTA = 0x629
const YA = 0x64a

const NOT_PRESENT = PAST | PAST_BARE | PAST_OBJECT | PAST_SHORT | PARTICIPLE | NOUN | NOUN_BOUND

/** A word as it is written: where its key begins, and what was seen of its edges. */
interface Written {
  readonly from: number
  readonly conjunction: boolean
  /** Its last letter as written: the key form no longer tells ة from ه, ى from ي. */
  readonly last: number
}

interface Ending {
  readonly gender: 'm' | 'f' | undefined
  readonly number: 's' | 'd' | 'p'
  readonly person: 1 | 3
  readonly pronoun: string
}

const trie = readTrie(packed)
let entryLines: readonly string[] | undefined
let readingLines: readonly string[] | undefined
const entries: CueEntry[] = []
const readings: (readonly number[])[] = []
const endings = new Map<number, ReadonlyMap<string, Ending>>()

function readWord(keys: string, from: number, to: number, word: Written): CueWord | undefined {
  return readStem(keys, from, to, word, NOT_PRESENT) ?? readPresent(keys, from, to, word)
}

const PREFIXES: Readonly<Record<number, Pick<Ending, 'gender' | 'number' | 'person'>>> = {
  1610: { gender: 'm', number: 's', person: 3 },
  1578: { gender: 'f', number: 's', person: 3 },
  1575: { gender: undefined, number: 's', person: 1 },
  1606: { gender: undefined, number: 'p', person: 1 },
}

function readPresent(keys: string, from: number, to: number, word: Written): CueWord | undefined {
  const prefix = PREFIXES[keys.charCodeAt(from)]
  if (!prefix) return undefined
  const read = readStem(keys, from + 1, to, word, PRESENT | PRESENT_SHORT)
  if (!read) return undefined
  const number = read.number === 's' ? prefix.number : read.number
  return { ...read, ...prefix, number, at: read.at - 1 }
}

function readStem(
  keys: string,
  from: number,
  to: number,
  word: Written,
  allowed: number,
): CueWord | undefined {
  let node = ROOT
  let best: CueWord | undefined
  let bestParadigm = NOUN_BOUND + 1
  for (let k = from; node >= 0; k++) {
    const value = valueAt(trie, node)
    if (value >= 0) {
      for (const reading of readingsOf(value)) {
        const paradigm = reading & 511
        if (!(paradigm & allowed) || paradigm >= bestParadigm) continue
        const ending = endingsOf(paradigm).get(keys.slice(k, to))
        if (ending && fits(paradigm, ending, word.last)) {
          bestParadigm = paradigm
          best = {
            entry: entryOf(reading >> 9),
            form: formOf(paradigm),
            ...ending,
            at: from - word.from,
            conjunction: word.conjunction,
          }
        }
      }
    }
    if (k === to) break
    node = step(trie, node, keys.charCodeAt(k))
  }
  return best
}

/** «إضافة» is no «أضافه», «نفي» no «نفى». */
function fits(paradigm: number, ending: Ending, last: number): boolean {
  if (last === TA_MARBUTA && ending.pronoun === 'ه') return false
  return !(last === YA && paradigm === PAST_BARE && ending.number === 's' && ending.pronoun === '')
}

function formOf(paradigm: number): CueForm {
  if (paradigm >= NOUN) return 'noun'
  if (paradigm === PARTICIPLE) return 'participle'
  return paradigm & (PRESENT | PRESENT_SHORT) ? 'present' : 'past'
}

function endingsOf(paradigm: number): ReadonlyMap<string, Ending> {
  let known = endings.get(paradigm)
  if (!known) {
    known = makeEndings(paradigm)
    endings.set(paradigm, known)
  }
  return known
}

type Subject = readonly [ending: string, gender: Ending['gender'], number: Ending['number'], person?: 1]
const M: Subject = ['', 'm', 's']
const SUBJECTS: Readonly<Record<number, readonly Subject[]>> = {
  [PAST]: [
    M,
    ['ت', 'f', 's'],
    ['ا', 'm', 'd'],
    ['تا', 'f', 'd'],
    ['وا', 'm', 'p'],
    ['ن', 'f', 'p'],
    ['نا', undefined, 'p', 1],
  ],
  [PAST_BARE]: [M, ['ا', 'm', 'd']],
  [PAST_OBJECT]: [M],
  [PAST_SHORT]: [
    ['ت', 'f', 's'],
    ['تا', 'f', 'd'],
    ['وا', 'm', 'p'],
  ],
  [PRESENT]: [M, ['ان', undefined, 'd'], ['ون', 'm', 'p'], ['وا', 'm', 'p'], ['ن', 'f', 'p']],
  [PRESENT_SHORT]: [
    ['ون', 'm', 'p'],
    ['وا', 'm', 'p'],
  ],
  [PARTICIPLE]: [
    ['ا', 'm', 's'],
    ['ه', 'f', 's'],
    ['ين', 'm', 'p'],
    ['ات', 'f', 'p'],
  ],
  [NOUN]: [M],
  [NOUN_BOUND]: [M],
}
const PRONOUNS = ['', 'ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'ني']

function makeEndings(paradigm: number): ReadonlyMap<string, Ending> {
  const all = new Map<string, Ending>()
  for (const [ending, gender, number, person = 3] of SUBJECTS[paradigm]!) {
    for (const pronoun of PRONOUNS) {
      if (pronoun !== '' && (paradigm === PARTICIPLE || ending === 'ن')) continue
      if (pronoun === '' && (paradigm === PAST_OBJECT || paradigm === NOUN_BOUND)) continue
      // The alef of وا falls away before a pronoun: أبلغوه.
      const joined = pronoun !== '' && ending === 'وا' ? 'و' : ending
      const key = joined + pronoun
      if (!all.has(key)) all.set(key, { gender, number, person, pronoun })
    }
  }
  return all
}

/** The entry of a dictionary form: «قال». */
export function cueNamed(lemma: string): CueEntry {
  entryLines ??= entryRows.split('\n')
  return entryOf(entryLines.findIndex(line => line.startsWith(`${lemma}\t`)))
}

function entryOf(index: number): CueEntry {
  entryLines ??= entryRows.split('\n')
  entries[index] ??= toEntry(entryLines[index]!)
  return entries[index]
}

function toEntry(line: string): CueEntry {
  const [lemma = '', kind = '', stance = '', frames = '', flags = ''] = line.split('\t')
  return {
    lemma,
    class: kind,
    stance,
    frames: new Set(frames.split(' ')),
    flags: new Set(flags.split(' ')),
  }
}

/** The readings of a stem, most usual first: entry × 512 + paradigm. */
function readingsOf(value: number): readonly number[] {
  readingLines ??= readingRows.split('\n')
  readings[value] ??= readingLines[value]!.split(' ').map(Number)
  return readings[value]
}
