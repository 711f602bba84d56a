/**
 * What single words tell about names: «مدينة» stands before a place, «محمد» is a given name, «وزارة» begins the name of
 * a body, «جديد» is a common word and so no name. One trie, whose values are sets of classes as bits.
 */
import { bit, CLASSES } from './cue-classes.ts'
import { trie as packed } from './gen/cue-words.ts'
import { readTrie, type Trie } from './trie.ts'

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
/** The same, where the sentence goes on to say towards what: «موقف موسكو من الاتفاق», but not «بطولة وقرار باريس». */
export const STANCE_NOUN = bit('stance-noun')
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

const trie = readTrie(packed)

/** Key form, without the article → the bits of its classes. */
export function cueWords(): Trie {
  return trie
}
