/** Reading without keeping. */
import { type Article, parse } from '@isnad/core'
import type { Store } from '@isnad/store'
import { type Context, Hono } from 'hono'
import { sendJson } from '../answer.ts'
import { describeOperation } from '../openapi.ts'
import { readOwnList } from '../own-list.ts'
import { sourceBody } from '../source-body.ts'

/** `mayUse` tells whether who asks may know the user's own names. */
export function parseRoutes(store: Store, mayUse: (c: Context) => boolean) {
  return new Hono().post('/parse', describeParse, sourceBody, async c => {
    const options = mayUse(c) ? { knowledge: await readOwnList(store) } : {}
    return sendJson<Article>(c, JSON.stringify(parse(c.req.valid('json'), options)))
  })
}

const describeParse = describeOperation({
  id: 'parse',
  summary: 'Read an article without storing it',
  description:
    "With the user's own names (GET /knowledge), unless a page of another site asks that may not read the archive.",
  takes: 'source',
  answers: { 200: { description: 'The article, read', gives: 'Article' } },
  problems: [
    'empty-body',
    'invalid-utf8',
    'invalid-json',
    'invalid-source',
    'invalid-parameter',
    'body-too-large',
    'unsupported-media-type',
  ],
})
