/** The D1 driver, inside workerd: the conformance suite on a real local D1. */

import { env } from 'cloudflare:workers'
import type { D1Database } from '@cloudflare/workers-types'
import { createD1Store } from '../src/drivers/d1.ts'
import { type Fixture, testStore } from './conformance.ts'
import { testFeeds } from './feeds-conformance.ts'

testStore('D1 in workerd', makeFixture)
testFeeds('D1 in workerd', makeFixture)

async function makeFixture(): Promise<Fixture> {
  const database = env.DB
  await clear(database)
  return {
    open: now => createD1Store({ database, ...(now && { now }) }),
    remove: () => clear(database),
  }
}

async function clear(database: D1Database): Promise<void> {
  const tables = [
    'knowledge',
    'knowledge_version',
    'article_terms',
    'article_entities',
    'documents',
    'articles',
    'migrations',
    'feeds',
    'feed_items',
  ]
  await database.batch(tables.map(table => database.prepare(`drop table if exists ${table}`)))
}
