/**
 * Brings together what tells of one event: «أول مكالمة بين الجيش والناتو», «الاتصال الهاتفي», «جرى اتصال بين رئيس الأركان ورئيس
 * اللجنة». Same frame, no different time, nobody on one side who is not on the other; whoever holds office in a body may
 * stand for it.
 */
import { findBelongings } from '../../phrases/bodies.ts'
import type { Event } from '../../schema/event.ts'
import type { Draft } from './drafts.ts'
import type { EventDoc } from './scan.ts'

/** An event is compared with so many of its frame: an article tells of no more at a time. */
const MOST_COMPARED = 12

export function unite(doc: EventDoc, drafts: readonly Draft[]): Draft[] {
  const sides = findSides(doc)
  const known = new Map<string, Draft[]>()
  const united: Draft[] = []
  for (const draft of drafts) {
    const earlier = known.get(draft.type) ?? []
    known.set(draft.type, earlier)
    const test = draft.type === 'statement' ? isSameSpeech : isSame
    const same = earlier.slice(-MOST_COMPARED).findLast(other => test(draft, other, sides))
    if (same) join(same, draft, sides)
    else {
      earlier.push(draft)
      united.push(draft)
    }
  }
  return united.filter(isTold)
}

/** «الاتصال» alone, or a noun of a headline, that nothing else tells of is no event. */
function isTold(d: Draft): boolean {
  const isFull = d.parts.length > 0 || d.counts.length > 0 || d.when !== undefined || d.place !== undefined
  return !d.isDefinite || d.evidence.length > 1 || isFull
}

type Sides = ReadonlyMap<string, ReadonlySet<string>>

/** Entity id → the bodies it may stand for: a person those of its offices, a body those that it is part of. */
function findSides({ mentions, entities, roles }: EventDoc): Sides {
  const sides = new Map<string, Set<string>>()
  const add = (id: string, body: string | undefined) => {
    if (body !== undefined) sides.set(id, (sides.get(id) ?? new Set()).add(body))
  }
  for (const { body, whole } of findBelongings(mentions, entities)) add(body, whole)
  for (const { person, organization, place } of roles) {
    add(person, organization)
    if (organization === undefined) add(person, place)
    for (const whole of sides.get(organization ?? '') ?? []) add(person, whole)
  }
  return sides
}

function isSame(a: Draft, b: Draft, sides: Sides): boolean {
  if (a.isOther) return false
  const isFree = a.isDefinite || (b.isTitle && !a.isTitle)
  if (a.mood !== b.mood && !(isFree && a.mood !== 'deny' && b.mood !== 'deny')) return false
  if (!isOneTime(a, b)) return false
  if (a.counts.some(c => b.counts.some(d => d.of === c.of && d.value !== c.value))) return false
  if (a.place !== undefined && b.place !== undefined && a.place !== b.place && !isFree) return false
  const [few, many] = a.parts.length <= b.parts.length ? [a, b] : [b, a]
  if (few.parts.length === 0) return isFree || isNear(a, b) || (a.when !== undefined && b.when !== undefined)
  // «التقى فلانا في أول لقاء بينهما», «قضت المحكمة بسجن فلان»
  const isOneRole = a.parts.some(p => b.parts.some(q => q.role === p.role))
  const isOneSentence = a.sentence === b.sentence && a.voice === b.voice
  if (isOneSentence && (a.isAside || !(isOneRole || a.isTitle))) return true
  // «تطلق الإمارات القمر الخميس», «يطلق المركز القمر … الخميس»
  const isOneDay = a.when?.interval?.from !== undefined && a.when.interval.from === b.when?.interval?.from
  if (isOneDay && a.parts.some(p => b.parts.some(q => q.role === p.role && q.entity === p.entity)))
    return true
  return few.parts.every(p => many.parts.some(q => isOneSide(p.entity, q.entity, sides)))
}

/** «قال فلان … وأضاف …»: one occasion, while nobody else is spoken to and no other time told. */
function isSameSpeech(a: Draft, b: Draft): boolean {
  if (a.isAside && a.sentence === b.sentence) return true
  const speakers = (d: Draft) =>
    d.parts
      .filter(p => p.role === 'speaker')
      .map(p => p.entity)
      .join()
  const heard = a.parts.find(p => p.role === 'addressee')
  if (speakers(a) !== speakers(b) || (a.when && a.when.time !== b.when?.time) || a.mood !== b.mood)
    return false
  if (heard && !b.parts.some(p => p.entity === heard.entity)) return false
  return a.start - b.evidence.at(-1)!.end <= ONE_SPEECH
}

/** UTF-16 units: some three sentences. */
const ONE_SPEECH = 600

/** Told of in one breath: «قضت المحكمة بسجن فلان». */
const NEAR = 100
const isNear = (a: Draft, b: Draft) => a.start - b.evidence.at(-1)!.end <= NEAR && a.voice === b.voice

function isOneSide(a: string, b: string, sides: Sides): boolean {
  return a === b || (sides.get(a)?.has(b) ?? false) || (sides.get(b)?.has(a) ?? false)
}

function isOneTime({ when: a }: Draft, { when: b }: Draft): boolean {
  if (!a || !b || a.time === b.time) return true
  const [x, y] = [a.interval, b.interval]
  if (!x?.from || !x.to || !y?.from || !y.to) return false
  return x.from <= y.to && y.from <= x.to
}

/** What the second tells more goes to the first; a body for which one of its people stands is left out. */
function join(first: Draft, second: Draft, sides: Sides): void {
  const isFuller = second.parts.length > first.parts.length
  const all = [...first.parts]
  const isTold = second.isAside && (first.parts.length > 1 || first.type === 'statement')
  const more = isTold ? [] : second.parts
  for (const part of more) if (!all.some(p => p.entity === part.entity)) all.push(part)
  first.parts = all.filter(
    p => !all.some(q => q !== p && q.role === p.role && (sides.get(q.entity)?.has(p.entity) ?? false)),
  )
  first.counts.push(...second.counts.filter(c => !first.counts.some(d => d.of === c.of)))
  first.when = narrower(first.when, second.when)
  first.place ??= second.place
  first.evidence.push(...second.evidence)
  first.sentence = second.sentence
  if (second.quotations) first.quotations = [...(first.quotations ?? []), ...second.quotations]
  if (second.voice < 0) first.voice = -1
  if (first.isTitle) first.mood = second.mood
  first.confidence = Math.min(0.95, Math.max(first.confidence, second.confidence) + (isFuller ? 0.05 : 0.02))
}

/** Of two times of one event, a day rather than the month it lies in. */
function narrower(a: Draft['when'], b: Draft['when']): Draft['when'] {
  if (!a?.interval || !b) return b ?? a
  return b.interval && isDay(b.interval) && !isDay(a.interval) ? b : a
}

const isDay = ({ from, to }: NonNullable<Event['interval']>) => from === to
