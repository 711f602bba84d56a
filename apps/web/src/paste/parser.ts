/** Starts the reader's thread when it is first needed, and asks it to read. No text leaves the browser. */
import type { Article, SourceMeta } from '@isnad/core'

export interface Parser {
  /** undefined when the thread could not be started or broke down */
  parse(text: string, meta: SourceMeta): Promise<Article | undefined>
  stop(): void
}

export function createParser(): Parser {
  let worker: Worker | undefined
  let last = 0

  function stop(): void {
    worker?.terminate()
    worker = undefined
  }

  return {
    stop,
    parse(text, meta) {
      worker ??= new Worker(new URL('./parse.worker.ts', import.meta.url), { type: 'module' })
      const thread = worker
      const id = ++last
      return new Promise(resolve => {
        thread.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly article: Article }>) => {
          if (data.id === id) resolve(data.article)
        }
        thread.onerror = () => {
          stop()
          resolve(undefined)
        }
        thread.postMessage({ id, text, meta })
      })
    },
  }
}
