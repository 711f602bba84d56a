/** Names in Latin letters, and of outlets that borrow an English word: «موقع Al-Monitor», «(CNN)»: bodies for the most part; the surer with a head noun before. */
import { BRAND_HEAD, TOPIC_HEAD } from '../../lexicon/cue-words.ts'
import { propose, type Reading } from './candidate.ts'
import { hasClass } from './words.ts'

export function findForeign(reading: Reading): void {
  const { tokens, words, text } = reading
  for (let i = 0; i < tokens.count; i++) {
    if (words.script[i] !== 2) continue
    let to = i + 1
    while (words.script[to] === 2 && text.slice(tokens.end[to - 1], tokens.start[to]) === ' ') to++
    const first = text[tokens.start[i]!]!
    if (first !== first.toLowerCase()) {
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
