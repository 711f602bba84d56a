/** The items of feeds: written down when seen, waiting until they are articles, known for ever after. */
import { type CompiledQuery, sql } from 'kysely'
import type { Engine } from '../engine.ts'
import type { Settled, WaitingItem } from '../feed-store.ts'
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

/** Inserts nothing when there is no such feed. */
export const insertItem = template<{ id: string; key: string; version: string; item: string; now: string }>()(
  v =>
    sql`insert into feed_items (feed, key, version, item, failures, next_try_at)
    select seq, ${v('key')}, ${v('version')}, ${v('item')}, 0, ${v('now')} from feeds where id = ${v('id')}
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
