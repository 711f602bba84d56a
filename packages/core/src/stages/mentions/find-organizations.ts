/**
 * Finds organizations by their head noun and the grammar of what may follow it: «وزارة التربية والتعليم العراقية»,
 * «الهيئة الوطنية لحماية المستهلك», «مركز تونس للحريات», «شركة سامسونغ».
 *
 * Two shapes: a head in construct, which a definite noun or a name must complete; a head with the article, which an
 * adjective must complete. Both may go on with adjectives, with ل and a field, and with و and a further field.
 */
import {
  AMBIGUOUS_GIVEN,
  BRAND_HEAD,
  DEFINITE,
  DESCRIBED,
  FACULTY,
  GENERIC,
  GIVEN,
  MINISTRY,
  MINISTRY_FIELD,
  NATURAL_HEAD,
  ORGANIZATION_ADJECTIVE,
  PARTICLE,
  ROYAL,
  SAY,
  SITE_HEAD,
  STOP,
  TITLE,
  TOPIC,
  TOPIC_HEAD,
  WEAK_HEAD,
} from '../../lexicon/cue-words.ts'
import { longestPhrase } from '../../lexicon/lookup.ts'
import { notOrganizations } from '../../lexicon/not-organizations.ts'
import { fold, KEY } from '../../text/fold.ts'
import { WORD } from '../../text/tokenize.ts'
import { propose, type Reading } from './candidate.ts'
import { extend, isAdjective, isCountryAdjective } from './organization-tail.ts'
import { personNameAt } from './person-name.ts'
import { tagAt } from './read-tags.ts'
import { hasClass, isUnknown, startsSentence } from './words.ts'

const HEAD = MINISTRY | TOPIC_HEAD | WEAK_HEAD
const LONGEST_FOREIGN_NAME = 4
const HA = 0x647

export function findOrganizations(reading: Reading): void {
  const { tokens, words } = reading
  let covered = 0
  for (let i = 0; i < tokens.count; i++) {
    extendKnown(reading, i)
    if (hasClass(words, i, BRAND_HEAD)) findBrand(reading, i + 1)
    if (hasClass(words, i, HEAD)) {
      const name = hasClass(words, i, DEFINITE) ? definiteName(reading, i) : constructName(reading, i)
      // «المخابرات العامة» in «جهاز المخابرات العامة» is no second body.
      const within = i < covered && hasClass(words, i, WEAK_HEAD)
      if (!name || within || isPlain(reading, i, name.to) || isAnyOne(reading, i, name.to)) continue
      const to = withSeat(reading, i, name.to)
      covered = Math.max(covered, to)
      propose(reading, i, to, {
        type: 'organization',
        confidence: name.confidence,
        by: 'mentions/organization-head',
      })
    } else if (isShortMinistry(reading, i)) {
      propose(reading, i, i + 2, { type: 'organization', confidence: 0.75, by: 'mentions/short-ministry' })
    } else if (isFieldAlone(reading, i)) {
      propose(reading, i, i + 1, { type: 'organization', confidence: 0.7, by: 'mentions/short-ministry' })
    } else findCompany(reading, i)
  }
}

/** «لجنة تقييمية», «مبادرة قرائية»: a head without article and an adjective are any such body, not one with a name. */
function isAnyOne({ tokens, words, tags }: Reading, i: number, to: number): boolean {
  if (to !== i + 2 || hasClass(words, i, DEFINITE) || !isUnknown(words, i + 1)) return false
  return tokens.keys.startsWith('يه ', tokens.keyStart[to]! - 3) && !tagAt(tags, i + 1)
}

/** «المحكمة الابتدائية بصفاقس»: of courts of one name the place written onto it tells which. */
function withSeat(reading: Reading, head: number, to: number): number {
  const { words, known } = reading
  const place = known.get(to)
  const seat = place?.type === 'place' && place.kind === 'name' && words.cutAt[to] === 1
  return seat && isHead(reading, head, COURT) ? place.to : to
}

