/** Whether an article is there already under its address, whoever brought it: another feed, a person. */
import { fold } from '@isnad/core'
import type { ArticleSummary, Store } from '@isnad/store'

export interface Claimed {
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly publishedAt?: string | undefined
}

/**
 * Articles of the same address, headline and day. The address alone does not do: some feeds name their front page in
 * every item, and a page «أسعار العملات اليوم» is another article every day.
 */
export async function findSame(store: Store, claimed: Claimed): Promise<readonly ArticleSummary[]> {
  const { url, title, publishedAt } = claimed
  if (url === undefined || title === undefined || isFrontPage(url)) return []
  return (await store.findByUrl(url)).filter(
    known => isSameHeadline(known.headline, title) && isSameDay(known.publishedAt, publishedAt),
  )
}

function isFrontPage(url: string): boolean {
  return !URL.canParse(url) || (new URL(url).pathname === '/' && new URL(url).search === '')
}

/** Summaries cut long headlines. */
function isSameHeadline(headline: string, title: string): boolean {
  const [a, b] = [fold(headline).trim(), fold(title).trim()]
  return a !== '' && (a === b || (a.length >= LONG && b.startsWith(a)))
}

const LONG = 250

/** A day that is not known contradicts nothing. */
function isSameDay(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a.slice(0, 10) === b.slice(0, 10)
}
