/**
 * Where a person's name that begins at a token ends: «خالد بن عبدالعزيز آل سعود», «عمر البشير», «إيمانويل ماكرون».
 */
import {
  AMBIGUOUS_GIVEN,
  COMMON,
  DEFINITE,
  DERIVED,
  GENERIC,
  GIVEN,
  ORDINAL,
  ORGANIZATION_ADJECTIVE,
  PARTICLE,
  SAY,
  STOP,
  TITLE,
  TOPIC,
} from '../../lexicon/cue-words.ts'
import type { Reading } from './candidate.ts'
import { tagAt } from './read-tags.ts'
import { hasClass, isUnknown } from './words.ts'

export interface PersonName {
  readonly to: number
  /** Parts, a particle and what follows it counting as one. */
  readonly parts: number
  /** Given names that are nothing else are among the parts. */
  readonly given: boolean
  /** A given name of any kind, or a particle, is the first part. */
  readonly startsWell: boolean
}

const MOST_PARTS = 7
const HA = 0x647

/** The name that begins with token `i`, read as far as it goes; undefined when `i` cannot begin one. */
export function personNameAt(reading: Reading, i: number): PersonName | undefined {
  const { words } = reading
  let to = i
  let parts = 0
  let given = false
  const person = reading.known.get(i)
  if (person?.type === 'person') {
    to = person.to
    parts = person.to - person.from
    given = true
  }
  while (parts < MOST_PARTS) {
    if (person?.type === 'person' && !hasClass(words, to, PARTICLE)) break
    const next = partEnd(reading, to, parts)
    if (next === to || (parts > 0 && !sameSentence(reading, i, to))) break
    given ||= hasClass(words, to, GIVEN)
    to = next
    parts++
  }
  if (parts === 0) return undefined
  return {
    to,
    parts,
    given,
    startsWell:
      person?.type === 'person' ||
      hasClass(words, i, GIVEN | AMBIGUOUS_GIVEN | PARTICLE) ||
      isServant(reading, i) ||
      isAnn(reading, i),
  }
}

/** One past the part that begins with token `i`, or `i`. */
function partEnd(reading: Reading, i: number, before: number): number {
  const { words, known } = reading
  if (i >= words.bits.length || words.script[i] !== 1) return i
  if (before > 0 && words.cutAt[i]! > 0) return i
  if (hasJoinedArticle(reading, i)) return i
  if (hasClass(words, i, STOP | SAY) && !isNameDespite(reading, i, before)) return i
  if (hasClass(words, i, PARTICLE) || (before > 0 && isDaughter(reading, i))) return afterParticle(reading, i)
  if (isAnn(reading, i)) return i + 1
  if (before === 0 && hasClass(words, i, DEFINITE) && !hasClass(words, i, GIVEN))
    return beginsDefinite(reading, i) ? i + 1 : i
  if (before === 0 && hasClass(words, i, TITLE) && hasClass(words, i, DEFINITE)) return i
  if (hasClass(words, i, GIVEN | AMBIGUOUS_GIVEN)) return isUsedAsWord(reading, i) ? i : i + 1
  if (
    before > 0 &&
    hasClass(words, i, TITLE) &&
    hasClass(words, i + 1, GIVEN | AMBIGUOUS_GIVEN) &&
    isElder(reading, i)
  )
    return i + 1
  const name = known.get(i)
  if (name && name.kind === 'name' && before === 0) return i
  // «ولي عهد دبي»: a place that is nothing else ends what looked like a name.
  if (name?.kind === 'name' && name.type === 'place' && name.confidence >= 0.9) return i
  const tag = before > 0 ? tagAt(reading.tags, i - 1) : undefined
  const goesOn = tag?.type === 'PER' && tag.to > i && tag.confidence >= SURE
  if (hasClass(words, i, DEFINITE)) return before > 0 && (isSurname(reading, i, before) || goesOn) ? i + 1 : i
  if (isServant(reading, i)) return i + 1
  // After a definite surname no indefinite part follows: «قاسم الأعرجي وفدا».
  const late =
    before > 1 &&
    hasClass(words, i - 1, DEFINITE) &&
    !hasClass(words, i - 2, PARTICLE) &&
    !isDefiniteGiven(reading, i - 1)
  if (
    isUnknown(words, i) &&
    !late &&
    !isIndefinite(reading, i) &&
    !(before > 1 && !goesOn && mayBeVerb(reading, i)) &&
    !(before > 0 && mayBeJoined(reading, i))
  )
    return i + 1
  if (
    before === 1 &&
    hasClass(words, i - 1, GIVEN) &&
    (isPluralSurname(reading, i) || isOfficeSurname(reading, i))
  )
    return i + 1
  // «هالة زايد», «نذير عبيدات»: a common word goes on a name where the tagger reads it so.
  return goesOn && !hasClass(words, i, TITLE) ? i + 1 : i
}

