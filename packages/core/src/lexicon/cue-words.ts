/**
 * Words that tell what stands beside them: «مدينة» before a place, «في» before where something is.
 * Each word of the table may bear several classes; they are bits, so that a token is asked once.
 */
import { fold, KEY } from '../text/fold.ts'
import { rows } from './gen/cue-words.ts'
import { makeTrie, type Trie } from './trie.ts'

const CLASSES = ['place-preposition', 'place-head'] as const
type CueClass = (typeof CLASSES)[number]

export const PLACE_PREPOSITION = bit('place-preposition')
export const PLACE_HEAD = bit('place-head')

let built: Trie | undefined

/** Key form → the bits of its classes. */
export function cueWords(): Trie {
  built ??= build()
  return built
}

function build(): Trie {
  const bits = new Map<string, number>()
  for (const row of rows.split('\n')) {
    const tab = row.indexOf('\t')
    const key = fold(row.slice(tab + 1), KEY)
    bits.set(key, (bits.get(key) ?? 0) | bit(row.slice(0, tab) as CueClass))
  }
  return makeTrie([...bits.keys()], [...bits.values()])
}

function bit(name: CueClass): number {
  return 1 << CLASSES.indexOf(name)
}
