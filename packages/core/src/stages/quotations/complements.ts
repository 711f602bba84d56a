/**
 * What follows a cue: a clause («أن العمل بدأ»), a quote, words after a colon, or a phrase («عن تنظيم مؤتمر»).
 */
import { BINDER, COMPLEMENTIZER, PREPOSITION, RELATIVE } from '../../lexicon/speech-words.ts'
import { NUMBER } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import type { Hit } from './hits.ts'
import { isNameLike, isOneMention, isTitle } from './names-in-marks.ts'
import { hasBit, markAt, type View } from './view.ts'

export type Complement =
  /** at: the particle. */
  | { readonly type: 'clause'; readonly at: number }
  /** at: the first token with its mark; quote: its index. particle: «أن "…"», when one stands before. */
  | { readonly type: 'quote'; readonly at: number; readonly quote: number; readonly particle?: number }
  /** at: the colon. */
  | { readonly type: 'colon'; readonly at: number }

const COLON = 0x3a
/** What a question begins with behind «تساءل». */
const QUESTIONS = new Set(['هل', 'كيف', 'لماذا', 'متي', 'اين', 'ماذا', 'عما', 'لم'])
/** Farthest that a complement may lie behind its cue, in tokens: subject, titles, place and time stand between. */
const REACH = 45
const NARROW_REACH = 7
const GUARDED_QUOTE = 9
const GUARDED_REACH = 16
const NOUN_REACH = 20
const PARTICIPLE_REACH = 12

/** The complement of hit `h`, before the next hit that could claim it. */
export function findComplement(view: View, hits: readonly Hit[], h: number): Complement | undefined {
  const hit = hits[h]!
  if (hit.kind === 'attribution' && !hit.forward) return undefined
  const limit = Math.min(hit.sentenceTo, hit.to + reachOf(view, hit), claimedFrom(view, hits, h))
  for (let i = hit.to; i < limit; i++) {
    const quote = view.quoteAt[i]!
    if (quote >= 0) {
      const q = view.quotes[quote]!
      const near =
        i - hit.to <= GUARDED_QUOTE ||
        hasRelative(view, hit) ||
        markAt(view, i - 1) === COLON ||
        !hit.entry?.flags.has('guarded')
      if (near && i <= q.from && (isSpeechLike(view, quote) || isFramed(view, hits, h, quote)))
        return { type: 'quote', at: i, quote }
      i = q.outerTo - 1
      continue
    }
    const mark = markAt(view, i)
    if (mark === COLON && !isClock(view, i)) return colonAt(view, i, hit)
    if (hit.entry?.class === 'ask' && QUESTIONS.has(keyOf(view.tokens, i))) return { type: 'clause', at: i }
    // «آن» of a name is no «أن».
    if (hasBit(view, i, COMPLEMENTIZER) && view.mentionAt[i]! < 0 && isParticle(view, hit, i)) {
      // «أن "…"», «إن: "…"»
      const at = markAt(view, i + 1) === COLON ? i + 2 : i + 1
      const next = at < hit.sentenceTo ? view.quoteAt[at]! : -1
      if (
        next >= 0 &&
        view.quotes[next]!.outerFrom === at &&
        (hit.entry?.class === 'describe' || endsClause(view, hits, h, view.quotes[next]!.outerTo))
      )
        return { type: 'quote', at, quote: next, particle: i }
      return { type: 'clause', at: i }
    }
  }
  return undefined
}

/** «ورد عليه الوزير قائلا إن»: a participle right behind has the words that the verb announces. */
export function handsOver(
  view: View,
  hits: readonly Hit[],
  complements: readonly (Complement | undefined)[],
  h: number,
): boolean {
  const hit = hits[h]!
  const k = nextSaid(hits, complements, h)
  const next = hits[k]
  if (hit.kind !== 'verb' || hit.relayed || next?.kind !== 'participle' || !complements[k]) return false
  const reach = ANSWERS.has(hit.entry!.class) ? ANSWERED : HANDED_OVER
  if (next.from - hit.to > reach || next.sentenceFrom !== hit.sentenceFrom) return false
  for (let i = hit.to; i < next.from; i++) if (markAt(view, i) !== 0 && view.quoteAt[i]! < 0) return false
  return true
}

const HANDED_OVER = 8
/** «رد النائب فلان على كلام رئيس الحزب بالقول»: what is answered may be long. */
const ANSWERED = 24
const ANSWERS = new Set(['answer', 'comment'])

/** The hit behind `h`; «كلام», «تصريحات» that govern nothing are passed over. */
function nextSaid(hits: readonly Hit[], complements: readonly (Complement | undefined)[], h: number): number {
  let k = h + 1
  while (hits[k]?.kind === 'noun' && !complements[k]) k++
  return k
}

function reachOf(view: View, hit: Hit): number {
  if (hit.kind === 'attribution') return REACH
  if (hit.kind === 'noun') return NOUN_REACH
  if (hit.kind === 'participle') return PARTICIPLE_REACH
  return verbReach(hit) + (hasRelative(view, hit) ? RELATIVE_REACH : 0)
}

/** «وتابع المصدر الذي طلب عدم الكشف عن هويته "…"»: what is told of the subject stands between. */
function hasRelative(view: View, hit: Hit): boolean {
  for (let i = hit.to + 1; i < hit.to + 5; i++) {
    if (hasBit(view, i, COMPLEMENTIZER | PREPOSITION)) return false
    if (hasBit(view, i, RELATIVE)) return true
  }
  return false
}

const RELATIVE_REACH = 12

function verbReach(hit: Hit): number {
  const { flags } = hit.entry!
  if (flags.has('narrow') || (flags.has('weak-present') && hit.word!.form === 'present')) return NARROW_REACH
  return flags.has('guarded') ? GUARDED_REACH : REACH
}

