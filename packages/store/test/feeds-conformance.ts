/** What every driver must do with feeds, on its real database (store conformance: conformance.ts). */
import { parse } from '@isnad/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FeedPoll, NewItem, WaitingItem } from '../src/feed-store.ts'
import type { Store } from '../src/store.ts'
import type { Fixture } from './conformance.ts'

const AT = [
  '2026-01-01T00:00:00Z',
  '2026-01-01T01:00:00Z',
  '2026-01-01T02:00:00Z',
  '2026-01-01T03:00:00Z',
] as const
const LATER = '2026-02-01T00:00:00Z'
const URL_1 = 'https://news.example/feed'
const URL_2 = 'https://other.example/feed'

const poll: FeedPoll = { url: URL_1, polledAt: AT[0], nextPollAt: AT[2], failures: 0 }
const item = (key: string, version = '1'): NewItem => ({ key, version, item: `{"title":"خبر ${key}"}` })
const keysOf = (items: readonly WaitingItem[]) => items.map(i => i.key)

export function testFeeds(name: string, makeFixture: () => Promise<Fixture>): void {
  describe(`feeds: ${name}`, () => {
    let fixture: Fixture
    let store: Store

    beforeEach(async () => {
      fixture = await makeFixture()
      store = await fixture.open()
    })
    afterEach(async () => {
      await store.close()
      await fixture.remove()
    })
    const add = (id: string, url: string) => store.feeds.add({ id, url, addedAt: AT[0] })

    test('added, listed, deleted', async () => {
      const { feed, created } = await store.feeds.add({ id: 'a', url: URL_1, title: 'وكالة', addedAt: AT[0] })
      expect(created).toBe(true)
      expect(feed).toEqual({
        id: 'a',
        url: URL_1,
        title: 'وكالة',
        addedAt: AT[0],
        nextPollAt: AT[0],
        failures: 0,
        items: 0,
        waiting: 0,
      })
      await add('b', URL_2)
      const first = await store.feeds.list({ limit: 1 })
      expect(first.items).toEqual([feed])
      const second = await store.feeds.list({ limit: 1, cursor: first.next })
      expect([second.items.map(f => f.id), second.next]).toEqual([['b'], undefined])
      expect(await store.feeds.get('a')).toEqual(feed)
      expect(await store.feeds.delete('a')).toBe(true)
      expect(await store.feeds.delete('a')).toBe(false)
      expect(await store.feeds.get('a')).toBeUndefined()
      await expect(store.list({ limit: 1, cursor: first.next })).rejects.toMatchObject({
        code: 'invalid-cursor',
      })
    })

    test('added again, by id or by address: the same', async () => {
      await add('a', URL_1)
      expect(await add('a', URL_2)).toMatchObject({ created: false, feed: { id: 'a', url: URL_1 } })
      expect(await add('b', URL_1)).toMatchObject({ created: false, feed: { id: 'a' } })
      expect((await store.feeds.list({ limit: 9 })).items).toHaveLength(1)
    })

    test('a poll writes down the feed and its items', async () => {
      await add('a', URL_1)
      const told = { title: 'وكالة', etag: '"1"', lastModified: 'Mon', lastError: 'قطع', failures: 2 }
      await store.feeds.record('a', { ...poll, ...told }, [item('1'), item('2')])
      expect(await store.feeds.get('a')).toEqual({
        id: 'a',
        url: URL_1,
        addedAt: AT[0],
        polledAt: AT[0],
        nextPollAt: AT[2],
        ...told,
        items: 2,
        waiting: 2,
      })
      await store.feeds.record('a', poll, [])
      const feed = await store.feeds.get('a')
      expect(feed).toMatchObject({ title: 'وكالة', failures: 0, items: 2 })
      for (const field of ['etag', 'lastModified', 'lastError']) expect(feed).not.toHaveProperty(field)
    })

    test('thousands of items, and long ones', async () => {
      await add('a', URL_1)
      const items = Array.from({ length: 3000 }, (_, i) => item(`${i}`))
      await store.feeds.record('a', poll, items)
      await store.feeds.record('a', poll, items)
      expect(await store.feeds.get('a')).toMatchObject({ items: 3000, waiting: 3000 })
      const long = JSON.stringify({ content: '"\\ خبر\n'.repeat(20_000), title: '\u0000\ud800 👍' })
      await add('b', URL_2)
      await store.feeds.record('b', { ...poll, url: URL_2 }, [
        { ...item('1'), item: long },
        { ...item("';--"), item: long },
      ])
      expect((await store.feeds.waiting('b', AT[0], 9)).map(i => [i.key, i.item === long])).toEqual([
        ["';--", true],
        ['1', true],
      ])
    })

    test('an item waits once; edited, it waits again and knows its article', async () => {
      await add('a', URL_1)
      await store.feeds.record('a', poll, [item('1'), item('2')])
      expect(await store.feeds.waiting('a', AT[0], 9)).toEqual([
        { ...item('1'), failures: 0 },
        { ...item('2'), failures: 0 },
      ])
      await store.feeds.settle('a', { key: '1', version: '1', article: 'x' })
      await store.feeds.record('a', { ...poll, polledAt: AT[1] }, [item('1'), item('2')])
      expect(keysOf(await store.feeds.waiting('a', AT[1], 9))).toEqual(['2'])
      await store.feeds.record('a', { ...poll, polledAt: AT[1] }, [item('1', '2')])
      expect(await store.feeds.waiting('a', AT[1], 9)).toEqual([
        { ...item('2'), failures: 0 },
        { ...item('1', '2'), failures: 0, article: 'x' },
      ])
      expect(await store.feeds.waiting('a', AT[1], 1)).toHaveLength(1)
    })

    test('an item that failed waits for its time, and counts', async () => {
      await add('a', URL_1)
      await store.feeds.record('a', poll, [item('1')])
      await store.feeds.settle('a', { key: '1', version: '1', nextTryAt: AT[2], lastError: 'لا جواب' })
      expect(await store.feeds.waiting('a', AT[1], 9)).toEqual([])
      expect(await store.feeds.waiting('a', AT[2], 9)).toMatchObject([{ key: '1', failures: 1 }])
      await store.feeds.settle('a', { key: '1', version: '1', lastError: 'لا جواب' })
      expect(await store.feeds.waiting('a', LATER, 9)).toEqual([])
      expect(await store.feeds.get('a')).toMatchObject({ items: 1, waiting: 0 })
    })

    test('what is settled is the version that was tried', async () => {
      await add('a', URL_1)
      await store.feeds.record('a', poll, [item('1', '2')])
      await store.feeds.settle('a', { key: '1', version: '1', article: 'x' })
      expect(await store.feeds.waiting('a', AT[0], 9)).toEqual([{ ...item('1', '2'), failures: 0 }])
    })

    test('items of feeds do not mix, and go with their feed', async () => {
      await add('a', URL_1)
      await add('b', URL_2)
      await store.feeds.record('a', poll, [item('1')])
      await store.feeds.record('b', { ...poll, url: URL_2 }, [item('1')])
      await store.feeds.settle('a', { key: '1', version: '1', article: 'x' })
      expect(keysOf(await store.feeds.waiting('b', AT[0], 9))).toEqual(['1'])
      await store.feeds.delete('b')
      await add('b', URL_2)
      expect(await store.feeds.get('b')).toMatchObject({ items: 0 })
    })

    test('a feed that was deleted while it was polled', async () => {
      await store.feeds.record('gone', poll, [item('1')])
      await store.feeds.settle('gone', { key: '1', version: '1', article: 'x' })
      await store.feeds.release('gone')
      expect((await store.feeds.list({ limit: 9 })).items).toEqual([])
    })

    test('a feed that moved; not to where another is', async () => {
      await add('a', URL_1)
      await add('b', URL_2)
      await store.feeds.record('a', { ...poll, url: URL_2 }, [])
      expect((await store.feeds.get('a'))!.url).toBe(URL_1)
      await store.feeds.record('a', { ...poll, url: 'https://new.example/feed' }, [])
      expect((await store.feeds.get('a'))!.url).toBe('https://new.example/feed')
    })

    test('claimed by one poller at a time, when the time has come', async () => {
      await add('a', URL_1)
      await add('b', URL_2)
      const claim = async (now: string, until: string, limit = 9) =>
        (await store.feeds.claim(now, until, limit)).map(f => f.id).sort()
      const both = await Promise.all([claim(AT[0], AT[1], 1), claim(AT[0], AT[1], 1)])
      expect(both.flat().sort()).toEqual(['a', 'b'])
      expect(await claim(AT[0], AT[1])).toEqual([])
      // Whoever had them died.
      expect(await claim(AT[1], AT[2])).toEqual(['a', 'b'])
      await store.feeds.record('a', { ...poll, nextPollAt: AT[3] }, [item('1')])
      await store.feeds.record('b', { ...poll, url: URL_2, nextPollAt: AT[3] }, [])
      for (const id of ['a', 'b']) await store.feeds.release(id)
      // An item waits.
      expect(await claim(AT[1], AT[2])).toEqual(['a'])
      await store.feeds.settle('a', { key: '1', version: '1', article: 'x' })
      await store.feeds.release('a')
      expect(await claim(AT[2], AT[2])).toEqual([])
      expect(await claim(AT[3], LATER)).toEqual(['a', 'b'])
    })

    test('articles by their address', async () => {
      const url = 'https://news.example/1'
      const [first, second] = [parse('خبر', { url }), parse('خبر معدّل', { url })]
      await store.put([first, second, parse('خبر آخر', { url: `${url}2` }), parse('بلا عنوان')])
      expect((await store.findByUrl(url)).map(a => a.id)).toEqual([first.id, second.id])
      await store.delete(first.id)
      expect((await store.findByUrl(url)).map(a => a.id)).toEqual([second.id])
      expect(await store.findByUrl('')).toEqual([])
    })
  })
}
