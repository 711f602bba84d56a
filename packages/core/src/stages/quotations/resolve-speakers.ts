/**
 * Finds who speaks at a cue: the subject after it, before it, in its relative clause, or the last speaker.
 */
import {
  ADVERB,
  BELONGS,
  COMPLEMENTIZER,
  DOCUMENT,
  OPENER,
  OPENER_SUBJECT,
  PREPOSITION,
  RELATIVE,
  SOURCE,
  WITH_PREPOSITION,
} from '../../lexicon/speech-words.ts'
import type { Party } from '../../schema/quotation.ts'
import { PUNCT } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { type Discourse, lastSpeaker } from './discourse.ts'
import type { Hit } from './hits.ts'
import { endOfMention, namesSpeaker, type Phrase, readPhrase, skipAdverbials, toParty } from './parties.ts'
import { resolveDescription } from './resolve-descriptions.ts'
import { hasBit, markAt, tokensOf, type View } from './view.ts'

export interface Found {
  readonly party: Party
  readonly phrase?: Phrase
  /** after, before, relative, carried, owner, issuer: how it was found. */
  readonly how: 'after' | 'before' | 'relative' | 'carried' | 'owner' | 'governor'
  readonly confidence: number
}

/** The cue before in the same sentence, and who spoke there. */
export interface Governor {
  readonly hit: Hit
  readonly found: Found | undefined
}

/** «قالت شاهدة …، وهنا قاطعها القاضي قائلا»: a masculine form has no feminine subject. */
function agreesWith(hit: Hit, governor: Governor): boolean {
  const a = hit.kind === 'noun' ? undefined : hit.word?.gender
  const b = governor.hit.kind === 'verb' ? governor.hit.word?.gender : undefined
  return !a || !b || a === b || hit.word?.number !== 's'
}

/**
 * The speaker of hit `h`. `limit` is where its complement begins; `clauseFrom` where its clause begins; `governor` the
 * speaker of the sentence so far.
 */
export function resolveSpeaker(
  view: View,
  hit: Hit,
  limit: number,
  clauseFrom: number,
  discourse: Discourse,
  governing: Governor | undefined,
): Found | undefined {
  const governor = governing && agreesWith(hit, governing) ? governing.found : undefined
  if (hit.kind === 'participle')
    return governing && !governor
      ? nearestBefore(view, hit, discourse)
      : ofParticiple(view, hit, discourse, governor)
  if (hit.kind === 'noun') return ofNoun(view, hit, limit, discourse, governor)
  // In «الذي قاله الوزير» the subject follows.
  if (hasBit(view, hit.from - 1, RELATIVE) && hit.word!.pronoun === '')
    return antecedent(view, hit, clauseFrom) ?? sameSubject(hit, governor)
  return (
    passiveSource(view, hit, limit, discourse) ??
    topicBefore(view, hit, clauseFrom, discourse) ??
    subjectAfter(view, hit, limit, discourse) ??
    subjectBefore(view, hit, clauseFrom, discourse) ??
    nameBefore(view, hit) ??
    sameSubject(hit, governor) ??
    pairBefore(view, hit) ??
    subjectOfSentence(view, hit, discourse) ??
    carried(view, hit, discourse)
  )
}

export function describe(view: View, phrase: Phrase, discourse: Discourse): Party {
  if (phrase.mention >= 0) return toParty(view, phrase)
  return resolveDescription(view, phrase, discourse) ?? toParty(view, phrase)
}

function subjectAfter(view: View, hit: Hit, limit: number, discourse: Discourse): Found | undefined {
  // Before its subject a verb is singular: «رددوا أخبارا» has none behind it.
  if (hit.word!.number !== 's') return undefined
  const at = skipAdverbials(view, hit.to, limit)
  if (at < limit && isObject(view, at)) return undefined
  const phrase = readPhrase(view, at, limit) ?? whoever(view, hit, limit)
  if (!phrase) return undefined
  return {
    party: describe(view, phrase, discourse),
    phrase,
    how: 'after',
    confidence: phrase.mention >= 0 ? 0.9 : 0.75,
  }
}