function isHead({ tokens, words }: Reading, i: number, stem: string): boolean {
  const at = tokens.keyStart[i]! + words.cutAt[i]!
  return tokens.keys.startsWith(stem, at) || tokens.keys.startsWith(`ال${stem}`, at)
}

/** «إدارة أونروا»: who leads a body is no body of its own. */
const LEADERS = ['إدارة', 'قيادة', 'سلطات'].map(head => fold(head, KEY))
/** «البرنامج النووي الإيراني», «القطاع المصرفي اللبناني»: with the article and adjectives, no body. */
const COMMON_HEADS = ['برنامج', 'قطاع', 'فريق'].map(head => fold(head, KEY))
const COURT = fold('محكمة', KEY)
const FRONT = fold('جبهة', KEY)
const UNIVERSITY = fold('جامعة', KEY)

/** «مجلس الإدارة», «حركة المرور»: listed as no name, and nothing after it makes it one. */
function isPlain({ text, tokens }: Reading, i: number, to: number): boolean {
  const match = longestPhrase(text, tokens, i, notOrganizations())
  return match !== undefined && match.to >= to
}

/** «حركة النهضة التونسية»: the adjective of country belongs to the name of a known body with a head noun. */
function extendKnown(reading: Reading, i: number): void {
  const name = reading.known.get(i)
  if (name?.type !== 'organization' || name.kind !== 'name' || !hasClass(reading.words, i, HEAD)) return
  if (!isCountryAdjective(reading, name.to)) return
  propose(reading, i, name.to + 1, { type: 'organization', confidence: 0.95, by: name.by })
}

/** «علامة كارتييه»: the name without its head. */
function findBrand(reading: Reading, first: number): void {
  if (reading.words.cutAt[first]! > 0 || !isUnknown(reading.words, first)) return
  const to = foreignEnd(reading, first)
  propose(reading, first, to, { type: 'organization', confidence: 0.6, by: 'mentions/organization-head' })
}

interface Name {
  readonly to: number
  readonly confidence: number
}

/** «الحرس الثوري الإيراني», «اللجنة العسكرية للحلف»: an adjective must follow. */
function definiteName(reading: Reading, i: number): Name | undefined {
  const { words } = reading
  const first = i + 1
  if (hasClass(words, first, GENERIC) || !isAdjective(reading, first)) return undefined
  const tail = extend(reading, i, first)
  const described = hasClass(words, i, DESCRIBED) && tail.to === first + 1 && tail.country
  const plain =
    !tail.field &&
    (COMMON_HEADS.some(head => isHead(reading, i, head)) ||
      // «الإدارة الإقليمية»
      (hasClass(words, i, WEAK_HEAD) && !tail.country && tail.to === first + 1))
  if (plain || described || !(tail.country || tail.field || hasClass(words, first, ORGANIZATION_ADJECTIVE)))
    return undefined
  return { to: tail.to, confidence: tail.field || tail.country ? 0.8 : 0.65 }
}

/** «وزارة الصحة», «حركة النهضة», «جامعة القاهرة», «شركة سامسونغ», «هيئة أركان الجيش». */
function constructName(reading: Reading, i: number): Name | undefined {
  const { words } = reading
  const first = i + 1
  if (words.cutAt[first]! > 0) return undefined
  const weak = hasClass(words, i, WEAK_HEAD)
  const complement = complementEnd(reading, i, first)
  if (complement === undefined) return undefined
  // «حزب العدالة والتنمية الإسلامي»: a name known in full has no further adjectives but of country.
  const known = reading.known.get(i)
  if (known?.type === 'organization' && known.to >= complement.to && isAdjective(reading, known.to))
    return undefined
  const tail = extend(reading, i, complement.to)
  if (weak && !complement.organization && !tail.field && !(complement.topic && tail.to > complement.to))
    return undefined
  // «كلية الطب جامعة دمشق»: a body and the body it belongs to, side by side.
  const parent = hasClass(words, i, FACULTY) ? parentAt(reading, tail.to) : undefined
  if (parent) return parent
  return { to: tail.to, confidence: complement.confidence + (tail.to > complement.to ? 0.05 : 0) }
}

