/**
 * Looks phrases up in the words of an article: «وبالحلف الأطلسي» finds الحلف الأطلسي two letters into the word.
 * The one place where tokens, clitics and tries meet.
 */

import { isWeightless } from '../text/chars.ts'
import type { Cut } from '../text/clitics.ts'
import { possibleCutsIn } from '../text/clitics.ts'
import type { Tokens } from '../tokens.ts'
import { ROOT, step, type Trie, valueAt } from './trie.ts'

export interface PhraseMatch {
  /** First token, and one past the last. */
  readonly from: number
  readonly to: number
  /** Where the phrase begins and ends in the text (UTF-16 units), proclitics cut off. */
  readonly start: number
  readonly end: number
  readonly cut: Cut
  readonly value: number
}

/**
 * The longest phrase of `trie` that begins with token `i`, whole words only. Proclitics may stand before it; of
 * equally long matches the one with fewer proclitics wins. `least`: at least so many units are proclitics.
 */
export function longestPhrase(
  text: string,
  tokens: Tokens,
  i: number,
  trie: Trie,
  least = 0,
): PhraseMatch | undefined {
  let best: PhraseMatch | undefined
  const cuts = possibleCutsIn(tokens.keys, tokens.keyStart[i]!, tokens.keyStart[i + 1]! - 1)
  for (const cut of cuts) {
    if (cut.at < least) continue
    const found = walk(tokens, i, trie, cut)
    if (found && (!best || found.to > best.to)) {
      best = {
        from: i,
        to: found.to,
        start: cutOffset(text, tokens, i, cut.at),
        end: tokens.end[found.to - 1]!,
        cut,
        value: found.value,
      }
    }
  }
  return best
}

/** The offset in the text where the stem of token `i` begins, `units` of its key form being proclitics. */
export function cutOffset(text: string, tokens: Tokens, i: number, units: number): number {
  let at = tokens.start[i]!
  for (let left = units; left > 0; left--) {
    at++
    while (at < tokens.end[i]! && isWeightless(text.charCodeAt(at))) at++
  }
  return Math.min(at, tokens.end[i]!)
}

const ALEF = 0x627

function walk(tokens: Tokens, i: number, trie: Trie, cut: Cut): { to: number; value: number } | undefined {
  const { keys, keyStart } = tokens
  let node = cut.elidedAlef ? step(trie, ROOT, ALEF) : ROOT
  let token = i
  let wordEnd = keyStart[i + 1]! - 1
  let best: { to: number; value: number } | undefined
  for (let k = keyStart[i]! + cut.at; node >= 0; k++) {
    if (k === wordEnd) {
      const value = valueAt(trie, node)
      if (value >= 0) best = { to: token + 1, value }
      if (++token >= tokens.count) break
      wordEnd = keyStart[token + 1]! - 1
    }
    node = step(trie, node, keys.charCodeAt(k))
  }
  return best
}
