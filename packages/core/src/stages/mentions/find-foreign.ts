/**
 * Names in Latin letters: «موقع Al-Monitor», «(CNN)»: bodies for the most part; the surer with a head noun before. So are
 * outlets that borrow an English word: «المدينة نيوز», «سيريانيوز».
 */
import { BRAND_HEAD, SAY, STOP, TOPIC_HEAD } from '../../lexicon/cue-words.ts'
import { fold, KEY } from '../../text/fold.ts'
import { NUMBER } from '../../text/tokenize.ts'
import { propose, type Reading } from './candidate.ts'
import { hasClass } from './words.ts'

export function findForeign(reading: Reading): void {
  const { tokens, words, text } = reading
  for (let i = 0; i < tokens.count; i++) {
    if (words.script[i] === 1) findOutlet(reading, i)
    if (words.script[i] !== 2) continue
    let to = i + 1
    while (words.script[to] === 2 && text.slice(tokens.end[to - 1], tokens.start[to]) === ' ') to++
    const first = text[tokens.start[i]!]!
    // «تحمل رقم TT33»: a number, no name.
    const code = tokens.kind[to] === NUMBER && tokens.start[to] === tokens.end[to - 1]
    if (first !== first.toLowerCase() && !code) {
      const head = hasClass(words, i - 1, TOPIC_HEAD) && !hasClass(words, i - 1, BRAND_HEAD)
      propose(reading, head ? i - 1 : i, to, {
        type: 'organization',
        confidence: head ? 0.75 : 0.6,
        by: 'mentions/foreign-letters',
      })
    }
    i = to - 1
  }
}

/** «يمن مونيتور», «سيريانيوز» */
function findOutlet(reading: Reading, i: number): void {
  const { tokens, words, known } = reading
  const length = tokens.keyStart[i + 1]! - 1 - tokens.keyStart[i]!
  const ending = ENDINGS.find(
    word => length >= word.length - 1 && tokens.keys.startsWith(word, tokens.keyStart[i + 1]! - word.length),
  )
  if (ending === undefined || known.has(i)) return
  const whole = length === ending.length - 1
  const from = whole ? i - 1 : i
  if (from < 0 || words.script[from] !== 1 || (whole && (known.get(from)?.to ?? 0) > i)) return
  if (hasClass(words, from, STOP | SAY)) return
  if (whole || (length > ending.length + 2 && !WORDS_ONLY.has(ending)))
    propose(reading, from, i + 1, { type: 'organization', confidence: 0.9, by: 'mentions/outlet' })
}

/** «المسيرة نت», but no word that ends so. */
const WORDS_ONLY = new Set(['نت ', 'برس '])

/** In key form, with the space that ends a word. */
const ENDINGS = ['نيوز', 'أونلاين', 'مونيتور', 'تريبيون', 'برس', 'نت'].map(word => `${fold(word, KEY)} `)
