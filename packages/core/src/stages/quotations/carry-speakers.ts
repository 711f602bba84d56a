/**
 * The speaker of a verb without a subject and of participles and nouns: that of the sentence («…، مؤكدا أن»), two just
 * named («بينوا أن»), or the last one («وأضاف أن»).
 */
import { DOCUMENT, PREPOSITION, RELATIVE, SOURCE } from '../../lexicon/speech-words.ts'
import { PUNCT } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { type Discourse, lastSpeaker } from './discourse.ts'
import { antecedent } from './find-subjects.ts'
import { carry, describe, type Found, isAttached, isObject } from './found.ts'
import type { Hit } from './hits.ts'
import { namesSpeaker, readPhrase, toParty } from './parties.ts'
import { endOfMention, hasBit, tokensOf, type View } from './view.ts'

/** A second verb of the sentence without a subject has that of the first. */
export function sameSubject(hit: Hit, governor: Found | undefined): Found | undefined {
  return governor && hit.word!.number === 's' && hit.word!.person === 3
    ? { party: carry(governor.party), how: 'governor', confidence: 0.8 }
    : undefined
}

/** A plural verb after two names in its sentence: «وفي بيان صدر بعد اجتماع فلان وفلان بينوا أن». */
export function pairBefore(view: View, hit: Hit): Found | undefined {
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
export function subjectOfSentence(view: View, hit: Hit, discourse: Discourse): Found | undefined {
  if (!hit.conjunction || hit.from - hit.sentenceFrom < 3 || hit.word!.person === 1) return undefined
  for (const at of [hit.sentenceFrom + 1, hit.sentenceFrom]) {
    if (view.mentionAt[at]! < 0 && !namesSpeaker(view, at)) continue
    const phrase = readPhrase(view, at, hit.from)
    if (phrase) return { party: describe(view, phrase, discourse), phrase, how: 'before', confidence: 0.65 }
  }
  return undefined
}

export function carried(_view: View, hit: Hit, discourse: Discourse): Found | undefined {
  const { gender, number, person } = hit.word!
  if (person === 1) return undefined
  const party = lastSpeaker(discourse, gender, number)
  return party && { party: carry(party), how: 'carried', confidence: 0.75 }
}

/** Words in which a participle or verb looks for the subject of its sentence: no sentence keeps one waiting longer. */
const SUBJECT_REACH = 80

/** The subject of another clause of the sentence: the nearest one before that no preposition governs. */
export function nearestBefore(view: View, hit: Hit, discourse: Discourse): Found | undefined {
  const farthest = Math.max(hit.sentenceFrom, hit.from - SUBJECT_REACH)
  for (let i = hit.from - 1; i > farthest; i--) {
    const m = view.mentionAt[i]!
    if (m < 0 ? !namesSpeaker(view, i) : view.doc.mentions[m]!.type === 'place') continue
    if (hasBit(view, i - 1, PREPOSITION) || isObject(view, i)) continue
    // «رئيس المحكمة»: a title may begin further left.
    let first = i
    while (first - 1 > farthest && namesSpeaker(view, first - 1)) first--
    const phrase = readPhrase(view, first, hit.from)
    return phrase && { party: describe(view, phrase, discourse), phrase, how: 'before', confidence: 0.5 }
  }
  return undefined
}

export function ofParticiple(
  view: View,
  hit: Hit,
  discourse: Discourse,
  governor: Found | undefined,
): Found | undefined {
  if (governor) return { party: carry(governor.party), how: 'governor', confidence: 0.8 }
  const relative = ofRelative(view, hit)
  if (relative) return relative
  // «فيما اكتفى الناطق باسم الشرطة بالقول إن»
  const near = hit.word!.gender === undefined ? nearestBefore(view, hit, discourse) : undefined
  if (near) return near
  const subject = firstParty(view, hit.sentenceFrom, hit.from)
  if (subject) return subject
  const { gender, number } = hit.word!
  const party = lastSpeaker(discourse, gender, number)
  return party && { party: carry(party), how: 'carried', confidence: 0.6 }
}

const RELATIVE_REACH = 14

/** «مدربه فلان الذي قلل من أهمية الواقعة قائلا إن»: in a relative clause, whom it tells of. */
function ofRelative(view: View, hit: Hit): Found | undefined {
  for (let i = hit.from - 1; i > Math.max(hit.sentenceFrom, hit.from - RELATIVE_REACH); i--) {
    if (view.tokens.kind[i] === PUNCT || view.quoteAt[i]! >= 0) return undefined
    if (hasBit(view, i, RELATIVE)) return antecedent(view, i, hit.sentenceFrom)
  }
  return undefined
}

/** The first name of a sentence that no preposition governs: «استقبل الرئيس فلان وفدا … مؤكدا أن». */
function firstParty(view: View, from: number, to: number): Found | undefined {
  for (let i = from; i < Math.min(to, from + SUBJECT_REACH); i++) {
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

/** «قوله», «تصريحاته»: whose the pronoun is; «تصريح موسكو بأن»: the owner behind the noun. */
export function ofNoun(
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
