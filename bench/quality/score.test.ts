/** The scorer scored: the gold against itself is perfect, and each kind of mistake costs what it should. */
import { type Article, type Entity, type Event, type Mention, parse } from '@isnad/core'
import { expect, test } from 'vitest'
import { align, isSame } from './align.ts'
import { type Counts, cut, toFigure } from './figures.ts'
import { type Gold, type GoldEvent, type GoldMention, readGolds } from './gold.ts'
import { scoreEvents } from './score-events.ts'
import { scoreParts, scoreRoles, scoreTimexes } from './score-facts.ts'
import { bCubed, scoreEntities, scoreMentions } from './score-names.ts'
import { scoreQuotations } from './score-quotations.ts'

const isNamed = (m: { kind: string }) => ['name', 'adjectival', 'metonym'].includes(m.kind)
const gold = readGolds().find(g => g.slug === 'russia-nato-2017')!
const perfect = toArticleOf(gold)

test('the gold against itself', () => {
  for (const [name, c] of Object.entries(score(perfect)))
    expect([name, c.right, c.found]).toEqual([name, c.gold, c.gold])
  expect(bCubed(perfect, align(perfect, gold))).toEqual({ precision: 1, recall: 1 })
})

const firstNamed = perfect.mentions.findIndex(isNamed)
const changed = (change: (m: Mention) => Partial<Mention>): Article => ({
  ...perfect,
  mentions: perfect.mentions.map((m, i) => (i === firstNamed ? { ...m, ...change(m) } : m)),
})
const full = score(perfect)['mentions.named']!

test.each<[string, Article, Counts]>([
  ['a wrong type', changed(() => ({ type: 'product' })), { ...full, right: full.right - 1 }],
  ['a wrong end', changed(m => ({ end: m.end + 1 })), { ...full, right: full.right - 1 }],
  [
    'a missing one',
    { ...perfect, mentions: perfect.mentions.filter((_, i) => i !== firstNamed) },
    { ...full, right: full.right - 1, found: full.found - 1 },
  ],
])('%s costs a named mention', (_, article, counts) => {
  expect(score(article)['mentions.named']).toEqual(counts)
})

test('a wrong value, speaker, office or block kind costs its figure', () => {
  const wrong = score({
    ...perfect,
    blocks: perfect.blocks.map(b => ({ ...b, kind: 'paragraph' })),
    timexes: perfect.timexes.map(t => ({ ...t, value: '1999' })),
    roles: perfect.roles.map(r => ({ ...r, office: `مستشار ${r.office}` })),
    quotations: perfect.quotations.map(q => ({ ...q, speaker: { text: 'سائق' } })),
  })
  expect(wrong.blocks?.right).toBe(13)
  expect(wrong['timexes.value']?.right).toBe(0)
  expect(wrong['timexes.span']?.right).toBe(11)
  expect(wrong.roles?.right).toBe(0)
  expect(wrong['quotations.speaker']?.right).toBe(0)
})

test('a wrong frame, time, participant, part or order costs its figure', () => {
  const full = score(perfect)
  const changed = (change: (e: Event) => Partial<Event>) =>
    score({ ...perfect, events: perfect.events.map(e => ({ ...e, ...change(e) })) })
  expect(changed(() => ({ type: 'marriage' }))['events.frame']?.right).toBe(0)
  expect(changed(() => ({ time: 't1' }))['events.time']!.right).toBeLessThan(full['events.time']!.right)
  expect(changed(() => ({ participants: [] }))['events.participants']?.right).toBe(0)
  const others = changed(e => ({ participants: e.participants.map(p => ({ ...p, role: 'winner' })) }))
  expect(others['events.roles']!.right).toBeLessThan(others['events.participants']!.right)
  const backwards = changed(({ interval }) =>
    interval ? { interval: { from: dayOf(20 - Number(interval.from!.slice(-2))), to: null } } : {},
  )
  expect(backwards['timeline.order']!.right).toBeLessThan(full['timeline.order']!.right)
})

test('names in marks taken for speech are traps', () => {
  const quotations = gold.nonQuotations.map((span, i) => ({
    ...perfect.quotations[0]!,
    ...span,
    id: `q${i + 1}`,
    kind: 'direct' as const,
  }))
  const { right, gold: all } = score({ ...perfect, quotations })['quotations.traps']!
  expect(all - right).toBe(gold.nonQuotations.length)
})

