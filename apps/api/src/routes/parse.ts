/** Reading without keeping. */
import { type Article, parse } from '@isnad/core'
import { Hono } from 'hono'
import { sendJson } from '../answer.ts'
import { describeOperation } from '../openapi.ts'
import { sourceBody } from '../source-body.ts'

export function parseRoutes() {
  return new Hono().post('/parse', describeParse, sourceBody, c =>
    sendJson<Article>(c, JSON.stringify(parse(c.req.valid('json')))),
  )
}

const describeParse = describeOperation({
  id: 'parse',
  summary: 'Read an article without storing it',
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
