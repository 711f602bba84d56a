/**
 * How far the name of an organization goes on: adjectives («الوطنية»، «السعودية»), ل and a field («لحقوق الإنسان»،
 * «للدراسات الاستراتيجية»), و and a further field («والتعليم»).
 */
import {
  AMBIGUOUS_GIVEN,
  COMMON,
  DEFINITE,
  GENERIC,
  GIVEN,
  MINISTRY,
  ORGANIZATION_ADJECTIVE,
  SAY,
  STOP,
  TITLE,
  TOPIC,
  TOPIC_HEAD,
  WEAK_HEAD,
} from '../../lexicon/cue-words.ts'
import { fold, KEY } from '../../text/fold.ts'
import type { Reading } from './candidate.ts'
import { hasClass } from './words.ts'

export interface Tail {
  readonly to: number
  /** An adjective of country is among it. */
  readonly country: boolean
  /** A field after ل is among it. */
  readonly field: boolean
}

const LONGEST = 8

/** Extends the name with head `head` from token `from` on. */
export function extend(reading: Reading, head: number, from: number): Tail {
  let to = from
  let country = false
  let field = false
  while (to < from + LONGEST) {
    if (isAdjective(reading, to)) {
      country ||= isCountryAdjective(reading, to)
      to++
      continue
    }
    if (isPeople(reading, to) || (isMinistry(reading, head) && isLocal(reading, to))) {
      to++
      continue
    }
    const coordinated = coordinatedEnd(reading, head, to)
    const closed = field || isMinistry(reading, head) || isWhole(reading, to - 1)
    const next: number = coordinated > to ? coordinated : closed ? to : fieldEnd(reading, to)
    if (next === to) break
    field ||= coordinated === to
    to = next
  }
  return { to, country, field }
}

/** «اتحاد الناشرين العرب»: a people described by its nation. */
function isPeople({ tokens, words }: Reading, i: number): boolean {
  return (
    tokens.keys.startsWith('العرب ', tokens.keyStart[i]) &&
    hasClass(words, i - 1, DEFINITE) &&
    /(?:ين|ون|ء|ات) $/.test(tokens.keys.slice(tokens.keyStart[i]! - 3, tokens.keyStart[i]))
  )
}

/** «مجلس الوزراء»: with whom it unites a body is named whole; in «… للشؤون الاقتصادية» the field is another's. */
function isWhole({ tokens }: Reading, i: number): boolean {
  return WHOLE.some(word => tokens.keys.startsWith(word, tokens.keyStart[i]))
}

const WHOLE = ['الوزراء', 'النواب', 'الشيوخ', 'الأمة', 'الأعيان', 'الشورى', 'السيادة'].map(
  word => `${fold(word, KEY)} `,
)

/** A definite adjective that may belong to an official name. */
export function isAdjective(reading: Reading, i: number): boolean {
  const { words } = reading
  if (!hasClass(words, i, DEFINITE) || words.cutAt[i]! > 0) return false
  if (isCountryAdjective(reading, i)) return true
  if (hasClass(words, i, STOP | GENERIC | SAY)) return false
  // «السينمائي» is an adjective here, and a calling before a name.
  if (hasClass(words, i, TITLE))
    return hasClass(words, i, ORGANIZATION_ADJECTIVE) && !hasClass(words, i + 1, GIVEN | AMBIGUOUS_GIVEN)
  return hasClass(words, i, ORGANIZATION_ADJECTIVE) || (hasClass(words, i, COMMON) && isNisba(reading, i))
}

/** True for «الروسية»: an adjective of a known country or continent, with the article. */
export function isCountryAdjective({ known, tokens }: Reading, i: number): boolean {
  const name = known.get(i)
  if (name?.kind !== 'adjectival' || name.start !== tokens.start[i]) return false
  return tokens.keys.startsWith('ال', tokens.keyStart[i])
}

