/** The user's own names: rows of JSON by id, and a count of changes. */
import { CompiledQuery, sql } from 'kysely'
import { type CursorShape, parseCursor, toPage } from '../cursor.ts'
import type { Engine } from '../engine.ts'
import type { KnowledgePut, KnowledgeStore, StoredEntry } from '../knowledge-store.ts'
import { db, template } from '../queries.ts'
import type { Page, PageOptions } from '../store.ts'

export function knowledgeStore(engine: Engine): KnowledgeStore {
  return {
    put: entries => putEntries(engine, entries, []),
    replace: entries => putEntries(engine, entries, [removeAll({})]),
    get: async id => {
      const [row] = await engine.all(entryOf({ id }))
      return row && fromRow(row)
    },
    list: options => listEntries(engine, options),
    delete: async id => {
      const [before] = await engine.batch([entryOf({ id }), countChangeIfThere({ id }), removeEntry({ id })])
      return before!.length > 0
    },
    all: async () => {
      // One transaction: the version is that of these rows.
      const [versions, rows] = await engine.batch([currentVersion({}), allEntries({})])
      return { version: toVersion(versions!), entries: (rows as EntryRow[]).map(fromRow) }
    },
    version: async () => toVersion(await engine.all(currentVersion({}))),
  }
}

async function putEntries(
  engine: Engine,
  entries: readonly StoredEntry[],
  first: readonly CompiledQuery[],
): Promise<KnowledgePut> {
  const before = countEntries({})
  const queries = [...first, before, ...toInserts(entries), countEntries({}), countChange({})]
  const rows = await engine.batch(queries)
  const countAt = (i: number) => (rows[i] as { count: number }[])[0]!.count
  const total = countAt(rows.length - 2)
  return { created: total - countAt(first.length), total }
}

async function listEntries(engine: Engine, { limit, cursor }: PageOptions): Promise<Page<StoredEntry>> {
  const after = cursor === undefined ? '' : (parseCursor(BY_ID, cursor)[0] as string)
  const rows = await engine.all(entriesAfter({ after, limit: limit + 1 }))
  return toPage(rows, limit, BY_ID, row => [row.id], fromRow)
}

const BY_ID: CursorShape = { list: 'knowledge', types: ['string'] }

interface EntryRow {
  readonly id: string
  readonly entry: string
}

const fromRow = ({ entry }: EntryRow) => JSON.parse(entry) as StoredEntry

const toVersion = (rows: readonly unknown[]) => (rows as { version: number }[])[0]!.version

/** UTF-16 units of JSON a statement, at most 3 bytes each: a parameter stays under D1's 2 MB. */
const CHUNK = 500_000

/** Thousands of entries in a few statements: each takes a JSON list of them as its one parameter. */
function toInserts(entries: readonly StoredEntry[]): CompiledQuery[] {
  const queries: CompiledQuery[] = []
  let chunk: string[] = []
  let length = 0
  const flush = () => {
    if (chunk.length > 0) queries.push(CompiledQuery.raw(INSERT, [`[${chunk.join(',')}]`]))
    chunk = []
    length = 0
  }
  for (const entry of entries) {
    const json = JSON.stringify(entry)
    if (length + json.length > CHUNK) flush()
    chunk.push(json)
    length += json.length + 1
  }
  flush()
  return queries
}

// `where true` parts the select from the upsert clause for SQLite's parser.
const INSERT = `insert into knowledge (id, entry)
  select value ->> '$.id', value from json_each(?) where true
  on conflict (id) do update set entry = excluded.entry`

const entries = db.selectFrom('knowledge').select(['id', 'entry'])

const entryOf = template<{ id: string }>()(v => entries.where('id', '=', v('id')).compile())

const allEntries = template<object>()(() => entries.orderBy('id').compile())

const entriesAfter = template<{ after: string; limit: number }>()(v =>
  entries.where('id', '>', v('after')).orderBy('id').limit(v('limit')).compile(),
)

const countEntries = template<object>()(() =>
  db
    .selectFrom('knowledge')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .compile(),
)

const removeEntry = template<{ id: string }>()(v =>
  db.deleteFrom('knowledge').where('id', '=', v('id')).compile(),
)

const removeAll = template<object>()(() => db.deleteFrom('knowledge').compile())

const currentVersion = template<object>()(() =>
  db.selectFrom('knowledge_version').select('version').compile(),
)

const change = db.updateTable('knowledge_version').set({ version: sql`version + 1` })

const countChange = template<object>()(() => change.compile())

const countChangeIfThere = template<{ id: string }>()(v =>
  change
    .where(({ exists, selectFrom }) => exists(selectFrom('knowledge').select('id').where('id', '=', v('id'))))
    .compile(),
)