function parentAt(reading: Reading, i: number): Name | undefined {
  const { words, known } = reading
  if (!hasClass(words, i, TOPIC_HEAD) || words.cutAt[i]! > 0) return undefined
  const name = known.get(i)
  return name?.type === 'organization' ? { to: name.to, confidence: 0.85 } : constructName(reading, i)
}

interface Complement extends Name {
  readonly organization?: boolean
  readonly topic?: boolean
}

function complementEnd(reading: Reading, i: number, first: number): Complement | undefined {
  const { words, known } = reading
  const name = known.get(first)
  const topicHead = hasClass(words, i, TOPIC_HEAD)
  if (name && name.kind === 'name') {
    // «رئاسة الفيفا», «فريق برشلونة»: the body is named without its head.
    const apart =
      hasClass(words, i, MINISTRY) ||
      (hasClass(words, i, WEAK_HEAD) &&
        (hasClass(words, i, DESCRIBED) || LEADERS.some(h => isHead(reading, i, h))))
    if (name.type === 'organization' && apart) return undefined
    // «جبهة صرواح»: a front.
    if (name.type === 'place' && isHead(reading, i, FRONT)) return undefined
    if (name.type === 'organization') return { to: name.to, confidence: 0.85, organization: true }
    // «متحف اللوفر» is a site, «متحف الفن الحديث» a body.
    if (hasClass(words, i, SITE_HEAD) && name.type === 'place') return undefined
    if (!hasClass(words, i, MINISTRY)) return { to: name.to, confidence: 0.8 }
  }
  if (name?.kind === 'adjectival') return undefined
  if (hasClass(words, first, ROYAL)) {
    const to = personEnd(reading, first + 1)
    if (to > first + 1) return { to, confidence: 0.8 }
  }
  if (hasClass(words, first, DEFINITE)) return definiteComplement(reading, first)
  if (isLink(reading, first)) return chainEnd(reading, first)
  // «جامعة محمد الخامس»
  const person = hasClass(words, first, GIVEN) ? personNameAt(reading, first) : undefined
  if (topicHead && person && person.parts > 1) return { to: person.to, confidence: 0.75 }
  // «جامعة محمد»: universities are named after rulers, by one name.
  const ruler = hasClass(words, first, GIVEN | AMBIGUOUS_GIVEN) && isHead(reading, i, UNIVERSITY)
  if (ruler && !hasClass(words, first, STOP)) return { to: first + 1, confidence: 0.75 }
  // «مركز كارنيغي للشرق الأوسط»: what is weak must be completed, so the caller asks for more.
  if (!topicHead && !hasClass(words, i, FACULTY)) return undefined
  const to = foreignEnd(reading, first)
  return to > first ? { to, confidence: 0.75 } : undefined
}

function definiteComplement({ words }: Reading, i: number): Complement | undefined {
  // «رئاسة الاتحاد», «وزارة المجلس»: the body is the second noun.
  if (hasClass(words, i, TOPIC_HEAD) && hasClass(words, i - 1, MINISTRY)) return undefined
  if (hasClass(words, i, STOP | GENERIC | SAY)) return undefined
  // «وزارة الخارجية»: a field of government, though it is an adjective elsewhere.
  if (hasClass(words, i, ORGANIZATION_ADJECTIVE) && !hasClass(words, i, MINISTRY_FIELD)) return undefined
  if (hasClass(words, i, TITLE) && !hasClass(words, i, TOPIC)) return undefined
  const topic = hasClass(words, i, TOPIC)
  return { to: i + 1, confidence: topic ? 0.8 : 0.7, topic }
}

/** A noun that itself awaits a complement: «أركان» in «هيئة أركان الجيش». */
function isLink({ words }: Reading, i: number): boolean {
  return (
    hasClass(words, i, TOPIC | HEAD | SITE_HEAD | NATURAL_HEAD) && !hasClass(words, i, STOP | SAY | DEFINITE)
  )
}

