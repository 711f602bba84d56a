/** Gets the article behind an address; what goes wrong on the way becomes a problem with a code of its own. */
import type { Source } from '@isnad/core'
import { FetchError, type Fetcher, fetchPage, hasArticle } from '@isnad/fetcher'
import { ProblemError } from './problems.ts'
import type { Link } from './source-body.ts'

export interface World {
  readonly fetcher: Fetcher
  readonly now: () => Date
}

export async function fetchArticle({ fetcher, now }: World, link: Link): Promise<Source> {
  const page = await orProblem(fetchPage(fetcher, link.url, now()))
  if (!hasArticle(page)) throw new ProblemError('no-article')
  const { url: _, ...known } = link
  return { ...page.source, ...known }
}

/** The problem of a FetchError, which points at the address in the body. */
export async function orProblem<T>(fetched: Promise<T>): Promise<T> {
  try {
    return await fetched
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    throw new ProblemError(`fetch-${error.code}`, [{ pointer: '#/url', detail: error.message }])
  }
}