/** From which confidence on the tagger decides that a name goes on. */
const SURE = 0.8

/** «ممدوح عيد يشكر»: after a full name an unknown word in ي or ت is more likely what the person does. */
function mayBeVerb({ tokens }: Reading, i: number): boolean {
  const first = tokens.keys[tokens.keyStart[i]!]
  return first === 'ي' || first === 'ت'
}

/** «شرحًا»: with the sign of an indefinite accusative, a word and no name. */
function isIndefinite({ text, tokens }: Reading, i: number): boolean {
  return text.slice(tokens.end[i]! - 3, tokens.end[i]!).includes('\u064b')
}

/** «الهادي محمد», «الدراجي بوزيان», «الناها بنت حمدي»: a name may begin with the article. */
function beginsDefinite(reading: Reading, i: number): boolean {
  if (isKin(reading, i + 1)) return true
  return (
    isDefiniteGiven(reading, i) &&
    (hasClass(reading.words, i + 1, GIVEN) || isSurnameAlone(reading, i + 1) || isTaggedPair(reading, i))
  )
}

/** «خديجة بنت اسغير», and «محمد ولد سالم» as elsewhere. */
function isDaughter({ tokens, words }: Reading, i: number): boolean {
  const next = isUnknown(words, i + 1) || hasClass(words, i + 1, GIVEN | AMBIGUOUS_GIVEN | PARTICLE)
  return next && tokens.keys.startsWith('بنت ', tokens.keyStart[i])
}

/** «الناها بنت حمدي»: whoever is a son or a daughter is named before. */
function isKin(reading: Reading, i: number): boolean {
  const { tokens, words } = reading
  if (!isUnknown(words, i - 1)) return false
  return (
    isDaughter(reading, i) ||
    (tokens.keys.startsWith('ولد ', tokens.keyStart[i]) && hasClass(words, i, PARTICLE))
  )
}

/** «المعز علي»: two given names of which either may be a word, where the tagger reads a person. */
function isTaggedPair({ words, tags }: Reading, i: number): boolean {
  return hasClass(words, i + 1, AMBIGUOUS_GIVEN) && tagAt(tags, i)?.type === 'PER'
}

/** «الدراجي بوزيان», «الشرقي الضريس»: an unknown word after a given name with the article, which nothing governs. */
function isSurnameAlone({ words }: Reading, i: number): boolean {
  return isUnknown(words, i) && !hasClass(words, i - 2, DEFINITE | TITLE | COMMON | TOPIC)
}

/** «مصطفى وزيري»: no dual, for nothing completes it. */
function isOfficeSurname(reading: Reading, i: number): boolean {
  const { words } = reading
  return (
    hasClass(words, i, TITLE) &&
    endsInYa(reading, i) &&
    !hasClass(words, i, DEFINITE | STOP) &&
    words.script[i + 1] !== 1
  )
}

/** «حيدر فريحات»: a feminine plural that is in no list, and that nothing completes. */
function isPluralSurname({ words, tokens }: Reading, i: number): boolean {
  const plural = hasClass(words, i, DERIVED) && !hasClass(words, i, STOP | SAY | TITLE | DEFINITE)
  return (
    plural && tokens.keys.startsWith('ات ', tokens.keyStart[i + 1]! - 3) && !hasClass(words, i + 1, DEFINITE)
  )
}

