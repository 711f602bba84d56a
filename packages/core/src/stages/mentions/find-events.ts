/**
 * Finds events by their head noun: «مهرجان القاهرة السينمائي الدولي», «معركة الموصل», «ثورة 14 تموز», «مؤتمر المناخ العالمي».
 * A head with one plain noun names nothing («حرب الشوارع»).
 */
import { DEFINITE, EVENT_HEAD, GENERIC, SAY, STOP, TITLE } from '../../lexicon/cue-words.ts'
import { fold, KEY } from '../../text/fold.ts'
import { NUMBER } from '../../text/tokenize.ts'
import { propose, type Reading } from './candidate.ts'
import { isAdjective } from './organization-tail.ts'
import { hasClass } from './words.ts'

const MOST_ADJECTIVES = 3
const CONFERENCE = fold('مؤتمر', KEY)

export function findEvents(reading: Reading): void {
  const { tokens, words } = reading
  for (let i = 0; i < tokens.count; i++) {
    extendByYear(reading, i)
    if (!hasClass(words, i, EVENT_HEAD) || hasClass(words, i, DEFINITE)) continue
    const to = withPlace(reading, i, eventEnd(reading, i + 1))
    if (to > i + 1) propose(reading, i, to, { type: 'event', confidence: 0.65, by: 'mentions/event-head' })
  }
}

/** «كأس العالم 2026»: the year tells which. */
function extendByYear({ text, tokens, known, found }: Reading, i: number): void {
  const name = known.get(i)
  if (name?.type !== 'event' || name.kind !== 'name' || tokens.kind[name.to] !== NUMBER) return
  const end = tokens.end[name.to]!
  if (end - tokens.start[name.to]! === 4 && text[name.end] === ' ')
    found.push({ ...name, to: name.to + 1, end, by: 'mentions/event-head' })
}

function eventEnd(reading: Reading, first: number): number {
  const { tokens, words, known } = reading
  // «ثورة 14 تموز»: a day and its month.
  if (tokens.kind[first] === NUMBER && hasClass(words, first + 1, STOP) && words.script[first + 1] === 1)
    return first + 2
  if (words.cutAt[first]! > 0) return first
  const name = known.get(first)
  if (name?.kind === 'name' && name.type === 'place') return adjectivesEnd(reading, name.to)
  if (name || !hasClass(words, first, DEFINITE) || hasClass(words, first, STOP | SAY | TITLE | GENERIC))
    return first
  const to = adjectivesEnd(reading, first + 1)
  return to > first + 1 ? to : first
}

/** «مؤتمر الأمن الدولي بميونيخ»: of conferences of one name the place written onto it tells which. */
function withPlace({ tokens, words, known }: Reading, head: number, to: number): number {
  if (to === head + 1 || !tokens.keys.startsWith(CONFERENCE, tokens.keyStart[head])) return to
  const place = known.get(to)
  return place?.type === 'place' && place.kind === 'name' && words.cutAt[to] === 1 ? place.to : to
}

function adjectivesEnd(reading: Reading, from: number): number {
  let to = from
  while (to < from + MOST_ADJECTIVES && isAdjective(reading, to)) to++
  return to
}