/** «للتغريد», «بالعمل», «أخبارًا»: behind a preposition or with an accusative ending, no subject. */
function isObject(view: View, i: number): boolean {
  const { text, tokens } = view
  const m = view.mentionAt[i]!
  if (m >= 0) return isAttached(view, i, view.doc.mentions[m]!.start)
  if (hasBit(view, i, WITH_PREPOSITION) || keyOf(tokens, i).startsWith('لل')) return true
  return text.slice(tokens.end[i]! - 2, tokens.end[i]!).includes('\u064b')
}

/** «وقال من عرفه»: a subject that «من» opens, in words only. */
function whoever(view: View, hit: Hit, limit: number): Phrase | undefined {
  if (
    keyOf(view.tokens, hit.to) !== 'من' ||
    hit.entry!.frames.has('من') ||
    hit.entry!.class !== 'say' ||
    hit.to + 1 >= limit ||
    view.mentionAt[hit.to + 1]! >= 0
  )
    return undefined
  if (view.timexAt[hit.to + 1]! >= 0 || hasBit(view, hit.to + 1, ADVERB | PREPOSITION)) return undefined
  let to = hit.to + 1
  while (to < limit && markAt(view, to) === 0) to++
  return {
    from: hit.to,
    to,
    start: view.tokens.start[hit.to]!,
    end: view.tokens.end[to - 1]!,
    mention: -1,
    isDocument: false,
  }
}

/** «نقل عن الوزير أن», «ذكرت الوكالة نقلا عن»: the one quoted stands behind عن. */
function passiveSource(view: View, hit: Hit, limit: number, discourse: Discourse): Found | undefined {
  const word = hit.entry!.flags.has('source-عن')
    ? 'عن'
    : hit.entry!.flags.has('source-إلى')
      ? 'الي'
      : undefined
  if (!word) return undefined
  for (let i = hit.to; i < limit; i++) {
    if (keyOf(view.tokens, i) !== word) continue
    const phrase = readPhrase(view, i + 1, limit)
    return phrase && { party: describe(view, phrase, discourse), phrase, how: 'after', confidence: 0.85 }
  }
  return undefined
}

/** «أما الوزير، فقد دعا», «الوزير قال»: the subject stands first and reaches up to its verb. */
function topicBefore(view: View, hit: Hit, clauseFrom: number, discourse: Discourse): Found | undefined {
  const before = keyOf(view.tokens, Math.max(0, hit.from - 1))
  if (before === 'فقد' || before === 'قد') return subjectBefore(view, hit, clauseFrom, discourse)
  const found = hit.conjunction ? undefined : subjectBefore(view, hit, clauseFrom, discourse)
  return found?.how === 'before' && endsAt(view, found.phrase!) === hit.from ? found : undefined
}

function endsAt(view: View, phrase: Phrase): number {
  const mention = phrase.mention >= 0 ? view.doc.mentions[phrase.mention]! : undefined
  return Math.max(phrase.to, mention ? tokensOf(view.tokens, mention).to : 0)
}

/** «تصريحات للرئيس فلان أكد فيها»: a name right before a verb without subject. */
function nameBefore(view: View, hit: Hit): Found | undefined {
  const m = hit.conjunction || hit.from === 0 ? -1 : view.mentionAt[hit.from - 1]!
  if (m < 0 || hit.from - 1 < hit.sentenceFrom) return undefined
  const mention = view.doc.mentions[m]!
  if (mention.kind === 'adjectival' || (mention.type !== 'person' && mention.type !== 'organization'))
    return undefined
  const { from, to } = tokensOf(view.tokens, mention)
  const phrase = { from, to, start: mention.start, end: mention.end, mention: m, isDocument: false }
  return { party: toParty(view, phrase), phrase, how: 'before', confidence: 0.7 }
}

/** A second verb of the sentence without a subject has that of the first. */
function sameSubject(hit: Hit, governor: Found | undefined): Found | undefined {
  return governor && hit.word!.number === 's' && hit.word!.person === 3
    ? { party: carry(governor.party), how: 'governor', confidence: 0.8 }
    : undefined
}