function chainEnd(reading: Reading, first: number): Complement | undefined {
  const { words, known } = reading
  for (let k = first + 1; k <= first + 2; k++) {
    if (words.cutAt[k]! > 0) return undefined
    const name = known.get(k)
    if (name?.kind === 'name') return { to: name.to, confidence: 0.75, topic: true }
    if (name?.kind === 'adjectival') return undefined
    if (hasClass(words, k, DEFINITE)) {
      const end = definiteComplement(reading, k)
      return end && { ...end, topic: true }
    }
    if (!isLink(reading, k)) return undefined
  }
  return undefined
}

/** Unknown words and given names in a row, as in «بنك مورغان ستانلي». */
function foreignEnd(reading: Reading, first: number): number {
  const { words, known } = reading
  let k = first
  while (k < first + LONGEST_FOREIGN_NAME && (isUnknown(words, k) || hasClass(words, k, GIVEN))) {
    if (k > first && (words.cutAt[k]! > 0 || known.get(k)?.kind === 'adjectival')) break
    // «معهد كوري ليلى حداد»: a person follows the body.
    const person = k > first && hasClass(words, k, GIVEN) && isUnknown(words, first)
    if (person && (personNameAt(reading, k)?.parts ?? 0) > 1) break
    k++
  }
  return k
}

function personEnd({ words }: Reading, first: number): number {
  let k = first
  while (k < first + 5 && (isUnknown(words, k) || hasClass(words, k, GIVEN | AMBIGUOUS_GIVEN | PARTICLE))) k++
  return k
}

/** «الصحة: تسجيل إصابات», «أعلنت الداخلية أن»: the field for its ministry, where only a body can stand. */
function isFieldAlone(reading: Reading, i: number): boolean {
  const { text, tokens, words } = reading
  const both = MINISTRY_FIELD | DEFINITE
  if ((words.bits[i]! & both) !== both || words.cutAt[i]! > 0) return false
  const next = i + 1
  if (startsSentence(tokens, i)) return text[tokens.start[next] ?? -1] === ':'
  return hasClass(words, i - 1, SAY) && (words.script[next] !== 1 || hasClass(words, next, STOP))
}

/** «السورية للتجارة», «المصرية للاتصالات»: companies of a country, their head left out; not «الشركة السورية للتجارة». */
function findCompany(reading: Reading, i: number): void {
  const { words, tokens } = reading
  const feminine = tokens.keys.charCodeAt(tokens.keyStart[i + 1]! - 2) === HA
  if (!feminine || !isCountryAdjective(reading, i) || hasClass(words, i - 1, DEFINITE)) return
  // «وكالة (…) الفرنسية للتحقيق»
  if (
    i > 0 &&
    tokens.kind[i - 1] !== WORD &&
    tokens.sentence[i - 1] === tokens.sentence[i] &&
    tokens.end[i - 1] !== tokens.start[i - 1]
  )
    return
  const field = hasClass(words, i + 1, TOPIC) && words.elided[i + 1] === 1 && words.cutAt[i + 1] === 1
  if (!field) return
  const to = isAdjective(reading, i + 2) ? i + 3 : i + 2
  propose(reading, i, to, { type: 'organization', confidence: 0.9, by: 'mentions/company' })
}

/** «الخارجية الأمريكية» for the ministry; not in «السياسة الخارجية الأمريكية» nor after «وزيرة». */
function isShortMinistry(reading: Reading, i: number): boolean {
  const { words, tokens } = reading
  if ((words.bits[i]! & (MINISTRY_FIELD | DEFINITE)) !== (MINISTRY_FIELD | DEFINITE)) return false
  if (hasClass(words, i - 1, TITLE | MINISTRY | DEFINITE) && words.cutAt[i] === 0) return false
  if (!isCountryAdjective(reading, i + 1)) return false
  return tokens.keys.charCodeAt(tokens.keyStart[i + 2]! - 2) === HA
}
