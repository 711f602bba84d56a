/**
 * Finds persons: two or more name parts that begin with a given name («محمد عبد العاطي»); a name after a title or an
 * office, with whatever describes the office between («وزير الخارجية الروسي، X»); an unknown word where only a speaker
 * can stand («وقال X إن»).
 */
import {
  AMBIGUOUS_GIVEN,
  BRAND_HEAD,
  COMMON,
  DEFINITE,
  DOUBTFUL_TITLE,
  GENERIC,
  GIVEN,
  MINISTRY,
  ORGANIZATION_ADJECTIVE,
  PARTICLE,
  PLACE_PREPOSITION,
  SAY,
  STOP,
  TITLE,
  TOPIC,
  TOPIC_HEAD,
  WEAK_HEAD,
} from '../../lexicon/cue-words.ts'
import { officeModifierAt } from '../../lexicon/offices.ts'
import { fold, KEY } from '../../text/fold.ts'
import { propose, type Reading } from './candidate.ts'
import { completesGiven, endsInYa, isDefiniteGiven, type PersonName, personNameAt } from './person-name.ts'
import { tagAt } from './read-tags.ts'
import { hasClass, isUnknown } from './words.ts'

export function findPersons(reading: Reading): void {
  const { tokens, words, known } = reading
  let lastEnd = 0
  for (let i = 0; i < tokens.count; i++) {
    if (hasClass(words, i, TITLE) && !isSonOf(reading, i)) findAfterTitle(reading, i)
    else if (hasClass(words, i, SAY)) findSpeaker(reading, i)
    else if (known.get(i)?.type === 'person') extendKnown(reading, i)
    else if (leads(tokens, i)) findLeader(reading, i + 1)
    // «دونالد ترامب ستنهي»: two names do not follow each other directly.
    const starts = isUnknownStart(reading, i) && i !== lastEnd
    const elder = hasClass(words, i, TITLE) && hasClass(words, i + 1, PARTICLE)
    if (hasClass(words, i, GIVEN | AMBIGUOUS_GIVEN | PARTICLE) || starts || elder)
      lastEnd = Math.max(lastEnd, findByParts(reading, i))
  }
}

/** «صباح الأحمد الجابر», where صباح الأحمد is known: the tagger reads the name further. */
function extendKnown({ known, tags, found, tokens }: Reading, i: number): void {
  const name = known.get(i)!
  const tag = tagAt(tags, i)
  if (tag?.type === 'PER' && tag.from === i && tag.to > name.to && tag.confidence >= 0.8)
    found.push({ ...name, to: tag.to, end: tokens.end[tag.to - 1]! })
}

/** «عمر أبو العيش»: the parts alone tell. */
function findByParts(reading: Reading, i: number): number {
  const { tokens, words } = reading
  if (hasClass(words, i - 1, GIVEN) && words.cutAt[i] === 0) return 0
  const read = personNameAt(reading, i)
  const name = read && withSurnameBeforeTitle(reading, i, read)
  if (!name || (name.parts < 2 && !isKunya(reading, i) && !isServantAlone(reading, i))) return 0
  // «عبد الرحمن صباح»
  const servant = tokens.keys.startsWith('عبد ', tokens.keyStart[i]) && hasClass(words, i + 1, DEFINITE)
  const strong =
    servant || hasClass(words, i, GIVEN) || (name.given && name.startsWell) || isKunya(reading, i)
  // «حياة العشرات», «عودة الجدل»: an ambiguous given name before a common word is the word.
  const common =
    hasClass(words, i + 1, COMMON | TOPIC) && !endsInYa(reading, i + 1) && !completesGiven(reading, i + 1)
  const fair = name.startsWell && (!common || isTagged(reading, i, name.to))
  if (!strong && !fair) return 0
  // «بيان مقتضب», «مبادرات فائزة يتم»: where the word may be no name and the tagger reads none, it is none.
  if (!hasClass(words, i, GIVEN) && !isTouched(reading, i, name.to)) return 0
  proposePerson(reading, i, name, strong ? 0.85 : 0.6, 'mentions/person-parts')
  return name.to
}

/** «"عبدالغفار" يؤكد», «عبدالعال: …»: written as one word it is a name, where somebody is called by it. */
function isServantAlone(reading: Reading, i: number): boolean {
  const { text, tokens, words } = reading
  if (
    !tokens.keys.startsWith('عبدال', tokens.keyStart[i]) ||
    tokens.keyStart[i + 1]! - tokens.keyStart[i]! < 9
  )
    return false
  const after = text[tokens.end[i]!] ?? ''
  return '"»”:،'.includes(after) || hasClass(words, i - 1, SAY) || isTagged(reading, i, i + 1)
}

