import type { FeedItem } from '@isnad/ingest'
import { describe, expect, test } from 'vitest'
import { hasFullText, itemToSource } from './item-to-source.ts'

const NOW = new Date('2026-01-01T00:00:00Z')
const makeItem = (item: Partial<FeedItem>): FeedItem => ({ id: '1', authors: [], categories: [], ...item })
const OTHER = 'وأضافت أن الفرق المتنقلة ستصل إلى القرى البعيدة، وأن التسجيل مفتوح منذ اليوم.'
const PARAGRAPH =
  'أعلنت وزارة الصحة، الجمعة، أن الحملة الوطنية للتلقيح ستبدأ في مطلع الشهر المقبل في كل المحافظات.'

describe('itemToSource', () => {
  test('the whole article: headline and paragraphs as from a page, with what the item says', () => {
    const item = makeItem({
      url: 'https://news.example/1',
      title: 'بدء حملة التلقيح',
      content: `<p>${PARAGRAPH}</p><p>${PARAGRAPH.replace('الجمعة', 'السبت')}</p>`,
      publishedAt: '2017-03-03T09:22:00+03:00',
      authors: ['أسماء نصار'],
      categories: ['صحة'],
    })
    const { source, diagnostics } = itemToSource(item, { title: 'وكالة الأنباء' }, NOW)
    expect(diagnostics).toEqual([])
    expect(source).toMatchObject({
      url: 'https://news.example/1',
      title: 'بدء حملة التلقيح',
      byline: 'أسماء نصار',
      authors: ['أسماء نصار'],
      tags: ['صحة'],
      publisher: 'وكالة الأنباء',
      publishedAt: '2017-03-03T09:22:00+03:00',
      retrievedAt: '2026-01-01T00:00:00.000Z',
    })
    expect(source.text).toBe(`بدء حملة التلقيح\n${PARAGRAPH}\n${PARAGRAPH.replace('الجمعة', 'السبت')}`)
  })

  test('text without tags, and two words: nothing is lost', () => {
    const bare = itemToSource(makeItem({ title: 'عنوان', content: `${PARAGRAPH}\n${OTHER}` }), {}, NOW)
    expect(bare.source.text).toBe(`عنوان\n${PARAGRAPH}\n${OTHER}`)
    const short = itemToSource(makeItem({ title: 'عاجل: زلزال', summary: '<b>هزة</b> قوية' }), {}, NOW)
    expect(short.source.text).toBe('عاجل: زلزال\nهزة قوية')
    expect(short.diagnostics).toEqual([])
  })

  test('nothing at all is said', () => {
    expect(itemToSource(makeItem({}), {}, NOW).diagnostics).toHaveLength(1)
  })
})

test('full text, or a teaser', () => {
  const url = 'https://news.example/1'
  expect(hasFullText(makeItem({ url, content: `<p>${PARAGRAPH.repeat(4)}</p>` }))).toBe(true)
  expect(hasFullText(makeItem({ url, content: `<p>${PARAGRAPH.repeat(4)} …</p>` }))).toBe(false)
  expect(hasFullText(makeItem({ url, content: `<p>${PARAGRAPH}</p>` }))).toBe(false)
  expect(hasFullText(makeItem({ url, summary: PARAGRAPH.repeat(4) }))).toBe(false)
  expect(hasFullText(makeItem({ summary: 'خبر' }))).toBe(true)
})
