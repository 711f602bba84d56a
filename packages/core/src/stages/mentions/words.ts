/** What each word of the article is known to be: asked by every finder, so found once. */
import { cueWords, PLACE_PREPOSITION } from '../../lexicon/cue-words.ts'
import { ROOT, step, type Trie } from '../../lexicon/trie.ts'
import type { Cut } from '../../text/clitics.ts'
import type { Tokens } from '../../tokens.ts'

export interface Words {
  /** Class bits of each token as written. */
  readonly bits: Int32Array
}

export function classify(tokens: Tokens): Words {
  const trie = cueWords()
  const bits = new Int32Array(tokens.count)
  for (let i = 0; i < tokens.count; i++)
    bits[i] = phraseBits(trie, tokens.keys, tokens.keyStart[i]!, tokens.keyStart[i + 1]! - 1)
  return { bits }
}

/** True when token `i` has one of the classes. */
export function hasClass(words: Words, i: number, classes: number): boolean {
  return i >= 0 && i < words.bits.length && (words.bits[i]! & classes) !== 0
}

/** True when a preposition of place governs token `i`: written before it, or onto it (بصور). */
export function isGoverned(tokens: Tokens, words: Words, i: number, cut: Cut): boolean {
  if (cut.at > 0 && PROCLITICS.has(tokens.keys.charCodeAt(tokens.keyStart[i]! + cut.at - 1))) return true
  return hasClass(words, i - 1, PLACE_PREPOSITION)
}

const PROCLITICS = new Set([0x628, 0x644])

/** The value of the key form in [from, to), or 0. */
function phraseBits(trie: Trie, keys: string, from: number, to: number): number {
  let node = ROOT
  for (let k = from; k < to && node >= 0; k++) node = step(trie, node, keys.charCodeAt(k))
  return node < 0 ? 0 : Math.max(0, trie.values[node]!)
}
