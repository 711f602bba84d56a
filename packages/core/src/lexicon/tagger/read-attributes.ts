/** The attributes of the tokens of an article: of each what its word has, and the known names that they make up. */
import type { Tokens } from '../../tokens.ts'
import { type Attributes, makeAttributes } from './attributes.ts'
import { markKnownNames } from './known-words.ts'
import { readWord, type WordMemo } from './word-memo.ts'

/** Reads all tokens; one allocation per column. */
export function readAttributes(tokens: Tokens, memo: WordMemo): Attributes {
  const a = makeAttributes(tokens.count)
  for (let i = 0; i < tokens.count; i++) readWord(memo, tokens, i, a)
  markKnownNames(tokens, a)
  return a
}