/** A plural verb after two names in its sentence: «وفي بيان صدر بعد اجتماع فلان وفلان بينوا أن». */
function pairBefore(view: View, hit: Hit): Found | undefined {
  if (hit.word!.number === 's') return undefined
  const names: { id: string; text: string }[] = []
  for (let i = hit.from - 1; i >= Math.max(hit.sentenceFrom, hit.from - 40) && names.length < 2; i--) {
    const m = view.mentionAt[i]!
    if (m < 0 || view.doc.mentions[m]!.type !== 'person') continue
    const entity = view.entityOf.get(view.doc.mentions[m]!.id)
    if (entity && !names.some(n => n.id === entity.id)) names.unshift({ id: entity.id, text: entity.name })
  }
  if (names.length < 2) return undefined
  return {
    party: { entities: names.map(n => n.id), text: names.map(n => n.text).join('، ') },
    how: 'carried',
    confidence: 0.6,
  }
}

/** «صادقت اللجنة على الدواء وقالت إنه»: the subject of the first verb of the sentence. */
function subjectOfSentence(view: View, hit: Hit, discourse: Discourse): Found | undefined {
  if (!hit.conjunction || hit.from - hit.sentenceFrom < 3 || hit.word!.person === 1) return undefined
  for (const at of [hit.sentenceFrom + 1, hit.sentenceFrom]) {
    if (view.mentionAt[at]! < 0 && !namesSpeaker(view, at)) continue
    const phrase = readPhrase(view, at, hit.from)
    if (phrase) return { party: describe(view, phrase, discourse), phrase, how: 'before', confidence: 0.65 }
  }
  return undefined
}

function subjectBefore(view: View, hit: Hit, clauseFrom: number, discourse: Discourse): Found | undefined {
  const { tokens } = view
  if (hit.conjunction && keyOf(tokens, hit.from - 1) !== 'فقد') return undefined
  let at = clauseFrom
  while (at < hit.from && (hasBit(view, at, OPENER) || tokens.kind[at] === PUNCT)) at++
  if (hasBit(view, at, OPENER_SUBJECT)) return undefined
  const cut = clauseFrom === at && startsWithWaw(view, at) ? 1 : 0
  const phrase = readPhrase(view, at, hit.from, cut)
  if (!phrase || !reaches(view, phrase, hit)) return undefined
  return { party: describe(view, phrase, discourse), phrase, how: 'before', confidence: 0.8 }
}

function startsWithWaw(view: View, i: number): boolean {
  const m = view.mentionAt[i]!
  if (m >= 0) return view.doc.mentions[m]!.start > view.tokens.start[i]!
  return false
}

/** The subject stands next to its verb, or only appositions and «قد» between: «الوزير، الذي زار بغداد، قال». */
function reaches(view: View, phrase: Phrase, hit: Hit): boolean {
  let i =
    phrase.mention >= 0
      ? Math.max(phrase.to, tokensOf(view.tokens, view.doc.mentions[phrase.mention]!).to)
      : phrase.to
  if (i >= hit.from) return true
  const key = keyOf(view.tokens, i)
  if (i === hit.from - 1 && (key === 'قد' || key === 'فقد')) return true
  if (markAt(view, i) !== 0 || hasBit(view, i, RELATIVE | PREPOSITION)) {
    // Between them no other clause of saying, and not too far.
    while (i < hit.from && !hasBit(view, i, COMPLEMENTIZER)) i++
    return i === hit.from && hit.from - phrase.to <= 16
  }
  return false
}

/** «لوزير الخارجية، فلان، الذي قال»: the nearest name before the relative. */
function antecedent(view: View, hit: Hit, clauseFrom: number): Found | undefined {
  for (let i = hit.from - 2; i >= Math.max(clauseFrom, hit.from - 14); i--) {
    const m = view.mentionAt[i]!
    if (m < 0) continue
    const mention = view.doc.mentions[m]!
    if (
      mention.kind === 'adjectival' ||
      (mention.type !== 'person' && mention.type !== 'organization' && mention.type !== 'group')
    )
      continue
    const { from, to } = tokensOf(view.tokens, mention)
    // «أرملة الممثل فلان، التي»
    if (hasBit(view, from - 1, BELONGS) || hasBit(view, from - 2, BELONGS)) {
      i = from
      continue
    }
    const phrase = { from, to, start: mention.start, end: mention.end, mention: m, isDocument: false }
    return { party: toParty(view, phrase), phrase, how: 'relative', confidence: 0.85 }
  }
  for (let i = hit.from - 2; i >= Math.max(clauseFrom, hit.from - 10); i--) {
    if (!hasBit(view, i, SOURCE)) continue
    const phrase = readPhrase(view, i, hit.from - 1)
    return phrase && { party: toParty(view, phrase), phrase, how: 'relative', confidence: 0.7 }
  }
  return undefined
}

