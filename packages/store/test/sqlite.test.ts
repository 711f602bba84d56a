/** The node:sqlite driver: the conformance suite on a file and in memory, and what only a file can do. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createSqliteStore, openEngine } from '../src/drivers/sqlite.ts'
import type { Store } from '../src/store.ts'
import { type Fixture, testStore } from './conformance.ts'
import { testFeeds } from './feeds-conformance.ts'

testStore('node:sqlite, a file', makeFile)
testStore('node:sqlite, in memory', makeMemory)
testFeeds('node:sqlite, a file', makeFile)

test('the log is written ahead', async () => {
  const { path, remove } = await makeFile()
  const store = await createSqliteStore({ path })
  const database = new DatabaseSync(path)
  expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
  database.close()
  await store.close()
  await remove()
})

test('processes that start together on no database all get one', async () => {
  const { path, open, remove } = await makeFile()
  const driver = new URL('../src/drivers/sqlite.ts', import.meta.url).href
  const program = `
    const { createSqliteStore } = await import(${JSON.stringify(driver)})
    const store = await createSqliteStore({ path: ${JSON.stringify(path)} })
    await store.close()`
  const run = promisify(execFile)
  await Promise.all([1, 2, 3, 4].map(() => run(process.execPath, ['--input-type=module', '-e', program])))
  const store = await open()
  expect(await store.count()).toBe(0)
  await store.close()
  await remove()
})

test('a database of a newer version is left alone', async () => {
  const { path, remove } = await makeFile()
  await (await createSqliteStore({ path })).close()
  const database = new DatabaseSync(path)
  database.exec(`insert into migrations values (1000, 'from the future', '2100-01-01')`)
  database.close()
  await expect(createSqliteStore({ path })).rejects.toMatchObject({ code: 'newer-database' })
  await remove()
})

async function makeFile(): Promise<Fixture & { readonly path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-store-'))
  const path = join(folder, 'isnad.db')
  return {
    path,
    open: now => createSqliteStore({ path, ...(now && { now }) }),
    engine: () => openEngine(path),
    remove: () => rm(folder, { recursive: true }),
  }
}

/** A database in memory has one connection: the second store is the first. */
async function makeMemory(): Promise<Fixture> {
  let store: Promise<Store> | undefined
  let opened = 0
  return {
    open: async now => {
      opened++
      store ??= createSqliteStore({ path: ':memory:', ...(now && { now }) })
      const inner = await store
      return { ...inner, close: async () => (--opened === 0 ? inner.close() : undefined) }
    },
    remove: async () => {},
  }
}