/** «المحلية» in «وزارة الداخلية والجماعات المحلية»: elsewhere such an adjective only describes. */
function isLocal({ words }: Reading, i: number): boolean {
  const both = GENERIC | ORGANIZATION_ADJECTIVE | DEFINITE
  return (words.bits[i]! & both) === both && !hasClass(words, i, STOP) && words.cutAt[i] === 0
}

/** «والتعليم» after «وزارة التربية», «وحماية المستهلك» after «وزارة التجارة الداخلية». */
function coordinatedEnd(reading: Reading, head: number, i: number): number {
  const { words, tokens } = reading
  const joined = words.cutAt[i] === 1 && tokens.keys.charCodeAt(tokens.keyStart[i]!) === WAW
  if (!joined || !hasClass(words, i, TOPIC) || !hasClass(words, i - 1, DEFINITE)) return i
  // «قوات الجيش والمقاومة»
  if (tokens.keys.startsWith('قوات ', tokens.keyStart[head]! + words.cutAt[head]!)) return i
  if (hasClass(words, i, DEFINITE)) return i + 1
  if (!isMinistry(reading, head) || words.cutAt[i + 1]! > 0 || hasClass(words, i, HEAD)) return i
  return hasClass(words, i + 1, DEFINITE) && !hasClass(words, i + 1, STOP | GENERIC | TITLE) ? i + 2 : i
}

const HEAD = MINISTRY | TOPIC_HEAD | WEAK_HEAD

/** «للدراسات», «لمكافحة الفساد», «لكرة القدم», «للحلف». */
function fieldEnd(reading: Reading, i: number): number {
  const { words, tokens, known } = reading
  if (words.cutAt[i] !== 1 || tokens.keys.charCodeAt(tokens.keyStart[i]!) !== LAM) return i
  if (hasClass(words, i, STOP)) return i
  // «للشرق الأوسط»
  const place = known.get(i)
  if (place?.type === 'place' && place.kind === 'name' && words.elided[i]) return place.to
  // «للمسح الجيولوجي»: any noun with an adjective of its own.
  const described = hasClass(words, i, DEFINITE) && hasClass(words, i, COMMON) && isAdjective(reading, i + 1)
  if (!hasClass(words, i, TOPIC | TOPIC_HEAD | WEAK_HEAD) && !described) return i
  if (hasClass(words, i, DEFINITE)) return overseenEnd(reading, i + 1)
  for (let k = i + 1; k <= i + 2; k++) {
    if (words.cutAt[k]! > 0) return i
    const name = known.get(k)
    if (name?.kind === 'name') return name.to
    if (hasClass(words, k, DEFINITE)) return hasClass(words, k, STOP | GENERIC) ? i : k + 1
    if (!hasClass(words, k, TOPIC)) return i
  }
  return i
}

/** «للرقابة على الانتخابات»: what is overseen belongs to the name. */
function overseenEnd({ words, tokens }: Reading, i: number): number {
  const both = TOPIC | DEFINITE
  const over = tokens.keys.startsWith('علي ', tokens.keyStart[i])
  return over && (words.bits[i + 1]! & both) === both && words.cutAt[i + 1] === 0 ? i + 2 : i
}

const WAW = 0x648
const LAM = 0x644
const YA = 0x64a
const HA = 0x647

/** «الوطني», «الوطنية», «التشكيليين»; not «المستوى». */
function isNisba({ text, tokens, looseYa }: Reading, i: number): boolean {
  if (tokens.keys.startsWith('يين ', tokens.keyStart[i + 1]! - 4)) return true
  let end = tokens.keyStart[i + 1]! - 2
  if (tokens.keys.charCodeAt(end) === HA) end--
  else if (text[tokens.end[i]! - 1] === 'ى' && !looseYa) return false
  return tokens.keys.charCodeAt(end) === YA
}

function isMinistry({ words }: Reading, i: number): boolean {
  return hasClass(words, i, MINISTRY)
}
