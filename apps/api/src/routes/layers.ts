/** One layer of an article at a time, filtered: GET /articles/{id}/quotations?status=attributed. */
import { type Article, toTimeline } from '@isnad/core'
import {
  EntityType,
  EventFrame,
  EventModality,
  MentionKind,
  QuotationKind,
  QuotationStatus,
  RelationType,
  TimexType,
} from '@isnad/core/schema'
import type { Store } from '@isnad/store'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { etagOf, query, textOf } from '../answer.ts'
import { describeOperation } from '../openapi.ts'
import { ProblemError } from '../problems.ts'

export function layerRoutes(store: Store) {
  const readArticle = async (c: Context<object, '/articles/:id'>): Promise<Article> => {
    const stored = await store.get(c.req.param('id'))
    if (stored === undefined) throw new ProblemError('no-such-article')
    c.header('ETag', etagOf(stored.version))
    return JSON.parse(textOf(stored)) as Article
  }
  return new Hono()
    .get('/articles/:id/mentions', describeLayer('Mention', 'mentions'), query(MentionQuery), async c => {
      const { mentions } = await readArticle(c)
      return c.json({ items: pick(mentions, c.req.valid('query')) })
    })
    .get(
      '/articles/:id/entities',
      describeLayer('ArticleEntity', 'entities'),
      query(EntityQuery),
      async c => {
        const { entities } = await readArticle(c)
        // The keys under which it was stored: another version of the reader may make others, which lead nowhere.
        const stored = (await store.entitiesOf(c.req.param('id'))) ?? []
        const keys = new Map(stored.map(e => [e.local, e.key]))
        const items = pick(entities, c.req.valid('query')).flatMap(e => {
          const key = keys.get(e.id)
          return key === undefined ? [] : [{ ...e, key }]
        })
        return c.json({ items })
      },
    )
    .get(
      '/articles/:id/quotations',
      describeLayer('Quotation', 'quotations'),
      query(QuotationQuery),
      async c => {
        const { quotations } = await readArticle(c)
        const { speaker, ...same } = c.req.valid('query')
        const items = pick(quotations, same).filter(
          q =>
            speaker === undefined || q.speaker?.entity === speaker || q.speaker?.entities?.includes(speaker),
        )
        return c.json({ items })
      },
    )
    .get('/articles/:id/timexes', describeLayer('Timex', 'timexes'), query(TimexQuery), async c => {
      const { timexes } = await readArticle(c)
      return c.json({ items: pick(timexes, c.req.valid('query')) })
    })
    .get('/articles/:id/roles', describeLayer('Role', 'roles'), query(RoleQuery), async c => {
      const { roles } = await readArticle(c)
      return c.json({ items: pick(roles, c.req.valid('query')) })
    })
    .get('/articles/:id/events', describeLayer('Event', 'events'), query(EventQuery), async c => {
      const { events } = await readArticle(c)
      const { participant, ...same } = c.req.valid('query')
      const items = pick(events, same).filter(
        e => participant === undefined || e.participants.some(p => p.entity === participant),
      )
      return c.json({ items })
    })
    .get('/articles/:id/relations', describeLayer('Relation', 'relations'), query(RelationQuery), async c => {
      const { relations } = await readArticle(c)
      const { entity, ...same } = c.req.valid('query')
      const items = pick(relations, same).filter(
        r => entity === undefined || r.from === entity || r.to === entity,
      )
      return c.json({ items })
    })
    .get('/articles/:id/timeline', describeTimeline, async c => {
      const article = await readArticle(c)
      const { dated, undated } = toTimeline(article)
      const byId = new Map(article.events.map(e => [e.id, e]))
      return c.json({
        items: dated.map(({ event, ...days }) => ({ ...days, event: byId.get(event)! })),
        undated: undated.map(id => byId.get(id)!),
      })
    })
}

const entityId = z.string().describe('Id of an entity in this article (e3)')

const MentionQuery = z.strictObject({
  type: EntityType.optional(),
  kind: MentionKind.optional(),
  entity: entityId.optional(),
})
const EntityQuery = z.strictObject({ type: EntityType.optional() })
const QuotationQuery = z.strictObject({
  kind: QuotationKind.optional(),
  status: QuotationStatus.optional(),
  speaker: entityId.optional(),
})
const TimexQuery = z.strictObject({ type: TimexType.optional() })
const RoleQuery = z.strictObject({ person: entityId.optional() })
const EventQuery = z.strictObject({
  type: EventFrame.optional(),
  modality: EventModality.optional(),
  participant: entityId.optional(),
})
const RelationQuery = z.strictObject({
  type: RelationType.optional(),
  entity: entityId.optional().describe('Id of an entity on either side (e3)'),
})

/** The items whose fields equal every wanted value. */
function pick<T extends object>(items: readonly T[], wanted: { [K in keyof T]?: T[K] | undefined }): T[] {
  const entries = Object.entries(wanted).filter(([, value]) => value !== undefined)
  return items.filter(item => entries.every(([key, value]) => item[key as keyof T] === value))
}

type LayerNoun = 'Mention' | 'ArticleEntity' | 'Quotation' | 'Timex' | 'Role' | 'Event' | 'Relation'

function describeLayer(noun: LayerNoun, layer: string) {
  return describeOperation({
    id: `get${layer[0]!.toUpperCase()}${layer.slice(1)}`,
    summary: `Get the ${layer} of an article`,
    answers: {
      200: { description: `Its ${layer}, in text order`, gives: [noun], headers: ['ETag'] },
      304: { description: 'Unchanged' },
    },
    problems: ['no-such-article', 'invalid-parameter', 'not-acceptable'],
  })
}

const describeTimeline = describeOperation({
  id: 'getTimeline',
  summary: 'Get the events of an article in the order in which they happened',
  description:
    'By their first day, planned ones among them; what has no known day stands apart, what the text denies in neither list.',
  answers: {
    200: { description: 'Its events by their days', gives: 'Timeline', headers: ['ETag'] },
    304: { description: 'Unchanged' },
  },
  problems: ['no-such-article', 'not-acceptable'],
})
