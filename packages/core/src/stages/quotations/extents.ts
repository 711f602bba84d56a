/**
 * How far a reported clause reaches: to the end of its sentence, or to where the reporter speaks again —
 * «أن العمل بدأ أمس» in «وأكد أن العمل بدأ أمس، مشيرا إلى أن …».
 */
import { BREAK, COMPLEMENTIZER, DOCUMENT, OPENER, PREPOSITION } from '../../lexicon/speech-words.ts'
import { PUNCT } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { attributedTo } from './attributed-to.ts'
import { type Complement, handsOver } from './complements.ts'
import type { Hit } from './hits.ts'
import { namesSpeaker } from './parties.ts'
import { hasBit, markAt, type View } from './view.ts'

export interface Turn {
  /** One past the last token of the clause. */
  readonly to: number
  /** The hit that ended it, its index; -1 for the end of the sentence or another word. */
  readonly hit: number
}

/** `complements[k]` is what hit k governs. The clause begins at token `from`, its cue is hit `h`. */
export function findClauseEnd(
  view: View,
  hits: readonly Hit[],
  complements: readonly (Complement | undefined)[],
  h: number,
  from: number,
): Turn {
  const { sentenceTo } = hits[h]!
  const background = isBackground(view, hits[h]!)
  const denied = hits[h]!.mood !== undefined
  let next = h + 1
  for (let i = from + 1; i < sentenceTo; i++) {
    const quote = view.quoteAt[i]!
    if (quote >= 0) {
      i = Math.max(i, view.quotes[quote]!.outerTo - 1)
      continue
    }
    while (next < hits.length && hits[next]!.from < i) next++
    const hit = hits[next]
    if (hit && hit.from === i && hit.sentenceTo === sentenceTo) {
      if (
        isTurn(view, hit, complements[next], background, denied) ||
        (hit.conjunction && handsOver(view, hits, complements, next))
      )
        return { to: trim(view, from, i), hit: next }
    }
    if (isBreak(view, i, sentenceTo)) return { to: trim(view, from, i), hit: -1 }
  }
  return { to: trim(view, from, sentenceTo), hit: -1 }
}

/** «بينما ذكرت تقارير أن …» is the background of a main clause that follows without و. */
function isBackground(view: View, hit: Hit): boolean {
  return hasBit(view, hit.from - 1, BREAK)
}

function isTurn(
  view: View,
  hit: Hit,
  complement: Complement | undefined,
  background: boolean,
  denied: boolean,
): boolean {
  const afterMark = markAt(view, hit.from - 1) !== 0 || view.quoteAt[hit.from - 1]! >= 0
  if (hit.kind === 'attribution' || (hit.relayed && !complement)) return attributedTo(view, hit) !== undefined
  if (hit.kind === 'noun') return false
  if (hit.kind === 'participle') {
    if (afterMark) return complement !== undefined || !hit.entry!.flags.has('guarded') || isCharge(view, hit)
    return complement !== undefined && complement.at <= hit.to + 3
  }
  const word = hit.word!
  if (word.person === 1) return false
  // «لكنها أضافت أن»
  if (
    (denied || word.form === 'past') &&
    complement &&
    /^و?لكن(?:ه|ها|هم|هما|هن)?$/.test(keyOf(view.tokens, hit.from - 1))
  )
    return true
  // «…، ولم يؤكد أن»
  if (hit.mood && complement && /^[وف](?:لم|لن|لا)$/.test(keyOf(view.tokens, hit.from - 1)))
    return markAt(view, hit.from - 2) !== 0
  if (hit.conjunction) {
    if (word.form !== 'past' && !afterMark) return false
    if (word.pronoun !== '' && !afterMark) return false
    if (complement) return afterMark || complement.at <= hit.to + 8
    return afterMark && word.form === 'past' && !hit.entry!.flags.has('guarded')
  }
  if (complement && background) return true
  // «…، قال الوزير إن»
  const spoken = afterMark && word.form === 'past' && !hit.entry!.flags.has('guarded')
  if (complement && spoken && (view.mentionAt[hit.to]! >= 0 || namesSpeaker(view, hit.to))) return true
  // «لكن الوزير قال إن»
  return complement !== undefined && hasBit(view, hit.from - 2, OPENER) && view.mentionAt[hit.from - 1]! >= 0
}

