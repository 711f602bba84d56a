/**
 * Brings index rows that an older version wrote up to date, from the stored articles. A migration lists the articles;
 * each is done in one batch that takes it off the list, so it does not matter where the work is broken off.
 */
import type { Article } from '@isnad/core'
import { sql } from 'kysely'
import type { Engine } from '../engine.ts'
import { db, seqOf, template } from '../queries.ts'
import { getArticle } from './read.ts'
import { clearIndex, toIndex } from './write.ts'

export async function refreshArticles(engine: Engine, limit: number): Promise<number> {
  const stale = await engine.all(staleArticles({ limit }))
  for (const { id } of stale) await refreshArticle(engine, id)
  return stale.length
}

async function refreshArticle(engine: Engine, id: string): Promise<void> {
  const stored = await getArticle(engine, id)
  if (stored === undefined) return
  const article = JSON.parse(new TextDecoder().decode(stored.json)) as Article
  try {
    await engine.batch([failUnlessStale({ id }), ...clearIndex.map(q => q({ id })), ...toIndex(article)])
  } catch (error) {
    // Put anew, or done by another process, since it was read: then it is off the list, and right.
    const [row] = await engine.all(isStale({ id }))
    if (row !== undefined) throw error
  }
}

const staleArticles = template<{ limit: number }>()(v =>
  db
    .selectFrom('stale_articles as s')
    .innerJoin('articles as a', 'a.seq', 's.article')
    .select('a.id')
    .orderBy('a.seq', 'desc')
    .limit(v('limit'))
    .compile(),
)

const isStale = template<{ id: string }>()(v =>
  db
    .selectFrom('stale_articles')
    .select('article')
    .where('article', '=', seqOf(v('id')))
    .compile(),
)

/** Breaks the table's own rule when the article is off the list, which undoes the batch. */
const failUnlessStale = template<{ id: string }>()(v =>
  sql`insert into stale_articles (article)
    select -1 where not exists (select 1 from stale_articles where article = ${seqOf(v('id'))})`.compile(db),
)
