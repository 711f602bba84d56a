/** The archive behind the viewer. Every answer is one of four cases that a page must show; nothing throws. */
import type { App } from '@isnad/api'
import type { KnowledgeEntry } from '@isnad/core'
import { type ClientResponse, hc, type InferResponseType } from 'hono/client'

export type Answer<T> =
  | { readonly is: 'found'; readonly value: T }
  | { readonly is: 'missing' }
  | { readonly is: 'unreachable' }
  /** The server answered with a problem document (RFC 9457). */
  | {
      readonly is: 'problem'
      readonly code?: string
      readonly title: string
      readonly detail?: string
      /** Where in what was sent, when it is one of several things. */
      readonly errors?: readonly ProblemPart[]
    }

export interface ProblemPart {
  readonly line?: number
  /** In a query: UTF-16 units, half-open. */
  readonly start?: number
  readonly end?: number
  readonly reason?: string
  readonly detail: string
}

const PAGE = '24'

const api = hc<App>(location.origin)
const page = (cursor: string | undefined) => ({ limit: PAGE, ...(cursor && { cursor }) })

export type ArticlePage = InferResponseType<typeof api.articles.$get>
export type ArticleSummary = ArticlePage['items'][number]
type SearchPage = InferResponseType<typeof api.search.$get>
export type SearchHit = SearchPage['items'][number]
export type Sort = 'relevance' | 'newest'
export type Facets = InferResponseType<typeof api.search.facets.$get>
export type Suggestion = InferResponseType<typeof api.search.suggestions.$get>['items'][number]
export type EntityRecord = InferResponseType<(typeof api.entities)[':key']['$get']>
export type EntityArticle = EntityRecord['articles']['items'][number]

export const getArticles = (cursor?: string) => ask(() => api.articles.$get({ query: page(cursor) }))

export const searchArticles = (q: string, sort: Sort, cursor?: string) =>
  ask<SearchPage>(() => api.search.$get({ query: { q, sort, ...page(cursor) } }))

export const getFacets = (q: string) => ask(() => api.search.facets.$get({ query: { q } }))

export const suggestNames = (q: string) => ask(() => api.search.suggestions.$get({ query: { q } }))

export const getArticle = (id: string) => ask(() => api.articles[':id'].$get({ param: { id } }))

export type StoryArticle = InferResponseType<(typeof api.stories)[':id']['$get']>['articles'][number]

export const getStoryOf = (id: string) => ask(() => api.articles[':id'].story.$get({ param: { id } }))

export const getEntity = (key: string, cursor?: string) =>
  ask(() => api.entities[':key'].$get({ param: { key }, query: page(cursor) }))

export type OwnEntry = KnowledgeEntry

export const getEntries = (cursor?: string) => ask(() => api.knowledge.$get({ query: page(cursor) }))

/** What a change of the list came to. */
type Put = InferResponseType<typeof api.knowledge.$put>

/** Adds an entry, or takes the place of the one with its id. */
export const putEntry = (entry: OwnEntry): Promise<Answer<Put>> =>
  send('POST', '/knowledge', 'application/json', JSON.stringify(entry))

export const deleteEntry = (id: string): Promise<Answer<undefined>> =>
  send('DELETE', `/knowledge/${encodeURIComponent(id)}`)

/** A table or JSON as a file: its name says which. */
export const importEntries = (file: File): Promise<Answer<Put>> => {
  const kind = /\.(?:tsv|json)$/i.exec(file.name)?.[0].toLowerCase()
  const type =
    kind === '.json' ? 'application/json' : kind === '.tsv' ? 'text/tab-separated-values' : 'text/csv'
  return send('POST', '/knowledge', type, file)
}

const send = <T>(method: string, path: string, type?: string, body?: BodyInit): Promise<Answer<T>> => {
  const init = { method, ...(type && { headers: { 'Content-Type': type } }), ...(body && { body }) }
  return ask(() => fetch(path, init) as Promise<ClientResponse<T>>)
}

/** Whether there is a server that stores and fetches. */
export const getHealth = () => ask(() => api.health.$get())

/** Has the server fetch the article at an address and store it. */
export const postAddress = (url: string) => ask(() => api.articles.$post({ json: { url } }))

async function ask<T>(request: () => Promise<ClientResponse<T>>): Promise<Answer<T>> {
  try {
    return await toAnswer(await request())
  } catch {
    return { is: 'unreachable' }
  }
}

async function toAnswer<T>(response: ClientResponse<T>): Promise<Answer<T>> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  // A proxy in front of a stopped server answers with 502–504 and a page of its own.
  if (response.status >= 502 && response.status <= 504 && !isProblem) return { is: 'unreachable' }
  if (response.status === 404) return { is: 'missing' }
  if (response.status === 204) return { is: 'found', value: undefined as T }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return { is: 'found', value: body as T }
  const problem = (body ?? {}) as Partial<Extract<Answer<T>, { is: 'problem' }>>
  return {
    is: 'problem',
    ...(problem.code && { code: problem.code }),
    title: problem.title ?? `HTTP ${response.status}`,
    ...(problem.detail && { detail: problem.detail }),
    ...(problem.errors && { errors: problem.errors }),
  }
}
