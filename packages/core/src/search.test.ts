import { expect, test } from 'vitest'
import { parse } from './parse.ts'
import { findMatches, indexTerms, queryTerms } from './search.ts'

const TEXT = 'زار الأمين العام للحلف العاصمة الأوكرانية، وأجرى محادثات متحضّرة في أبريل مع وفد من صندوق النقد.'

/** The words of TEXT that a query lights up. */
const check = (query: string, expected: string) =>
  test(`${query} → ${expected}`, () =>
    expect(
      findMatches(TEXT, queryTerms(query))
        .map(s => TEXT.slice(s.start, s.end))
        .join(' '),
    ).toBe(expected))

check('حلف', 'للحلف')
check('والحلف', 'للحلف')
check('الاوكرانيه', 'الأوكرانية')
check('محادثات متحضره', 'محادثات متحضّرة')
check('إبريل', 'أبريل')
check('بالعاصمة', 'العاصمة')
check('صندوق', 'صندوق')
check('مدينة', '')
check('', '')

test('an article answers a query when each of its words shares a term with it', () => {
  const terms = new Set(indexTerms(parse(TEXT)).terms.split(' '))
  const answers = (query: string) => queryTerms(query).every(q => q.terms.some(t => terms.has(t)))
  expect(['للحلف', 'وصندوق النقد', 'النقد الحلف'].map(answers)).toEqual([true, true, true])
  expect(['الحلف المدينة', 'قطر'].map(answers)).toEqual([false, false])
})

test('names are indexed by sound, other words are not', () => {
  const text = 'قال غورباتشوف إن القمة نجحت'
  const mention = {
    id: 'm1',
    start: 4,
    end: 12,
    type: 'person',
    kind: 'name',
    entity: 'e1',
    confidence: 1,
    by: 'test',
  } as const
  const sounds = new Set(indexTerms({ text, mentions: [mention] }).sounds.split(' '))
  expect(sounds.has(queryTerms('جورباتشوف')[0]!.sound!)).toBe(true)
  expect(indexTerms({ text, mentions: [] }).sounds).toBe('')
})
