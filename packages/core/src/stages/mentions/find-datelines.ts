/**
 * Finds the outlet in a dateline: «أمد/ عواصم», «شفق نيوز/ بغداد», «بيت لحم - معا -»: at the head of a paragraph, before a
 * slash, or between two dashes after a place.
 */
import { GIVEN, STOP } from '../../lexicon/cue-words.ts'
import { WORD } from '../../text/tokenize.ts'
import { propose, type Reading } from './candidate.ts'
import { hasClass } from './words.ts'

export function findDatelines(reading: Reading): void {
  const { text, tokens, known } = reading
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || (tokens.start[i]! > 0 && text[tokens.start[i]! - 1] !== '\n')) continue
    const name = known.get(i)
    if (name?.type === 'place') findAfterPlace(reading, name.to)
    else if (!name) findBeforeSlash(reading, i)
  }
}

function findBeforeSlash(reading: Reading, i: number): void {
  const { text, tokens, words } = reading
  for (let to = i + 1; to <= i + 2; to++) {
    if (hasClass(words, to - 1, STOP | GIVEN)) return
    if (text[tokens.start[to] ?? -1] === '/') {
      if (tokens.kind[to + 1] === WORD && tokens.end[to + 1]! - tokens.start[to + 1]! > 1)
        proposeOutlet(reading, i, to)
      return
    }
    if (tokens.kind[to] !== WORD || words.cutAt[to]! > 0) return
  }
}

function findAfterPlace(reading: Reading, dash: number): void {
  const { text, tokens, words, known } = reading
  const i = dash + 1
  if (!isDash(text[tokens.start[dash] ?? -1]) || tokens.kind[i] !== WORD || known.has(i)) return
  if (isDash(text[tokens.start[i + 1] ?? -1]) && !hasClass(words, i, STOP | GIVEN))
    proposeOutlet(reading, i, i + 1)
}

function proposeOutlet(reading: Reading, from: number, to: number): void {
  propose(reading, from, to, { type: 'organization', confidence: 0.75, by: 'mentions/dateline' })
}

const isDash = (mark: string | undefined) => mark !== undefined && '-–—/:'.includes(mark)
