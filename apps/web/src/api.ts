/** The archive behind the viewer. Every answer is one of four cases that a page must show; nothing throws. */
import type { Article } from '@isnad/core'
import type { ArticleSummary, EntityRecord, Page, SearchHit } from '@isnad/store'

export type Answer<T> =
  | { readonly is: 'found'; readonly value: T }
  | { readonly is: 'missing' }
  | { readonly is: 'unreachable' }
  /** The server answered with a problem document (RFC 9457). */
  | { readonly is: 'problem'; readonly title: string; readonly detail?: string }

const PAGE = 24

export const getArticles = (cursor?: string) =>
  get<Page<ArticleSummary>>('/articles', { limit: String(PAGE), cursor })

export const searchArticles = (q: string, cursor?: string) =>
  get<Page<SearchHit>>('/search', { q, limit: String(PAGE), cursor })

export const getArticle = (id: string) => get<Article>(`/articles/${encodeURIComponent(id)}`, {})

export const getEntity = (id: string, cursor?: string) =>
  get<EntityRecord>(`/entities/${encodeURIComponent(id)}`, { limit: String(PAGE), cursor })

async function get<T>(path: string, query: Record<string, string | undefined>): Promise<Answer<T>> {
  const given = Object.entries(query).filter((e): e is [string, string] => e[1] !== undefined)
  const search = given.length === 0 ? '' : `?${new URLSearchParams(given)}`
  let response: Response
  try {
    response = await fetch(path + search, { headers: { accept: 'application/json' } })
  } catch {
    return { is: 'unreachable' }
  }
  return toAnswer<T>(response)
}

async function toAnswer<T>(response: Response): Promise<Answer<T>> {
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
