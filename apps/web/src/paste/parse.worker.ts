/** The reader in a thread of its own, so that a long article never freezes the page. */
import { parse, type SourceMeta } from '@isnad/core'

export interface ParseRequest {
  readonly id: number
  readonly text: string
  readonly meta: SourceMeta
}

self.addEventListener('message', ({ data }: MessageEvent<ParseRequest>) => {
  self.postMessage({ id: data.id, article: parse(data.text, data.meta) })
})
