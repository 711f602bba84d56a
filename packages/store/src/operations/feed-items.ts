/** The items of feeds: written down when seen, waiting until they are articles, known for ever after. */
import { type CompiledQuery, sql } from 'kysely'
import type { Engine } from '../engine.ts'
import type { NewItem, Settled, WaitingItem } from '../feed-store.ts'
import { db, template } from '../queries.ts'

export async function listWaiting(
  engine: Engine,
  id: string,
  now: string,
  limit: number,
): Promise<readonly WaitingItem[]> {
  const rows = await engine.all(waitingItems({ id, now, limit }))
  return rows.map(({ key, version, item, article, failures }) => ({
    key,
    version,
    item: item!,
    ...(article !== null && { article }),
    failures,
  }))
}

/** What waits is kept with its item; what is done with keeps only what is needed to know it again. */
export function settleItem(
  id: string,
  { key, version, article, lastError, nextTryAt }: Settled,
): CompiledQuery {
  return db
    .updateTable('feed_items')
    .set(({ eb }) => ({
      ...(article !== undefined && { article }),
      ...(nextTryAt === undefined ? { item: null, failures: 0 } : { failures: eb('failures', '+', 1) }),
      next_try_at: nextTryAt ?? null,
      last_error: lastError ?? null,
    }))
    .where('feed', '=', db.selectFrom('feeds').select('seq').where('id', '=', id))
    .where('key', '=', key)
    .where('version', '=', version)
    .compile()
}

/**
 * Items as one JSON text a statement, and as many statements as their size asks for: D1 binds at most 100 values and runs
 * at most 1,000 statements a request, and a sitemap has thousands. Inserts nothing when there is no such feed.
 */
export function insertItems(id: string, items: readonly NewItem[], now: string): CompiledQuery[] {
  const parts: NewItem[][] = []
  let size = PART
  for (const item of items) {
    size += item.item.length + item.key.length
    if (size >= PART) {
      parts.push([])
      size = item.item.length + item.key.length
    }
    parts.at(-1)!.push(item)
  }
  return parts.map(part => insertPart({ id, items: JSON.stringify(part), now }))
}

/** UTF-16 units a statement: in UTF-8, and escaped, it stays under D1's 2 MB. */
const PART = 300_000

const insertPart = template<{ id: string; items: string; now: string }>()(v =>
  sql`insert into feed_items (feed, key, version, item, failures, next_try_at)
    select f.seq, i.value ->> 'key', i.value ->> 'version', i.value ->> 'item', 0, ${v('now')}
    from feeds as f, json_each(${v('items')}) as i where f.id = ${v('id')}
    on conflict (feed, key) do update set
      version = excluded.version, item = excluded.item, failures = 0, next_try_at = excluded.next_try_at
    where version <> excluded.version`.compile(db),
)

const waitingItems = template<{ id: string; now: string; limit: number }>()(v =>
  db
    .selectFrom('feed_items as i')
    .innerJoin('feeds as f', 'f.seq', 'i.feed')
    .select(['i.key', 'i.version', 'i.item', 'i.article', 'i.failures'])
    .where('f.id', '=', v('id'))
    .where('i.next_try_at', '<=', v('now'))
    .orderBy('i.next_try_at')
    .orderBy('i.key')
    .limit(v('limit'))
    .compile(),
)
