/** The words one names a field by, in English and Arabic: speaker:لافروف, قال:لافروف. */
import type { EntityType } from '../schema/mention.ts'
import { fold } from '../text/fold.ts'
import type { NameField } from './query.ts'

export type Field = NameField | 'type' | 'before' | 'after'

/** The field that a word before a colon names, in any spelling. */
export function fieldOf(word: string): Field | undefined {
  return FIELDS.get(fold(word))
}

/** The type of entity that a word names. */
export function typeOf(word: string): EntityType | undefined {
  return TYPES.get(fold(word))
}

const WORDS: Readonly<Record<Field, string>> = {
  person: 'person شخص شخصية',
  place: 'place مكان موقع',
  org: 'org organization منظمة جهة هيئة مؤسسة',
  speaker: 'speaker قال قالت متحدث قائل',
  about: 'about عن حول',
  source: 'source مصدر ناشر',
  type: 'type نوع',
  before: 'before قبل',
  after: 'after بعد منذ',
}

const TYPE_WORDS: Readonly<Record<EntityType, string>> = {
  person: 'person شخص شخصية أشخاص',
  organization: 'organization org منظمة جهة هيئة مؤسسة',
  place: 'place مكان أماكن موقع',
  event: 'event حدث أحداث',
  product: 'product منتج منتجات',
  group: 'group جماعة جماعات فئة',
}

const FIELDS = byWord(WORDS)
const TYPES = byWord(TYPE_WORDS)

/** For messages. */
export const FIELD_NAMES = Object.keys(WORDS).join(', ')
export const TYPE_NAMES = Object.keys(TYPE_WORDS).join(', ')

function byWord<K extends string>(words: Readonly<Record<K, string>>): ReadonlyMap<string, K> {
  const entries = Object.entries<string>(words) as [K, string][]
  return new Map(
    entries.flatMap(([name, forms]) => forms.split(' ').map(form => [fold(form), name] as const)),
  )
}
