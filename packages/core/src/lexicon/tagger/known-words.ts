/** What the hand-made lists say of each word: its classes as a cue, and the known names that it begins or goes on. */
import type { Tokens } from '../../tokens.ts'
import * as cue from '../cue-words.ts'
import { gazetteer, type Naming, namingOf } from '../gazetteer.ts'
import { ROOT, step, type Trie, valueAt, valueIn } from '../trie.ts'
import type { Attributes } from './attributes.ts'

/**
 * The classes of the word, or 0: those of the stem, and of the base what can bear the article. In bits of our own: a
 * class added to the lists must not move those that the weights were trained with.
 */
export function cuesOf(keys: string, stem: number, base: number, to: number): number {
  const trie = cue.cueWords()
  let bits = bitsOf(trie, keys, stem, to)
  if (base > stem) bits |= bitsOf(trie, keys, base, to) & ~(cue.STOP | cue.GIVEN)
  let cues = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) cues |= TRAINED_BIT[31 - Math.clz32(rest & -rest)]!
  return cues
}

/** Writes `a.known`: the longest known name at each token, those inside another left out. */
export function markKnownNames(tokens: Tokens, a: Attributes): void {
  const trie = gazetteer()
  for (let i = 0; i < tokens.count; ) {
    const { to, value } = longest(tokens, a, i, trie)
    if (value < 0) {
      i++
      continue
    }
    const naming = namingOf(value)!
    const code = kindOf(naming) | (naming.need ? 8 : 0) | (naming.alsoAdjective ? 16 : 0)
    a.known[i] = code | 32
    for (let k = i + 1; k < to; k++) a.known[k] = code | 64
    i = to
  }
}

function kindOf({ kind, entries }: Naming): number {
  if (kind === 'adjectival') return 6
  const entry = entries[0]!
  if (entry.type === 'place') return entry.kind === 'country' ? 1 : entry.kind === 'city' ? 2 : 3
  return entry.type === 'organization' ? 4 : entry.type === 'person' ? 5 : 7
}

const match = { to: 0, value: -1 }

function longest(tokens: Tokens, a: Attributes, i: number, trie: Trie): typeof match {
  const { keys, keyStart } = tokens
  match.value = -1
  const stem = keyStart[i]! + a.cut[i]!
  // In «للناتو» the base begins one letter after the stem: the article lost its alef.
  let node = a.baseStart[i]! - stem === 1 ? step(trie, ROOT, ALEF) : ROOT
  let token = i
  let wordEnd = keyStart[i + 1]! - 1
  for (let k = stem; node >= 0; k++) {
    if (k === wordEnd) {
      if (valueAt(trie, node) >= 0) {
        match.to = token + 1
        match.value = valueAt(trie, node)
      }
      if (++token >= tokens.count) break
      wordEnd = keyStart[token + 1]! - 1
    }
    node = step(trie, node, keys.charCodeAt(k))
  }
  return match
}

const ALEF = 0x627

function bitsOf(trie: Trie, keys: string, from: number, to: number): number {
  return Math.max(0, valueIn(trie, keys, from, to))
}

/** In the order of the bits that the weights know; 0 where a class is gone. */
const TRAINED = [
  cue.PLACE_PREPOSITION,
  cue.PLACE_HEAD,
  cue.NATURAL_HEAD,
  cue.SITE_HEAD,
  0,
  cue.STOP,
  cue.SAY,
  cue.DESCRIBED,
  cue.ROYAL,
  cue.MINISTRY_FIELD,
  cue.BRAND_HEAD,
  cue.FACULTY,
  cue.SAINT,
  cue.ORDINAL,
  cue.GENERIC,
  cue.PARTICLE,
  cue.TOPIC,
  cue.ORGANIZATION_ADJECTIVE,
  cue.MINISTRY,
  cue.TOPIC_HEAD,
  cue.WEAK_HEAD,
  cue.FEMININE,
  cue.GIVEN,
  cue.AMBIGUOUS_GIVEN,
  cue.COMMON,
]
/** Bit of the lists → bit of the weights. */
const TRAINED_BIT = Int32Array.from({ length: 32 }, (_, bit) => {
  const at = TRAINED.indexOf(1 << bit)
  return at < 0 ? 0 : 1 << at
})
