/**
 * What single words tell about names: «مدينة» stands before a place, «محمد» is a given name, «وزارة» begins the name of
 * a body, «جديد» is a common word and so no name. One trie, whose values are sets of classes as bits.
 */
import { fold, KEY } from '../text/fold.ts'
import { rows as commonRows } from './gen/common-words.ts'
import { rows as cueRows } from './gen/cue-words.ts'
import { rows as givenRows } from './gen/given-names.ts'
import { rows as ambiguousGivenRows } from './gen/given-names-ambiguous.ts'
import { rows as headRows } from './gen/organization-heads.ts'
import { makeTrie, type Trie } from './trie.ts'

const CLASSES = [
  'place-preposition',
  'place-head',
  'natural-head',
  'site-head',
  'stop',
  'say',
  'described',
  'royal',
  'ministry-field',
  'brand-head',
  'faculty',
  'saint',
  'ordinal',
  'plain-name-head',
  'event-head',
  'stance',
  'generic-adj',
  'particle',
  'topic',
  'organization-adjective',
  'ministry',
  'topic-head',
  'weak-head',
  'feminine',
  'given',
  'ambiguous-given',
  'common',
] as const
type CueClass = (typeof CLASSES)[number]

export const PLACE_PREPOSITION = bit('place-preposition')
export const PLACE_HEAD = bit('place-head')
export const NATURAL_HEAD = bit('natural-head')
export const SITE_HEAD = bit('site-head')
export const STOP = bit('stop')
export const SAY = bit('say')
/** The name after it stands by itself: «علامة كارتييه». */
export const BRAND_HEAD = bit('brand-head')
/** Named together with the university it belongs to: «كلية الطب جامعة القاهرة». */
export const FACULTY = bit('faculty')
export const SAINT = bit('saint')
export const ORDINAL = bit('ordinal')
/** Heads that a definite common word may follow as a name: «ناحية السعدية», «شارع الحمراء». */
export const PLAIN_NAME_HEAD = bit('plain-name-head')
export const EVENT_HEAD = bit('event-head')
/** What only a government does or has: after it a capital is the government, «تندد موسكو». */
export const STANCE = bit('stance')
/** A head that an adjective of country only describes: «الصحيفة البريطانية» names nothing. */
export const DESCRIBED = bit('described')
export const ROYAL = bit('royal')
export const MINISTRY_FIELD = bit('ministry-field')
export const GENERIC = bit('generic-adj')
export const PARTICLE = bit('particle')
export const TOPIC = bit('topic')
export const ORGANIZATION_ADJECTIVE = bit('organization-adjective')
export const MINISTRY = bit('ministry')
export const TOPIC_HEAD = bit('topic-head')
export const WEAK_HEAD = bit('weak-head')
export const FEMININE = bit('feminine')
export const GIVEN = bit('given')
export const AMBIGUOUS_GIVEN = bit('ambiguous-given')
export const COMMON = bit('common')
// Found in the text, not in the tables.
/** The word bears the article. */
export const DEFINITE = 1 << CLASSES.length
/** The word says what a person is: an office, a rank, a calling. */
export const TITLE = 1 << (CLASSES.length + 1)
/** Known only after an ending was cut off: «مسلمون». */
export const DERIVED = 1 << (CLASSES.length + 2)
/** The word says what a person is only in some places: «الأمر», «فريق». */
export const DOUBTFUL_TITLE = 1 << (CLASSES.length + 3)

let built: Trie | undefined

/** Key form, without the article → the bits of its classes. */
export function cueWords(): Trie {
  built ??= build()
  return built
}

function build(): Trie {
  const bits = new Map<string, number>()
  const add = (word: string, value: number) => {
    const key = fold(word, KEY)
    bits.set(key, (bits.get(key) ?? 0) | value)
  }
  for (const [name = '', word = ''] of cells(cueRows)) {
    add(word, bit(name as CueClass))
    if (name === 'organization-adjective') add(`${word}ة`, ORGANIZATION_ADJECTIVE)
  }
  for (const [word = '', gender, name] of cells(headRows))
    add(
      word,
      bit(name === 'ministry' ? 'ministry' : (`${name}-head` as CueClass)) | (gender === 'f' ? FEMININE : 0),
    )
  for (const [word = ''] of cells(givenRows)) add(word, GIVEN)
  for (const [word = ''] of cells(ambiguousGivenRows)) add(word, AMBIGUOUS_GIVEN)
  for (const word of commonRows.split('\n')) bits.set(word, (bits.get(word) ?? 0) | COMMON)
  // A given name that is spelled like a function word is no evidence of a person: آن, أن.
  for (const [key, value] of bits) if (value & STOP) bits.set(key, value & ~GIVEN)
  return makeTrie([...bits.keys()], [...bits.values()])
}

function* cells(rows: string): Generator<string[]> {
  for (const row of rows.split('\n')) yield row.split('\t')
}

function bit(name: CueClass): number {
  return 1 << CLASSES.indexOf(name)
}
