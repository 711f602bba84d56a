/** A database of every earlier version opens, with all that was in it: part of the conformance suite. */
import { parseQuery } from '@isnad/core'
import { CompiledQuery } from 'kysely'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS, migrate } from '../src/migrations.ts'
import { makeNamed, PAGE, readJson } from './articles.ts'
import type { Fixture } from './conformance.ts'

export function testMigrations(makeFixture: () => Promise<Fixture>): void {
  describe('migrations', () => {
    for (let version = 1; version < MIGRATIONS.length; version++) {
      test(`from version ${version}`, async () => {
        const fixture = await makeFixture()
        const engine = fixture.engine?.()
        if (engine) {
          await migrate(engine, () => new Date(), version)
          await engine.batch(articles.flatMap((a, i) => writeArticle(a, i + 1, version)))
          await engine.close()
          await expectWhole(fixture)
        }
        await fixture.remove()
      })
    }
  })
}

/** More than are brought up to date when the store opens. */
const COUNT = 30
const articles = Array.from({ length: COUNT }, (_, i) =>
  makeNamed(`سعاد العلي في حلب\nالخبر رقم ${i}`, [['person', 'سعاد العلي']], '2017-03-03'),
)

async function expectWhole(fixture: Fixture): Promise<void> {
  const store = await fixture.open()
  const found = async (query: string) => (await store.search(parseQuery(query), PAGE)).items
  expect(await store.count()).toBe(COUNT)
  expect((await store.findByUrl('https://news.example/2')).map(a => a.id)).toEqual([articles[1]!.id])
  const before = await found('العلي')
  expect(before.length).toBeGreaterThan(0)
  expect(before.length).toBeLessThan(COUNT)
  const [first] = articles
  // Put anew meanwhile: the rest of the work leaves it as it is now.
  await store.put([{ ...first!, entities: [], mentions: [] }])
  while ((await store.refresh(7)) > 0);
  expect(await found('العلي')).toHaveLength(COUNT)
  expect(await found('person:العلي')).toHaveLength(COUNT - 1)
  expect(await store.suggest('العل', 5)).toMatchObject([{ name: 'سعاد العلي', articles: COUNT - 1 }])
  expect(readJson(await store.get(articles[1]!.id))).toBe(JSON.stringify(articles[1]))
  await store.close()
}

/** The version that put other columns in place of article_terms. */
const WITHOUT_OLD_TERMS = 4

/** The version that knows articles by their addresses. */
const WITH_ADDRESSES = 3

/** The rows that each version wrote for an article, as it wrote them. */
function writeArticle(article: (typeof articles)[number], seq: number, version: number): CompiledQuery[] {
  const url = `https://news.example/${seq}`
  const summary = {
    id: article.id,
    headline: 'سعاد العلي في حلب',
    publishedAt: '2017-03-03',
    url,
    counts: {},
  }
  const facts = { type: 'person', name: 'سعاد العلي', labels: { ar: 'سعاد العلي' } }
  const rows: [table: string, row: Record<string, string | number>][] = [
    [
      'articles',
      {
        seq,
        id: article.id,
        published: '2017-03-03',
        stored_at: '2026-01-01T00:00:00.000Z',
        version: 'x',
        summary: JSON.stringify(summary),
        // A column of its own since articles are known by their addresses.
        ...(version >= WITH_ADDRESSES && { url }),
      },
    ],
    ['documents', { article: seq, kind: 'article', part: 0, json: JSON.stringify(article) }],
    ['documents', { article: seq, kind: 'text', part: 0, json: JSON.stringify(article.text) }],
    [
      'article_entities',
      { entity: 'person:سعاد-العلي', article: seq, locals: 'e1', mentions: 1, facts: JSON.stringify(facts) },
    ],
  ]
  if (version < WITHOUT_OLD_TERMS)
    rows.push(['article_terms', { rowid: seq, terms: 'سعاد علي في حلب', sounds: '' }])
  return rows.map(([table, row]) =>
    CompiledQuery.raw(
      `insert into ${table} (${Object.keys(row)}) values (${Object.keys(row).map(() => '?')})`,
      Object.values(row),
    ),
  )
}
