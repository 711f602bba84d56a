/**
 * The user's own names, compiled: the same kind of trie as the gazetteer's, made when the list is known. «سنا» and «شركة سنا
 * للنقل» lead to one entry.
 */

import { fold, KEY } from '../text/fold.ts'
import { tokenize } from '../text/tokenize.ts'
import type { Entry } from './gazetteer.ts'
import type { Trie } from './trie.ts'

/** Made by `compileKnowledge` for `parse` to take, any number of times. What it holds is the reader's own affair. */
export interface CompiledKnowledge {
  /** The same exactly for the same entries. */
  readonly version: string
  /** How many entries. */
  readonly size: number
  /** Phrase in key form → index into `bearers`. */
  readonly trie: Trie
  /** The `known` ids of the entries that bear a form, in the order of the list. */
  readonly bearers: readonly (readonly string[])[]
  readonly byKnown: ReadonlyMap<string, OwnEntry>
}

/** An entry of the user's list, as a gazetteer's: `id` is its `known` id. */
export interface OwnEntry extends Omit<Entry, 'kind' | 'en'> {
  /** Its id in the user's list. */
  readonly own: string
  readonly en: string | undefined
}

/** The key forms of the tokens of a name, as they stand in `Tokens.keys`: «AT&T» → «at & t». */
export function toPhrase(name: string): string {
  const keys: string[] = []
  tokenize(name, 0, name.length, (start, end) => {
    keys.push(fold(name.slice(start, end), KEY))
  })
  return keys.filter(key => key !== '').join(' ')
}
