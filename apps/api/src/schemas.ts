/** What the API says beside core's own nouns: lists, pages, summaries, hits, problems. */
import * as core from '@isnad/core/schema'
import * as z from 'zod'
import { PROBLEMS, type ProblemCode } from './problems.ts'

const count = z.number().int().nonnegative()

export const ArticleSummary = z
  .object({
    id: core.Article.shape.id,
    headline: z.string().describe('The headline, or the first line of the text; long ones are cut'),
    deck: z.string().optional(),
    publishedAt: core.Source.shape.publishedAt,
    publisher: core.Source.shape.publisher,
    url: core.Source.shape.url,
    storedAt: z.iso.datetime().describe('When it was first stored, ISO 8601 in UTC'),
    counts: z.object({
      mentions: count,
      entities: count,
      quotations: count.describe(
        'Things said; a fragment in quotation marks counts with the clause around it',
      ),
      timexes: count,
      roles: count,
    }),
  })
  .describe('What lists show of an article')

export const SearchHit = ArticleSummary.extend({
  snippet: z
    .object({
      text: z.string(),
      start: count.describe("Where the passage begins in the article's text, in UTF-16 code units"),
      matches: z.array(core.Span).describe('The words that matched, as spans of the passage'),
    })
    .describe('A passage of the text around the best match'),
}).describe('An article that answers a query')

export const EntityArticle = ArticleSummary.extend({
  locals: z.array(z.string()).describe('Its ids in that article'),
  mentions: count.describe('How often that article speaks of it'),
}).describe('An article that speaks of an entity')

const key = z
  .string()
  .describe('Id across articles: the Wikidata id, else the type and folded name (person:اندريه-كوزيريف)')

export const ArticleEntity = core.Entity.extend({ key }).describe('An entity of an article, with its key')

export const Timeline = z
  .object({
    items: z
      .array(
        z.object({
          from: z.string().describe('First day, ISO 8601'),
          to: z.string().optional().describe('Last day, inclusive; absent when open or unknown'),
          event: core.Event,
        }),
      )
      .describe('By first day; of the same first day the shorter first, then as in the text'),
    undated: z.array(core.Event).describe('Events whose days are not known, as in the text'),
  })
  .describe('The events of an article in the order in which they happened')

const next = z.string().optional().describe('Cursor of the next page; absent on the last')

export const ArticlePage = z.object({ items: z.array(ArticleSummary), next })

export const Correction = z
  .object({
    q: z.string().describe('The whole query, corrected'),
    name: z.string().describe('The known word put into it'),
  })
  .describe('What a query with a misspelt name may have meant')

export const SearchPage = z.object({
  items: z.array(SearchHit),
  next,
  didYouMean: z
    .array(Correction)
    .optional()
    .describe('On a first page that is empty: queries with known names for words that nearly spell one'),
})

const facet = z.object({ value: z.string(), articles: count.describe('How many of the articles counted') })
const entityFacet = facet.extend({ key })

export const Facets = z
  .object({
    total: count.describe('How many articles the query finds'),
    counted: count.describe('How many of them, the best, the values are counted in'),
    person: z.array(entityFacet).describe('For person:'),
    org: z.array(entityFacet).describe('For org:'),
    place: z.array(entityFacet).describe('For place:'),
    source: z.array(facet).describe('Publishers, for source:'),
    year: z.array(facet).describe('Years of publication, the latest first, for after: and before:'),
  })
  .describe('The most frequent values of each field among the articles that a query finds')

export const StorySummary = z
  .object({
    id: z.string().describe('Id of the story; it also answers under the id of each of its articles'),
    articles: count.describe('How many articles tell it'),
    publishers: count.describe('How many publishers, as far as they are known'),
    first: ArticleSummary.describe('The article published first'),
  })
  .describe('Articles that tell one thing: copies of one text, and reports of one event')

export const StoryPage = z.object({ items: z.array(StorySummary), next })

