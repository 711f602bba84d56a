/**
 * After an upgrade, and after a change of the user's own names: what was read by another version of the reader, or with
 * another list, is read again from the source it came from.
 */
import { type Article, parse, toSource, VERSION } from '@isnad/core'
import type { Store } from '@isnad/store'
import { textOf } from './answer.ts'
import { readOwnList, stampOf } from './own-list.ts'

export interface Rereading {
  /** Go through the archive, after what goes on already. */
  again(): void
  /** Resolves when nothing is left to do, or after `stop`. */
  settled(): Promise<void>
}

/** Goes through the archive each time it is told to; `report` gets how many changed. */
export function keepRereading(store: Store, stop: AbortSignal, report: (reread: number) => void): Rereading {
  let wanted = 0
  let done = 0
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    while (done !== wanted && !stop.aborted) {
      done = wanted
      try {
        report(await rereadArticles(store, stop))
      } catch (error) {
        // The archive stays as it is, and the next start tries again.
        if (!stop.aborted) console.error(error)
      }
    }
    running = undefined
  }

  return {
    again: () => {
      wanted++
      running ??= run()
    },
    settled: async () => running,
  }
}

/** Goes through the archive an article at a time, requests in between, until done or told to stop; how many changed. */
export async function rereadArticles(store: Store, stop: AbortSignal): Promise<number> {
  // What an older version indexed can be found first: it takes no reading.
  while (!stop.aborted && (await store.refresh(10)) > 0) await breathe()
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
  const knowledge = await readOwnList(store)
  const stored = await store.get(id)
  if (stored === undefined) return false
  const article = JSON.parse(textOf(stored)) as Article
  const { version, knowledge: stamp } = article.parser
  if (version === VERSION && stamp === stampOf(knowledge)) return false
  await store.put([parse(toSource(article), { knowledge })])
  return true
}

const breathe = () => new Promise<void>(resolve => setTimeout(resolve))