/** «بن سلمان», «آل سعود», «عبد العزيز», «أبو بكر», «فان دايك». */
function afterParticle(reading: Reading, i: number): number {
  const { words } = reading
  const next = i + 1
  if (next >= words.bits.length || words.script[next] !== 1 || words.cutAt[next]! > 0) return i
  // «بن رمضان», «بن علي»: months and prepositions that are given names too.
  if (hasClass(words, next, STOP | SAY) && !hasClass(words, next, GIVEN | AMBIGUOUS_GIVEN)) return i
  if (hasClass(words, next, PARTICLE)) {
    const end = afterParticle(reading, next)
    return end > next ? end : i
  }
  if (isAbd(reading, i) && !hasClass(words, next, DEFINITE | GIVEN | AMBIGUOUS_GIVEN)) return i
  return next + 1
}

/** A definite word can be a surname: «عمر البشير», «نوري المالكي»; not «أحمد الوزير», nor a plain adjective. */
function isSurname(reading: Reading, i: number, before: number): boolean {
  const { words, known, tokens } = reading
  const afterGiven =
    (before === 1 &&
      (hasClass(words, i - 1, GIVEN | AMBIGUOUS_GIVEN | DEFINITE) || isServant(reading, i - 1))) ||
    (before === 2 && isDefiniteGiven(reading, i - 1))
  if (afterGiven && (hasClass(words, i, ORDINAL | DERIVED) || completesGiven(reading, i))) return true
  if (hasClass(words, i, TITLE))
    return (afterGiven || hasClass(words, i - 1, GIVEN)) && endsPhrase(reading, i + 1)
  if (hasClass(words, i, GENERIC)) return false
  if (hasClass(words, i, AMBIGUOUS_GIVEN | GIVEN)) return true
  const name = known.get(i)
  const feminine = tokens.keys.charCodeAt(tokens.keyStart[i + 1]! - 2) === HA
  if (name?.kind === 'adjectival') return afterGiven && !feminine
  // «فراس الأبيض», «خالد التركي»: after what can only be a given name, or in the shape of a surname of origin.
  if (hasClass(words, i, TOPIC | ORGANIZATION_ADJECTIVE | COMMON))
    return (
      (afterGiven || (before === 2 && hasClass(words, i - 1, GIVEN))) &&
      !feminine &&
      (endsInYa(reading, i) || (hasClass(words, i - 1, GIVEN) && !hasClass(words, i, TOPIC | DERIVED)))
    )
  // After a definite surname only another in ي: «محمد الطاهر الميساوي», not «جورج الخامس المرموق».
  return !hasClass(words, i - 1, DEFINITE) || before === 1 || endsInYa(reading, i)
}

/** «محمد فيصل الشيخ، إن»: a title that nothing follows is a surname, after a given name. */
function endsPhrase({ words, tokens }: Reading, i: number): boolean {
  return words.script[i] !== 1 || words.cutAt[i]! > 0 || tokens.keys.startsWith('ان ', tokens.keyStart[i])
}

/** «آن هيدالغو», «آنا كارينا»: with its madda, and before another name, no particle. */
function isAnn({ text, tokens, words }: Reading, i: number): boolean {
  if (!hasClass(words, i, STOP) || text[tokens.start[i]!] !== 'آ') return false
  const key = tokens.keys.slice(tokens.keyStart[i], tokens.keyStart[i + 1]! - 1)
  return (key === 'ان' || key === 'انا') && (isUnknown(words, i + 1) || hasClass(words, i + 1, GIVEN))
}

/** «الهادي» in «محمد الهادي العوني», «الزهراء» in «فاطمة الزهراء بناني»: a second given name, not yet the surname. */
export function isDefiniteGiven({ words }: Pick<Reading, 'words'>, i: number): boolean {
  if (hasClass(words, i, TITLE | STOP)) return false
  return hasClass(words, i, DEFINITE) && hasClass(words, i, GIVEN | AMBIGUOUS_GIVEN)
}

/** «علي» is also how some write على: a name when another name part follows or precedes. */
function isNameDespite(reading: Reading, i: number, before: number): boolean {
  const { text, tokens, words } = reading
  if (hasClass(words, i, GIVEN) || isAnn(reading, i) || isMother(reading, i, before)) return true
  if (!hasClass(words, i, AMBIGUOUS_GIVEN) || text[tokens.end[i]! - 1] === 'ى') return false
  if (hasClass(words, i + 1, PARTICLE | GIVEN)) return true
  const tag = before === 0 ? tagAt(reading.tags, i) : undefined
  if (tag?.type === 'PER' && tag.from === i && tag.to > i + 1 && tag.confidence >= SURE) return true
  // «المستشار علي الدريع»
  if (before === 0 && hasClass(words, i - 1, TITLE) && isUnknown(words, i + 1)) return true
  const ali = tokens.keys.startsWith('علي ', tokens.keyStart[i])
  if (ali && before === 0 && hasClass(words, i + 1, AMBIGUOUS_GIVEN)) return !reading.looseYa
  return before > 0 && !reading.looseYa
}

