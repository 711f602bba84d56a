/** Reads an article and stores it. One that was fetched before from the same address, and edited since, gives way. */
import { type Article, fold, parse, type Source } from '@isnad/core'
import type { PutResult, Store } from '@isnad/store'
import { textOf } from './answer.ts'
import { keepKnown } from './keep-known.ts'

export interface Kept extends PutResult {
  readonly article: Article
}

export async function keepArticle(store: Store, source: Source): Promise<Kept> {
  const article = parse(await keepKnown(store, source))
  const [result] = await store.put([article])
  return { ...result!, article }
}

/** For an article that was fetched. */
export async function keepFetched(store: Store, source: Source): Promise<Kept> {
  const kept = await keepArticle(store, source)
  for (const id of await findEarlier(store, kept.article)) await store.delete(id)
  return kept
}

/**
 * Versions of the article that were fetched before: the same address and headline (some sites name their front page as
 * the address of everything). What a person sent stays.
 */
async function findEarlier(store: Store, { id, source }: Article): Promise<readonly string[]> {
  if (source.url === undefined || source.title === undefined) return []
  const earlier: string[] = []
  for (const other of await store.findByUrl(source.url)) {
    if (other.id === id || !isSameHeadline(other.headline, source.title)) continue
    const stored = await store.get(other.id)
    if (stored && (JSON.parse(textOf(stored)) as Article).source.retrievedAt !== undefined)
      earlier.push(other.id)
  }
  return earlier
}

/** Summaries cut long headlines. */
export function isSameHeadline(headline: string, title: string): boolean {
  const [a, b] = [fold(headline).trim(), fold(title).trim()]
  return a !== '' && (a === b || (a.length >= LONG && b.startsWith(a)))
}

const LONG = 250
