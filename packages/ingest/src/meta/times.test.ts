import { expect, test } from 'vitest'
import { htmlToSource } from '../html-to-source.ts'
import { readMachineTime } from './machine-time.ts'
import { fromJalali } from './other-dates.ts'
import { toIso } from './page-time.ts'
import { readShownTime } from './shown-time.ts'

/** What readers see, as ISO 8601. */
const shown = (line: string, expected: string | undefined) =>
  test(`shown: ${line}`, () => {
    const time = readShownTime(line)
    expect(time && toIso(time)).toBe(expected)
  })
shown('الجمعة 24 نيسان / أبريل 2020 09:22 مساءً', '2020-04-24T21:22')
shown('04 آب/اغسطس 2013', '2013-08-04')
shown('3 مارس/ آذار 2024', '2024-03-03')
shown('الجمعة 8 فيفري 2019', '2019-02-08')
shown('٠٢:٠٠ الثلاثاء ١ / ١٢ / ٢٠٢٠', '2020-12-01T02:00')
shown('2020/12/25 - 1:59 صباحًا', '2020-12-25T01:59')
shown('2020/12/25 - 12:05 ص', '2020-12-25T00:05')
shown('11 شوال 1441هـ - 03 يونيو 2020م', '2020-06-03')
shown('GMT 17:27 17.03.2020 (محدثة GMT 18:02 17.03.2020)', '2020-03-17T17:27Z')
shown('الأحد، 04 آب/اغسطس 2013، آخر تحديث 02:21 (GMT+0400)', '2013-08-04T02:21+04:00')
shown('الأربعاء، 07 أكتوبر 2020 - 12:09 م', '2020-10-07T12:09')
shown('تاريخ النشر: 27.01.2024 | 10:15 GMT', '2024-01-27T10:15Z')
shown('نُشر في 27 يناير 2024 الساعة 22:10 بتوقيت غرينتش', '2024-01-27T22:10Z')
shown('5:30 م - 27 يناير 2024', '2024-01-27T17:30')
shown('الخميس 2 ماي 2019 - 10:20', '2019-05-02T10:20')
shown('November 9, 2020', '2020-11-09')
shown('9 November 2020 6:34 PM', '2020-11-09T18:34')
shown('27 جنوری 2024', '2024-01-27')
shown('۱۲ اسفند ۱۳۹۹ - ۱۴:۳۵', '2021-03-02T14:35')
shown('تاریخ انتشار: ۱۳۹۹/۱۲/۱۲ ساعت ۰۸:۰۵', '2021-03-02T08:05')
shown('قبل 12 دقيقة', undefined)
shown('آخر تحديث 02:21', undefined)
shown('متظاهرة تحمل لافتة عليها صورة الراحل في مدينة غلاسكو البريطانية - 2 مارس/آذار 2024', undefined)

const machine = (value: string, expected: string | undefined) =>
  test(`machine: ${value}`, () => {
    const time = readMachineTime(value)
    expect(time && toIso(time)).toBe(expected)
  })
machine('2020-08-24T09:23:13Z', '2020-08-24T09:23:13Z')
machine('2024-03-03T13:52:13.299Z', '2024-03-03T13:52:13.299Z')
machine('2020-08-24T09:23:13+0200', '2020-08-24T09:23:13+02:00')
machine('2020-08-24 09:23:13', '2020-08-24T09:23:13')
machine('2020/8/24', '2020-08-24')
machine('8/24/2020', undefined)
machine('Mon, 24 Aug 2020 09:23:13 GMT', '2020-08-24T09:23:13Z')
machine('10-Nov-2000', '2000-11-10')
machine('2020-02-30', undefined)
machine('1598260993', '2020-08-24T09:23:13Z')
machine('الأربعاء، 07 أكتوبر 2020', undefined)

test('the Iranian calendar, leap years and new years', () => {
  expect([
    fromJalali(1399, 12, 30),
    fromJalali(1400, 1, 1),
    fromJalali(1403, 12, 30),
    fromJalali(1404, 1, 1),
  ]).toEqual(['2021-03-20', '2021-03-21', '2025-03-20', '2025-03-21'])
})