/** How far back a question may stand that makes أم mean "or". */
const QUESTION_REACH = 12
const EITHER = new Set(['هل', 'سواء', 'سواءء', 'ا', 'ايهما', 'ايهم'])

/** «قالت أم محمد», but not «فاز أحمد أم محمد» nor «هل عاد اليوم أم محمد». */
function isMother({ tokens, words }: Reading, i: number, before: number): boolean {
  if (before > 0 || !tokens.keys.startsWith('ام ', tokens.keyStart[i])) return false
  if (!hasClass(words, i + 1, GIVEN | AMBIGUOUS_GIVEN) || hasClass(words, i - 1, GIVEN | AMBIGUOUS_GIVEN))
    return false
  for (let k = i - 1; k >= Math.max(0, i - QUESTION_REACH); k--) {
    if (tokens.sentence[k] !== tokens.sentence[i]) break
    if (EITHER.has(tokens.keys.slice(tokens.keyStart[k], tokens.keyStart[k + 1]! - 1))) return false
  }
  return true
}

/** «والمال», «للنواب»: a conjunction or preposition before an article, so not a part of a name. */
function hasJoinedArticle({ tokens, words }: Reading, i: number): boolean {
  if (hasClass(words, i, GIVEN)) return false
  const at = tokens.keyStart[i]!
  if (!'وفبك'.includes(tokens.keys[at]!)) return tokens.keys.startsWith('لل', at)
  return tokens.keys.startsWith('ال', at + 1)
}

/** «واعتلى», «وقوامها»: a long unknown word in و is more likely a conjunction with its word. */
function mayBeJoined({ tokens }: Reading, i: number): boolean {
  const first = tokens.keys[tokens.keyStart[i]!]
  return first === 'و' && tokens.keyStart[i + 1]! - tokens.keyStart[i]! > 5
}

/** «حسام الدين», «فتح الله», «سيف الإسلام». */
export function completesGiven({ tokens }: Reading, i: number): boolean {
  const key = tokens.keys.slice(tokens.keyStart[i], tokens.keyStart[i + 1]! - 1)
  return key === 'الدين' || key === 'الله' || key === 'الاسلام'
}

/** «الدسوقي», «بوتفليقي»: the shape of a surname of origin. */
export function endsInYa({ tokens }: Reading, i: number): boolean {
  return tokens.keys[tokens.keyStart[i + 1]! - 2] === 'ي'
}

function sameSentence({ tokens }: Reading, a: number, b: number): boolean {
  return tokens.sentence[a] === tokens.sentence[b]
}

/** «شيخ» between two given names, as in Somali names. */
function isElder({ tokens }: Reading, i: number): boolean {
  const key = tokens.keys.slice(tokens.keyStart[i], tokens.keyStart[i + 1]! - 1)
  return key === 'شيخ' || key === 'حاج' || key === 'سيد'
}

/** «فريد» in «فريد من نوعه», «أمين» in «أمين عام»: an ambiguous given name that governs what follows is a word. */
function isUsedAsWord({ words }: Reading, i: number): boolean {
  // «رئيس الاتحاد أمير المسحال»
  const named = isUnknown(words, i + 1) && hasClass(words, i - 1, DEFINITE)
  return hasClass(words, i, TITLE) && hasClass(words, i + 1, DEFINITE) && !named
}

/** «عبدالعزيز» written as one word. */
function isServant({ tokens, words }: Reading, i: number): boolean {
  return (
    words.cutAt[i] === 0 &&
    tokens.keys.startsWith('عبدال', tokens.keyStart[i]) &&
    tokens.keyStart[i + 1]! - tokens.keyStart[i]! > 7
  )
}

function isAbd({ tokens }: Reading, i: number): boolean {
  return tokens.keys.startsWith('عبد ', tokens.keyStart[i])
}
