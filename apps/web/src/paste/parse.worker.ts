/** The reader in a thread of its own, so that a long article or page never freezes the viewer. */
import { type Article, type KnowledgeEntry, parse, type Source, type SourceMeta } from '@isnad/core'

export type Request = ParseRequest | PageRequest

export interface ParseRequest {
  readonly id: number
  readonly text: string
  readonly meta: SourceMeta
  /** Names of the user's own. */
  readonly knowledge?: readonly KnowledgeEntry[]
}

export interface PageRequest {
  readonly id: number
  /** Markup from the clipboard, or a file as it lies. */
  readonly page: string | Uint8Array
}

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  if ('text' in data) self.postMessage({ id: data.id, article: read(data) })
  else self.postMessage({ id: data.id, source: await readPage(data.page) })
})

function read({ text, meta, knowledge = [] }: ParseRequest): Article {
  return parse(text, { ...meta, knowledge })
}

/** The article of a page; null when there is none. */
async function readPage(page: PageRequest['page']): Promise<Source | null> {
  // Fetched when a page comes: most people paste text.
  const { decodePage, htmlToSource } = await import('@isnad/ingest')
  const { source, diagnostics } = htmlToSource(typeof page === 'string' ? page : decodePage(page).text)
  return diagnostics.some(d => d.code === 'page/no-body') ? null : source
}
