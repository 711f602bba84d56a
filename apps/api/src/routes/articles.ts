/** Articles: send one in, list them, get one, delete it. */
import type { Article } from '@isnad/core'
import type { Store } from '@isnad/store'
import { Hono } from 'hono'
import { etagOf, query, sendJson } from '../answer.ts'
import { fetchArticle, type World } from '../fetch-article.ts'
import { keepArticle, keepFetched } from '../keep-article.ts'
import { describeOperation, FETCH_PROBLEMS } from '../openapi.ts'
import { ProblemError } from '../problems.ts'
import { PageQuery } from '../schemas.ts'
import { articleBody } from '../source-body.ts'

export function articleRoutes(store: Store, world: World) {
  return new Hono()
    .post('/articles', describePost, articleBody, async c => {
      const body = c.req.valid('json')
      const { article, version, created } =
        'text' in body
          ? await keepArticle(store, body)
          : await keepFetched(store, await fetchArticle(world, body))
      const headers = { Location: `/articles/${article.id}`, ETag: etagOf(version) }
      return sendJson<Article, 200 | 201>(c, JSON.stringify(article), created ? 201 : 200, headers)
    })
    .get('/articles', describeList, query(PageQuery), async c =>
      c.json(await store.list(c.req.valid('query'))),
    )
    .get('/articles/:id', describeGet, async c => {
      const stored = await store.get(c.req.param('id'))
      if (stored === undefined) throw new ProblemError('no-such-article')
      return sendJson<Article>(c, stored.json, 200, { ETag: etagOf(stored.version) })
    })
    .delete('/articles/:id', describeDelete, async c => {
      if (!(await store.delete(c.req.param('id')))) throw new ProblemError('no-such-article')
      return c.body(null, 204)
    })
}

const describePost = describeOperation({
  id: 'postArticle',
  summary: 'Read an article and store it',
  description:
    'Send its text, a Source, or its address (`{"url": "https://news.example/1"}`), which is then fetched: the article is cut out of its page; one that was fetched before and edited since is replaced. The same source (text and address) always gets the same id: sending it again replaces the analysis; what was known about it (publishedAt, publisher …) stays where the new one says nothing. When the answer comes, the article is on the disk.',
  takes: 'article',
  answers: {
    201: { description: 'Read and stored', gives: 'Article', headers: ['Location', 'ETag'] },
    200: { description: 'It was there; read anew', gives: 'Article', headers: ['Location', 'ETag'] },
  },
  problems: [
    'empty-body',
    'invalid-utf8',
    'invalid-json',
    'invalid-source',
    'invalid-parameter',
    'cross-site-write',
    'body-too-large',
    'unsupported-media-type',
    'no-article',
    ...FETCH_PROBLEMS,
  ],
})

const describeList = describeOperation({
  id: 'listArticles',
  summary: 'List the articles, newest first',
  answers: { 200: { description: 'A page of articles', gives: 'ArticlePage' } },
  problems: ['invalid-parameter', 'invalid-cursor', 'not-acceptable'],
})

const describeGet = describeOperation({
  id: 'getArticle',
  summary: 'Get an article with everything read in it',
  answers: {
    200: { description: 'The article', gives: 'Article', headers: ['ETag'] },
    304: { description: 'Unchanged' },
  },
  problems: ['no-such-article', 'not-acceptable'],
})

const describeDelete = describeOperation({
  id: 'deleteArticle',
  summary: 'Delete an article',
  answers: { 204: { description: 'Deleted, with all that was known from it' } },
  problems: ['no-such-article', 'cross-site-write'],
})
