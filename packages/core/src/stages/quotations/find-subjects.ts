/**
 * The subject of a verb of saying, after it («قال الوزير»), before it («الوزير قال»), behind «عن» («نقل عن الوزير») or
 * before its relative («الوزير الذي قال»).
 */
import {
  ADVERB,
  BELONGS,
  COMPLEMENTIZER,
  OPENER,
  OPENER_SUBJECT,
  PREPOSITION,
  RELATIVE,
  SOURCE,
} from '../../lexicon/speech-words.ts'
import { PUNCT } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import type { Discourse } from './discourse.ts'
import { describe, type Found, isObject } from './found.ts'
import type { Hit } from './hits.ts'
import { isHonorific } from './honorifics.ts'
import { namesSpeaker, type Phrase, readPhrase, toParty } from './parties.ts'
import { skipAdverbials } from './skip-adverbials.ts'
import { hasBit, markAt, tokensOf, type View } from './view.ts'

export function subjectAfter(view: View, hit: Hit, limit: number, discourse: Discourse): Found | undefined {
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
export function passiveSource(view: View, hit: Hit, limit: number, discourse: Discourse): Found | undefined {
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
export function topicBefore(
  view: View,
  hit: Hit,
  clauseFrom: number,
  discourse: Discourse,
): Found | undefined {
  const before = keyOf(view.tokens, Math.max(0, hit.from - 1))
  if (before === 'فقد' || before === 'قد') return subjectBefore(view, hit, clauseFrom, discourse)
  const found = hit.conjunction ? undefined : subjectBefore(view, hit, clauseFrom, discourse)
  return found?.how === 'before' && endsAt(view, found.phrase!) === hit.from ? found : undefined
}

const LONGEST_INSIDE = 8

/** Inside a report, a subject that stands right before its verb («إن المحافظ فلان ذكر أن») or is named right behind it. */
export function namedSubject(
  view: View,
  hit: Hit,
  clauseFrom: number,
  limit: number,
  discourse: Discourse,
): Found | undefined {
  const before = hit.conjunction ? undefined : readPhrase(view, clauseFrom, hit.from)
  if (before && before.to - before.from <= LONGEST_INSIDE && endsAt(view, before) === hit.from)
    return { party: describe(view, before, discourse), phrase: before, how: 'before', confidence: 0.75 }
  const behind = subjectAfter(view, hit, limit, discourse)
  return behind?.party.entity && behind.phrase!.mention >= 0 ? behind : undefined
}

function endsAt(view: View, phrase: Phrase): number {
  const mention = phrase.mention >= 0 ? view.doc.mentions[phrase.mention]! : undefined
  return Math.max(phrase.to, mention ? tokensOf(view.tokens, mention).to : 0)
}

/** «ومضى معاليه يقول»: an honorific right before its verb. */
export function honorificBefore(view: View, hit: Hit, discourse: Discourse): Found | undefined {
  if (hit.conjunction || hit.from <= hit.sentenceFrom || !isHonorific(view, hit.from - 1)) return undefined
  const phrase = readPhrase(view, hit.from - 1, hit.from)
  return phrase && { party: describe(view, phrase, discourse), phrase, how: 'before', confidence: 0.7 }
}

/** «تصريحات للرئيس فلان أكد فيها»: a name right before a verb without subject. */
export function nameBefore(view: View, hit: Hit): Found | undefined {
  const m = hit.conjunction || hit.from === 0 ? -1 : view.mentionAt[hit.from - 1]!
  if (m < 0 || hit.from - 1 < hit.sentenceFrom) return undefined
  const mention = view.doc.mentions[m]!
  if (mention.kind === 'adjectival' || (mention.type !== 'person' && mention.type !== 'organization'))
    return undefined
  const { from, to } = tokensOf(view.tokens, mention)
  const phrase = { from, to, start: mention.start, end: mention.end, mention: m, isDocument: false }
  return { party: toParty(view, phrase), phrase, how: 'before', confidence: 0.7 }
}

export function subjectBefore(
  view: View,
  hit: Hit,
  clauseFrom: number,
  discourse: Discourse,
): Found | undefined {
  const { tokens } = view
  if (hit.conjunction && keyOf(tokens, hit.from - 1) !== 'فقد') return undefined
  let at = clauseFrom
  while (at < hit.from && (hasBit(view, at, OPENER) || tokens.kind[at] === PUNCT)) at++
  if (hasBit(view, at, OPENER_SUBJECT)) return undefined
  if (isVerbBefore(view, at, hit.from)) at++
  const cut = clauseFrom === at && startsWithWaw(view, at) ? 1 : 0
  const phrase = readPhrase(view, at, hit.from, cut)
  if (!phrase || !reaches(view, phrase, hit)) return undefined
  return { party: describe(view, phrase, discourse), phrase, how: 'before', confidence: 0.8 }
}

/** «يعاني الأهالي …، حيث أكدوا»: behind a verb of another kind stands its subject. */
function isVerbBefore(view: View, i: number, limit: number): boolean {
  const { tokens } = view
  return (
    i + 1 < limit &&
    view.mentionAt[i]! < 0 &&
    !namesSpeaker(view, i) &&
    /^ي.{3,}$/.test(keyOf(tokens, i)) &&
    (view.mentionAt[i + 1]! >= 0 || /^ال/.test(keyOf(tokens, i + 1)))
  )
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
export function antecedent(view: View, relative: number, clauseFrom: number): Found | undefined {
  for (let i = relative - 1; i >= Math.max(clauseFrom, relative - 13); i--) {
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
  for (let i = relative - 1; i >= Math.max(clauseFrom, relative - 9); i--) {
    if (!hasBit(view, i, SOURCE)) continue
    const phrase = readPhrase(view, i, relative)
    return phrase && { party: toParty(view, phrase), phrase, how: 'relative', confidence: 0.7 }
  }
  return undefined
}
