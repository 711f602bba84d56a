/**
 * The OpenAPI document: every noun once, as a component; every operation says what it answers and what can go wrong.
 */
import { FORMATS } from '@isnad/core/export'
import * as core from '@isnad/core/schema'
import type { Hono } from 'hono'
import { type DescribeRouteOptions, describeRoute, generateSpecs } from 'hono-openapi'
import * as z from 'zod'
import { FeedLink } from './feed-body.ts'
import { PROBLEMS, type ProblemCode } from './problems.ts'
import * as api from './schemas.ts'
import { Link, TextQuery } from './source-body.ts'

const NOUNS = {
  Article: core.Article,
  ArticleEntity: api.ArticleEntity,
  ArticlePage: api.ArticlePage,
  ArticleSummary: api.ArticleSummary,
  Block: core.Block,
  Correction: api.Correction,
  Diagnostic: core.Diagnostic,
  Entity: core.Entity,
  EntityArticle: api.EntityArticle,
  EntityRecord: api.EntityRecord,
  Event: core.Event,
  Feed: api.Feed,
  FeedLink,
  FeedPage: api.FeedPage,
  Facets: api.Facets,
  Health: api.Health,
  KnowledgeEntry: core.KnowledgeEntry,
  KnowledgePage: api.KnowledgePage,
  KnowledgePut: api.KnowledgePut,
  Link,
  Mention: core.Mention,
  Polled: api.Polled,
  Problem: api.Problem,
  Quotation: core.Quotation,
  Relation: core.Relation,
  Role: core.Role,
  SearchHit: api.SearchHit,
  SearchPage: api.SearchPage,
  Sentence: core.Sentence,
  Source: core.Source,
  Span: core.Span,
  Subscribed: api.Subscribed,
  Timeline: api.Timeline,
  Story: api.Story,
  StoryArticle: api.StoryArticle,
  StoryPage: api.StoryPage,
  StorySummary: api.StorySummary,
  Suggestion: api.Suggestion,
  Timex: core.Timex,
  Topic: core.Topic,
}
type Noun = keyof typeof NOUNS

/** What fetching an address may end in. */
export const FETCH_PROBLEMS = (Object.keys(PROBLEMS) as ProblemCode[]).filter(code =>
  code.startsWith('fetch-'),
)

interface Operation {
  readonly id: string
  readonly summary: string
  readonly description?: string
  /** What it answers when all is well, by status. */
  readonly answers: Readonly<Record<number, Answer>>
  readonly problems: readonly ProblemCode[]
  /**
   * Takes an article: its text or a Source; `article`: or its address; `feed`: where a feed is, or a list;
   * `knowledge`: names of the user's own; `entry`: one of them.
   */
  readonly takes?: 'source' | 'article' | keyof typeof BODIES
}

interface Answer {
  readonly description: string
  /** The noun it gives, or a list of it under `items`. */
  readonly gives?: Noun | readonly [Noun]
  /** It gives a file in any of the formats of core/export instead. */
  readonly isFile?: true
  readonly headers?: readonly (keyof typeof HEADERS)[]
}

/** A route's entry in the document, as a middleware that does nothing else. */
export function describeOperation(operation: Operation) {
  const { id, summary, description, answers, problems, takes } = operation
  return describeRoute({
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    ...(takes === 'source' || takes === 'article'
      ? { requestBody: toSourceBody(takes), parameters: toTextParameters() }
      : takes && { requestBody: BODIES[takes] }),
    responses: { ...toResponses(answers), ...toProblemResponses([...problems, 'internal']) },
  })
}

