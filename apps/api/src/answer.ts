/** Small helpers that every route answers with. */
import type { StoredArticle } from '@isnad/store'
import type { Context, TypedResponse } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { validator } from 'hono-openapi'
import type * as z from 'zod'
import { ProblemError, toParts } from './problems.ts'

/** Sends JSON that is already written, without reading it; its type is for the typed client. */
export function sendJson<T, S extends ContentfulStatusCode = 200>(
  c: Context,
  json: string | Uint8Array<ArrayBuffer>,
  status: S = 200 as S,
  headers: Record<string, string> = {},
): Response & TypedResponse<T, S, 'json'> {
  return c.body(json, status, { 'Content-Type': 'application/json', ...headers }) as never
}

/** What is stored, as JSON text. */
export const textOf = (stored: StoredArticle) => decoder.decode(stored.json)
const decoder = new TextDecoder()

export const etagOf = (version: string) => `"${version}"`

/** Checks the query parameters; the document shows them. */
export function query<S extends z.ZodObject>(schema: S) {
  return validator('query', schema, result => {
    if (!result.success)
      throw new ProblemError('invalid-parameter', toParts(result.error as never, 'parameter'))
  })
}
