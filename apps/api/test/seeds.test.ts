/** What happens to the archive at a start: seeds, and articles that another version of the reader read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Article, parse, VERSION } from '@isnad/core'
import { createSqliteStore } from '@isnad/store/sqlite'
import { afterAll, expect, test } from 'vitest'
import { keepRereading, rereadArticles } from '../src/reread.ts'
import { loadSeeds } from '../src/seeds.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-seeds-'))
afterAll(() => rmSync(folder, { recursive: true }))

const makeSeed = (name: string, text: string) => {
  mkdirSync(join(folder, 'seeds', name), { recursive: true })
  writeFileSync(join(folder, 'seeds', name, 'source.txt'), text)
}

test('a deleted seed stays deleted, a new one comes, an empty archive gets all', async () => {
  const store = await createSqliteStore({ path: ':memory:' })
  const load = () => loadSeeds(store, join(folder, 'seeds'), join(folder, 'seeds.txt'))
  makeSeed('a', 'خبر أول')
  makeSeed('b', 'خبر ثان')
  expect(await load()).toEqual({ added: 2, reread: 0, total: 2 })
  await store.delete(parse('خبر أول').id)
  expect(await load()).toMatchObject({ added: 0 })
  makeSeed('c', 'خبر ثالث')
  expect(await load()).toMatchObject({ added: 1 })
  expect(await store.get(parse('خبر أول').id)).toBeUndefined()
  for (const { id } of (await store.list({ limit: 9 })).items) await store.delete(id)
  expect(await load()).toMatchObject({ added: 3 })
})

test('a seed keeps what was said about it since', async () => {
  const store = await createSqliteStore({ path: ':memory:' })
  await store.put([parse('خبر أول', { publisher: 'وكالة' })])
  await loadSeeds(store, join(folder, 'seeds'), join(folder, 'seeds-2.txt'))
  expect((await store.list({ limit: 9 })).items.map(i => i.publisher)).toContain('وكالة')
})

test('articles of another version of the reader are read again, the others left', async () => {
  const store = await createSqliteStore({ path: ':memory:' })
  const now = parse('قمة الناتو\nعقدت القمة الجمعة.', { publishedAt: '2017-03-03', publisher: 'وكالة' })
  const older = {
    ...now,
    parser: { ...now.parser, version: '0.0.1' },
    timexes: [],
    mentions: [],
    entities: [],
  }
  await store.put([older, parse('خبر')])
  const stop = new AbortController()
  expect(await rereadArticles(store, stop.signal)).toBe(1)
  const stored = await store.get(now.id)
  expect(JSON.parse(new TextDecoder().decode(stored!.json))).toEqual(now)
  expect(now.parser.version).toBe(VERSION)
  await store.put([older])
  stop.abort()
  expect(await rereadArticles(store, stop.signal)).toBe(0)
})

test('a change of the user’s own names has the archive read again', async () => {
  const store = await createSqliteStore({ path: ':memory:' })
  const text = 'قالت سنا ذلك.'
  await store.put([parse(text), parse('خبر')])
  const reread: number[] = []
  const stop = new AbortController()
  const rereading = keepRereading(store, stop.signal, count => reread.push(count))
  rereading.again()
  await rereading.settled()
  const known = async () => {
    const stored = await store.get(parse(text).id)
    return (JSON.parse(new TextDecoder().decode(stored!.json)) as Article).entities[0]?.knowledge
  }
  await store.knowledge.put([{ id: 'sana-1', name: 'سنا', type: 'organization' }])
  rereading.again()
  await rereading.settled()
  expect(await known()).toBe('sana-1')
  await store.knowledge.delete('sana-1')
  rereading.again()
  rereading.again()
  await rereading.settled()
  expect(await known()).toBeUndefined()
  expect(reread[0]).toBe(0)
  expect(reread.filter(count => count > 0)).toEqual([2, 2])
})
