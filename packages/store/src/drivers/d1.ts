/** Articles in Cloudflare D1. A batch is one transaction there. */
import type { D1Database } from '@cloudflare/workers-types'
import type { CompiledQuery } from 'kysely'
import { createStore, type StoreOptions } from '../create-store.ts'
import type { Engine } from '../engine.ts'
import type { Store } from '../store.ts'

export interface D1Options extends StoreOptions {
  readonly database: D1Database
}

export function createD1Store({ database, ...options }: D1Options): Promise<Store> {
  return createStore(toEngine(database), options)
}

export function toEngine(database: D1Database): Engine {
  const prepare = ({ sql, parameters }: CompiledQuery) => database.prepare(sql).bind(...parameters)
  return {
    readsBytes: false,
    all: async query => (await prepare(query).all()).results as never,
    batch: async queries => (await database.batch(queries.map(prepare))).map(r => r.results),
    close: async () => {},
  }
}
