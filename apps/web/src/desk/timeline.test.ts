import { type Article, parse } from '@isnad/core'
import { expect, test } from 'vitest'
import { toMoments } from './timeline.ts'

const read = (text: string, publishedAt?: string): Article => parse(text, publishedAt ? { publishedAt } : {})

/** The words of what stands in the line, «published» for the publication. */
function line(article: Article): string[] {
  return toMoments(article).dated.map(m => {
    if (m.is === 'publication') return 'published'
    const { start, end } = m.is === 'event' ? m.event : m.timex
    return article.text.slice(start, end)
  })
}

test('events run from the earliest to the latest, the publication among them', () => {
  const article = read(
    'سيزور الوزير القاهرة غدا. وقصفت روسيا حلب في 3 مارس 2019. وأكد أن الطريق مغلق منذ 2018.',
    '2020-05-14',
  )
  expect(line(article)).toEqual(['2018', 'قصفت', 'published', 'يزور'])
})

test('without a publication date there is none; a time that an event took up stands once', () => {
  expect(line(read('قصفت روسيا حلب في 3 مارس 2019.'))).toEqual(['قصفت'])
})

test('what has no day stands apart; what is denied, too; that somebody spoke stands elsewhere', () => {
  const article = read(
    'قصفت روسيا حلب. ولم يزر الرئيس بشار الأسد موسكو. وقال بشار الأسد إن الحرب مستمرة كل يوم.',
    '2020-05-14',
  )
  const { undated, denied, times } = toMoments(article)
  expect(undated.map(e => e.type)).toEqual(['attack'])
  expect(denied.map(e => e.type)).toEqual(['visit'])
  expect(times.map(t => article.text.slice(t.start, t.end))).toEqual(['كل يوم'])
})
