/**
 * Reads an article from the body of a request: its text, a Source as JSON, or where to fetch it. The one door that text
 * comes in by.
 */
import type { Source, SourceMeta } from '@isnad/core'
import { Source as SourceSchema } from '@isnad/core/schema'
import { type Body, body, readJson } from './body.ts'
import { ProblemError, toParts } from './problems.ts'

/**
 * Validates the body and gives it as `c.req.valid('json')`. With text/plain, what is known about the text comes in the
 * query: `POST /articles?publishedAt=2017-03-03`.
 */
export const sourceBody: Body<Source> = sourceOr(parseSource)

/** The same, or a Link. */
export const articleBody: Body<Source | Link> = sourceOr(value =>
  isLink(value) ? parseLink(value) : parseSource(value),
)

function sourceOr<T extends object>(parseJson: (value: unknown) => T): Body<Source | T> {
  return body(['json', 'text'], (text, kind, parameters) => {
    if (kind === 'text') return { ...parseQuery(parameters), text }
    const astray = Object.keys(parameters)
    if (astray.length > 0)
      throw new ProblemError(
        'invalid-parameter',
        astray.map(parameter => ({ parameter, detail: 'belongs into the body, when the body is a Source' })),
      )
    return parseJson(readJson(text))
  })
}

// A misspelt field is an error: publishedat, silently dropped, would read every relative date wrongly.
const StrictSource = SourceSchema.strict()
/** What can be said in the address about a text sent as it is. */
export const TextQuery = SourceSchema.pick({
  url: true,
  title: true,
  byline: true,
  publisher: true,
  publishedAt: true,
  retrievedAt: true,
}).strict()

/** Where an article is to be fetched, with what is known of it, which counts more than what the page says. */
export const Link = SourceSchema.omit({ text: true, blocks: true })
  .required({ url: true })
  .describe('The address of an article, which is fetched')
export type Link = SourceMeta & { readonly url: string }

const isLink = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'url' in value && !('text' in value)

function parseLink(value: object): Link {
  const result = Link.strict().safeParse(value)
  if (!result.success) throw new ProblemError('invalid-source', toParts(result.error.issues, 'pointer'))
  return result.data as Link
}

function parseSource(value: unknown): Source {
  const result = StrictSource.safeParse(value)
  if (!result.success) throw new ProblemError('invalid-source', toParts(result.error.issues, 'pointer'))
  if (result.data.text.trim() === '')
    throw new ProblemError('invalid-source', [
      { pointer: '#/text', detail: 'is empty: send the text of the article' },
    ])
  return result.data as Source
}

function parseQuery(query: Record<string, string>) {
  const result = TextQuery.safeParse(query)
  if (!result.success) throw new ProblemError('invalid-parameter', toParts(result.error.issues, 'parameter'))
  return result.data
}
