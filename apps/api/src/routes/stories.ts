/** Stories: what several outlets tell, and what each left out or added. */
import { type Article, alignParagraphs, compareStories, type Span } from '@isnad/core'
import type { ArticleSummary, Store, StoryRecord } from '@isnad/store'
import { Hono } from 'hono'
import type * as z from 'zod'
import { query, textOf } from '../answer.ts'
import { describeOperation } from '../openapi.ts'
import { ProblemError } from '../problems.ts'
import { PageQuery, type Story, type StoryArticle } from '../schemas.ts'

export function storyRoutes(store: Store) {
  return new Hono()
    .get('/stories', describeStories, query(PageQuery), async c =>
      c.json(await store.stories(c.req.valid('query'))),
    )
    .get('/stories/:id', describeStory, async c => {
      const story = await store.story(c.req.param('id'))
      if (story === undefined) throw new ProblemError('no-such-story')
      return c.json(await toStory(store, story))
    })
    .get('/articles/:id/story', describeStoryOf, async c => {
      const id = c.req.param('id')
      const story = await store.story(id)
      if (!story?.articles.some(a => a.id === id)) throw new ProblemError('no-such-article')
      return c.json(await toStory(store, story))
    })
}

async function toStory(store: Store, { id, articles }: StoryRecord): Promise<z.infer<typeof Story>> {
  const read = await Promise.all(articles.map(a => readArticle(store, a.id)))
  const first = read.find(article => article !== undefined)
  return {
    id,
    articles: articles.flatMap((summary, i) => {
      const article = read[i]
      // Deleted since it was listed.
      return article === undefined || first === undefined ? [] : [toStoryArticle(summary, article, first)]
    }),
  }
}

function toStoryArticle(
  summary: ArticleSummary,
  article: Article,
  first: Article,
): z.infer<typeof StoryArticle> {
  if (article === first) return { ...summary, relation: 'first', shared: 1, leftOut: [], added: [] }
  const { relation, shared } = compareStories(first, article)
  const { leftOut, added } = alignParagraphs(first, article)
  return {
    ...summary,
    relation: relation === 'none' ? 'related' : relation,
    shared: Math.round(shared * 100) / 100,
    leftOut: leftOut.map(span => withText(span, first)),
    added: added.map(span => withText(span, article)),
  }
}

const withText = ({ start, end }: Span, { text }: Article) => ({ start, end, text: text.slice(start, end) })

async function readArticle(store: Store, id: string): Promise<Article | undefined> {
  const stored = await store.get(id)
  return stored && (JSON.parse(textOf(stored)) as Article)
}

const describeStories = describeOperation({
  id: 'listStories',
  summary: 'List the stories that several articles tell, those with the latest publication first',
  answers: { 200: { description: 'A page of stories', gives: 'StoryPage' } },
  problems: ['invalid-parameter', 'invalid-cursor', 'not-acceptable'],
})

const describeStory = describeOperation({
  id: 'getStory',
  summary: 'Get a story with its articles, and what each left out or added',
  answers: { 200: { description: 'The story', gives: 'Story' } },
  problems: ['no-such-story', 'not-acceptable'],
})

const describeStoryOf = describeOperation({
  id: 'getStoryOfArticle',
  summary: 'Get the story that an article tells',
  answers: {
    200: { description: 'The story; of this article alone when no other tells it', gives: 'Story' },
  },
  problems: ['no-such-article', 'not-acceptable'],
})
