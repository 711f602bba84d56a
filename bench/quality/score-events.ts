/** Events, their order and relations against the gold. */
import { type Article, type Event, toTimeline } from '@isnad/core'
import { type Alignment, isSame, overlaps } from './align.ts'
import type { Counts } from './figures.ts'
import type { Gold, GoldEvent } from './gold.ts'
import { isPerson } from './score-facts.ts'

/** Of the participants of one event, so many must agree (F1) for it to be found in full. */
const ENOUGH = 0.5

export function scoreEvents(article: Article, gold: Gold, aligned: Alignment): Record<string, Counts> {
  const wanted = gold.events.filter(g => !g.optional)
  const pairs = matchEvents(article, wanted)
  const isIgnored = (e: Event) =>
    !pairs.some(p => p.event === e) && gold.events.some(g => g.optional && isTold(e, g))
  const found = article.events.filter(e => !isIgnored(e))
  const isOne = (id: string, goldId: string) => isPerson(id, goldId, article, gold, aligned)
  const agreeing = ({ event, gold: g }: Pair) =>
    g.participants.filter(p => event.participants.some(f => isOne(f.entity, p.entity)))
  const withRole = ({ event, gold: g }: Pair) =>
    g.participants.filter(p =>
      event.participants.some(f => isOne(f.entity, p.entity) && (p.role === undefined || p.role === f.role)),
    )
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0)
  const ofEvents = (test: (pair: Pair) => boolean): Counts => ({
    right: pairs.filter(test).length,
    found: found.length,
    gold: wanted.length,
  })
  const ofParticipants = (right: (pair: Pair) => readonly unknown[]): Counts => ({
    right: sum(pairs.map(p => right(p).length)),
    found: sum(found.map(e => e.participants.length)),
    gold: sum(wanted.map(g => g.participants.length)),
  })
  const isPeopled = (pair: Pair) => {
    const all = pair.event.participants.length + pair.gold.participants.length
    return all === 0 || (2 * agreeing(pair).length) / all >= ENOUGH
  }
  return {
    'events.frame': ofEvents(() => true),
    'events.time': ofEvents(p => isTimed(p, article)),
    'events.participants': ofParticipants(agreeing),
    'events.roles': ofParticipants(withRole),
    'events.full': ofEvents(p => isTimed(p, article) && isPeopled(p)),
    'events.modality': ofEvents(p => p.event.modality === p.gold.modality),
    'events.counts': scoreCounts(found, wanted, pairs),
    'timeline.order': scoreTimeline(article, gold, pairs),
    relations: scoreRelations(article, gold, isOne),
  }
}

interface Pair {
  readonly event: Event
  readonly gold: GoldEvent
}

const isTold = (e: Event, g: GoldEvent) =>
  e.type === g.type && g.triggers.some(t => e.evidence.some(s => overlaps(s, t)))

/** One to one, in the order of the gold: the found event that shares most words with it. */
function matchEvents({ events }: Article, wanted: readonly GoldEvent[]): Pair[] {
  const taken = new Set<Event>()
  return wanted.flatMap(g => {
    const shared = (e: Event) => g.triggers.filter(t => e.evidence.some(s => overlaps(s, t))).length
    const event = events.filter(e => !taken.has(e) && isTold(e, g)).sort((a, b) => shared(b) - shared(a))[0]
    if (!event) return []
    taken.add(event)
    return [{ event, gold: g }]
  })
}

function isTimed({ event, gold }: Pair, { timexes }: Article): boolean {
  const timex = timexes.find(t => t.id === event.time)
  if (!timex) return gold.times.length === 0 || gold.isTimeImplied
  return gold.times.includes(timex.value) || gold.timexes.some(span => isSame(span, timex))
}

function scoreCounts(found: readonly Event[], wanted: readonly GoldEvent[], pairs: readonly Pair[]): Counts {
  const countsOf = (e: Event) => (e.counts ?? []).map(c => `${c.of}:${c.value}`)
  const right = pairs.flatMap(({ event, gold }) => gold.counts.filter(c => countsOf(event).includes(c)))
  return {
    right: right.length,
    found: found.flatMap(countsOf).length,
    gold: wanted.flatMap(g => g.counts).length,
  }
}

/** How many events of the gold's timeline stand in ours in its order: the longest such row. */
function scoreTimeline(article: Article, gold: Gold, pairs: readonly Pair[]): Counts {
  const { dated } = toTimeline(article)
  const places = gold.timeline.flatMap(id => {
    const event = pairs.find(p => p.gold.id === id)?.event
    const at = dated.findIndex(entry => entry.event === event?.id)
    return at < 0 ? [] : [{ at, on: dated[at]!.from }]
  })
  // Entries of one day may stand in any order.
  const longest: number[] = []
  places.forEach((p, i) => {
    const before = longest.filter((_, k) => places[k]!.at < p.at || places[k]!.on === p.on)
    longest[i] = 1 + Math.max(0, ...before)
  })
  return { right: Math.max(0, ...longest), found: places.length, gold: gold.timeline.length }
}

const SYMMETRIC = new Set(['met', 'ally-of', 'opponent-of', 'relative-of', 'spouse-of'])

function scoreRelations(
  { relations }: Article,
  gold: Gold,
  isOne: (id: string, goldId: string) => boolean,
): Counts {
  const right = gold.relations.filter(g =>
    relations.some(
      r =>
        r.type === g.type &&
        ((isOne(r.from, g.from) && isOne(r.to, g.to)) ||
          (SYMMETRIC.has(g.type) && isOne(r.from, g.to) && isOne(r.to, g.from))),
    ),
  )
  // A gold that lists no meetings says nothing of them.
  const listed = new Set(gold.relations.map(r => r.type))
  const found = relations.filter(r => listed.has(r.type))
  return { right: right.length, found: found.length, gold: gold.relations.length }
}