test('shares are cut off, not rounded', () => {
  expect(cut(2 / 3)).toBe(0.666)
  expect(cut(0.29)).toBe(0.29)
  expect(toFigure({ right: 1, found: 0, gold: 0 }).precision).toBe(0)
})

function score(article: Article): Record<string, Counts> {
  const aligned = align(article, gold)
  return {
    ...scoreParts(article, gold),
    ...scoreMentions(article, gold, aligned),
    ...scoreEntities(article, gold, aligned),
    ...scoreRoles(article, gold, aligned),
    ...scoreTimexes(article, gold),
    ...scoreQuotations(article, gold, aligned),
    ...scoreEvents(article, gold, aligned),
  }
}

function dayOf(place: number): string {
  return `2000-01-${String(place + 1).padStart(2, '0')}`
}

function toGoldEvent(g: Gold, e: GoldEvent): Event {
  const timexes = g.timexes.filter(t => !t.optional)
  const at = timexes.findIndex(t => t.spans.some(s => e.timexes.some(w => isSame(s, w))))
  const place = g.timeline.indexOf(e.id)
  return {
    id: e.id,
    ...e.triggers[0]!,
    type: e.type as Event['type'],
    participants: e.participants.map(p => ({ entity: p.entity, role: (p.role ?? 'party') as 'party' })),
    ...(at >= 0 && { time: `t${at + 1}` }),
    ...(place >= 0 && { interval: { from: dayOf(place), to: null } }),
    modality: e.modality as 'asserted',
    confidence: 1,
    by: 'gold',
    evidence: [...e.triggers],
  }
}

/** The article a perfect reader would give, optional parts left out. */
function toArticleOf(g: Gold): Article {
  const wanted = g.mentions.filter(
    (m): m is GoldMention & Pick<Mention, 'kind' | 'type'> =>
      !m.optional && m.type !== undefined && m.kind !== 'pronominal' && m.kind !== 'implicit',
  )
  const made = { confidence: 1, by: 'gold' }
  const mentions = wanted.map(
    (m, i): Mention => ({
      ...made,
      id: `m${i + 1}`,
      start: m.start,
      end: m.end,
      kind: m.kind,
      type: m.type,
      entity: m.entity,
    }),
  )
  const isMentioned = (id: string) => mentions.some(m => m.entity === id && isNamed(m))
  const entities = [...g.types].flatMap(([id, type]): Entity[] =>
    type && isMentioned(id)
      ? [{ ...made, id, type, name: g.names.get(id)![0]!, labels: { ar: '' }, mentions: [] }]
      : [],
  )
  return {
    ...parse(g.source),
    mentions: mentions.filter(m => entities.some(e => e.id === m.entity) || !isNamed(m)),
    entities,
    blocks: g.blocks.map((b, i) => ({ ...b, kind: b.kind as 'paragraph', id: `b${i + 1}`, by: 'gold' })),
    sentences: g.sentences.map((s, i) => ({ ...s, id: `s${i + 1}`, block: 'b1' })),
    roles: g.roles.map((r, i) => ({
      ...made,
      id: `r${i + 1}`,
      start: 0,
      end: 1,
      person: r.person,
      office: r.offices[0]!,
      ...toPlace(r.organizations),
      evidence: [],
    })),
    timexes: g.timexes
      .filter(t => !t.optional)
      .map((t, i) => ({ ...made, ...t.spans[0]!, id: `t${i + 1}`, type: 'date', value: t.value })),
    quotations: g.quotations.map((q, i) => ({
      ...made,
      ...q.spans[0]!,
      id: q.id || `q${i + 1}`,
      kind: q.kind === 'unattributed' ? 'direct' : q.kind,
      status: q.kind === 'unattributed' ? 'unattributed' : 'attributed',
      ...(q.speakers.length > 0 && { speaker: toSpeaker(q.speakers[0]!) }),
      evidence: [],
    })),
    events: g.events.map(e => toGoldEvent(g, e)),
    relations: g.relations.map((r, i) => ({
      ...made,
      ...r,
      id: `x${i + 1}`,
      type: r.type as 'met',
      evidence: [],
    })),
  }

  function toSpeaker(id: string) {
    const members = g.groups.get(id)
    return members ? { entities: [...members], text: '' } : { entity: id, text: '' }
  }

  /** The first of the accepted ones that the article names. */
  function toPlace(ids: readonly string[]) {
    const id = ids.find(isMentioned)
    return id === undefined ? {} : { organization: id }
  }
}
