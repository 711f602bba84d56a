import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'
import type { Clause } from './query.ts'

/** A query as its clauses: words by their first stem, phrases in «», fields before =, what is left out behind -. */
const check = (query: string, expected: string) =>
  test(`${query} → ${expected}`, () => {
    const { clauses, from, until } = parseQuery(query)
    const dates = [from && `≥${from}`, until && `<${until}`].filter(Boolean)
    expect([...clauses.map(show), ...dates].join(' ')).toBe(expected)
  })

function show(clause: Clause): string {
  const minus = clause.excluded ? '-' : ''
  if (clause.kind === 'word') return minus + clause.stems[0]
  if (clause.kind === 'type') return `${minus}type=${clause.type}`
  if (clause.kind === 'name') return `${minus}${clause.field}=${clause.keys.join('+')}`
  return `${minus}«${[clause.first[0], ...clause.rest].join(' ')}»`
}

check('', '')
check('ناتو', 'ناتو')
check('الناتو وأوكرانيا', 'ناتو واوكرانيا')
check('قمة "حلف الناتو"', 'قمه «حلف ناتو»')
check('«حلف الناتو»', '«حلف ناتو»')
check('“حلف الناتو”', '«حلف ناتو»')
check('"ناتو', '«ناتو»')
check('ناتو"', 'ناتو')
check('""', '')
check('ناتو -أوكرانيا', 'ناتو -اوكرانيا')
check('ناتو −"حلف وارسو"', 'ناتو -«حلف وارسو»')
check('ناتو - روسيا', 'ناتو روسيا')
check('ناتو-روسيا', 'ناتو روسيا')
check('(ناتو) {ناتو}* ^ناتو', 'ناتو ناتو ناتو')
check('NEAR OR ناتو', 'near or ناتو')
check('person:علي', 'person=علي')
check('Person:علي', 'person=علي')
check('شخص:علي', 'person=علي')
check('org:"مجلس الأمن"', 'org=مجلت+امن')
check('منظمة:الأمم', 'org=امم')
check('جهة:«مجلس الأمن»', 'org=مجلت+امن')
check('مكان:بغداد', 'place=بغداد')
check('قال:علي عن:حلب', 'speaker=علي about=حلب')
check('قالت:علي', 'speaker=علي')
check('-مصدر:قناة', '')
check('خبر -مصدر:قناة', 'خبر -source=قناه')
check('source:example.org', 'source=example+org')
check('person:Q123', 'person=q+123')
check('type:event', 'type=event')
check('نوع:حدث', 'type=event')
check('نوع:جماعة', 'type=group')
check('after:2017', '≥2017-01-01')
check('بعد:2017-03 قبل:٢٠١٧-٠٤-٠٢', '≥2017-03-01 <2017-04-02')
check('before:2017/3/5', '<2017-03-05')
check('منذ:"3 مارس 2017"', '≥2017-03-03')
check('after:2016 after:2017-02 before:2019 before:2018', '≥2017-02-01 <2018-01-01')
check('قال: سنعود', 'قال سنعود')
check('لافتة:كبيرة', 'لافته كبيره')
check('10:30', '10 30')
check('https://example.org', 'https example org')
check('terms:ناتو', 'terms ناتو')

/** A query and the problem it tells: the code and the words it points at. */
const explain = (query: string, code: string, where: string) =>
  test(`${query}: ${code}`, () => {
    const [problem] = parseQuery(query).problems
    expect(problem && [problem.code, query.slice(problem.start, problem.end)]).toEqual([code, where])
  })

explain('ناتو terms:حلف', 'unknown-field', 'terms:حلف')
explain('ناتو person:', 'empty-field', 'person:')
explain('ناتو person:"" حلف', 'empty-field', 'person:""')
explain('ناتو after:أمس', 'not-a-date', 'after:أمس')
explain('before:2017-02-30', 'not-a-date', 'before:2017-02-30')
explain('type:thing', 'unknown-type', 'type:thing')
explain('ناتو -after:2017', 'date-excluded', '-after:2017')
explain('-ناتو after:2017', 'only-excluded', 'ناتو')

test('the first word of a phrase may carry what is written onto it, others not', () => {
  const [phrase] = parseQuery('"الحلف القديم"').clauses
  expect(phrase).toMatchObject({
    first: expect.arrayContaining(['حلف', 'وحلف', 'بالحلف', 'للحلف']),
    rest: ['قديم'],
  })
})

test('any string is a query, whose clauses and problems stand in it in order', () => {
  const piece = fc.constantFrom(
    'ناتو',
    '"',
    '«',
    '»',
    '-',
    ':',
    'person:',
    'قبل:',
    '2017',
    ' ',
    '\u0000',
    '\ud83d',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map(p => p.join('')),
  )
  fc.assert(
    fc.property(text, query => {
      const { clauses, problems } = parseQuery(query)
      let at = 0
      for (const { start, end } of clauses) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      for (const { start, end } of [...clauses, ...problems])
        expect(query.slice(start, end)).toHaveLength(end - start)
    }),
  )
})
