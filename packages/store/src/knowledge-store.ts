/** The user's own names, as a store keeps them. What an entry means, core decides. */
import type { KnowledgeEntry } from '@isnad/core'
import type { Page, PageOptions } from './store.ts'

/** An entry as it is kept: always with its id. */
export type StoredEntry = KnowledgeEntry & { readonly id: string }

export interface KnowledgeStore {
  /** Adds entries, in place of those with the same ids, all or none; of two with one id the last holds. */
  put(entries: readonly StoredEntry[]): Promise<KnowledgePut>
  /** Makes these the whole list, all or none. */
  replace(entries: readonly StoredEntry[]): Promise<KnowledgePut>
  get(id: string): Promise<StoredEntry | undefined>
  /** By id, in code point order. */
  list(options: PageOptions): Promise<Page<StoredEntry>>
  /** True when it was there. */
  delete(id: string): Promise<boolean>
  /** The whole list by id, and the version that it is of. */
  all(): Promise<{ readonly version: number; readonly entries: readonly StoredEntry[] }>
  /** Grows with every change: who holds the list compares it with the one that `all` told. */
  version(): Promise<number>
}

export interface KnowledgePut {
  /** Ids that were not there before. */
  readonly created: number
  /** How many entries the list holds now. */
  readonly total: number
}
