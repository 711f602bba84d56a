/**
 * What every driver must do, on its real database. A driver's own test file calls this with a way to open it; a
 * behavior that is promised in store.ts and not tested here is not promised.
 */
import { type Article, type Entity, entityKey, parse, parseQuery, toSpeeches } from '@isnad/core'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import seedText from '../../../seeds/russia-nato-2017/source.txt?raw'
import type { Engine } from '../src/engine.ts'
import type { StoredEntry } from '../src/knowledge-store.ts'
import type { Store } from '../src/store.ts'
import { makeArticle, makeEntity, PAGE, readJson, seed, withEntities } from './articles.ts'
import { testMigrations } from './conformance-migrations.ts'
import { testSearch } from './conformance-search.ts'
import { testStories } from './conformance-stories.ts'

export interface Fixture {
  /** Opens the database of this test; a second call is a second connection to the same articles. */
  open(now?: () => Date): Promise<Store>
  /** The database below, before a store is opened; not for one that has a single connection. */
  engine?(): Engine
  /** Removes the database. */
  remove(): Promise<void>
}

export function testStore(name: string, makeFixture: () => Promise<Fixture>): void {
  describe(name, () => {
    let fixture: Fixture
    let store: Store
    let clock = new Date('2026-01-01T00:00:00Z')
    const now = () => clock

    beforeEach(async () => {
      clock = new Date('2026-01-01T00:00:00Z')
      fixture = await makeFixture()
      store = await fixture.open(now)
    })
    afterEach(async () => {
      await store.close()
      await fixture.remove()
    })

    describe('put and get', () => {
      test('an article comes back as it was put', async () => {
        const [result] = await store.put([seed])
        expect(result).toMatchObject({ id: seed.id, created: true })
        const stored = await store.get(seed.id)
        expect(readJson(stored)).toBe(JSON.stringify(seed))
        expect(stored).toMatchObject({
          storedAt: '2026-01-01T00:00:00.000Z',
          version: result!.version,
        })
      })

      test('what is not there is undefined', async () => {
        expect(await store.get('0'.repeat(32))).toBeUndefined()
        expect(await store.get('')).toBeUndefined()
        expect(await store.entitiesOf('0'.repeat(32))).toBeUndefined()
        expect(await store.entity('Q1', { limit: 10 })).toBeUndefined()
      })

      test('the same source again replaces the analysis, and is no second article', async () => {
        const [first] = await store.put([seed])
        clock = new Date('2026-02-02T00:00:00Z')
        const reread: Article = { ...seed, parser: { ...seed.parser, version: '9.9.9' } }
        const [second] = await store.put([reread])
        expect(second).toMatchObject({ id: seed.id, created: false })
        expect(second!.version).not.toBe(first!.version)
        expect(await store.count()).toBe(1)
        const stored = await store.get(seed.id)
        expect(JSON.parse(readJson(stored))).toEqual(reread)
        expect(stored!.storedAt).toBe('2026-01-01T00:00:00.000Z')
        expect((await store.search(parseQuery('ناتو'), PAGE)).items).toHaveLength(1)
      })

      test('the version is of the content', async () => {
        const [first] = await store.put([seed])
        const [again] = await store.put([seed])
        expect(again!.version).toBe(first!.version)
        await store.delete(seed.id)
        const [anew] = await store.put([seed])
        expect(anew).toEqual(first)
      })

      test('an article twice in one put', async () => {
        const results = await store.put([seed, seed])
        expect(results.map(r => r.created)).toEqual([true, false])
        expect(await store.count()).toBe(1)
      })

      test('an empty put', async () => expect(await store.put([])).toEqual([]))

      test('one bad article, and nothing of its batch is stored', async () => {
        const bad = { ...makeArticle('خبر آخر'), id: 'too short' }
        await expect(store.put([seed, bad])).rejects.toThrow()
        expect(await store.count()).toBe(0)
        expect(await store.get(seed.id)).toBeUndefined()
        expect((await store.search(parseQuery('ناتو'), PAGE)).items).toEqual([])
        for (const e of seed.entities) expect(await store.entity(entityKey(e), PAGE)).toBeUndefined()
        // and the store goes on
        await store.put([seed])
        expect(await store.count()).toBe(1)
      })

      test('a failed replacement leaves what was there', async () => {
        await store.put([seed])
        const changed: Article = { ...seed, entities: [], mentions: [] }
        await expect(store.put([changed, { ...seed, id: '' }])).rejects.toThrow()
        expect(readJson(await store.get(seed.id))).toBe(JSON.stringify(seed))
      })
    })

    describe('any string', () => {
      const strings: readonly [what: string, text: string][] = [
        ['emoji and other planes', 'وصل الوفد 👨‍👩‍👧‍👦 إلى 𐤀𐤓𐤁 🇱🇧'],
        ['NUL and controls', 'قبل\u0000بعد \u0001\u001f \u007f'],
        ['a lone surrogate', 'قبل \ud83d بعد \udc00'],
        ['quotation marks and SQL', `'; drop table articles; -- "ناتو" \\ %_ ?1 :id $x`],
        ['bidi controls', '\u202eناتو\u202c \u2067abc\u2069\ufeff'],
        ['nothing', ''],
        ['white space', ' \n\t\r\n '],
      ]
      for (const [what, text] of strings) {
        test(what, async () => {
          const article = parse(text, { publisher: text, title: text, byline: text })
          await store.put([article])
          expect(readJson(await store.get(article.id))).toBe(JSON.stringify(article))
          const [summary] = (await store.list(PAGE)).items
          expect(summary).toMatchObject({ id: article.id, publisher: JSON.parse(JSON.stringify(text)) })
          await store.search(parseQuery(text), PAGE)
          expect(await store.delete(article.id)).toBe(true)
        })
      }

      test('any string at all', async () => {
        const text = fc.string({ unit: 'binary', maxLength: 300 })
        await fc.assert(
          fc.asyncProperty(text, text, async (body, query) => {
            const article = parse(body, { title: query })
            await store.put([article])
            expect(readJson(await store.get(article.id))).toBe(JSON.stringify(article))
            await store.search(parseQuery(query), PAGE)
            await store.entity(query, PAGE)
          }),
          { numRuns: 30 },
        )
      })

      test('names of any kind', async () => {
        const article = withEntities('خبر', [
          makeEntity('e1', `'; drop table articles; --`),
          makeEntity('e2', '👩🏽‍🚀'),
          makeEntity('e3', 'قبل\u0000بعد'),
          makeEntity('e4', ''),
        ])
        await store.put([article])
        for (const e of article.entities) {
          const record = await store.entity(entityKey(e), PAGE)
          expect(record!.articles.items.map(a => a.id)).toEqual([article.id])
          expect(record!.names).toEqual([e.name])
        }
      })
    })

    describe('list', () => {
      test('newest first, the undated last, then the latest stored first', async () => {
        const dates = [
          undefined,
          '2017-03-03',
          '2017-03-03T23:30:00+03:00',
          '2016-01-01',
          '2017-03-04',
          undefined,
        ]
        const articles = dates.map((d, i) => makeArticle(`خبر رقم ${i}`, d))
        for (const a of articles) await store.put([a])
        const { items, next } = await store.list(PAGE)
        expect(items.map(i => articles.findIndex(a => a.id === i.id))).toEqual([4, 2, 1, 3, 5, 0])
        expect(next).toBeUndefined()
      })

      test('a date that is none is as no date', async () => {
        for (const date of ['2017-03-03T09:00+99:99', 'أمس'])
          await store.put([makeArticle(`خبر ${date}`, date)])
        const dated = makeArticle('خبر', '2017-03-03T23:59:59.999999999+14:00')
        await store.put([dated])
        const first = await store.list({ limit: 1 })
        expect(first.items[0]!.id).toBe(dated.id)
        expect((await store.list({ limit: 5, cursor: first.next })).items).toHaveLength(2)
      })

      test('what a list shows', async () => {
        const article = parse(seedText, {
          publishedAt: '2017-03-03',
          url: 'https://example.org/1',
          publisher: 'م',
        })
        await store.put([article])
        const headline = article.blocks.find(b => b.kind === 'headline')!
        const deck = article.blocks.find(b => b.kind === 'deck')!
        expect((await store.list(PAGE)).items).toEqual([
          {
            id: article.id,
            headline: article.text.slice(headline.start, headline.end),
            deck: article.text.slice(deck.start, deck.end),
            publishedAt: '2017-03-03',
            publisher: 'م',
            url: 'https://example.org/1',
            storedAt: '2026-01-01T00:00:00.000Z',
            counts: {
              mentions: article.mentions.length,
              entities: article.entities.length,
              quotations: toSpeeches(article.quotations).length,
              timexes: article.timexes.length,
              roles: article.roles.length,
            },
          },
        ])
      })

      test('pages give each article once, also while others arrive and go', async () => {
        const articles = Array.from({ length: 25 }, (_, i) =>
          makeArticle(`خبر ${i}`, i % 3 ? '2017-03-03' : undefined),
        )
        await store.put(articles)
        const whole = (await store.list({ limit: 200 })).items.map(i => i.id)
        expect(new Set(whole).size).toBe(25)
        const seen: string[] = []
        let cursor: string | undefined
        do {
          const page = await store.list({ limit: 4, cursor })
          seen.push(...page.items.map(i => i.id))
          cursor = page.next
          // Newer than everything: belongs before the pages already read.
          await store.put([makeArticle(`عاجل ${seen.length}`, '2018-01-01')])
          await store.delete(seen[0]!)
        } while (cursor)
        expect(seen).toEqual(whole)
      })

      test('a page that ends exactly has no next', async () => {
        await store.put([makeArticle('أول'), makeArticle('ثان')])
        const first = await store.list({ limit: 1 })
        expect(first.next).toBeDefined()
        const second = await store.list({ limit: 1, cursor: first.next })
        expect(second.items).toHaveLength(1)
        expect(second.next).toBeUndefined()
      })

      test('a cursor that is not one', async () => {
        await store.put([makeArticle('أول'), makeArticle('ثان')])
        for (const cursor of ['', 'x', '%', 'ه', btoa('[1,2]'), btoa('{}'), btoa('["articles",1,1]')]) {
          await expect(store.list({ limit: 5, cursor })).rejects.toMatchObject({ code: 'invalid-cursor' })
        }
        for (const n of ['1.5', '1e300', '-5', '1e999', 'null']) {
          const pages = [
            store.list({ limit: 5, cursor: btoa(`["articles","",${n}]`) }),
            store.search(parseQuery('خبر'), { limit: 5, cursor: btoa(`["search",0,${n}]`) }),
          ]
          for (const page of pages) await expect(page).rejects.toMatchObject({ code: 'invalid-cursor' })
        }
      })

      test('counts', async () => {
        expect(await store.count()).toBe(0)
        await store.put([makeArticle('أول'), makeArticle('ثان')])
        expect(await store.count()).toBe(2)
      })
    })

    describe('delete', () => {
      test('leaves no trace', async () => {
        await store.put([seed])
        expect(await store.delete(seed.id)).toBe(true)
        expect(await store.delete(seed.id)).toBe(false)
        expect(await store.get(seed.id)).toBeUndefined()
        expect((await store.list(PAGE)).items).toEqual([])
        expect((await store.search(parseQuery('ناتو'), PAGE)).items).toEqual([])
        expect(await store.entitiesOf(seed.id)).toBeUndefined()
        for (const e of seed.entities) expect(await store.entity(entityKey(e), PAGE)).toBeUndefined()
      })

      test('leaves the others', async () => {
        const other = makeArticle('قمة الناتو في بروكسل')
        await store.put([seed, other])
        await store.delete(seed.id)
        expect((await store.search(parseQuery('ناتو'), PAGE)).items.map(i => i.id)).toEqual([other.id])
      })
    })

    testSearch(() => store)
    testMigrations(makeFixture)
    testStories(
      () => store,
      () => fixture.open(now),
    )

    describe('entities', () => {
      const minister = (id: string, name = 'سعاد العلي') => makeEntity(id, name)
      const city: Entity = { ...makeEntity('e2', 'حلب'), type: 'place', wikidata: 'Q41183' }

      test('one across articles, its names most frequent first', async () => {
        const shahba: Entity = { ...city, id: 'e1', name: 'الشهباء', mentions: ['m1', 'm2', 'm3'] }
        const older = withEntities('خبر قديم', [minister('e1'), city], '2017-01-01')
        const newer = withEntities('خبر جديد', [shahba], '2017-02-01')
        await store.put([newer, older])
        expect(await store.entity('Q41183', PAGE)).toMatchObject({
          key: 'Q41183',
          type: 'place',
          wikidata: 'Q41183',
          names: ['الشهباء', 'حلب'],
          articles: {
            items: [
              { id: newer.id, locals: ['e1'], mentions: 3 },
              { id: older.id, locals: ['e2'], mentions: 1 },
            ],
          },
        })
        expect(await store.entitiesOf(older.id)).toEqual([
          { local: 'e1', key: entityKey(minister('e1')) },
          { local: 'e2', key: 'Q41183' },
        ])
      })

      test('two of an article that are one across articles', async () => {
        const article = withEntities('خبر', [minister('e1'), city, minister('e10', 'سُعاد العلي')])
        await store.put([article])
        const record = await store.entity(entityKey(minister('e1')), PAGE)
        expect(record!.articles.items).toMatchObject([{ locals: ['e1', 'e10'], mentions: 2 }])
        expect((await store.entitiesOf(article.id))!.map(e => e.local)).toEqual(['e1', 'e2', 'e10'])
      })

      test('an article without any', async () => {
        const article = makeArticle('خبر')
        await store.put([{ ...article, entities: [], mentions: [] }])
        expect(await store.entitiesOf(article.id)).toEqual([])
      })

      test('pages of its articles', async () => {
        const articles = Array.from({ length: 5 }, (_, i) =>
          withEntities(`خبر ${i}`, [city], `2017-01-0${i + 1}`),
        )
        await store.put(articles)
        const first = await store.entity('Q41183', { limit: 3 })
        const second = await store.entity('Q41183', { limit: 3, cursor: first!.articles.next })
        const ids = [...first!.articles.items, ...second!.articles.items].map(a => a.id)
        expect(ids).toEqual(articles.map(a => a.id).reverse())
        expect(second!.articles.next).toBeUndefined()
      })

      test('hundreds in one article', async () => {
        const many = Array.from({ length: 333 }, (_, i) => makeEntity(`e${i + 1}`, `اسم ${i}`))
        const article = withEntities('قائمة', many)
        await store.put([article])
        expect(await store.entitiesOf(article.id)).toEqual(
          many.map(e => ({ local: e.id, key: entityKey(e) })),
        )
      })
    })

    describe('knowledge', () => {
      const entry = (id: string, name = 'سنا'): StoredEntry => ({ id, name, type: 'organization' })
      const ids = async () => (await store.knowledge.all()).entries.map(e => e.id)

      test('an empty list', async () => {
        expect(await store.knowledge.all()).toEqual({ version: 0, entries: [] })
        expect(await store.knowledge.list(PAGE)).toEqual({ items: [] })
        expect(await store.knowledge.get('x')).toBeUndefined()
        expect(await store.knowledge.delete('x')).toBe(false)
        expect(await store.knowledge.version()).toBe(0)
      })

      test('an entry comes back as it was put', async () => {
        const full: StoredEntry = {
          id: 'person:سعاد-العلي',
          name: `سعاد "العلي" 👍\\'; drop table knowledge; --`,
          type: 'person',
          aliases: ['العلي', ''],
          labels: { en: 'Suad' },
        }
        expect(await store.knowledge.put([full])).toEqual({ created: 1, total: 1 })
        expect(await store.knowledge.get(full.id)).toEqual(full)
        expect((await store.knowledge.all()).entries).toEqual([full])
      })

      test('the same id again replaces; of two in one put the last holds', async () => {
        await store.knowledge.put([entry('a'), entry('b')])
        const put = await store.knowledge.put([entry('b', 'أولى'), entry('b', 'ثانية'), entry('c')])
        expect(put).toEqual({ created: 1, total: 3 })
        expect(await store.knowledge.get('b')).toEqual(entry('b', 'ثانية'))
      })

      test('replace leaves nothing else', async () => {
        await store.knowledge.put([entry('a'), entry('b')])
        expect(await store.knowledge.replace([entry('c')])).toMatchObject({ total: 1 })
        expect(await ids()).toEqual(['c'])
        expect(await store.knowledge.replace([])).toMatchObject({ total: 0 })
        expect(await ids()).toEqual([])
      })

      test('delete', async () => {
        await store.knowledge.put([entry('a'), entry('b')])
        expect(await store.knowledge.delete('a')).toBe(true)
        expect(await store.knowledge.delete('a')).toBe(false)
        expect(await ids()).toEqual(['b'])
      })

      test('every change grows the version, and nothing else does', async () => {
        const versions = [await store.knowledge.version()]
        const after = async (act: Promise<unknown>) => {
          await act
          versions.push(await store.knowledge.version())
          expect((await store.knowledge.all()).version).toBe(versions.at(-1))
        }
        await after(store.knowledge.put([entry('a')]))
        await after(store.knowledge.put([entry('a', 'أخرى')]))
        await after(store.knowledge.replace([entry('b')]))
        await after(store.knowledge.delete('b'))
        expect(new Set(versions).size).toBe(versions.length)
        expect([...versions].sort((a, b) => a - b)).toEqual(versions)
        await store.knowledge.delete('b')
        await store.put([seed])
        expect(await store.knowledge.version()).toBe(versions.at(-1))
      })

      test('pages by id', async () => {
        await store.knowledge.put(['Q2', 'ب', 'a-1', 'أ', 'Q10'].map(id => entry(id)))
        const first = await store.knowledge.list({ limit: 4 })
        const second = await store.knowledge.list({ limit: 4, cursor: first.next })
        const listed = [...first.items, ...second.items].map(e => e.id)
        expect(listed).toEqual(['Q10', 'Q2', 'a-1', 'أ', 'ب'])
        expect(listed).toEqual(await ids())
        expect(second.next).toBeUndefined()
        await expect(store.list({ limit: 3, cursor: first.next })).rejects.toMatchObject({
          code: 'invalid-cursor',
        })
      })

      test('ten thousand in one put', async () => {
        const many = Array.from({ length: 10_000 }, (_, i) =>
          entry(`x${i}`, `شركة رقم ${i} ${'س'.repeat(100)}`),
        )
        expect(await store.knowledge.put(many)).toEqual({ created: 10_000, total: 10_000 })
        expect(new Set(await ids()).size).toBe(10_000)
      })
    })

    describe('size', () => {
      test('an article of several megabytes is stored, found and replaced', async () => {
        const text = `كلمة أولى\n${'👍 حديث طويل عن الزيتون في القرية، '.repeat(60_000)}\nوآخرها ياقوت`
        const article: Article = { ...makeArticle('خبر'), text, diagnostics: [] }
        await store.put([article])
        expect(readJson(await store.get(article.id)) === JSON.stringify(article)).toBe(true)
        const [hit] = (await store.search(parseQuery('زيتون'), PAGE)).items
        expect(hit!.id).toBe(article.id)
        const { start, text: passage } = hit!.snippet
        expect(text.slice(start, start + passage.length)).toBe(passage)
        await store.put([makeArticle('خبر')])
        expect(readJson(await store.get(article.id)).length).toBeLessThan(10_000)
      })

      test('five hundred in one put', async () => {
        const articles = Array.from({ length: 500 }, (_, i) => makeArticle(`خبر رقم ${i} من القرية`))
        await store.put(articles)
        expect(await store.count()).toBe(500)
      })
    })

    describe('two connections', () => {
      test('see each other', async () => {
        const other = await fixture.open()
        await store.put([seed])
        expect(await other.get(seed.id)).toEqual(await store.get(seed.id))
        await other.delete(seed.id)
        expect(await store.get(seed.id)).toBeUndefined()
        await other.close()
      })

      test('write at once: all is there, the same article once', async () => {
        const other = await fixture.open()
        const articles = Array.from({ length: 20 }, (_, i) => makeArticle(`خبر ${i}`))
        const results = await Promise.all(
          articles.flatMap(a => [store, other].map(connection => connection.put([a]))),
        )
        expect(await store.count()).toBe(20)
        expect(results.flat().filter(r => r.created)).toHaveLength(20)
        await other.close()
      })

      test('open at once on an empty database', async () => {
        const empty = await makeFixture()
        const stores = await Promise.all([1, 2, 3, 4].map(() => empty.open()))
        await Promise.all(stores.map((s, i) => s.put([makeArticle(`خبر ${i}`)])))
        expect(await stores[0]!.count()).toBe(4)
        for (const s of stores) await s.close()
        await empty.remove()
      })
    })

    test('opened again, everything is there', async () => {
      await store.put([seed])
      const again = await fixture.open()
      expect(await again.get(seed.id)).toEqual(await store.get(seed.id))
      expect((await again.search(parseQuery('ناتو'), PAGE)).items).toHaveLength(1)
      await again.close()
    })
  })
}
