import { expect, test } from 'vitest'
import { parse } from '../parse.ts'
import type { Article } from '../schema/article.ts'
import type { Mention } from '../schema/mention.ts'
import { findMatches } from './find-matches.ts'
import { type IndexTerms, indexTerms } from './index-terms.ts'
import { parseQuery } from './parse-query.ts'

const TEXT = 'زار الأمين العام للحلف العاصمة الأوكرانية، وأجرى محادثات متحضّرة في أبريل مع وفد من صندوق النقد.'

/** The words of TEXT that a query lights up. */
const check = (query: string, expected: string) =>
  test(`${query} → ${expected}`, () =>
    expect(
      findMatches(TEXT, parseQuery(query))
        .map(s => TEXT.slice(s.start, s.end))
        .join('|'),
    ).toBe(expected))

check('حلف', 'للحلف')
check('والحلف', 'للحلف')
check('الاوكرانيه', 'الأوكرانية')
check('أوكرانيا', 'الأوكرانية')
check('محادثات متحضره', 'محادثات|متحضّرة')
check('محادثاتهما', 'محادثات')
check('إبريل', 'أبريل')
check('بالعاصمة', 'العاصمة')
check('صندوق', 'صندوق')
check('"صندوق النقد"', 'صندوق النقد')
check('"وفد من صندوق"', 'وفد من صندوق')
check('"حلف العاصمة"', 'للحلف العاصمة')
check('"صندوق أوكرانيا"', '')
check('"صناديق"', '')
check('org:"صندوق النقد"', 'صندوق|النقد')
check('source:النقد', '')
check('العاصمة -حلف', 'العاصمة')
check('مدينة', '')
check('', '')

const columnsOf = (text: string, names: readonly Partial<Mention>[] = []): IndexTerms => {
  const article: Article = parse(text)
  const mentions = names.map((m, i) => ({ ...article.mentions[0]!, ...m, id: `m${i}` })) as Mention[]
  return indexTerms(names.length > 0 ? { ...article, mentions } : article)
}

for (const [query, text] of [
  ['لبنان', 'لبنانيين'],
  ['لبناني', 'لبنان'],
  ['زيتون', 'زيتونة'],
  ['حكومتها', 'الحكومات'],
] as const)
  test(`${query} lights up ${text}`, () => expect(findMatches(text, parseQuery(query))).toHaveLength(1))

test('words of the headline stand apart', () => {
  const { headline, words, stems } = columnsOf(
    'قمة والناتو\nعقدت القمة في المدينة يوم الأحد وحضرها الوزراء جميعا.',
  )
  expect(headline).toBe('قمه والناتو')
  expect(stems.split(' ')).toContain('ناتو')
  expect(words.startsWith('عقدت قمه في مدينه')).toBe(true)
})

test('names are indexed by sound, other words are not', () => {
  const text = 'قال غورباتشوف إن القمة نجحت'
  const name = { start: 4, end: 12, kind: 'name' } as const
  const { sounds } = columnsOf(text, [name])
  const [word] = parseQuery('جورباتشوف').clauses
  expect(word).toMatchObject({ sound: sounds })
  expect(indexTerms({ ...parse(text), mentions: [] }).sounds).toBe('')
})

test('who is named, who speaks and of whom something is said', () => {
  const article = parse('أعلن رئيس الوزراء العراقي حيدر العبادي في بغداد أن الأمم المتحدة ستساعد العراق.', {
    publisher: 'وكالة الأنباء',
    url: 'https://www.example.org/1',
  })
  const columns = indexTerms(article)
  const holds = (column: keyof IndexTerms, query: string) => {
    const [clause] = parseQuery(query).clauses
    const terms = columns[column].split(' ')
    return clause!.kind === 'name' && clause!.keys.every(k => terms.includes(k))
  }
  expect(holds('persons', 'person:العبادي')).toBe(true)
  expect(holds('places', 'place:بغداد')).toBe(true)
  expect(holds('organizations', 'org:"الأمم المتحدة"')).toBe(true)
  expect(holds('organizations', 'org:بغداد')).toBe(false)
  expect(holds('speakers', 'speaker:العبادي')).toBe(true)
  expect(holds('subjects', 'about:"الأمم المتحدة"')).toBe(true)
  expect(holds('subjects', 'about:بغداد')).toBe(false)
  expect(holds('sources', 'source:الأنباء')).toBe(true)
  expect(columns.sources.split(' ')).toContain('example')
  expect(columns.types.split(' ').sort()).toEqual(['organization', 'person', 'place'])
})

test('letters in presentation forms, and words joined by marks', () => {
  const lit = (text: string, query: string) =>
    findMatches(text, parseQuery(query)).map(s => text.slice(s.start, s.end))
  expect(lit('قمة ﺍﻟﻨﺎﺗﻮ في', 'ناتو')).toEqual(['ﺍﻟﻨﺎﺗﻮ'])
  expect(lit('في2017مايو، بالناتـــو', 'ناتو مايو 2017')).toEqual(['2017', 'مايو', 'بالناتـــو'])
  expect(lit('غورباتشوف وجورباتشوف', 'جورباتشوف')).toEqual(['وجورباتشوف'])
  expect(lit('غورباتشوف', 'جورباتشوف')).toEqual(['غورباتشوف'])
})
