/** Across articles: search, and entities as all articles know them. */
import type { Store } from '@isnad/store'
import { Hono } from 'hono'
import * as z from 'zod'
import { query } from '../answer.ts'
import { describeOperation } from '../openapi.ts'
import { ProblemError } from '../problems.ts'
import { PageQuery } from '../schemas.ts'

export function archiveRoutes(store: Store) {
  return new Hono()
    .get('/search', describeSearch, query(SearchQuery), async c => {
      const { q, ...page } = c.req.valid('query')
      return c.json(await store.search(q, page))
    })
    .get('/entities/:key', describeEntity, query(PageQuery), async c => {
      const record = await store.entity(c.req.param('key'), c.req.valid('query'))
      if (record === undefined) throw new ProblemError('no-such-entity')
      return c.json(record)
    })
}

const SearchQuery = PageQuery.extend({
  q: z
    .string()
    .min(1)
    .max(500)
    .describe(
      'Words that must all be there, in any spelling: ناتو finds والناتو, الاوكرانية finds الأوكرانية',
    ),
})

const describeSearch = describeOperation({
  id: 'search',
  summary: 'Find articles by their words',
  answers: { 200: { description: 'The articles, best first', gives: 'SearchPage' } },
  problems: ['invalid-parameter', 'invalid-cursor', 'not-acceptable'],
})

const describeEntity = describeOperation({
  id: 'getEntity',
  summary: 'Get an entity with the articles that speak of it',
  answers: { 200: { description: 'The entity', gives: 'EntityRecord' } },
  problems: ['no-such-entity', 'invalid-parameter', 'invalid-cursor', 'not-acceptable'],
})
