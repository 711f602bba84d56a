/** The body of a request as text, before anybody asks what it says: its media type, size and encoding. */
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { MAX_BODY, ProblemError } from './problems.ts'

export type BodyKind = 'json' | 'text' | 'xml' | 'csv' | 'tsv'

/** Gives what was read as `c.req.valid('json')`; `In` is what the typed client sends. */
export type Body<In, Out = In> = MiddlewareHandler<object, string, { in: { json: In }; out: { json: Out } }>

/** `read` makes something of the text; other kinds of body than those named are refused. */
export function body<In extends object, Out extends object = In>(
  kinds: readonly BodyKind[],
  read: (text: string, kind: BodyKind, parameters: Record<string, string>) => Out,
): Body<In, Out> {
  return every(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => {
        throw new ProblemError('body-too-large')
      },
    }),
    async (c: Context, next: () => Promise<void>) => {
      const kind = readKind(c.req.header('content-type'))
      if (kind === undefined || !kinds.includes(kind)) throw new ProblemError('unsupported-media-type')
      const text = decode(await c.req.arrayBuffer())
      c.req.addValidatedData('json', read(text, kind, c.req.query()))
      await next()
    },
  )
}

export function readJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new ProblemError('invalid-json', [{ pointer: '#', detail: (error as Error).message }])
  }
}

const KINDS: Readonly<Record<string, BodyKind>> = {
  'application/json': 'json',
  'text/plain': 'text',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'text/csv': 'csv',
  'text/tab-separated-values': 'tsv',
  'text/x-opml': 'xml',
  'application/opml+xml': 'xml',
}

function readKind(header = ''): BodyKind | undefined {
  const [type = '', ...parameters] = header
    .toLowerCase()
    .split(';')
    .map(s => s.trim())
  const charset = parameters
    .find(p => p.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '')
  return charset === undefined || charset === 'utf-8' || charset === 'utf8' ? KINDS[type] : undefined
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
