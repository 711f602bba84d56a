/** Lexicons of plain phrases: the small words around speech with the bits of their kinds, and what only looks like a body. */
import { bit, type SpeechKind } from '../../packages/core/src/lexicon/speech-kinds.ts'
import { packTrie } from '../../packages/core/src/lexicon/trie.ts'
import { fold, KEY } from '../../packages/core/src/text/fold.ts'
import type { Exports, ReadTable } from './tables.ts'

export function buildSpeechWords(table: ReadTable): Exports {
  const bits = new Map<string, number>()
  for (const [word, kinds] of table('speech-words')) {
    const key = fold(word!, KEY)
    for (const kind of kinds!.split(' ')) bits.set(key, (bits.get(key) ?? 0) | bit(kind as SpeechKind))
  }
  return { trie: packTrie([...bits.keys()], [...bits.values()]) }
}

/** The value of an attribution is its line. */
export function buildAttributions(table: ReadTable): Exports {
  const rows = table('attributions')
  return {
    trie: packTrie(rows.map(([phrase]) => fold(phrase!, KEY))),
    rows: rows.map(r => r.join('\t')).join('\n'),
  }
}

export function buildNotOrganizations(table: ReadTable): Exports {
  return { trie: packTrie(table('not-organizations').map(([phrase]) => fold(phrase!, KEY))) }
}