/** Where the next verb or participle begins that can have a complement of its own. */
function claimedFrom(view: View, hits: readonly Hit[], h: number): number {
  const hit = hits[h]!
  const limit = Math.min(hit.sentenceTo, hit.to + reachOf(view, hit))
  for (let k = h + 1; k < hits.length && hits[k]!.from < limit; k++) {
    const next = hits[k]!
    if (next.relayed) return next.from
    if (next.kind === 'attribution') continue
    if (next.entry!.flags.has('weak-present') && next.word!.form === 'present') continue
    if (next.kind === 'noun') {
      if (next.word!.pronoun !== '' && !(hit.kind === 'verb' && isOccasion(view, next))) return next.from
      continue
    }
    // «حول تصريحاتها، وكتب: "…"»: a noun has no words behind the next verb.
    if (hit.kind === 'noun' && next.kind === 'verb' && next.conjunction) return next.from
    const passes = next.word!.pronoun !== '' && !next.entry!.flags.has('describes')
    // «مبينا أن»: sure, with its particle right behind.
    const sure = !next.entry!.flags.has('guarded') || hasBit(view, next.to, COMPLEMENTIZER)
    if (!passes && sure) return next.from
  }
  return Number.POSITIVE_INFINITY
}

const OCCASION = /^(?:في|خلال|اثناء|عقب|بعد|ضمن)$/
const COURSE = /^(?:معرض|سياق|ختام|مستهل|بدايه|اطار)$/

/** «وأوضحت في معرض جوابها أن»: where it was said; the words are the verb's. */
export function isOccasion({ tokens }: View, { from }: Hit): boolean {
  const before = from > 0 ? keyOf(tokens, from - 1) : ''
  return OCCASION.test(before) || (from > 1 && COURSE.test(before) && OCCASION.test(keyOf(tokens, from - 2)))
}

/** Three words or more, or two that no name covers: «"الناتو"» inside a subject is passed over. */
function isSpeechLike(view: View, index: number): boolean {
  const q = view.quotes[index]!
  return q.words >= 3 && !isOneMention(view, index) && !isTitle(view, index) && !isNameLike(view, index)
}

/** «دعوته إلى "حوار هادئ"»: two words are enough right behind the preposition of the cue. */
function isFramed(view: View, hits: readonly Hit[], h: number, index: number): boolean {
  const q = view.quotes[index]!
  const before = q.outerFrom - 1
  if (q.words !== 2 || isOneMention(view, index) || isTitle(view, index) || isNameLike(view, index))
    return false
  for (let k = h + 1; k < hits.length && hits[k]!.from <= q.outerTo + 1; k++)
    if (hits[k]!.from >= q.outerTo && (hits[k]!.kind === 'attribution' || hits[k]!.relayed)) return false
  const key = view.tokens.keys.slice(view.tokens.keyStart[before], view.tokens.keyStart[before + 1]! - 1)
  const frame = key === 'ب' ? 'ب' : KEYS[key]
  return frame !== undefined && (hits[h]!.entry?.frames.has(frame) ?? false)
}

function isClock(view: View, i: number): boolean {
  return view.tokens.kind[i - 1] === NUMBER && view.tokens.kind[i + 1] === NUMBER
}

function colonAt(view: View, i: number, hit: Hit): Complement | undefined {
  const next = i + 1 < view.tokens.count ? view.quoteAt[i + 1]! : -1
  if (next >= 0 && view.quotes[next]!.outerFrom === i + 1) return { type: 'quote', at: i + 1, quote: next }
  // «وقال: إن العمل بدأ», «قال: أن "…"»
  if (hasBit(view, i + 1, COMPLEMENTIZER) && view.mentionAt[i + 1]! < 0) return { type: 'clause', at: i + 1 }
  return i + 1 < hit.sentenceTo && hit.kind !== 'noun' ? { type: 'colon', at: i } : undefined
}

/** True for the أن that belongs to the cue, false for that of «بعد أن» or «يمكن أن». */
function isParticle(view: View, hit: Hit, i: number): boolean {
  // «إلا أن الوزير نفى»: but, not «ألّا», which is written alike in the keys.
  if (hasBit(view, i, BINDER) && hasBit(view, i + 1, COMPLEMENTIZER)) return false
  if (i > hit.to - 1 && i === hit.to) return true
  // «مصادر خاصة بأن»: before ب the word is no binder.
  if (hasBit(view, i - 1, BINDER))
    return keyOf(view.tokens, i - 1) === 'خاصه' && keyOf(view.tokens, i).startsWith('ب')
  // «على أن», «إلى أن», «عن أن» only after a cue that takes the preposition.
  if (hasBit(view, i - 1, PREPOSITION)) return takesPreposition(view, hit, i - 1)
  return true
}

const KEYS: Readonly<Record<string, string>> = { علي: 'على', الي: 'إلى', عن: 'عن', من: 'من', في: 'في' }

function takesPreposition(view: View, hit: Hit, i: number): boolean {
  const { keys, keyStart } = view.tokens
  const word = KEYS[keys.slice(keyStart[i], keyStart[i + 1]! - 1)]
  return word === undefined || (hit.entry?.frames.has(word) ?? false)
}

/** True when nothing of the clause follows at token `i`: the words in marks were all of it. */
function endsClause(view: View, hits: readonly Hit[], h: number, i: number): boolean {
  const hit = hits[h]!
  if (i >= hit.sentenceTo || markAt(view, i) !== 0) return true
  for (let k = h + 1; k < hits.length && hits[k]!.from <= i; k++) {
    if (hits[k]!.from === i) return hits[k]!.conjunction || hits[k]!.kind !== 'verb'
  }
  return false
}
