/** The words that times are told in, inflected: «الثلاثاء» → weekday 2; «التقوا» → a past. */
import { packTrie } from '../../packages/core/src/lexicon/trie.ts'
import { fold } from '../../packages/core/src/text/fold.ts'
import { type Exports, makeLines, type ReadTable } from './tables.ts'

export function buildTimeWords(table: ReadTable): Exports {
  const readings = new Map<string, Map<string, string>>()
  const add = (word: string, kind: string, value: string, form = '', sure = true, n = Number(value)) => {
    const key = fold(word)
    const known = readings.get(key) ?? new Map<string, string>()
    readings.set(key, known)
    const same = [kind, value, form].join('\t')
    if (!known.has(same)) known.set(same, [kind, value, n, form, sure ? 'sure' : ''].join('\t'))
  }
  for (const [word, calendar, month] of table('months')) add(word!, 'month', month!, calendar)
  for (const [word, calendar, month] of table('months-ambiguous'))
    add(word!, 'month', month!, calendar, false)
  for (const [word, day] of table('weekdays')) add(word!, 'weekday', day!, '', word!.startsWith('ال'))
  for (const [word, unit, count] of table('time-units')) {
    add(word!, 'unit', unit!, '', true, Number(count))
    add(`ال${word}`, 'unit', unit!, 'definite', true, Number(count))
  }
  for (const [word, value, form] of table('numerals')) add(word!, 'number', value!, form)
  for (const [word, kind, value] of table('time-words')) {
    add(word!, kind!, value!)
    if (TAKES_ARTICLE.has(kind!)) add(`ال${word}`, kind!, value!, 'definite')
  }
  for (const [phrase, offset] of table('time-zones')) add(phrase!, 'zone', offset!)
  for (const [phrase, day] of table('named-days')) add(phrase!, 'named-day', day!)
  for (const [phrase] of table('time-traps')) add(phrase!, 'trap', '')
  for (const [word] of table('general-heads')) add(word!, 'general-head', '')
  for (const [word] of table('function-words')) add(word!, 'function', '')
  for (const [word] of table('counted-nouns')) add(word!, 'counted', '')
  for (const [word, kind] of table('date-heads')) add(word!, 'head', kind!)
  for (const [word, tense] of table('tense-cues'))
    for (const form of tense === 'present' || !VERB.has(tense!) ? [word!] : verbForms(word!))
      add(form, 'tense', tense!)
  const lines = makeLines()
  const values = [...readings.values()].map(all => lines.numberOf([...all.values()].join('|')))
  return { trie: packTrie([...readings.keys()], values), readings: lines.text() }
}

const TAKES_ARTICLE = new Set(['decade', 'season', 'part', 'season-year'])
const VERB = new Set(['past', 'said', 'announced'])

/** Third person past: he, she, they two, they: أعلن أعلنت أعلنا أعلنتا أعلنوا; التقى التقت التقيا التقوا. */
function verbForms(verb: string): string[] {
  const weak = verb.endsWith('ى')
  const stem = weak ? verb.slice(0, -1) : verb
  const before = weak ? `${stem}ي` : stem
  return [verb, `${stem}ت`, `${before}ا`, `${stem}تا`, `${stem}وا`]
}
