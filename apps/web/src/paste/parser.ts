/** Starts the reader's thread when it is first needed, and asks it to read. No text leaves the browser. */
import type { Article, Source, SourceMeta } from '@isnad/core'
import { getWholeList } from '../api.ts'
import type { PageRequest, ParseRequest } from './parse.worker.ts'

export interface Parser {
  /** With the user's own names. undefined when the thread could not be started or broke down */
  parse(text: string, meta: SourceMeta): Promise<Article | undefined>
  /** The article of a page; null when there is none, undefined as above. */
  readPage(page: string | Uint8Array): Promise<Source | null | undefined>
  stop(): void
}

export function createParser(): Parser {
  let worker: Worker | undefined
  let last = 0

  function stop(): void {
    worker?.terminate()
    worker = undefined
  }

  function ask<A>(request: Omit<ParseRequest, 'id'> | Omit<PageRequest, 'id'>): Promise<A | undefined> {
    worker ??= new Worker(new URL('./parse.worker.ts', import.meta.url), { type: 'module' })
    const thread = worker
    const id = ++last
    return new Promise(resolve => {
      thread.onmessage = ({ data }: MessageEvent<A & { readonly id: number }>) => {
        if (data.id === id) resolve(data)
      }
      thread.onerror = () => {
        stop()
        resolve(undefined)
      }
      thread.postMessage({ id, ...request })
    })
  }

  return {
    stop,
    parse: async (text, meta) => {
      const knowledge = await getWholeList()
      return (await ask<{ readonly article: Article }>({ text, meta, knowledge }))?.article
    },
    readPage: async page => (await ask<{ readonly source: Source | null }>({ page }))?.source,
  }
}
