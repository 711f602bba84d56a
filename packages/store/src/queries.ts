/**
 * Kysely as a writer of SQL only: it compiles, an Engine runs. Templates are compiled once and bound often, because
 * compiling costs more than running many of the statements.
 */
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Tables } from './tables.ts'

/** Builds and compiles queries; it is connected to nothing. */
export const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: inner => new SqliteIntrospector(inner),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/**
 * Compiles a query with named slots in place of values, at its first use: `template<{ id: string }>()(v => … 'id', '=',
 * v('id')) … .compile())` is a function from values to a bound query.
 */
export function template<V extends object>() {
  return <R>(build: (slot: <K extends keyof V>(name: K) => V[K]) => CompiledQuery<R>) => {
    let compiled: CompiledQuery<R> | undefined
    return (values: V): CompiledQuery<R> => {
      compiled ??= build(name => new Slot(name) as never)
      const parameters = compiled.parameters.map(p => (p instanceof Slot ? values[p.name as keyof V] : p))
      return { ...compiled, parameters }
    }
  }
}

/** The number of the article with this id, for rows that hang on it. */
export const seqOf = (id: string) => db.selectFrom('articles').select('seq').where('id', '=', id)

class Slot {
  readonly name: PropertyKey

  constructor(name: PropertyKey) {
    this.name = name
  }
}