/** True when the tagger reads some name in tokens [from, to). */
function isTouched({ tags }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tagAt(tags, i)) return true
  return false
}

/** True when the tagger reads a person's name there, and is not quite unsure. */
function isTagged({ tags }: Reading, from: number, to: number): boolean {
  const tag = tagAt(tags, from)
  return tag?.type === 'PER' && tag.from === from && tag.to === to && tag.confidence >= 0.75
}

/** «أم محمد», «أبو أحمد»: one part, and yet a name that needs no other beside it. */
function isKunya({ tokens, words }: Reading, i: number): boolean {
  return (
    words.cutAt[i] === 0 &&
    /^[اأ](?:م|بو|بي|با)$/.test(tokens.keys.slice(tokens.keyStart[i], tokens.keyStart[i + 1]! - 1)) &&
    hasClass(words, i + 1, GIVEN | AMBIGUOUS_GIVEN)
  )
}

/** After a title the name may come at once, or after words that belong to the office, with or without a comma. */
function findAfterTitle(reading: Reading, title: number): void {
  const { words, known } = reading
  if (hasClass(words, title, BRAND_HEAD) && !hasClass(words, title, DEFINITE)) return
  let doubtful = hasClass(words, title, DOUBTFUL_TITLE)
  let k = title + 1
  for (let steps = 0; steps < LONGEST_OFFICE; steps++) {
    if (isComma(reading, k)) {
      proposeTitled(reading, k + 1, true, doubtful)
      return
    }
    const named = hasClass(words, k, AMBIGUOUS_GIVEN) && isUnknown(words, k + 1)
    if (hasClass(words, k, TITLE) && !isSonOf(reading, k) && !named) return
    if (proposeTitled(reading, k, k > title + 1, doubtful)) return
    const name = known.get(k)
    // «ممثلة اليونيسف فلانة»: with a body it is an office.
    if (name?.type === 'organization') doubtful = false
    if (name) k = name.to
    else if (hasClass(words, k, PLACE_PREPOSITION) && known.get(k + 1)?.type === 'place')
      k = known.get(k + 1)!.to
    else if (isOn(reading, k)) k++
    else if (isOfficeWord(reading, k)) k++
    else return
  }
}

/** «سامي بن يوسف»: a word that is also a given name, before a particle, is the name. */
function isSonOf({ words }: Reading, i: number): boolean {
  return (
    hasClass(words, i, AMBIGUOUS_GIVEN) && hasClass(words, i + 1, PARTICLE) && !hasClass(words, i, DEFINITE)
  )
}

const LONGEST_OFFICE = 12

function proposeTitled(reading: Reading, i: number, afterOffice: boolean, doubtful: boolean): boolean {
  const { tokens, words, known } = reading
  if (words.cutAt[i]! > 0 || known.get(i)?.kind === 'adjectival') return false
  const several = isDefiniteGiven(reading, i) && (personNameAt(reading, i)?.parts ?? 0) > 1
  if (!afterOffice && hasClass(words, i, DEFINITE) && !several) {
    // «الرئيس البشير»: a definite surname alone, when it is no common word.
    // «مدرب الوداد» is the coach of a club.
    if (!hasClass(words, i - 1, DEFINITE)) return false
    if (doubtful || (!isUnknown(words, i) && !hasClass(words, i, AMBIGUOUS_GIVEN))) return false
    if (hasClass(words, i, GENERIC | ORGANIZATION_ADJECTIVE | TOPIC) || officeModifierAt(tokens, i))
      return false
    propose(reading, i, i + 1, { type: 'person', confidence: 0.7, by: 'mentions/person-title' })
    return true
  }
  if (known.has(i)) return false
  const name = personNameAt(reading, i)
  if (!name) return false
  // An unknown word alone needs a sure title: «الأمر» and «فريق» are seldom titles.
  if (!name.startsWell && (doubtful || !isUnknownStart(reading, i))) return false
  // «مسؤول متفائل»: after an indefinite title a lone unknown word describes.
  if (name.parts === 1 && !afterOffice && !name.startsWell && !hasClass(words, i - 1, DEFINITE)) return false
  if (afterOffice && !name.startsWell && !isUnknown(words, i)) return false
  if (name.parts === 1 && hasClass(words, i, AMBIGUOUS_GIVEN) && afterOffice) return false
  const whole = withCommonSurname(reading, i, name)
  proposePerson(reading, i, whole, whole.parts > 1 ? 0.85 : 0.7, 'mentions/person-title')
  return true
}

