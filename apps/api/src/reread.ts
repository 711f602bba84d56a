/** After an upgrade: what another version of the reader read is read again, from the source it came from. */
import { type Article, parse, toSource, VERSION } from '@isnad/core'
import type { Store } from '@isnad/store'
import { textOf } from './answer.ts'

/** Goes through the archive an article at a time, requests in between, until done or told to stop; how many changed. */
export async function rereadArticles(store: Store, stop: AbortSignal): Promise<number> {
  let reread = 0
  let cursor: string | undefined
  do {
    const page = await store.list({ limit: 50, cursor })
    for (const { id } of page.items) {
      await breathe()
      if (stop.aborted) return reread
      if (await rereadArticle(store, id)) reread++
    }
    cursor = page.next
  } while (cursor !== undefined && !stop.aborted)
  return reread
}

async function rereadArticle(store: Store, id: string): Promise<boolean> {
  const stored = await store.get(id)
  if (stored === undefined) return false
  const article = JSON.parse(textOf(stored)) as Article
  if (article.parser.version === VERSION) return false
  await store.put([parse(toSource(article))])
  return true
}

const breathe = () => new Promise<void>(resolve => setTimeout(resolve))