const passages = z.array(core.Span.extend({ text: z.string() }))

export const StoryArticle = ArticleSummary.extend({
  relation: z
    .enum(['first', 'copy', 'report', 'related'])
    .describe(
      'first: it was published first; copy: its text, edited; report: the same event in other words; related: by another article of the story',
    ),
  shared: z
    .number()
    .min(0)
    .max(1)
    .describe("Part of the shorter text's runs of three words that it shares with the first article"),
  leftOut: passages.describe('Paragraphs of the first article that it does not have; spans of that text'),
  added: passages.describe('Its paragraphs that the first article does not have; spans of its own text'),
}).describe('An article of a story, beside the one published first')

export const Story = z
  .object({
    id: StorySummary.shape.id,
    articles: z
      .array(StoryArticle)
      .describe('The first published first, those without a date last; at most a hundred'),
  })
  .describe('A story with its articles; an article that no other tells is a story of its own')

export const Suggestion = z
  .object({
    key,
    name: z.string().describe('As articles write it'),
    type: core.EntityType,
    articles: count.describe('How many articles name it so'),
  })
  .describe('A name that begins as what was typed')

export const EntityRecord = z
  .object({
    key,
    type: core.EntityType,
    labels: core.Labels,
    wikidata: core.Entity.shape.wikidata,
    names: z.array(z.string()).describe('Names that articles used for it, most frequent first'),
    articles: z.object({ items: z.array(EntityArticle), next }),
  })
  .describe('An entity as all stored articles know it')

const moment = z.iso.datetime()

export const Feed = z
  .object({
    id: z.string(),
    url: z.string().describe('Where it is fetched now; a permanent redirect changes it'),
    title: z.string().optional(),
    addedAt: moment.describe('When it was subscribed to, ISO 8601 in UTC'),
    polledAt: moment.optional().describe('When it was last fetched, or tried'),
    nextPollAt: moment.describe('Not before then, unless asked to'),
    failures: count.describe('Polls that failed since one that did not; each puts the next one off'),
    lastError: z.string().optional().describe('What went wrong at the last poll'),
    items: count.describe('Items ever seen in it'),
    waiting: count.describe('Those that are no articles yet'),
  })
  .describe('A feed that is polled')

export const FeedPage = z.object({ items: z.array(Feed), next })

export const Subscribed = z.object({
  items: z.array(Feed).describe('The feeds, as they are kept'),
  skipped: z
    .array(z.object({ url: z.string(), detail: z.string() }))
    .describe('Addresses of the list that are not fetched, and why'),
})

export const Polled = z.object({
  feed: Feed,
  articles: z.array(core.Article.shape.id).describe('The articles that were stored'),
})

export const KnowledgePage = z.object({ items: z.array(core.KnowledgeEntry), next })

export const KnowledgePut = z.object({
  created: count.describe('Entries whose id was not there before'),
  total: count.describe('Entries that the list holds now'),
})

export const Health = z.object({
  status: z.literal('ok'),
  version: z.string().describe('Version of the reader'),
  articles: count.describe('How many are stored'),
})

export const Problem = z
  .object({
    type: z.string().describe('urn:isnad:problem: and the code'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('What to do about it'),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional().describe('Where in the body: a JSON pointer'),
          parameter: z.string().optional().describe('Which parameter of the address'),
          line: z.number().int().positive().optional().describe('Which line of a table, from 1'),
          start: count.optional().describe('Where in the parameter, in UTF-16 code units'),
          end: count.optional().describe('One past where it ends'),
          reason: z.string().optional().describe('Stable code of what is wrong there (not-a-date)'),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .describe('What went wrong: RFC 9457 problem details')

/** Query parameters of every list. A misspelt one is an error: `?limt=5`, silently dropped, would give another page. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('At most this many items'),
  cursor: z.string().optional().describe('`next` of the page before'),
})
