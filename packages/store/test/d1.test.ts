/** The D1 driver, inside workerd: the conformance suite on a real local D1. */

import { env } from 'cloudflare:workers'
import type { D1Database } from '@cloudflare/workers-types'
import { createD1Store, toEngine } from '../src/drivers/d1.ts'
import { type Fixture, testStore } from './conformance.ts'
import { testFeeds } from './feeds-conformance.ts'

testStore('D1 in workerd', makeFixture)
testFeeds('D1 in workerd', makeFixture)

async function makeFixture(): Promise<Fixture> {
  const database = env.DB
  await clear(database)
  return {
    open: now => createD1Store({ database, ...(now && { now }) }),
    engine: () => toEngine(database),
    remove: () => clear(database),
  }
}

/** Virtual tables first: they take their shadows with them. */
async function clear(database: D1Database): Promise<void> {
  for (const kind of ['create virtual table%', '%']) {
    const { results } = await database
      .prepare(
        `select name from sqlite_master where type = 'table' and sql like ? and name not glob '[_s][cq][fl]*'`,
      )
      .bind(kind)
      .all<{ name: string }>()
    if (results.length > 0)
      await database.batch(results.map(({ name }) => database.prepare(`drop table if exists ${name}`)))
  }
}
