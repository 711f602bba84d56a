/** Reads an article and stores it. One that was fetched before from the same address, and edited since, gives way. */
import { type Article, parse, type Source } from '@isnad/core'
import type { PutResult, Store } from '@isnad/store'
import { textOf } from './answer.ts'
import { keepKnown } from './keep-known.ts'
import { findSame } from './known-article.ts'
import { readOwnList } from './own-list.ts'

export interface Kept extends PutResult {
  readonly article: Article
}

export async function keepArticle(store: Store, source: Source): Promise<Kept> {
  const article = parse(await keepKnown(store, source), { knowledge: await readOwnList(store) })
  const [result] = await store.put([article])
  return { ...result!, article }
}

/** For an article that was fetched. */
export async function keepFetched(store: Store, source: Source): Promise<Kept> {
  const kept = await keepArticle(store, source)
  for (const id of await findEarlier(store, kept.article)) await store.delete(id)
  return kept
}

/** Versions of the article that were fetched before. What a person sent stays. */
async function findEarlier(store: Store, { id, source }: Article): Promise<readonly string[]> {
  const earlier: string[] = []
  for (const other of await findSame(store, source)) {
    const stored = other.id === id ? undefined : await store.get(other.id)
    if (stored && (JSON.parse(textOf(stored)) as Article).source.retrievedAt !== undefined)
      earlier.push(other.id)
  }
  return earlier
}