/** After a title a given name is rarely alone: «الرئيس فؤاد معصوم», though معصوم is also a common word. */
function withCommonSurname(reading: Reading, i: number, name: PersonName): PersonName {
  const { words, tokens } = reading
  const next = name.to
  const first = name.parts === 1 || (name.parts === 2 && isDefiniteGiven({ words }, next - 1))
  const son = tokens.keys.startsWith('بن ', tokens.keyStart[i])
  const alone = first && !son && (hasClass(words, i, GIVEN) || name.startsWell)
  if (!alone || !hasClass(words, next, COMMON) || words.cutAt[next]! > 0) return name
  if (hasClass(words, next, STOP | SAY | TITLE | GENERIC)) return name
  // «زميله ليوناردو كرة»: the tagger knows where a name of one word ends.
  const tag = tagAt(reading.tags, i)
  if (name.parts === 1 && tag?.type === 'PER' && tag.to === next && tag.confidence >= 0.9) return name
  if (hasClass(words, next, DEFINITE) && tokens.keys[tokens.keyStart[next + 1]! - 2] === 'ه') return name
  const letter = tokens.keys[tokens.keyStart[next]!]
  return letter === 'ي' || letter === 'ت' ? name : { ...name, to: next + 1, parts: name.parts + 1 }
}

/** «سامي ربيع رئيس النادي»: between a given name and a title even a common word is a surname. */
function withSurnameBeforeTitle(reading: Reading, i: number, name: PersonName): PersonName {
  return hasClass(reading.words, name.to + 1, TITLE) ? withCommonSurname(reading, i, name) : name
}

/** «بزعامة», «برئاسة», «يقوده»: whoever is named next leads, or is called so. */
function leads({ keys, keyStart }: Reading['tokens'], i: number): boolean {
  return LEADING.some(word => keys.startsWith(word, keyStart[i]))
}

const LEADING = [
  'بزعامه ',
  'برئاسه ',
  'برياسه ',
  'بقياده ',
  'يتزعمه ',
  'يتزعمها ',
  'يراسه ',
  'يراسها ',
  'يقوده ',
  'يقودها ',
].map(word => `${fold(word.trim(), KEY)} `)

/** «الحزب الديمقراطي بزعامة زيجمار غابرييل» */
function findLeader(reading: Reading, i: number): void {
  const { words, known } = reading
  if (known.has(i) || words.cutAt[i]! > 0 || hasClass(words, i, DEFINITE | TITLE)) return
  const name = personNameAt(reading, i)
  if (name && (name.parts > 1 || isTagged(reading, i, name.to)))
    proposePerson(reading, i, name, 0.7, 'mentions/person-title')
}

/** An unknown word that can begin a name: one in و or ل is more likely a conjunction or preposition with its word. */
function isUnknownStart({ words, tokens }: Reading, i: number): boolean {
  if (!isUnknown(words, i)) return false
  const first = tokens.keys[tokens.keyStart[i]!]
  return first !== 'و' && first !== 'ل' && first !== 'ف' && first !== 'ي' && first !== 'ت'
}

/** «وقال ديريك إن»: one or two unknown words right after a verb of saying. */
function findSpeaker(reading: Reading, verb: number): void {
  const { words, known } = reading
  const i = verb + 1
  if (known.has(i) || words.cutAt[i]! > 0 || !(isUnknownStart(reading, i) || hasClass(words, i, GIVEN)))
    return
  const name = personNameAt(reading, i)
  if (name) {
    if (name.parts === 1 && words.script[name.to] === 1 && !hasClass(words, name.to, STOP)) return
    if (!isTouched(reading, i, name.to)) return
    proposePerson(reading, i, name, 0.65, 'mentions/person-speaker')
    return
  }
  if (hasClass(words, i, DEFINITE) && hasClass(words, i + 1, STOP))
    propose(reading, i, i + 1, { type: 'person', confidence: 0.55, by: 'mentions/person-speaker' })
}

function proposePerson(reading: Reading, i: number, name: PersonName, confidence: number, by: string): void {
  propose(reading, i, name.to, { type: 'person', confidence, by })
}

function isOfficeWord({ words }: Reading, i: number): boolean {
  if (hasClass(words, i, STOP | SAY)) return false
  return hasClass(words, i, DEFINITE | TOPIC | ORGANIZATION_ADJECTIVE | GENERIC) || hasClass(words, i, HEADS)
}

const HEADS = MINISTRY | TOPIC_HEAD | WEAK_HEAD

/** «النائب عن كتلة …» */
function isOn({ tokens, words }: Reading, i: number): boolean {
  return tokens.keys.startsWith('عن ', tokens.keyStart[i]) && hasClass(words, i + 1, HEADS)
}

function isComma({ text, tokens }: Reading, i: number): boolean {
  if (i >= tokens.count) return false
  const mark = text[tokens.start[i]!]
  return mark === '،' || mark === ','
}
