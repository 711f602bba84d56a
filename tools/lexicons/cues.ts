/** The stems of the verbs of saying, each with the endings it takes: «أضاف» → a past, «إضافت» → a noun before a pronoun. */
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
} from '../../packages/core/src/lexicon/cue-paradigms.ts'
import { packTrie } from '../../packages/core/src/lexicon/trie.ts'
import { fold, KEY } from '../../packages/core/src/text/fold.ts'
import { type Exports, makeLines, type ReadTable } from './tables.ts'

export function buildCues(table: ReadTable): Exports {
  const entries: string[] = []
  const readings = new Map<string, number[]>()
  const add = (stem: string, paradigm: number) => {
    const reading = (entries.length - 1) * 512 + paradigm
    const known = readings.get(stem)
    if (known) known.push(reading)
    else readings.set(stem, [reading])
  }
  for (const [lemma, present, participle, nouns, ...rest] of table('cues')) {
    entries.push([lemma, ...rest].join('\t'))
    addPast(fold(lemma!, KEY), lemma!, add)
    if (present !== '-') addPresent(fold(present!, KEY).slice(1), add)
    if (participle !== '-') add(fold(participle!, KEY), PARTICIPLE)
    if (nouns !== '-') for (const noun of nouns!.split(',')) addNoun(fold(noun, KEY), add)
  }
  const lines = makeLines()
  const values = [...readings.values()].map(all => lines.numberOf(all.join(' ')))
  return { trie: packTrie([...readings.keys()], values), readings: lines.text(), entries: entries.join('\n') }
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
