/**
 * Words of saying that tell of something not said: denied («لم يؤكد الوزير أن»), asked («هل قال»), supposed («لو قال»),
 * still to come («سيعلن أن») or wanted («من المتوقع أن يعلن»). Nobody is quoted there.
 */
import type { CueWord } from '../../lexicon/cues.ts'
import { keyOf } from '../../tokens.ts'
import type { View } from './view.ts'

/**
 * said: the usual case. negated: a denial that is itself denied («لم يستبعد أن») hints at what is held possible.
 * unsaid: nobody said it.
 */
export type Mood = 'said' | 'negated' | 'unsaid'

/** The mood of the cue that is token `i` of the sentence that begins with token `from`. */
export function moodOf(view: View, i: number, word: CueWord, from: number): Mood {
  const { tokens } = view
  const key = (k: number) => (k >= from ? keyOf(tokens, k) : '')
  if (word.form === 'noun') return NOUN_DENIALS.test(key(i - 1)) ? 'unsaid' : 'said'
  if (word.form === 'participle') return /^و?غير$/.test(key(i - 1)) ? 'unsaid' : 'said'
  if (isFuture(view, i, word)) return 'unsaid'
  let at = i - 1
  while (AUXILIARIES.has(key(at))) at--
  const before = key(at)
  if (SUPPOSING.test(before) || (before === 'ما' && SUPPOSING.test(key(at - 1)))) return 'unsaid'
  if (before === 'حال' && key(at - 1) === 'في') return 'unsaid'
  if (before === 'احد' && /^و?لا$/.test(key(at - 1))) return 'unsaid'
  if (word.form === 'past') return before === 'ان' && isUnprecedented(key, at) ? 'unsaid' : 'said'
  if (DENYING.test(before)) return word.entry.stance === 'deny' ? 'negated' : 'unsaid'
  if (MAYBE.test(before) || isNoLonger(key, i)) return 'unsaid'
  return WISHED.test(before) && !isReached(key, at) ? 'unsaid' : 'said'
}

const NOUN_DENIALS = /^و?(?:عدم|دون|بدون|بلا)$/
const DENYING = /^[وف]?(?:لم|لن|لا)$/
const SUPPOSING = /^[وف]?(?:هل|لو|اذا|ربما|لعل)$/
const MAYBE = /^[وف]?(?:قد|سوف)$/
const WISHED = /^[بل]?(?:ان|الا)$/
const AUXILIARIES = new Set(['كان', 'كانت', 'كانوا', 'يكن', 'تكن', 'يكون', 'تكون', 'يعد', 'تعد'])
const SIN = 0x633

/** «سيعلن»: the forms of the present begin with ي or ت, so a س before them is that of the future. */
function isFuture({ tokens }: View, i: number, word: CueWord): boolean {
  return (
    word.form === 'present' &&
    tokens.keys.charCodeAt(tokens.keyStart[i]! + Number(word.conjunction)) === SIN &&
    word.at > Number(word.conjunction)
  )
}

/** «لم يعد الوزير يقول». */
function isNoLonger(key: (k: number) => string, i: number): boolean {
  for (let k = i - 2; k >= i - 5; k--)
    if (/^[يت]عد$/.test(key(k)) && /^[وف]?لم$/.test(key(k - 1))) return true
  return false
}

/** «لم يسبق له أن قال». */
function isUnprecedented(key: (k: number) => string, at: number): boolean {
  for (let k = at - 1; k >= at - 3; k--) if (/^(?:يسبق|يحدث|يحصل)$/.test(key(k))) return true
  return false
}

/** «قبل أن يضيف», «حرص على أن يؤكد»: he did say it. */
function isReached(key: (k: number) => string, at: number): boolean {
  if (/^(?:قبل|بعد|الي|منذ)$/.test(key(at - 1))) return true
  for (let k = at - 1; k >= at - 4; k--)
    if (/^[وف]?(?:اراد|ارادت|حرص|حرصت|احب|احبت|فضل|فضلت)$/.test(key(k))) return true
  return false
}
