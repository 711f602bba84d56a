/**
 * Finds the unknown names in a row of persons: «حسين فهمي، صلاح عبد الله، سهر الصايغ، وراجحة القدسي». What stands between
 * commas or after و beside two persons is the next one.
 */
import {
  AMBIGUOUS_GIVEN,
  DEFINITE,
  GENERIC,
  GIVEN,
  PARTICLE,
  SAY,
  STOP,
  TITLE,
} from '../../lexicon/cue-words.ts'
import { cutOffset } from '../../lexicon/lookup.ts'
import { WORD } from '../../text/tokenize.ts'
import type { Reading } from './candidate.ts'
import { hasClass, isUnknown } from './words.ts'

export function findEnumerated(reading: Reading): void {
  const { found, tokens } = reading
  const endOf = new Map<number, number>()
  const ends = new Set<number>()
  const taken = new Uint8Array(tokens.count)
  for (const c of found) {
    if (c.kind !== 'name') continue
    taken.fill(1, c.from, c.to)
    if (c.type !== 'person' || c.to - c.from < 2) continue
    endOf.set(c.from, Math.max(c.to, endOf.get(c.from) ?? 0))
    ends.add(c.to)
  }
  for (const [from, end] of [...endOf]) {
    // A second person before this one, or after the one that is found.
    let row = isAfterPerson(reading, from, ends)
    for (let to = end, last = -1; to > last; ) {
      last = to
      const start = itemAfter(reading, to)
      if (start === undefined || taken[start] === 1) break
      const next = start + 2
      if (!isName(reading, start) || taken[start + 1] === 1 || !closes(reading, next)) break
      const following = itemAfter(reading, next)
      if (!row && !(following !== undefined && endOf.has(following))) break
      row = true
      proposeItem(reading, start, next)
      taken.fill(1, start, next)
      to = next
    }
  }
}

/** The token that begins the next item of a row that goes on at `to`: after a comma, or with و before it. */
function itemAfter({ text, tokens }: Reading, to: number): number | undefined {
  const mark = text[tokens.start[to] ?? -1]
  const start = mark === '،' || mark === ',' ? to + 1 : mark === 'و' ? to : undefined
  return start !== undefined && start + 1 < tokens.count && tokens.sentence[start] === tokens.sentence[to - 1]
    ? start
    : undefined
}

function isAfterPerson({ text, tokens }: Reading, from: number, ends: ReadonlySet<number>): boolean {
  const before = text[tokens.start[from - 1] ?? -1]
  if (before === '،' || before === ',') return ends.has(from - 1)
  return text[tokens.start[from]!] === 'و' && ends.has(from)
}

/** Two words of which the first may be a given name and the second a surname. */
function isName({ words, tokens }: Reading, i: number): boolean {
  const no = STOP | SAY | TITLE | PARTICLE | GENERIC
  if (hasClass(words, i, no | DEFINITE) || hasClass(words, i + 1, no)) return false
  if (!isUnknown(words, i) && !hasClass(words, i, GIVEN | AMBIGUOUS_GIVEN)) return false
  return (
    words.script[i + 1] === 1 && words.cutAt[i + 1] === 0 && tokens.sentence[i + 1] === tokens.sentence[i]
  )
}

/** True where a row goes on or ends: a mark, a word in و, the end of the sentence. */
function closes({ text, tokens }: Reading, to: number): boolean {
  return tokens.kind[to] !== WORD || text[tokens.start[to]!] === 'و'
}

function proposeItem(reading: Reading, from: number, to: number): void {
  const { text, tokens, found } = reading
  const joined = text[tokens.start[from]!] === 'و' && tokens.end[from]! - tokens.start[from]! > 3
  found.push({
    from,
    to,
    start: cutOffset(text, tokens, from, joined ? 1 : 0),
    end: tokens.end[to - 1]!,
    type: 'person',
    kind: 'name',
    confidence: 0.65,
    by: 'mentions/person-list',
    open: true,
    nests: false,
  })
}
