import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../parse.ts'
import { parseDate } from '../../parse-date.ts'
import { Timex } from '../../schema/timex.ts'

const seed = new URL('../../../../../seeds/russia-nato-2017/', import.meta.url)
const text = readFileSync(new URL('source.txt', seed), 'utf8')

test('the seed: all eleven times, with the day of writing', () => {
  const gold = JSON.parse(readFileSync(new URL('gold.json', seed), 'utf8')).timex
  const expected = gold
    .filter((t: { optional?: boolean }) => !t.optional)
    .map((t: { text: string; value: string }) => `${t.text} = ${t.value}`)
  const { timexes } = parse(text, { publishedAt: '2017-03-03' })
  expect(timexes.map(t => `${text.slice(t.start, t.end)} = ${t.value}`)).toEqual(expected)
})

test('the seed without the day of writing: nothing is guessed', () => {
  const values = parse(text).timexes.map(t => t.value)
  expect(values.join(' ')).toBe(
    'P3Y XXXX-WXX-5 2014-SP P2W XXXX-WXX-5 2014-SP 19 XXXX-04 XXXX-02 2014 XXXX-04-26/XXXX-04-27',
  )
  expect(parse(text).timexes.some(t => t.value === 'XXXX-WXX-5' && t.anchor !== undefined)).toBe(false)
})

test('the seed without the day of writing: what the text itself says of it is told to the reader', () => {
  expect(
    parse(text)
      .diagnostics.map(d => d.message)
      .join(' '),
  ).toContain('from 2017-03-01 to 2017-04-26, a Friday')
})

test('a full date in the dateline is the day of writing', () => {
  const article =
    'افتتاح معرض الكتاب\nالرباط، الجمعة 3 مارس 2017\nافتتح المعرض أبوابه أمس أمام الزوار، ويستمر حتى الأحد.'
  expect(parseDate(article).map(t => `${t.value} ${t.anchor ?? ''}`)).toEqual([
    '2017-03-03 ',
    '2017-03-02 t1',
    '2017-03-05 t1',
  ])
})

const only = (s: string, publishedAt?: string) => parseDate(s, publishedAt ? { publishedAt } : {})[0]!

test('an interval is given where the days are known, and what it was counted from', () => {
  expect(only('منذ 3 سنوات', '2017-03-03')).toMatchObject({
    type: 'duration',
    value: 'P3Y',
    interval: { from: '2014-03-03', to: '2017-03-03' },
    anchor: '2017-03-03',
  })
  expect(only('قبل ثلاثة أيام', '2017-03-03').interval).toEqual({ from: '2017-02-28', to: '2017-02-28' })
  expect(only('الأيام العشرة المقبلة', '2017-03-03').interval).toEqual({
    from: '2017-03-03',
    to: '2017-03-13',
  })
  expect(only('القرن العشرين').interval).toEqual({ from: '1901-01-01', to: '2000-12-31' })
  expect(only('النصف الأول من يوليو 2015').interval).toEqual({ from: '2015-07-01', to: '2015-07-15' })
  expect(only('الجمعة').interval).toBeUndefined()
})

test('a length counted from a dated time is anchored to it', () => {
  const [length, day] = parseDate('صدر الحكم بعد أسبوعين من 3 مارس 2017')
  expect(length).toMatchObject({
    value: 'P2W',
    anchor: day!.id,
    interval: { from: '2017-03-03', to: '2017-03-17' },
  })
})

test('a Hijri date keeps its own form', () => {
  expect(only('15 رمضان 1438هـ')).toMatchObject({ value: '2017-06-10', hijri: '1438-09-15' })
  expect(only('5 شوال 1436هـ الموافق 21 يوليو 2015')).toMatchObject({
    value: '2015-07-21',
    hijri: '1436-10-05',
  })
  expect(only('15 رمضان')).toMatchObject({ value: 'XXXX-XX-XX', hijri: 'XXXX-09-15' })
})

test('why a numeric date was read day first, and how sure that is', () => {
  expect(only('3/4/2017').by).toBe('timexes/numeric-day-first')
  expect(only('26/4/2017').by).toBe('timexes/numeric-by-range')
  expect(only('الاثنين 4/3/2017')).toMatchObject({ value: '2017-04-03', by: 'timexes/numeric-by-weekday' })
  expect(only('3/4/2017').confidence).toBeLessThan(only('26/4/2017').confidence)
})

test('beginnings, ends and approximations are said beside the value', () => {
  const mods = [
    'مطلع 2016',
    'منتصف مارس 2016',
    'أواخر العام 2015',
    'نحو 3 سنوات',
    'أكثر من عام',
    'أقل من شهر',
  ]
  expect(mods.map(s => only(s).mod)).toEqual(['start', 'mid', 'end', 'approx', 'more-than', 'less-than'])
})

test('a time never reaches from one line into the next', () => {
  const two = 'وصل الوفد الجمعة\n3 مارس 2017 كان يوم عطلة'
  expect(parseDate(two).map(t => t.value)).toEqual(['XXXX-WXX-5', '2017-03-03'])
})

test('any string gives legal, ordered records', () => {
  const words =
    'الجمعة أمس 26 و27 / ( ) - : من إلى بين و إبريل نيسان رمضان 1438 هـ الساعة مساء عام العام الماضي الثلاثة ثلاث سنوات القرن العشرين ق م كل نحو'.split(
      ' ',
    )
  const phrase = fc.array(
    fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 4 })),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(
      phrase,
      fc.constantFrom(undefined, '2017-03-03', '2024-02-29T10:00:00Z'),
      (parts, publishedAt) => {
        const s = parts.join(' ').normalize('NFC')
        let reach = 0
        for (const timex of parseDate(s, publishedAt ? { publishedAt } : {})) {
          Timex.parse(timex)
          expect(timex.start).toBeGreaterThanOrEqual(reach)
          expect(timex.end).toBeGreaterThan(timex.start)
          reach = timex.end
          expect(timex.value).not.toMatch(/undefined|NaN|null/)
          if (timex.interval) expect(timex.interval.from! <= timex.interval.to!).toBe(true)
        }
      },
    ),
    { numRuns: 400 },
  )
})

test('a day that no calendar has gets a warning and no value', () => {
  const { timexes, diagnostics } = parse('وقع الحادث في 31 فبراير 2017.', { publishedAt: '2017-03-03' })
  expect(timexes.map(t => [t.value, t.interval])).toEqual([['XXXX-XX-XX', undefined]])
  const [warning] = diagnostics.filter(d => d.code === 'timexes/impossible')
  expect(warning).toMatchObject({ severity: 'warning', start: 14, end: 28 })
})
