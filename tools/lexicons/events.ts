/** The words that tell of events in all their forms: «التقوا», «لقاءاتهم», «سيلتقيان» lead to one line; and the small words around them. */
import type { WordForm } from '../../packages/core/src/lexicon/event-words.ts'
import { packTrie } from '../../packages/core/src/lexicon/trie.ts'
import { fold, KEY } from '../../packages/core/src/text/fold.ts'
import { type Exports, makeLines, type ReadTable } from './tables.ts'

export function buildEventWords(table: ReadTable): Exports {
  const readings = new Map<string, Set<string>>()
  const add = (form: string, reading: string) => {
    const key = fold(form, KEY)
    readings.set(key, (readings.get(key) ?? new Set()).add(reading))
  }
  const patterns = new Map(table('event-patterns').map(([name, slots]) => [name!, slots!]))
  const entries: string[] = []
  for (const [verb, present, nouns, frame, pattern, needs, flags] of table('event-triggers')) {
    const index = entries.length
    const put = (form: string, code: WordForm) => add(form, `${index}${code}`)
    const isLight = flags!.includes('light')
    const slots = isLight ? pattern! : patterns.get(pattern!)
    if (slots === undefined) throw new Error(`event-triggers.tsv: no pattern ${pattern}`)
    const needed = needs!.replace(/word:([^|&]+)/g, (_, word: string) => `word:${fold(word, KEY)}`)
    entries.push([frame, slots, needed, flags].map(cell => (cell === '-' ? '' : cell)).join('\t'))
    if (verb !== '-') for (const form of verb!.split(',')) addPast(form, put)
    if (present !== '-') for (const form of present!.split(',')) addPresent(form, put)
    if (nouns !== '-') for (const noun of nouns!.split(',')) addNoun(noun, put)
  }
  for (const [word, kinds] of table('event-words')) add(word!, kinds!)
  const lines = makeLines()
  const values = [...readings.values()].map(all => lines.numberOf([...all].join('|')))
  return { trie: packTrie([...readings.keys()], values), readings: lines.text(), entries: entries.join('\n') }
}

type Put = (form: string, code: WordForm) => void

const PRONOUNS = ['ه', 'ها', 'هم', 'هما']

/** He, she, they two, they; before a pronoun ى is ا and وا loses its alef. */
function addPast(verb: string, put: Put): void {
  const [word, rest] = parted(verb)
  const isWeak = /[ىا]$/.test(word)
  const stem = isWeak ? word.slice(0, -1) : word
  const all = isWeak
    ? [word, `${stem}ت`, `${stem}${word.endsWith('ى') ? 'يا' : 'وا'}`, `${stem}تا`, `${stem}وا`]
    : [word, `${stem}ت`, `${stem}ا`, `${stem}تا`, `${stem}وا`]
  for (const form of all) put(form + rest, 'v')
  if (rest === '')
    for (const pronoun of PRONOUNS)
      for (const form of [isWeak ? `${stem}ا` : stem, `${stem}ت`, `${stem}و`]) put(form + pronoun, 'V')
}

/** He and she, with their plural and dual, we, and what لم leaves of a weak verb: يلتق، يزر. */
function addPresent(verb: string, put: Put): void {
  const [word, rest] = parted(verb)
  const isWeak = /[ىيو]$/.test(word)
  const stem = isWeak ? word.slice(0, -1) : word
  const hollow = /^.([^وياى])[ويا](.)$/.exec(word)
  for (const person of ['ي', 'ت']) {
    const base = person + word.slice(1)
    const short = person + stem.slice(1)
    const dual = word.endsWith('ى') ? `${short}ي` : base
    for (const form of [base, `${dual}ان`, `${short}ون`, `${short}وا`]) put(form + rest, 'm')
    if (isWeak) put(short + rest, 'j')
    if (hollow) put(person + hollow[1] + hollow[2] + rest, 'j')
    if (rest === '') for (const pronoun of PRONOUNS) put(base + pronoun, 'M')
  }
  put(`ن${word.slice(1)}${rest}`, 'm')
}

/** A phrase stands as it is written; a single noun takes the article, the dual, the accusative and pronouns. */
function addNoun(noun: string, put: Put): void {
  if (noun.startsWith('ال') || noun.includes(' ')) {
    put(noun, noun.startsWith('ال') ? 'd' : 'n')
    return
  }
  const bound = noun.endsWith('ة') ? `${noun.slice(0, -1)}ت` : noun
  const duals = /ات$|[ىيا]$/.test(noun) ? [] : [`${bound}ان`, `${bound}ين`]
  for (const form of [noun, ...duals]) {
    put(form, 'n')
    put(`ال${form}`, 'd')
  }
  if (!/[ةءىا]$|ات$/.test(noun)) put(`${noun}ا`, 'n')
  for (const pronoun of PRONOUNS) put(bound.replace(/ء$/, 'ئ') + pronoun, 'N')
}

function parted(phrase: string): [word: string, rest: string] {
  const space = phrase.indexOf(' ')
  return space < 0 ? [phrase, ''] : [phrase.slice(0, space), phrase.slice(space)]
}
