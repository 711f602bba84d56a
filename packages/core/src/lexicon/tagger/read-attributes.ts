/** The attributes of the tokens of an article: of each what its word has, and the known names that they make up. */
import type { Tokens } from '../../tokens.ts'
import { type Attributes, makeAttributes } from './attributes.ts'
import { markKnownNames } from './known-words.ts'
import { rowOf, type WordMemo } from './word-memo.ts'

/** Reads all tokens; one allocation per column. */
export function readAttributes(tokens: Tokens, memo: WordMemo): Attributes {
  const a = makeAttributes(tokens.count)
  for (let i = 0; i < tokens.count; i++) {
    const from = tokens.keyStart[i]!
    const row = rowOf(memo, tokens, i)
    const { words } = memo
    a.word[i] = words.word[row]!
    a.stem[i] = words.stem[row]!
    a.base[i] = words.base[row]!
    a.baseStart[i] = from + words.baseStart[row]!
    a.baseEnd[i] = from + words.baseEnd[row]!
    a.cut[i] = words.cut[row]!
    a.fine[i] = words.fine[row]!
    a.middle[i] = words.middle[row]!
    a.broad[i] = words.broad[row]!
    a.shape[i] = words.shape[row]!
    a.cues[i] = words.cues[row]!
  }
  markKnownNames(tokens, a)
  return a
}