/** «…، فيما بلغت النسبة في الشمال 16%»: the speaker goes on with figures. */
const FIGURES = /^(?:بلغ|سجل|وصل|ارتفع|انخفض|تراجع|استقر|قدر)(?:ت)?$/

/** «؛ محملا الإدارة المسؤولية», but not «، محملا بالهدايا». */
function isCharge(view: View, { entry, from, to, word }: Hit): boolean {
  if (entry!.class !== 'accuse' || word!.gender !== 'm') return false
  return markAt(view, from - 1) === SEMICOLON || !keyOf(view.tokens, to).startsWith('ب')
}

const SEMICOLON = 0x61b

const NOT_BREAKING = new Set([
  'يتعلق',
  'يخص',
  'لو',
  'بعد',
  'بينهم',
  'بينهما',
  'بينها',
  'عدا',
  'يلي',
  'مضي',
  'اذا',
  'يبدو',
])

function isBreak(view: View, i: number, sentenceTo: number): boolean {
  const afterMark = view.tokens.kind[i - 1] === PUNCT
  if (hasBit(view, i, BREAK)) {
    const key = keyOf(view.tokens, i)
    const next = i + 1 < sentenceTo ? keyOf(view.tokens, i + 1) : ''
    if (key === 'حين') return keyOf(view.tokens, i - 1) === 'في' && markAt(view, i - 2) !== 0
    return !NOT_BREAKING.has(next) && !FIGURES.test(next) && (afterMark || key === 'بينما')
  }
  if (!afterMark) return false
  const key = keyOf(view.tokens, i)
  const next = i + 1 < sentenceTo ? keyOf(view.tokens, i + 1) : ''
  if (key === 'وهو' || key === 'وهي') return next === 'ما' || next.startsWith('ال')
  if (key === 'جاء' || key === 'وجاء' || key === 'ياتي' || key === 'وياتي')
    return next === 'ذلك' || next === 'هذا' || next === 'تصريح' || next === 'كلام'
  if (key === 'وذلك') return hasBit(view, i + 1, PREPOSITION) && hasBit(view, i + 2, DOCUMENT)
  // «…، ردا على سؤال»: the reporter tells the occasion.
  if (OCCASIONS.test(key))
    return next === 'علي' && /^(?:ال)?(?:سوال|اسئله|استفسار)/.test(keyOf(view.tokens, i + 2))
  if (key === 'في') return (next === 'الوقت' && keyOf(view.tokens, i + 2) === 'الذي') || next === 'اشاره'
  return key === 'لكن' && !hasBit(view, i + 1, COMPLEMENTIZER) && view.mentionAt[i + 1]! >= 0
}

const OCCASIONS = /^(?:ردا|جوابا|تعليقا|تعقيبا)$/

/** Drops marks and the opener («في» of «في حين», «كما») left at the end. */
function trim(view: View, from: number, to: number): number {
  let end = to
  while (end > from + 1) {
    const last = end - 1
    if (view.quoteAt[last]! >= 0) break
    const isMark = view.tokens.kind[last] === PUNCT && !CLOSING.has(view.text[view.tokens.start[last]!]!)
    const key = isMark ? '' : keyOf(view.tokens, last)
    if (isMark || TRAILING.has(key)) end--
    else break
  }
  return end
}

const CLOSING = new Set([')', ']', '»', '”', '"', '}', '%'])
const TRAILING = new Set([
  'كما',
  'لكن',
  'ولكن',
  'و',
  'في',
  'ولم',
  'ولن',
  'ولا',
  'فلم',
  'فلن',
  'فلا',
  'لكنه',
  'لكنها',
  'لكنهم',
  'ولكنه',
  'ولكنها',
])
