/** Articles in a file, with the SQLite that Node brings: no server, no native add-on to build. */
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { CompiledQuery } from 'kysely'
import { createStore, type StoreOptions } from '../create-store.ts'
import type { Engine } from '../engine.ts'
import type { Store } from '../store.ts'

export interface SqliteOptions extends StoreOptions {
  /** File of the database, created when it is not there (its folder must be); ':memory:' keeps nothing. */
  readonly path: string
}

export async function createSqliteStore({ path, ...options }: SqliteOptions): Promise<Store> {
  const engine = openEngine(path)
  try {
    return await createStore(engine, options)
  } catch (error) {
    await engine.close()
    throw error
  }
}

// WAL with synchronous=FULL syncs the log at every commit: what was acknowledged survives a power cut.
const SETTINGS = `
  pragma busy_timeout = 10000;
  pragma journal_mode = wal;
  pragma synchronous = full;
`

export function openEngine(path: string): Engine {
  const database = new DatabaseSync(path)
  database.exec(SETTINGS)
  const statements = new Map<string, StatementSync>()

  const run = ({ sql, parameters }: CompiledQuery): unknown[] => {
    let statement = statements.get(sql)
    if (!statement) {
      statement = database.prepare(sql)
      statements.set(sql, statement)
    }
    return statement.all(...(parameters as string[]))
  }

  return {
    readsBytes: true,
    all: async query => run(query) as never,
    batch: async queries => {
      // Immediate: two processes that write wait for each other here, never half-way.
      database.exec('begin immediate')
      try {
        const rows = queries.map(run)
        database.exec('commit')
        return rows
      } catch (error) {
        if (database.isTransaction) database.exec('rollback')
        throw error
      }
    },
    close: async () => database.close(),
  }
}
