/**
 * Finds places by the noun before them: «مدينة سجنان» names سجنان (the head of an administrative unit stays outside),
 * «جزيرة سقطرى» and «شارع الحمراء» are named whole, «مطار القاهرة الدولي» with its adjectives.
 */
import {
  AMBIGUOUS_GIVEN,
  DEFINITE,
  DERIVED,
  GENERIC,
  GIVEN,
  NATURAL_HEAD,
  PARTICLE,
  PLACE_HEAD,
  PLAIN_NAME_HEAD,
  ROYAL,
  SAINT,
  SAY,
  SITE_HEAD,
  STOP,
  TITLE,
} from '../../lexicon/cue-words.ts'
import { keyOf } from '../../tokens.ts'
import { propose, type Reading } from './candidate.ts'
import { isAdjective } from './organization-tail.ts'
import { personNameAt } from './person-name.ts'
import { tagAt } from './read-tags.ts'
import { hasClass, isUnknown } from './words.ts'

export function findPlaces(reading: Reading): void {
  const { tokens, words } = reading
  for (let i = 0; i < tokens.count; i++) {
    if (hasClass(words, i, DEFINITE)) continue
    if (hasClass(words, i, PLACE_HEAD)) findUnit(reading, i + 1)
    if (hasClass(words, i, SAINT) && isUnknown(words, i + 1)) findSaint(reading, i)
    if (hasClass(words, i, NATURAL_HEAD | SITE_HEAD)) findSite(reading, i)
  }
}

/** Unknown words after «مدينة»; up to two, as in «منزل بورقيبة». */
function findUnit(reading: Reading, first: number): void {
  const { words, known } = reading
  if (known.has(first) || words.cutAt[first]! > 0) return
  // «حي محمد العربي», «مقاطعة يعقوب المنصور»: named after somebody.
  const person = hasClass(words, first, GIVEN) ? personNameAt(reading, first) : undefined
  if (person && person.parts > 1) {
    propose(reading, first, person.to, { type: 'place', confidence: 0.9, by: 'mentions/place-head' })
    return
  }
  // «بلدة قلدون»: what looks like a plural is none after a feminine noun.
  const plural =
    hasClass(words, first, DERIVED) &&
    !hasClass(words, first, DEFINITE) &&
    /(?:ون|ان)$/.test(keyOf(reading.tokens, first))
  // «ناحية السعدية»: after some heads any definite word is a name.
  // «منطقة محظورة»: a passive participle describes.
  if (/^م..و.ه$/.test(keyOf(reading.tokens, first))) return
  const definite = hasClass(words, first - 1, PLAIN_NAME_HEAD) && isPlainDefinite(reading, first)
  if (!isUnknown(words, first) && !plural && !definite) return
  let to = first + 1
  while (to < first + 3 && isUnknown(words, to) && !known.has(to)) to++
  propose(reading, first, to, { type: 'place', confidence: 0.75, by: 'mentions/place-head' })
}

/** «سان أندريه» without a person's title is a place. */
function findSaint(reading: Reading, i: number): void {
  let to = i + 2
  while (to < i + 3 && isUnknown(reading.words, to)) to++
  propose(reading, i, to, { type: 'place', confidence: 0.6, by: 'mentions/saint' })
}

function findSite(reading: Reading, head: number): void {
  const { words, known } = reading
  const first = head + 1
  if (words.cutAt[first]! > 0 || known.get(first)?.kind === 'adjectival') return
  // «حكم بسجن فلان»: to jail somebody is no jail.
  if (
    isJailing(reading, head) &&
    (known.get(first)?.type === 'person' || tagAt(reading.tags, first)?.type === 'PER')
  )
    return
  let to = siteNameEnd(reading, first)
  if (to === first) return
  while (to < first + 6 && isAdjective(reading, to)) to++
  const confidence = known.get(first) || hasClass(words, head, NATURAL_HEAD) ? 0.8 : 0.7
  propose(reading, head, to, { type: 'place', confidence, by: 'mentions/place-head' })
}

function isJailing({ tokens, words }: Reading, head: number): boolean {
  return tokens.keys.startsWith('سجن ', tokens.keyStart[head]! + words.cutAt[head]!)
}

function isPlainDefinite({ words }: Reading, i: number): boolean {
  return hasClass(words, i, DEFINITE) && !hasClass(words, i, STOP | TITLE | GENERIC | PLACE_HEAD)
}

function siteNameEnd(reading: Reading, first: number): number {
  const { words, known } = reading
  const name = known.get(first)
  if (name?.kind === 'name') return name.to
  const from = hasClass(words, first, ROYAL) ? first + 1 : first
  let to = from
  while (
    to < from + 4 &&
    !known.has(to) &&
    (isUnknown(words, to) || hasClass(words, to, GIVEN | AMBIGUOUS_GIVEN | PARTICLE)) &&
    !hasClass(words, to, STOP | SAY)
  )
    to++
  if (to > from)
    return hasClass(words, to, DEFINITE) &&
      hasClass(words, to - 1, GIVEN) &&
      !hasClass(words, to, STOP | TITLE | GENERIC)
      ? to + 1
      : to
  if (hasClass(words, first - 1, PLAIN_NAME_HEAD) && isPlainDefinite(reading, first)) return first + 1
  return hasClass(words, first, STOP) ? first : to
}
