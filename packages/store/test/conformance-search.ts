/** What every driver must do when it is asked: part of the conformance suite. */

import { parseQuery } from '@isnad/core'
import { beforeEach, describe, expect, test } from 'vitest'
import type { SearchOptions, Store } from '../src/store.ts'
import { makeArticle, makeNamed, PAGE, seed } from './articles.ts'

export function testSearch(opened: () => Store): void {
  let store: Store
  beforeEach(() => {
    store = opened()
  })
  /** Headlines of what a query finds, in order. */
  const find = async (query: string, options: Partial<SearchOptions> = {}) =>
    (await store.search(parseQuery(query), { ...PAGE, ...options })).items.map(i => i.headline)

  describe('search', () => {
    const found: readonly [query: string, surface: string][] = [
      ['ناتو', 'ناتو'],
      ['للناتو', 'ناتو'],
      ['الاوكرانية', 'وكراني'],
      ['غيراسيموف', 'يراسيموف'],
      ['محادثات متحضره', 'متحضرة'],
      ['أبريل', 'بريل'],
    ]
    for (const [query, surface] of found) {
      test(`«${query}» finds the seed and marks its letters`, async () => {
        await store.put([makeArticle('افتتاح معرض الكتاب\nشهد المعرض إقبالا واسعا'), seed])
        const { items } = await store.search(parseQuery(query), PAGE)
        expect(items.map(i => i.id)).toEqual([seed.id])
        const { text, start, matches } = items[0]!.snippet
        expect(seed.text.slice(start, start + text.length)).toBe(text)
        expect(matches.length).toBeGreaterThan(0)
        expect(matches.map(m => text.slice(m.start, m.end)).join(' ')).toContain(surface)
      })
    }

    test('every word must be there', async () => {
      await store.put([makeArticle('قمة الناتو في بروكسل'), makeArticle('معرض الكتاب في بروكسل')])
      expect((await store.search(parseQuery('بروكسل'), PAGE)).items).toHaveLength(2)
      expect((await store.search(parseQuery('بروكسل معرض'), PAGE)).items).toHaveLength(1)
      expect((await store.search(parseQuery('بروكسل مسرح'), PAGE)).items).toHaveLength(0)
    })

    test('more of the word is better', async () => {
      const little = makeArticle(`الزيتون\n${'حديث عن أمور كثيرة في القرية القديمة. '.repeat(20)}`)
      const much = makeArticle('موسم الزيتون\nزيت الزيتون وشجر الزيتون في موسم الزيتون')
      await store.put([much, little])
      expect((await store.search(parseQuery('زيتون'), PAGE)).items.map(i => i.id)).toEqual([
        much.id,
        little.id,
      ])
    })

    test('a query without words finds nothing', async () => {
      await store.put([seed])
      for (const query of ['', ' ', '"', '()', '*', '-', '\u0000', '👍'])
        expect(await store.search(parseQuery(query), PAGE)).toEqual({ items: [] })
    })

    const attempts = [
      'ناتو"',
      '"ناتو',
      'ناتو*',
      'ناتو -',
      '(ناتو)',
      'terms:ناتو',
      "ناتو'; --",
      '{ناتو}',
      '^ناتو',
    ]
    for (const query of attempts) {
      test(`«${query}» is words, not operators`, async () => {
        await store.put([seed])
        const words = query.includes('terms') ? 0 : 1
        expect((await store.search(parseQuery(query), PAGE)).items).toHaveLength(words)
      })
    }

    test('operators of the database are words', async () => {
      await store.put([makeArticle('NOT near a port'), makeArticle('near')])
      expect((await store.search(parseQuery('NOT near'), PAGE)).items).toHaveLength(1)
      expect((await store.search(parseQuery('near OR AND'), PAGE)).items).toHaveLength(0)
    })

    test('words in a row', async () => {
      await store.put([makeArticle('زار الوفد للحلف الأطلسي مقرا'), makeArticle('الأطلسي محيط والحلف قديم')])
      expect(await find('"الحلف الأطلسي"')).toEqual(['زار الوفد للحلف الأطلسي مقرا'])
      expect(await find('الحلف الأطلسي')).toHaveLength(2)
      expect(await find('"الأطلسي الحلف"')).toEqual([])
    })

    test('other forms of a word come after the word, unless it stands in quotation marks', async () => {
      await store.put([
        makeArticle('تصريح الوزير'),
        makeArticle('تصريحات تصريحات تصريحات'),
        makeArticle('خبر'),
      ])
      expect(await find('تصريح')).toEqual(['تصريح الوزير', 'تصريحات تصريحات تصريحات'])
      expect(await find('"تصريح"')).toEqual(['تصريح الوزير'])
    })

    test('what must not be there', async () => {
      await store.put([makeArticle('قمة الناتو في بروكسل'), makeArticle('قمة الناتو في وارسو')])
      expect(await find('الناتو -بروكسل')).toEqual(['قمة الناتو في وارسو'])
      expect(await find('قمة -"الناتو في بروكسل"')).toEqual(['قمة الناتو في وارسو'])
      expect(await find('-بروكسل')).toEqual([])
    })

    test('a headline weighs more', async () => {
      const rest = 'وقال المتحدث كلاما كثيرا عن أمور أخرى في المدينة القديمة صباح أمس.'
      await store.put([makeArticle(`الزيتون\n${rest}`), makeArticle(`المواسم\nالزيتون ${rest}`)])
      expect(await find('الزيتون')).toEqual(['الزيتون', 'المواسم'])
      await store.put([makeArticle(`العنب\nالعنب ${rest}`)])
    })

    test('who is named, who speaks, of whom, published by whom', async () => {
      await store.put([spoken, makeNamed('سعاد العلي تزور حلب', [['person', 'سعاد العلي']])])
      expect(await find('person:"سعاد العلي"')).toHaveLength(2)
      expect(await find('person:العلي place:حلب')).toEqual([SPOKEN])
      expect(await find('speaker:العلي')).toEqual([SPOKEN])
      expect(await find('قال:العلي عن:حلب')).toEqual([SPOKEN])
      expect(await find('about:العلي')).toEqual([])
      expect(await find('source:الصباح')).toEqual([SPOKEN])
      expect(await find('source:sabah.example')).toEqual([SPOKEN])
      expect(await find('person:العلي -source:الصباح')).toEqual(['سعاد العلي تزور حلب'])
      expect(await find('type:place')).toEqual([SPOKEN])
      expect(await find('person:حلب')).toEqual([])
    })

    test('the words of a name belong to one entity', async () => {
      await store.put([
        makeNamed('سعاد حسن ومنير العلي', [
          ['person', 'سعاد حسن'],
          ['person', 'منير العلي'],
        ]),
      ])
      expect(await find('person:"سعاد العلي"')).toEqual([])
      expect(await find('person:سعاد person:العلي')).toHaveLength(1)
    })

    test('spellings of a name', async () => {
      await store.put([makeNamed('وصل غورباتشوف', [['person', 'غورباتشوف']])])
      expect(await find('person:جورباتشوف')).toHaveLength(1)
      expect(await find('جورباتشوف')).toHaveLength(1)
    })

    test('when it was published', async () => {
      const days = [
        '2016-12-31',
        '2017-01-01T00:30:00+03:00',
        '2017-01-01',
        '2017-12-31T23:00:00Z',
        undefined,
      ]
      await store.put(days.map((d, i) => makeArticle(`خبر ${i}`, d)))
      expect(await find('خبر after:2017')).toHaveLength(2)
      expect((await find('خبر قبل:2017')).sort()).toEqual(['خبر 0', 'خبر 1'])
      expect(await find('after:2017-01 before:2017-02')).toEqual(['خبر 2'])
      expect(await find('after:2018')).toEqual([])
    })

    test('newest first', async () => {
      await store.put([
        makeArticle('زيتون زيتون زيتون', '2017-01-01'),
        makeArticle('زيتون', '2017-03-01'),
        makeArticle('زيتونة', '2017-02-01'),
      ])
      expect(await find('زيتون', { sort: 'newest' })).toEqual(['زيتون', 'زيتونة', 'زيتون زيتون زيتون'])
      expect((await find('زيتون')).at(-1)).toBe('زيتونة')
    })

    for (const sort of ['relevance', 'newest'] as const) {
      test(`pages, ${sort}: each once, the word before its other forms`, async () => {
        await store.put(Array.from({ length: 9 }, (_, i) => makeArticle(i % 2 ? `دول ${i}` : `دولة ${i}`)))
        for (const limit of [1, 2, 4, 5, 8]) {
          const seen: string[] = []
          let cursor: string | undefined
          do {
            const page = await store.search(parseQuery('دول'), { limit, cursor, sort })
            expect(page.items.length).toBeLessThanOrEqual(limit)
            seen.push(...page.items.map(i => i.headline))
            cursor = page.next
          } while (cursor)
          expect(new Set(seen).size).toBe(9)
          expect(seen).toHaveLength(9)
          if (sort === 'relevance') expect(seen.slice(0, 4).every(h => h.startsWith('دول '))).toBe(true)
        }
      })
    }

    test('pages', async () => {
      const articles = Array.from({ length: 7 }, (_, i) => makeArticle(`قمة الناتو رقم ${i}`))
      await store.put(articles)
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.search(parseQuery('ناتو'), { limit: 3, cursor })
        seen.push(...page.items.map(i => i.id))
        cursor = page.next
      } while (cursor)
      expect(seen).toHaveLength(7)
      expect(new Set(seen).size).toBe(7)
      const { next } = await store.list({ limit: 3 })
      await expect(store.search(parseQuery('ناتو'), { limit: 3, cursor: next })).rejects.toMatchObject({
        code: 'invalid-cursor',
      })
    })
  })

  describe('facets', () => {
    test('count articles by who is named, publisher and year', async () => {
      await store.put([spoken, makeNamed('سعاد العلي تزور حلب', [['person', 'سعاد العلي']], '2016-05-05')])
      const facets = await store.facets(parseQuery('العلي'))
      expect(facets).toMatchObject({
        total: 2,
        counted: 2,
        person: [{ value: 'سعاد العلي', articles: 2 }],
        place: [{ value: 'حلب', articles: 1 }],
        org: [],
        source: [{ value: 'صحيفة الصباح', articles: 1 }],
        year: [
          { value: '2017', articles: 1 },
          { value: '2016', articles: 1 },
        ],
      })
      for (const { key } of facets.person) expect(await store.entity(key, PAGE)).toBeDefined()
      expect((await store.facets(parseQuery('after:2017'))).total).toBe(1)
      expect((await store.facets(parseQuery('العلي before:2017'))).place).toEqual([])
    })

    test('of a query that asks nothing, or finds nothing', async () => {
      await store.put([spoken])
      for (const query of ['', 'قطار'])
        expect(await store.facets(parseQuery(query))).toMatchObject({ total: 0, person: [] })
    })
  })

  describe('suggest', () => {
    test('names by the beginning of any word, those of the most articles first', async () => {
      await store.put([spoken, makeNamed('أنور العلمي', [['person', 'أنور العلمي']])])
      await store.put([makeNamed('العلمي', [['person', 'أنور العلمي']])])
      const names = async (typed: string) => (await store.suggest(typed, 5)).map(s => s.name)
      expect(await names('العل')).toEqual(['أنور العلمي', 'سعاد العلي'])
      expect(await names('انور ال')).toEqual(['أنور العلمي'])
      expect(await names('حل')).toEqual(['حلب'])
      expect(await names('س')).toEqual([])
      expect(await names('"*')).toEqual([])
      expect(await store.suggest('العل', 1)).toMatchObject([{ type: 'person', articles: 2 }])
    })

    test('a name goes with its last article', async () => {
      await store.put([spoken])
      await store.put([spoken])
      expect(await store.suggest('سعا', 5)).toMatchObject([{ articles: 1 }])
      await store.delete(spoken.id)
      expect(await store.suggest('سعا', 5)).toEqual([])
    })

    test('other spellings', async () => {
      await store.put([makeNamed('غورباتشوف', [['person', 'غورباتشوف']])])
      expect(await store.suggest('جورباتش', 5)).toMatchObject([{ name: 'غورباتشوف' }])
    })
  })

  test('what a misspelt name may have meant', async () => {
    await store.put([spoken, makeNamed('بوغدانوف', [['person', 'ميخائيل بوغدانوف']])])
    const correct = async (q: string) => await store.correct(q, parseQuery(q))
    expect(await correct('بوغدوناف في حلب')).toEqual([{ q: 'بوغدانوف في حلب', name: 'بوغدانوف' }])
    expect(await correct('بوغدانوف')).toEqual([])
    expect(await correct('"؟')).toEqual([])
  })
}

const SPOKEN = 'قالت سعاد العلي: حلب مدينة جميلة'
/** Of a person who speaks about a place, from a publisher. */
const spoken = makeSpoken()

function makeSpoken() {
  const article = makeNamed(
    SPOKEN,
    [
      ['person', 'سعاد العلي'],
      ['place', 'حلب'],
    ],
    '2017-03-03',
  )
  const { start } = article.mentions[1]!
  return {
    ...article,
    source: { ...article.source, publisher: 'صحيفة الصباح', url: 'https://www.sabah.example/1' },
    quotations: [
      {
        id: 'q1',
        start,
        end: SPOKEN.length,
        kind: 'direct' as const,
        status: 'attributed' as const,
        speaker: { entity: 'e1', text: 'سعاد العلي' },
        confidence: 1,
        by: 'test',
        evidence: [],
      },
    ],
  }
}