const TEXT =
  'افتتحت بلدية المدينة، صباح اليوم، أول حديقة عامة للأطفال في الحي الشرقي بحضور عدد كبير من السكان.'
const page = (meta: string, line: string, head = '') =>
  `<html><head>${meta && `<meta property="article:published_time" content="${meta}">`}</head><body>${head}<h1>افتتاح حديقة للأطفال</h1><div class="d">${line}</div><div><p>${TEXT}</p><p>${TEXT} ${TEXT}</p></div></body></html>`

/** What a page tells machines and readers, and what is made of it. */
const check = (
  name: string,
  meta: string,
  line: string,
  url: string | undefined,
  expected: string | undefined,
) => test(name, () => expect(htmlToSource(page(meta, line), url).source.publishedAt).toBe(expected))
const CAIRO = 'https://news.example.eg/1'
check(
  'a false Z: the clock of Cairo',
  '2020-08-24T09:23:13Z',
  'الإثنين، 24 أغسطس 2020 09:23 ص',
  CAIRO,
  '2020-08-24T09:23:13+02:00',
)
check(
  'a false Z in summer time',
  '2023-08-24T09:23:13Z',
  'الخميس، 24 أغسطس 2023 09:23 ص',
  CAIRO,
  '2023-08-24T09:23:13+03:00',
)
check(
  'a false Z of nobody knows where',
  '2020-08-24T09:23:13Z',
  'الإثنين، 24 أغسطس 2020 09:23 ص',
  'https://example.org/',
  '2020-08-24T09:23:13',
)
check(
  'a true Z keeps its instant, on the clock readers see',
  '2020-08-24T22:23:13Z',
  'الثلاثاء، 25 أغسطس 2020 00:23',
  CAIRO,
  '2020-08-25T00:23:13+02:00',
)
check(
  'a true Z that the page shows as such',
  '2020-08-24T09:23:13Z',
  '24 أغسطس 2020 09:23 GMT',
  CAIRO,
  '2020-08-24T09:23:13Z',
)
check(
  'a true Z, and only the day is shown',
  '2020-08-24T22:23:13Z',
  'الثلاثاء 25 أغسطس 2020',
  CAIRO,
  '2020-08-25T00:23:13+02:00',
)
check(
  'the day that readers see, without a zone to go by',
  '2020-08-24T22:23:13Z',
  'الثلاثاء 25 أغسطس 2020',
  'https://example.org/',
  '2020-08-25',
)
check('a zone of its own is left alone', '2020-08-24T23:23:13+02:00', '', CAIRO, '2020-08-24T23:23:13+02:00')
check('no zone: that of the outlet', '2020-08-24T09:23:13', '', CAIRO, '2020-08-24T09:23:13+02:00')
check('no zone, no outlet', '2020-08-24T09:23:13', '', undefined, '2020-08-24T09:23:13')
check('Arabic in the metadata', 'الأربعاء، 07 أكتوبر 2020 - 12:09 م', '', CAIRO, '2020-10-07T12:09+02:00')
check('only shown', '', '2020/12/25 - 1:59 صباحًا', undefined, '2020-12-25T01:59')
check('only the address', '', '', 'https://example.org/2020/11/09/x.html', '2020-11-09')
check('nothing', '', '', 'https://example.org/x.html', undefined)

test("today's date at the top of the page is not the article's", () => {
  const top =
    '<div class="top"><span>الخميس 11 شوال 1441هـ - 03 يونيو 2021م</span></div><ul><li><a href="/">الرئيسية</a></li></ul>'
  expect(htmlToSource(page('', '2 يونيو 2020', top)).source.publishedAt).toBe('2020-06-02')
  expect(htmlToSource(page('', '', `<header>${top}</header>`)).source.publishedAt).toBe(undefined)
})

test('publication and change', () => {
  const { source } = htmlToSource(page('', 'نشر: 2 يونيو 2020 09:00</div><div>آخر تحديث: 3 يونيو 2020 10:30'))
  expect([source.publishedAt, source.modifiedAt]).toEqual(['2020-06-02T09:00', '2020-06-03T10:30'])
})