export function makeDocument(app: Hono, version: string) {
  return generateSpecs(app, {
    defaultValidationErrorResponse: false,
    documentation: {
      info: {
        title: 'Isnad',
        version,
        description: DESCRIPTION,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      components: { schemas: toComponents() },
    },
  })
}

const DESCRIPTION = `Reads Arabic news articles with evidence: whom and what they name, who holds which office, when it
happened, and who said what on whose authority. Offsets are UTF-16 code units of Article.text, half-open.`

const HEADERS = {
  ETag: 'Version of the article, for If-None-Match',
  Location: 'Address of what was made',
}

const ref = (noun: Noun) => ({ $ref: `#/components/schemas/${noun}` })

function toSourceBody(takes: 'source' | 'article') {
  const orLink = takes === 'article' ? ', or the address it is at' : ''
  return {
    required: true,
    description: `The text of the article in UTF-8, one part a line, with what is known of it in the query; or a Source${orLink}. At most 10 MB`,
    content: {
      'text/plain': { schema: { type: 'string' as const }, example: 'عنوان الخبر\nنص الخبر' },
      'application/json': {
        schema: takes === 'article' ? { anyOf: [ref('Source'), ref('Link')] } : ref('Source'),
        example: { text: 'عنوان الخبر\nنص الخبر', publishedAt: '2017-03-03', publisher: 'وكالة الأنباء' },
      },
    },
  }
}

const FEED_BODY = {
  required: true,
  description: 'Where the feed is, or an OPML list. At most 10 MB',
  content: {
    'application/json': { schema: ref('FeedLink'), example: { url: 'https://news.example/feed.xml' } },
    'application/xml': {
      schema: { type: 'string' as const },
      example: '<opml><body><outline xmlUrl="https://news.example/feed.xml"/></body></opml>',
    },
  },
}

const ENTRY = { name: 'شركة سنا للنقل', aliases: ['سنا', 'SANA'], type: 'organization', id: 'sana-1' }

const TABLE = 'name,type,id,aliases\nشركة سنا للنقل,organization,sana-1,سنا|SANA'

const BODIES = {
  feed: FEED_BODY,
  entry: {
    required: true,
    description: 'The entry; its id is that of the address',
    content: { 'application/json': { schema: ref('KnowledgeEntry'), example: ENTRY } },
  },
  knowledge: {
    required: true,
    description: 'Entries in UTF-8: one, a list, or a table. At most 10 MB',
    content: {
      'application/json': {
        schema: {
          anyOf: [
            ref('KnowledgeEntry'),
            { type: 'array' as const, items: ref('KnowledgeEntry') },
            ref('KnowledgePage'),
          ],
        },
        example: [ENTRY],
      },
      'text/csv': { schema: { type: 'string' as const }, example: TABLE },
      'text/tab-separated-values': {
        schema: { type: 'string' as const },
        example: TABLE.replaceAll(',', '\t'),
      },
    },
  },
}

/** What can be said in the address about a text sent as it is. */
function toTextParameters() {
  const { properties = {} } = z.toJSONSchema(TextQuery, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as { description?: string }
    return { name, in: 'query' as const, description: `With text/plain only. ${description}`, schema }
  })
}

const FILE_CONTENT = Object.fromEntries(
  FORMATS.map(f => [f.mediaType.split(';')[0]!, { schema: { type: 'string' as const } }]),
)

type Responses = NonNullable<DescribeRouteOptions['responses']>

function toResponses(answers: Operation['answers']): Responses {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, gives, isFile, headers = [] }]) => [
      status,
      {
        description,
        ...(headers.length > 0 && { headers: toHeaders(headers) }),
        ...(gives !== undefined && { content: { 'application/json': { schema: toSchema(gives) } } }),
        ...(isFile && { content: FILE_CONTENT }),
      },
    ]),
  )
}

function toSchema(gives: NonNullable<Answer['gives']>) {
  if (typeof gives === 'string') return ref(gives)
  const items = { type: 'array' as const, items: ref(gives[0]) }
  return { type: 'object' as const, properties: { items }, required: ['items'] }
}

function toHeaders(names: readonly (keyof typeof HEADERS)[]) {
  return Object.fromEntries(
    names.map(name => [name, { description: HEADERS[name], schema: { type: 'string' as const } }]),
  )
}

function toProblemResponses(codes: readonly ProblemCode[]): Responses {
  const responses: Responses = {}
  for (const status of new Set(codes.map(code => PROBLEMS[code].status))) {
    const alike = codes.filter(code => PROBLEMS[code].status === status)
    responses[status] = {
      description: alike.map(code => `${code}: ${PROBLEMS[code].title}`).join('. '),
      content: { 'application/problem+json': { schema: ref('Problem') } },
    }
  }
  return responses
}

function toComponents(): Record<string, object> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NOUNS)) registry.add(schema as z.ZodType, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: id => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id, $schema, ...schema }]) => [id, schema as object]),
  )
}
