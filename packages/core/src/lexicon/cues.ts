/**
 * Words of saying in every form that news uses: «وستؤكدها» is أكد, future, feminine, with an object.
 *
 * The table holds one line a verb; past, present, participle and noun forms are told by rule from its stems, so that
 * 270 verbs cover some 40,000 written forms. Two walks through one trie decide a word; no form is stored.
 */
import { fold, KEY } from '../text/fold.ts'
import type { Tokens } from '../tokens.ts'
import { rows } from './gen/cues.ts'
import { makeTrie, ROOT, step, type Trie } from './trie.ts'

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
  if (to - from < 4) return undefined
  const conjunction = first === WAW || first === FA
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

// How a stem may end. PAST takes all endings; a weak verb has a bare stem (نفى), one before an object (نفاه) and a
// short one (نفت، نفوا).
const PAST = 1
const PAST_BARE = 2
const PAST_OBJECT = 4
const PAST_SHORT = 8
const PRESENT = 16
const PRESENT_SHORT = 32
const PARTICIPLE = 64
const NOUN = 128
const NOUN_BOUND = 256
const NOT_PRESENT = PAST | PAST_BARE | PAST_OBJECT | PAST_SHORT | PARTICIPLE | NOUN | NOUN_BOUND

/** A word as it is written: where its key begins, and what was seen of its edges. */
interface Written {
  readonly from: number
  readonly conjunction: boolean
  /** Its last letter as written: the key form no longer tells ة from ه, ى from ي. */
  readonly last: number
}

interface Stems {
  readonly trie: Trie
  readonly entries: readonly CueEntry[]
  /** By trie value: entry and paradigm, entry × 512 + paradigm, most usual first. */
  readonly readings: readonly (readonly number[])[]
}

interface Ending {
  readonly gender: 'm' | 'f' | undefined
  readonly number: 's' | 'd' | 'p'
  readonly person: 1 | 3
  readonly pronoun: string
}

let stems: Stems | undefined
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
  stems ??= buildStems()
  let node = ROOT
  let best: CueWord | undefined
  let bestParadigm = NOUN_BOUND + 1
  for (let k = from; node >= 0; k++) {
    const value = stems.trie.values[node]!
    if (value >= 0) {
      for (const reading of stems.readings[value]!) {
        const paradigm = reading & 511
        if (!(paradigm & allowed) || paradigm >= bestParadigm) continue
        const ending = endingsOf(paradigm).get(keys.slice(k, to))
        if (ending && fits(paradigm, ending, word.last)) {
          bestParadigm = paradigm
          best = {
            entry: stems.entries[reading >> 9]!,
            form: formOf(paradigm),
            ...ending,
            at: from - word.from,
            conjunction: word.conjunction,
          }
        }
      }
    }
    if (k === to) break
    node = step(stems.trie, node, keys.charCodeAt(k))
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

function buildStems(): Stems {
  const entries: CueEntry[] = []
  const order = new Map<string, number[]>()
  const add = (stem: string, paradigm: number) => {
    const reading = (entries.length - 1) * 512 + paradigm
    const known = order.get(stem)
    if (known) known.push(reading)
    else order.set(stem, [reading])
  }
  for (const row of rows.split('\n')) {
    const [lemma, present, participle, nouns, kind, stance, frames, flags] = row.split('\t') as string[]
    entries.push({
      lemma: lemma!,
      class: kind!,
      stance: stance!,
      frames: new Set(frames!.split(' ')),
      flags: new Set(flags!.split(' ')),
    })
    addPast(fold(lemma!, KEY), lemma!, add)
    if (present !== '-') addPresent(fold(present!, KEY).slice(1), add)
    if (participle !== '-') add(fold(participle!, KEY), PARTICIPLE)
    if (nouns !== '-') for (const noun of nouns!.split(',')) addNoun(fold(noun, KEY), add)
  }
  const phrases = [...order.keys()]
  return { trie: makeTrie(phrases), entries, readings: phrases.map(p => order.get(p)!) }
}

type Add = (stem: string, paradigm: number) => void

function addPast(key: string, lemma: string, add: Add): void {
  const short = key.slice(0, -1)
  if (/[ىا]$/.test(lemma)) {
    add(key, PAST_BARE)
    add(`${short}ا`, PAST_OBJECT)
    add(short, PAST_SHORT)
  } else add(key, PAST)
}

function addPresent(stem: string, add: Add): void {
  add(stem, PRESENT)
  if (/[وي]$/.test(stem)) add(stem.slice(0, -1), PRESENT_SHORT)
}

/** Before a pronoun ة is written ت: إضافته. */
function addNoun(key: string, add: Add): void {
  add(key, NOUN)
  if (key.endsWith('ه')) add(`${key.slice(0, -1)}ت`, NOUN_BOUND)
}