function carried(_view: View, hit: Hit, discourse: Discourse): Found | undefined {
  const { gender, number, person } = hit.word!
  if (person === 1) return undefined
  const party = lastSpeaker(discourse, gender, number)
  return party && { party: carry(party), how: 'carried', confidence: 0.75 }
}

/** A party carried over keeps its entity and words, not their place. */
function carry({ start: _, end: __, ...party }: Party): Party {
  return party
}

/** The subject of another clause of the sentence: the nearest one before that no preposition governs. */
function nearestBefore(view: View, hit: Hit, discourse: Discourse): Found | undefined {
  for (let i = hit.from - 1; i > hit.sentenceFrom; i--) {
    const m = view.mentionAt[i]!
    if (m < 0 ? !namesSpeaker(view, i) : view.doc.mentions[m]!.type === 'place') continue
    if (hasBit(view, i - 1, PREPOSITION) || isObject(view, i)) continue
    const phrase = readPhrase(view, i, hit.from)
    return phrase && { party: describe(view, phrase, discourse), phrase, how: 'before', confidence: 0.5 }
  }
  return undefined
}

function ofParticiple(
  view: View,
  hit: Hit,
  discourse: Discourse,
  governor: Found | undefined,
): Found | undefined {
  if (governor) return { party: carry(governor.party), how: 'governor', confidence: 0.8 }
  const subject = firstParty(view, hit.sentenceFrom, hit.from)
  if (subject) return subject
  const { gender, number } = hit.word!
  const party = lastSpeaker(discourse, gender, number)
  return party && { party: carry(party), how: 'carried', confidence: 0.6 }
}

/** The first name of a sentence that no preposition governs: «استقبل الرئيس فلان وفدا … مؤكدا أن». */
function firstParty(view: View, from: number, to: number): Found | undefined {
  for (let i = from; i < to; i++) {
    const m = view.mentionAt[i]!
    if (m < 0) continue
    const mention = view.doc.mentions[m]!
    const range = tokensOf(view.tokens, mention)
    const governed = hasBit(view, i - 1, PREPOSITION) || isAttached(view, i, mention.start)
    const fits =
      mention.kind !== 'adjectival' && (mention.type === 'person' || mention.type === 'organization')
    if (!governed && fits) {
      const phrase = {
        from: range.from,
        to: range.to,
        start: mention.start,
        end: mention.end,
        mention: m,
        isDocument: false,
      }
      return { party: toParty(view, phrase), phrase, how: 'before', confidence: 0.6 }
    }
    i = Math.max(i, endOfMention(view, i) - 1)
  }
  return undefined
}

function isAttached(view: View, i: number, start: number): boolean {
  return start > view.tokens.start[i]! && view.tokens.keys.charCodeAt(view.tokens.keyStart[i]!) !== 0x648
}

/** «قوله», «تصريحاته»: whose the pronoun is; «تصريح موسكو بأن»: the owner behind the noun. */
function ofNoun(
  view: View,
  hit: Hit,
  limit: number,
  discourse: Discourse,
  governor: Found | undefined,
): Found | undefined {
  if (hit.word!.pronoun !== '') {
    const gender = hit.word!.pronoun === 'ها' ? 'f' : hit.word!.pronoun === 'ه' ? 'm' : undefined
    if (governor) return { party: carry(governor.party), how: 'governor', confidence: 0.8 }
    for (let i = hit.from - 1; i >= Math.max(0, hit.from - 25); i--) {
      if (keyOf(view.tokens, i) !== 'عن') continue
      const phrase = readPhrase(view, i + 1, hit.from)
      if (phrase) return { party: describe(view, phrase, discourse), phrase, how: 'after', confidence: 0.85 }
    }
    const party = lastSpeaker(discourse, gender, 's')
    return party && { party: carry(party), how: 'carried', confidence: 0.6 }
  }
  const phrase = readPhrase(view, hit.to, limit)
  if (phrase && (phrase.mention >= 0 || hasBit(view, phrase.from, SOURCE | DOCUMENT))) {
    return { party: describe(view, phrase, discourse), phrase, how: 'owner', confidence: 0.75 }
  }
  return undefined
}
