import { expect, test } from 'vitest'
import { parse } from './parse.ts'
import { toTimeline } from './timeline.ts'

/** The words of the events in order, then those without a day. */
function read(text: string): string[] {
  const article = parse(text, { publishedAt: '2020-05-14' })
  const { dated, undated } = toTimeline(article)
  const words = (id: string) => {
    const { start, end } = article.events.find(e => e.id === id)!
    return article.text.slice(start, end)
  }
  return [...dated.map(e => `${words(e.event)} ${e.from}`), ...undated.map(words)]
}

test('by their days, not as the text tells them', () => {
  expect(
    read(
      'سيزور الوزير القاهرة غدا. وهاجم مسلحون حلب في 3 مارس 2019. وزار الوزير بيروت أمس. وجرت الانتخابات في 2018.',
    ),
  ).toEqual(['الانتخابات 2018-01-01', 'هاجم 2019-03-03', 'زار 2020-05-13', 'يزور 2020-05-15'])
})

test('a shorter time before a longer one that begins with it', () => {
  expect(read('جرت الانتخابات في تونس في يناير 2019. وقصفت روسيا حلب في 1 يناير 2019.')).toEqual([
    'قصفت 2019-01-01',
    'الانتخابات 2019-01-01',
  ])
})

test('without a day, apart; denied, nowhere', () => {
  expect(read('قصفت روسيا حلب. ولم يزر الوزير بيروت أمس.')).toEqual(['قصفت'])
})
