/** Tells which language and direction a text has from its letters: pages often declare neither, or the wrong one. */
import { ARABIC, classOf, LETTER } from './chars.ts'

export interface LanguageGuess {
  /** BCP 47 tag: ar, fa, ur, or und. */
  readonly language: string
  readonly direction: 'rtl' | 'ltr'
}

const SAMPLE = 4000

export function guessLanguage(text: string): LanguageGuess {
  let arabicScript = 0
  let other = 0
  let persian = 0
  let urdu = 0
  const end = Math.min(text.length, SAMPLE)
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i)
    const c = classOf(unit)
    if (c === LETTER) other++
    if (c !== ARABIC) continue
    arabicScript++
    if (unit < FIRST_FOREIGN) continue
    if (PERSIAN.has(unit)) persian++
    else if (URDU.has(unit)) urdu++
  }
  if (arabicScript + other === 0) return { language: 'und', direction: 'ltr' }
  if (arabicScript <= other) return { language: 'und', direction: 'ltr' }
  // Arabic news spells foreign names with a stray پ or گ; Persian and Urdu cannot write a sentence without theirs.
  const language = urdu > 0.015 * arabicScript ? 'ur' : persian + urdu > 0.04 * arabicScript ? 'fa' : 'ar'
  return { language, direction: 'rtl' }
}

const units = (letters: string) => new Set([...letters].map(c => c.charCodeAt(0)))
/** The letters of Arabic itself come before. */
const FIRST_FOREIGN = 0x671
const PERSIAN = units('پچژگکی')
const URDU = units('ٹڈڑںےہھ')
