/** The archive behind the viewer. Every answer is one of four cases that a page must show; nothing throws. */
import type { App } from '@isnad/api'
import { type ClientResponse, hc, type InferResponseType } from 'hono/client'

export type Answer<T> =
  | { readonly is: 'found'; readonly value: T }
  | { readonly is: 'missing' }
  | { readonly is: 'unreachable' }
  /** The server answered with a problem document (RFC 9457). */
  | { readonly is: 'problem'; readonly title: string; readonly detail?: string }

const PAGE = '24'

const api = hc<App>(location.origin)
const page = (cursor: string | undefined) => ({ limit: PAGE, ...(cursor && { cursor }) })

export type ArticlePage = InferResponseType<typeof api.articles.$get>
export type ArticleSummary = ArticlePage['items'][number]
export type SearchHit = InferResponseType<typeof api.search.$get>['items'][number]
export type EntityRecord = InferResponseType<(typeof api.entities)[':key']['$get']>
export type EntityArticle = EntityRecord['articles']['items'][number]

export const getArticles = (cursor?: string) => ask(() => api.articles.$get({ query: page(cursor) }))

export const searchArticles = (q: string, cursor?: string) =>
  ask(() => api.search.$get({ query: { q, ...page(cursor) } }))

export const getArticle = (id: string) => ask(() => api.articles[':id'].$get({ param: { id } }))

export const getEntity = (key: string, cursor?: string) =>
  ask(() => api.entities[':key'].$get({ param: { key }, query: page(cursor) }))

async function ask<T>(request: () => Promise<ClientResponse<T>>): Promise<Answer<T>> {
  try {
    return await toAnswer(await request())
  } catch {
    return { is: 'unreachable' }
  }
}

async function toAnswer<T>(response: ClientResponse<T>): Promise<Answer<T>> {
  // A proxy in front of a stopped server answers with 502–504 and a page of its own.
  if (response.status >= 502 && response.status <= 504) return { is: 'unreachable' }
  if (response.status === 404) return { is: 'missing' }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return { is: 'found', value: body as T }
  const problem = (body ?? {}) as { title?: string; detail?: string }
  return {
    is: 'problem',
    title: problem.title ?? `HTTP ${response.status}`,
    ...(problem.detail && { detail: problem.detail }),
  }
}
