/**
 * Reads an article from the body of a request: its text, a Source as JSON, or where to fetch it. The one door that text
 * comes in by.
 */
import type { Source, SourceMeta } from '@isnad/core'
import { Source as SourceSchema } from '@isnad/core/schema'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { MAX_BODY, ProblemError, toParts } from './problems.ts'

/**
 * Validates the body and gives it as `c.req.valid('json')`. With text/plain, what is known about the text comes in the
 * query: `POST /articles?publishedAt=2017-03-03`.
 */
export const sourceBody: Body<Source> = body(parseSource)

/** The same, or a Link. */
export const articleBody: Body<Source | Link> = body(value =>
  isLink(value) ? parseLink(value) : parseSource(value),
)

type Body<T> = MiddlewareHandler<object, string, { in: { json: T }; out: { json: T } }>

function body<T>(parseJson: (value: unknown) => T): Body<T> {
  return every(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => {
        throw new ProblemError('body-too-large')
      },
    }),
    async (c: Context, next: () => Promise<void>) => {
      c.req.addValidatedData('json', (await readBody(c, parseJson)) as object)
      await next()
    },
  )
}

// A misspelt field is an error: publishedat, silently dropped, would read every relative date wrongly.
const StrictSource = SourceSchema.strict()
/** What can be said in the address about a text sent as it is. */
export const TextQuery = SourceSchema.omit({ text: true, blocks: true }).strict()

/** Where an article is to be fetched, with what is known of it, which counts more than what the page says. */
export const Link = SourceSchema.omit({ text: true, blocks: true })
  .required({ url: true })
  .describe('The address of an article, which is fetched')
export type Link = SourceMeta & { readonly url: string }

async function readBody<T>(c: Context, parseJson: (value: unknown) => T): Promise<Source | T> {
  const kind = readKind(c.req.header('content-type'))
  const text = decode(await c.req.arrayBuffer())
  const parameters = c.req.query()
  if (kind === 'text') return { ...parseQuery(parameters), text }
  const astray = Object.keys(parameters)
  if (astray.length > 0)
    throw new ProblemError(
      'invalid-parameter',
      astray.map(parameter => ({ parameter, detail: 'belongs into the body, when the body is a Source' })),
    )
  return parseJson(readJson(text))
}

function readKind(header = ''): 'json' | 'text' {
  const [type, ...parameters] = header
    .toLowerCase()
    .split(';')
    .map(s => s.trim())
  const charset = parameters
    .find(p => p.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '')
  const known = type === 'application/json' || type === 'text/plain'
  if (!known || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8'))
    throw new ProblemError('unsupported-media-type')
  return type === 'application/json' ? 'json' : 'text'
}

function decode(bytes: ArrayBuffer): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ProblemError('invalid-utf8')
  }
  if (text.trim() === '') throw new ProblemError('empty-body')
  return text
}

export function readJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new ProblemError('invalid-json', [{ pointer: '#', detail: (error as Error).message }])
  }
}

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
