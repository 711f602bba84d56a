/** The ground state only grows: what was once said about a text stays known when the text comes again without it. */
import { type Article, articleId, type Source } from '@isnad/core'
import type { Store } from '@isnad/store'
import { textOf } from './answer.ts'

/** The source, with what the store knows about it where it is silent itself. */
export async function keepKnown(store: Store, source: Source): Promise<Source> {
  const stored = await store.get(articleId(source))
  if (stored === undefined) return source
  const known = JSON.parse(textOf(stored)) as Article
  // Hints point into the text that they came with.
  return { ...known.source, ...source, text: source.blocks ? source.text : known.text }
}
