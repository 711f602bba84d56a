/** The invariants are worth what they catch: each case breaks one. */
import { expect, test } from 'vitest'
import { checkArticle } from './check-article.ts'
import { parse } from './parse.ts'
import type { Article } from './schema/article.ts'

const TEXT = 'وزير الطاقة يزور المصنع 😀\nأعلنت الوزارة أن الوزير زار المصنع. ثم عاد.'
const article = parse(TEXT)
const mention = {
  id: 'm1',
  start: 0,
  end: 4,
  type: 'person',
  kind: 'name',
  entity: 'e1',
  confidence: 1,
  by: 't',
} as const
const entity = {
  id: 'e1',
  type: 'person',
  name: 'وزير',
  labels: { ar: 'وزير' },
  confidence: 1,
  mentions: ['m1'],
  by: 't',
} as const
const named: Article = { ...article, mentions: [mention], entities: [{ ...entity, mentions: ['m1'] }] }
const role = {
  id: 'r1',
  start: 0,
  end: 4,
  person: 'e1',
  office: 'وزير',
  by: 't',
  evidence: [{ start: 0, end: 4 }],
}

const quotation: Article['quotations'][number] = {
  id: 'q1',
  start: 0,
  end: 4,
  kind: 'indirect',
  status: 'attributed',
  confidence: 0.7,
  by: 't',
  evidence: [],
}

test('a parsed article holds them all', () => {
  expect(checkArticle(article)).toEqual([])
  expect(checkArticle({ ...named, roles: [role] })).toEqual([])
})

const event: Article['events'][number] = {
  id: 'v1',
  start: 12,
  end: 16,
  type: 'visit',
  participants: [],
  modality: 'asserted',
  confidence: 1,
  by: 't',
  evidence: [{ start: 12, end: 16 }],
}
const relation: Article['relations'][number] = {
  id: 'x1',
  type: 'met',
  from: 'e1',
  to: 'e1',
  confidence: 1,
  by: 't',
  evidence: [],
}

test.each<[string, Partial<Article>, string]>([
  [
    'a participant nobody knows',
    { events: [{ ...event, participants: [{ role: 'agent', entity: 'e9' }] }] },
    'v1 agent: no entity e9',
  ],
  ['an event at a person', { events: [{ ...event, place: 'e1' }] }, 'v1: e1 is no place'],
  ['an event at no time', { events: [{ ...event, time: 't9' }] }, 'v1: no timex t9'],
  ['an event told nowhere', { events: [{ ...event, evidence: [] }] }, 'v1: its trigger is no evidence'],
  ['an event nobody reports', { events: [{ ...event, modality: 'reported' }] }, 'v1: reported by nobody'],
  ['an event in no quotation', { events: [{ ...event, reportedBy: 'q9' }] }, 'v1: no quotation q9'],
  [
    'days from nowhere',
    { events: [{ ...event, interval: { from: '2020-01-01', to: null } }] },
    'v1: has days but no time',
  ],
  [
    'a relation with nobody',
    { relations: [{ ...relation, to: 'e9', evidence: [{ start: 0, end: 4 }] }] },
    'x1: no entity e9',
  ],
  ['a relation without words', { relations: [relation] }, 'x1: has no evidence'],
  ['a span past the end', { mentions: [{ ...mention, end: 999 }] }, 'm1: outside the text [0, 999)'],
  ['an empty span', { mentions: [{ ...mention, end: 0 }] }, 'm1: empty [0, 0)'],
  ['a fraction', { mentions: [{ ...mention, end: 1.5 }] }, 'm1: not integers [0, 1.5)'],
  ['half a character', { mentions: [{ ...mention, end: 25 }] }, 'm1: inside a surrogate pair [0, 25)'],
  [
    'a span that begins with a haraka',
    { text: `بِ${TEXT.slice(2)}`, mentions: [{ ...mention, start: 1 }] },
    'm1: begins with a combining mark [1, 4)',
  ],
  ['a mention over two blocks', { mentions: [{ ...mention, end: 40 }] }, 'm1: not inside one block'],
  ['an unknown entity', { mentions: [{ ...mention, entity: 'e9' }] }, 'm1: no entity e9'],
  ['an id out of turn', { mentions: [{ ...mention, id: 'm2' }] }, 'm2: stands at place 1 of its layer'],
  ['a mention nobody lists', { entities: [{ ...entity, mentions: [] }] }, 'e1: has no mention'],
  ['an office of nobody', { roles: [{ ...role, person: 'e2' }] }, 'r1: e2 is no person'],
  [
    'evidence outside',
    { roles: [{ ...role, evidence: [{ start: 5, end: 500 }] }] },
    'r1 evidence: outside the text [5, 500)',
  ],
  ['a place that is none', { quotations: [{ ...quotation, place: 'e1' }] }, 'q1: e1 is no place'],
  ['a time that is none', { quotations: [{ ...quotation, time: 't9' }] }, 'q1: no timex t9'],
  [
    'an alternative of nobody',
    {
      quotations: [
        { ...quotation, alternatives: [{ speaker: { entity: 'e9', text: 'و' }, confidence: 0.1 }] },
      ],
    },
    'q1 alternative 1: no entity e9',
  ],
  [
    'an alternative that is likelier',
    { quotations: [{ ...quotation, alternatives: [{ speaker: { text: 'و' }, confidence: 0.9 }] }] },
    'q1: an alternative is likelier than its speaker',
  ],
  [
    'blocks that overlap',
    { blocks: [article.blocks[0]!, { ...article.blocks[1]!, start: 20 }] },
    'b2: overlaps b1',
  ],
  ['a text that is not NFC', { text: `e\u0301${TEXT.slice(2)}` }, 'text: is not NFC'],
  ['a lone surrogate', { text: `\ud83d${TEXT.slice(1)}` }, 'text: has a lone surrogate'],
])('%s is a fault', (_, broken, fault) => {
  expect(checkArticle({ ...named, ...broken })).toContain(fault)
})
