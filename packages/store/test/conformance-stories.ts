/** What every driver must do with articles that tell one story: part of the conformance suite. */
import { type Article, parse } from '@isnad/core'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../src/store.ts'
import { makeArticle, PAGE } from './articles.ts'

export function testStories(opened: () => Store, openAnother: () => Promise<Store>): void {
  describe('stories', () => {
    let store: Store
    beforeEach(() => {
      store = opened()
    })

    const storyOf = async (id: string) => {
      const story = await store.story(id)
      return story && { id: story.id, articles: story.articles.map(a => a.id) }
    }

    test('copies are one story as they arrive, the first published first', async () => {
      await store.put([later])
      expect((await store.stories(PAGE)).items).toEqual([])
      expect(await storyOf(later.id)).toEqual({ id: later.id, articles: [later.id] })
      await store.put([other])
      await store.put([first])
      expect((await store.stories(PAGE)).items).toMatchObject([
        { id: later.id, articles: 2, publishers: 2, first: { id: first.id, publisher: 'وكالة' } },
      ])
      const story = { id: later.id, articles: [first.id, later.id] }
      for (const id of [later.id, first.id]) expect(await storyOf(id)).toEqual(story)
      expect(await storyOf(other.id)).toMatchObject({ articles: [other.id] })
      expect(await storyOf('0'.repeat(32))).toBeUndefined()
    })

    test('copies in one put, and put again', async () => {
      await store.put([first, other, later])
      await store.put([later, first])
      expect((await storyOf(later.id))!.articles).toEqual([first.id, later.id])
      expect((await store.stories(PAGE)).items).toMatchObject([{ articles: 2 }])
    })

    test('an article that copies two stories makes them one', async () => {
      await store.put([first])
      await store.put([other])
      const both = parse(`خبران\n${BODY}\n${OTHER}`)
      await store.put([both])
      const ids = (await storyOf(both.id))!.articles
      expect([...ids].sort()).toEqual([first.id, other.id, both.id].sort())
      expect((await store.stories(PAGE)).items).toMatchObject([{ articles: 3 }])
      expect(await storyOf(other.id)).toMatchObject({ id: first.id })
    })

    test('a deleted article leaves its story', async () => {
      await store.put([first, later, makeCopy('ثالث', '2017-03-05', 'موقع')])
      await store.delete(first.id)
      const [story] = (await store.stories(PAGE)).items
      expect(story).toMatchObject({ articles: 2, first: { id: later.id } })
      expect(await storyOf(first.id)).toEqual({
        id: first.id,
        articles: expect.not.arrayContaining([first.id]),
      })
      await store.delete(later.id)
      expect((await store.stories(PAGE)).items).toEqual([])
    })

    test('what becomes known of an article later', async () => {
      await store.put([later, { ...first, source: {} }])
      expect((await store.stories(PAGE)).items).toMatchObject([{ publishers: 1, first: { id: later.id } }])
      await store.put([first])
      expect((await store.stories(PAGE)).items).toMatchObject([{ publishers: 2, first: { id: first.id } }])
    })

    test('two that arrive at once find one another', async () => {
      const another = await openAnother()
      await Promise.all([store.put([first]), another.put([later])])
      expect((await store.stories(PAGE)).items).toMatchObject([{ articles: 2 }])
      await another.close()
    })

    test('pages, the latest first', async () => {
      const days = Array.from({ length: 5 }, (_, i) => `2017-04-0${i + 1}`)
      for (const [i, day] of days.entries()) {
        const text = WORDS.map(word => `${word}${'بتثجح'[i]}`).join(' ')
        await store.put(['عنوان', 'عنوان آخر'].map(headline => makeArticle(`${headline}\n${text}.`, day)))
      }
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.stories({ limit: 2, cursor })
        seen.push(...page.items.map(s => s.first.publishedAt!))
        cursor = page.next
      } while (cursor)
      expect(seen).toEqual([...days].reverse())
      await expect(store.stories({ limit: 2, cursor: 'x' })).rejects.toMatchObject({ code: 'invalid-cursor' })
    })
  })
}

const WORDS = 'بيت نهر جبل سوق باب درب حقل بحر نخل رمل صخر غيم ريح برق رعد مطر ثلج شمس قمر نجم'.split(' ')
const BODY = `افتتح رئيس البلدية السوق الجديدة في وسط المدينة القديمة بعد عامين من أعمال الترميم التي مولتها الوزارة.
وتضم السوق مئتي متجر ومقهى وساحة للعروض، وينتظر أن توفر مئات الوظائف لأبناء المدينة وجوارها.`
const OTHER = `توقعت هيئة الأرصاد أمطارا غزيرة على المناطق الساحلية مساء الغد، ودعت السائقين إلى تجنب الأودية والطرق المنخفضة.
وقالت الهيئة إن الرياح ستشتد ليلا وتهدأ صباح اليوم التالي مع انخفاض في درجات الحرارة.`
const first = makeCopy('افتتاح السوق', '2017-03-03', 'وكالة')
const later = makeCopy('سوق جديدة في المدينة', '2017-03-04', 'صحيفة')
const other = makeArticle(`أمطار غدا\n${OTHER}`, '2017-03-03')

function makeCopy(headline: string, publishedAt: string, publisher: string): Article {
  return parse(`${headline}\n${BODY}`, { publishedAt, publisher })
}
