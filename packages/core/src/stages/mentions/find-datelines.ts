/**
 * Finds the outlet in a dateline: «أمد/ عواصم», «شفق نيوز/ بغداد», «بيت لحم - معا -»: at the head of a paragraph, before a
 * slash, or between two dashes after a place.
 */
import { GIVEN, STOP } from '../../lexicon/cue-words.ts'
import { fold, KEY } from '../../text/fold.ts'
import { WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { propose, type Reading } from './candidate.ts'
import { hasClass } from './words.ts'

export function findDatelines(reading: Reading): void {
  const { text, tokens, known } = reading
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || (tokens.start[i]! > 0 && text[tokens.start[i]! - 1] !== '\n')) continue
    findBeforeService(reading, i)
    const name = known.get(i)
    if (name?.type === 'place') findAfterPlace(reading, name.to)
    else if (!name) findBeforeSlash(reading, i)
  }
}

/** «الرأي - وكالات», «كتب: زوايا عربية - متابعات»: a short line that ends in where the outlet has it from. */
function findBeforeService(reading: Reading, line: number): void {
  const { text, tokens, known, words } = reading
  let end = line
  // An empty token parts the sentences.
  while (
    end < line + LONGEST_LINE &&
    tokens.start[end] !== undefined &&
    tokens.start[end]! < tokens.end[end]!
  )
    end++
  const isService = SERVICES.has(keyOf(tokens, end - 1))
  if (!isService || !isDash(text[tokens.start[end - 2] ?? -1])) return
  let from = line
  for (let k = line; k < end - 2; k++) if (text[tokens.start[k]!] === ':') from = k + 1
  const to = end - 2
  if (to - from < 1 || to - from > 3 || known.get(from)?.type === 'place') return
  for (let k = from; k < to; k++) if (tokens.kind[k] !== WORD || hasClass(words, k, STOP | GIVEN)) return
  proposeOutlet(reading, from, to)
}

const LONGEST_LINE = 8
/** In key form. */
const SERVICES = new Set('وكالات متابعات خاص متابعة'.split(' ').map(word => fold(word, KEY)))

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
