/**
 * Small words around speech, as bits: «وفي تصريح لصحيفة» is a preposition, a document, a medium behind ل.
 */
import type { Tokens } from '../tokens.ts'
import { rows as attributions, trie as packedAttributions } from './gen/attributions.ts'
import { trie as packed } from './gen/speech-words.ts'
import { bit } from './speech-kinds.ts'
import { readTrie, type Trie, valueIn } from './trie.ts'

export const COMPLEMENTIZER = bit('complementizer')
/** «بعد أن»: the أن after it begins no speech. */
export const BINDER = bit('binder')
export const PREPOSITION = bit('preposition')
export const ADVERB = bit('adverb')
/** The reporter's own voice begins again: «بينما». */
export const BREAK = bit('break')
/** «حيث»: a clause begins here, which an attribution after it covers. */
export const SOFT_BREAK = bit('soft-break')
export const RELATIVE = bit('relative')
export const OPENER = bit('opener')
export const OPENER_SUBJECT = bit('opener-subject')
export const DOCUMENT = bit('document')
export const MEDIUM = bit('medium')
/** Nouns for those whom news quotes: «مصدر», «متحدث», «وزارة». */
export const SOURCE = bit('source')
/** The name after it is not the speaker's: «محامي فلان». */
export const BELONGS = bit('belongs')
export const WORK = bit('work')
export const NAME_HEAD = bit('name-head')
export const SO_CALLED = bit('so-called')
/** «عبارة», «مصطلح»: a few words in marks after it are mentioned, not said. */
export const WORDING = bit('wording')
/** What stood before the stem. */
const WITH_CONJUNCTION = 1 << 20
export const WITH_PREPOSITION = 1 << 21
export const WITH_ARTICLE = 1 << 22

const trie = readTrie(packed)

/** The bits of every token, by its stem and what is written onto it; 0 for words without any. */
export function classifyWords(tokens: Tokens): Int32Array {
  const bits = new Int32Array(tokens.count)
  for (let i = 0; i < tokens.count; i++) bits[i] = classify(trie, tokens, i)
  return bits
}

const ALEF = 0x627
const LAM = 0x644

function classify(known: Trie, tokens: Tokens, i: number): number {
  const { keys, keyStart } = tokens
  const from = keyStart[i]!
  const to = keyStart[i + 1]! - 1
  const whole = find(known, keys, from, to)
  if (whole) return whole
  let k = from
  let clitics = 0
  if (to - k > 2 && isConjunction(keys.charCodeAt(k))) {
    k++
    clitics = WITH_CONJUNCTION
    const found = find(known, keys, k, to)
    if (found) return found | clitics
  }
  const found = findAfterPreposition(known, keys, k, to) || findAfterPreposition(known, keys, from, to)
  if (found) return found | (found & WITH_PREPOSITION && k > from ? clitics : 0)
  return findDefinite(known, keys, k, to) ? findDefinite(known, keys, k, to) | clitics : 0
}

function findAfterPreposition(known: Trie, keys: string, k: number, to: number): number {
  if (to - k <= 2 || !isPreposition(keys.charCodeAt(k))) return 0
  const found = withNoun(find(known, keys, k + 1, to), 0) || findDefinite(known, keys, k + 1, to)
  if (found) return found | WITH_PREPOSITION
  // لل is ل with the article.
  const elided = keys.charCodeAt(k) === LAM && keys.charCodeAt(k + 1) === LAM
  return elided ? withNoun(find(known, keys, k + 2, to), WITH_PREPOSITION | WITH_ARTICLE) : 0
}

function findDefinite(known: Trie, keys: string, k: number, to: number): number {
  if (keys.charCodeAt(k) !== ALEF || keys.charCodeAt(k + 1) !== LAM) return 0
  return withNoun(find(known, keys, k + 2, to), WITH_ARTICLE)
}

const NOUNS = DOCUMENT | MEDIUM | SOURCE | BELONGS | WORK | NAME_HEAD | WORDING

function withNoun(found: number, clitics: number): number {
  return found & NOUNS ? (found & NOUNS) | clitics : 0
}

function find(known: Trie, keys: string, from: number, to: number): number {
  return Math.max(0, valueIn(known, keys, from, to))
}

const isConjunction = (unit: number) => unit === 0x648 || unit === 0x641
const isPreposition = (unit: number) => unit === 0x628 || unit === LAM || unit === 0x643

/** Phrases that attribute what stands beside them: «على حد قول», «كما جاء في». */
export interface Attribution {
  readonly phrase: string
  /**
   * party: the party follows; clause: a verb of saying does («بحسب ما قال الوزير»); aside: a party, but only where a
   * comma stands before it («، على لسان وزيرها،»); forward: the party, then its words («وجاء في البيان أن»).
   */
  readonly takes: 'party' | 'clause' | 'aside' | 'forward'
}

const attributionTrie = readTrie(packedAttributions)
let all: readonly Attribution[] | undefined

/** The trie of attributions; a match's value is its index in `all`. */
export function attributionLexicon(): { readonly trie: Trie; readonly all: readonly Attribution[] } {
  all ??= attributions.split('\n').map((row): Attribution => {
    const [phrase, takes] = row.split('\t') as [string, Attribution['takes']]
    return { phrase, takes }
  })
  return { trie: attributionTrie, all }
}
