/**
 * What a database driver gives: run a read, run a batch of writes as one transaction. The SQL above it is written
 * once. D1 has no interactive transactions, so a batch is the unit of atomicity for everyone.
 */
import type { CompiledQuery } from 'kysely'

export interface Engine {
  /**
   * True where `cast(… as blob)` gives the bytes of a text as a Uint8Array: a stored article is then sent as it lies,
   * neither decoded nor encoded. D1 would give a list of numbers.
   */
  readonly readsBytes: boolean
  /** Runs one statement; its rows. */
  all<R>(query: CompiledQuery<R>): Promise<readonly R[]>
  /** Runs statements in order, all or none; the rows of each. */
  batch(queries: readonly CompiledQuery[]): Promise<readonly (readonly unknown[])[]>
  close(): Promise<void>
}
