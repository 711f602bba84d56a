/** Every word of a class with the bits of its classes, in key form: «محمد» → given, «وزارة» → ministry and feminine. */
import { bit, type CueClass } from '../../packages/core/src/lexicon/cue-classes.ts'
import { packTrie } from '../../packages/core/src/lexicon/trie.ts'
import { fold, KEY } from '../../packages/core/src/text/fold.ts'
import type { Exports, ReadTable } from './tables.ts'

export function buildCueWords(table: ReadTable): Exports {
  const bits = new Map<string, number>()
  const addKey = (key: string, value: number) => bits.set(key, (bits.get(key) ?? 0) | value)
  const add = (word: string, value: number) => addKey(fold(word, KEY), value)
  for (const [name, word] of table('cue-words')) {
    add(word!, bit(name as CueClass))
    if (name === 'organization-adjective') add(`${word}ة`, bit('organization-adjective'))
  }
  for (const [word, gender, name] of table('organization-heads'))
    add(
      word!,
      bit(name === 'ministry' ? 'ministry' : (`${name}-head` as CueClass)) |
        (gender === 'f' ? bit('feminine') : 0),
    )
  for (const [word] of table('given-names')) add(word!, bit('given'))
  for (const [word] of table('given-names-ambiguous')) add(word!, bit('ambiguous-given'))
  for (const [word] of table('common-words')) addKey(word!, bit('common'))
  // A given name that is spelled like a function word is no evidence of a person: آن, أن.
  for (const [key, value] of bits) if (value & bit('stop')) bits.set(key, value & ~bit('given'))
  return { trie: packTrie([...bits.keys()], [...bits.values()]) }
}
