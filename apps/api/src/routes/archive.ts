/** Across articles: search, and entities as all articles know them. */
import { parseQuery, type Query } from '@isnad/core'
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
      const { q, ...options } = c.req.valid('query')
      const asked = readQuery(q)
      const page = await store.search(asked, options)
      if (page.items.length > 0 || options.cursor !== undefined) return c.json({ ...page })
      const didYouMean = await store.correct(q, asked)
      return c.json({ ...page, ...(didYouMean.length > 0 && { didYouMean }) })
    })
    .get('/search/facets', describeFacets, query(FacetsQuery), async c =>
      c.json(await store.facets(readQuery(c.req.valid('query').q))),
    )
    .get('/search/suggestions', describeSuggestions, query(SuggestQuery), async c => {
      const { q, limit } = c.req.valid('query')
      return c.json({ items: await store.suggest(q, limit) })
    })
    .get('/entities/:key', describeEntity, query(PageQuery), async c => {
      const record = await store.entity(c.req.param('key'), c.req.valid('query'))
      if (record === undefined) throw new ProblemError('no-such-entity')
      return c.json(record)
    })
}

/** What is asked, or a problem that says what of it could not be understood. */
function readQuery(q: string): Query {
  const asked = parseQuery(q)
  if (asked.problems.length === 0) return asked
  const parts = asked.problems.map(({ code, start, end, message }) => ({
    parameter: 'q',
    start,
    end,
    reason: code,
    detail: message,
  }))
  throw new ProblemError('invalid-query', parts)
}

const q = z.string().min(1).max(500).describe('What to look for; the operation says how it is written')

const SearchQuery = PageQuery.extend({
  q,
  sort: z
    .enum(['relevance', 'newest'])
    .default('relevance')
    .describe(
      'relevance: what holds the words as written first, the headline above all; newest: by day of publication',
    ),
})

const FacetsQuery = z.strictObject({ q })

const SuggestQuery = z.strictObject({
  q: z.string().min(1).max(100).describe('The beginning of a name, two letters or more; of any of its words'),
  limit: z.coerce.number().int().min(1).max(20).default(8).describe('At most this many items'),
})

const HOW_TO_ASK = `All words must be there, in any spelling and form: ناتو finds والناتو, الاوكرانية finds
الأوكرانية, محادثة finds محادثات; names are found as they sound (غيراسيموف, جيراسيموف). "حلف الناتو" wants words in a
row, a minus before a word, "…" or field leaves out what holds it. Fields, in English or Arabic, with a word or "…" right
behind the colon: person: (شخص), place: (مكان), org: (منظمة), speaker: (قال) who is quoted, about: (عن) of whom something
is said in a quotation, source: (مصدر) publisher or host name, type: (نوع) something of that type is named, after: (بعد)
published on that day or later, before: (قبل) published before that day. Days are 2017, 2017-03, 2017-03-03 or
"3 مارس 2017". A name in a field may be a Wikidata id.`

const describeSearch = describeOperation({
  id: 'search',
  summary: 'Find articles by their words, names, speakers, publishers and dates',
  description: HOW_TO_ASK,
  answers: { 200: { description: 'The articles, best first', gives: 'SearchPage' } },
  problems: ['invalid-parameter', 'invalid-query', 'invalid-cursor', 'not-acceptable'],
})

const describeFacets = describeOperation({
  id: 'getFacets',
  summary: 'Count whom, what and when the articles that a query finds are about',
  description: 'Takes what /search takes. Each value can be asked for in the field it is counted under.',
  answers: { 200: { description: 'The most frequent values of each field', gives: 'Facets' } },
  problems: ['invalid-parameter', 'invalid-query', 'not-acceptable'],
})

const describeSuggestions = describeOperation({
  id: 'suggest',
  summary: 'Complete a name while it is typed',
  answers: { 200: { description: 'Names, those of the most articles first', gives: ['Suggestion'] } },
  problems: ['invalid-parameter', 'not-acceptable'],
})

const describeEntity = describeOperation({
  id: 'getEntity',
  summary: 'Get an entity with the articles that speak of it',
  answers: { 200: { description: 'The entity', gives: 'EntityRecord' } },
  problems: ['no-such-entity', 'invalid-parameter', 'invalid-cursor', 'not-acceptable'],
})
