/** The stems of the words that say what a person is, each with its paradigm: «وزير» open, «وزراء» closed plural. */
import { packTrie } from '../../packages/core/src/lexicon/trie.ts'
import { fold } from '../../packages/core/src/text/fold.ts'
import { type Exports, makeLines, type ReadTable } from './tables.ts'

const TA_MARBUTA = 'ة'

export function buildOffices(table: ReadTable): Exports {
  const ambiguous = new Map(table('offices-ambiguous').map(row => [row[0]!, row]))
  const offices: string[] = []
  const stems = new Map<string, string[]>()
  const put = (stem: string, paradigm: string) => {
    const key = fold(stem)
    stems.set(key, [...(stems.get(key) ?? []), `${offices.length - 1} ${paradigm}`])
  }
  const putClosed = (word: string, number: string) => {
    const last = word.endsWith('ء') || word.endsWith(TA_MARBUTA) ? word.at(-1)! : ''
    put(last ? word.slice(0, -1) : word, `closed ${number} ${last}`)
  }
  for (const [word = '', kind = '', gender = '', plural = '', takes = ''] of table('offices')) {
    const [, needs = '', bare = '-'] = ambiguous.get(word) ?? []
    offices.push(
      [word, kind, takes === '-' ? 'none' : takes, bare === '-' || bare === '' ? kind : bare, needs].join(
        '\t',
      ),
    )
    ambiguous.delete(word)
    const plurals = plural.split('|')
    if (word.endsWith(TA_MARBUTA) && gender === 'm') putClosed(word, 'singular')
    else if (word.endsWith(TA_MARBUTA) && gender === 'f') put(word.slice(0, -1), 'feminine')
    else put(word, `open ${gender} ${plurals.find(isSound) ?? ''}`)
    for (const p of plurals) if (!isSound(p) && p !== '-') putClosed(p, 'plural')
  }
  if (ambiguous.size > 0)
    throw new Error(`offices-ambiguous.tsv: not in offices.tsv: ${[...ambiguous.keys()]}`)
  const lines = makeLines()
  const values = [...stems.values()].map(all => lines.numberOf(all.join('|')))
  return { trie: packTrie([...stems.keys()], values), stems: lines.text(), offices: offices.join('\n') }
}

const isSound = (plural: string) => plural === 'ون' || plural === 'ات'
