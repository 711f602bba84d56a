/** One layer of an article at a time, filtered: GET /articles/{id}/quotations?status=attributed. */
import type { Article } from '@isnad/core'
import { EntityType, MentionKind, QuotationKind, QuotationStatus, TimexType } from '@isnad/core/schema'
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

/** The items whose fields equal every wanted value. */
function pick<T extends object>(items: readonly T[], wanted: { [K in keyof T]?: T[K] | undefined }): T[] {
  const entries = Object.entries(wanted).filter(([, value]) => value !== undefined)
  return items.filter(item => entries.every(([key, value]) => item[key as keyof T] === value))
}

function describeLayer(noun: 'Mention' | 'ArticleEntity' | 'Quotation' | 'Timex' | 'Role', layer: string) {
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
