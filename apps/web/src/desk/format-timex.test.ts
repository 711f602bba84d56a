import type { Timex } from '@isnad/core'
import { describe, expect, test } from 'vitest'
import { ar } from '../i18n/ar.ts'
import { en } from '../i18n/en.ts'
import { formatTimex } from './format-timex.ts'

const check = (value: string, arabic: string, english: string, more: Partial<Timex> = {}) =>
  test(`${value} ${more.mod ?? ''}`, () => {
    const spaced = (said: string) => said.replaceAll('\u2009', ' ')
    expect(formatTimex({ value, type: 'date', ...more }, 'ar', ar)).toBe(arabic)
    // Between two days English sets thin spaces.
    expect(spaced(formatTimex({ value, type: 'date', ...more }, 'en', en))).toBe(english)
  })

describe('days and their parts', () => {
  check('2017-03-03', 'الجمعة، 3 مارس 2017', 'Friday, March 3, 2017')
  check('2017-03-03T20:00', 'الجمعة، 3 مارس 2017، 20:00', 'Friday, March 3, 2017, 20:00')
  check('2017-03-03T20:00Z', 'الجمعة، 3 مارس 2017، 20:00 بتوقيت غرينتش', 'Friday, March 3, 2017, 20:00 GMT')
  check('2023-12-05TEV', 'مساء الثلاثاء، 5 ديسمبر 2023', 'Tuesday, December 5, 2023, evening')
  check('T20:00', '20:00', '20:00')
  check('TMO', 'صباحًا', 'in the morning')
  check(
    '2017-04-26/2017-04-27',
    'من الأربعاء، 26 أبريل 2017 إلى الخميس، 27 أبريل 2017',
    'Wednesday, April 26, 2017 to Thursday, April 27, 2017',
  )
})

describe('longer times', () => {
  check('2016-04', 'أبريل 2016', 'April 2016')
  check('2014', '2014', '2014')
  check('2014', 'أواخر 2014', 'end of 2014', { mod: 'end' })
  check('2014-SP', 'ربيع 2014', 'spring 2014')
  check('2023-W48', 'أسبوع 27 نوفمبر – 3 ديسمبر 2023', 'the week of November 27 – December 3, 2023')
  check('2023-W48-WE', 'عطلة نهاية الأسبوع، 1–2 ديسمبر 2023', 'weekend, December 1 – 2, 2023', {
    interval: { from: '2023-12-01', to: '2023-12-02' },
  })
  check('2017-H1', 'النصف الأول من عام 2017', 'first half of 2017')
  check('2017-Q2', 'الربع الثاني من عام 2017', 'second quarter of 2017')
  check('19', 'القرن العشرون', '20th century')
  check('19', 'أواخر القرن العشرين', 'end of 20th century', { mod: 'end' })
  check('18', 'القرن التاسع عشر', '19th century')
  check('20', 'القرن الحادي والعشرون', '21st century')
  check('199', 'تسعينيات القرن العشرين', 'the 1990s')
  check('201', 'العقد الثاني من القرن الحادي والعشرين', 'the 2010s')
  check('XX9', 'التسعينيات', 'the 90s')
})

describe('lengths', () => {
  const duration = { type: 'duration' } as const
  check('P3Y', '3 سنوات', '3 years', duration)
  check('P2W', 'أسبوعان', '2 weeks', duration)
  check('P2W', 'نحو أسبوعين', 'about 2 weeks', { ...duration, mod: 'approx' })
  check('P2W', 'أسبوعان، 20 فبراير – 3 مارس 2017', '2 weeks, February 20 – March 3, 2017', {
    ...duration,
    interval: { from: '2017-02-20', to: '2017-03-03' },
  })
  check('PT6H', '6 ساعات', '6 hours', duration)
  check('P1Y6M', 'سنة واحدة و6 أشهر', '1 year and 6 months', duration)
  check('P1DT12H', 'يوم واحد و12 ساعة', '1 day and 12 hours', duration)
  check('PXM', 'عدة أشهر', 'several months', duration)
  check('PXDE', 'عدة عقود', 'several decades', duration)
})

describe('repetitions', () => {
  const set = { type: 'set' } as const
  check('P1W', 'كل أسبوع', 'every week', set)
  check('P2D', 'كل يومين', 'every 2 days', set)
  check('XXXX-WXX-5', 'كل يوم جمعة', 'every Friday', set)
  check('XXXX-SU', 'صيف كل سنة', 'summer of every year', set)
  check('XXXX-XX-XXTEV', 'يوميًّا مساءً', 'daily in the evening', set)
})

describe('what is not known is said, never shown as a code', () => {
  check('XXXX-04', 'أبريل، من سنة غير محددة', 'April, year unknown')
  check('XXXX-WXX-5', 'الجمعة، بتاريخ غير محدد', 'Friday, date unknown')
  check('XXXX-XX-XX', 'تاريخ غير محدد', 'Date unknown')
  check('XXXX-XX-XXTEV', 'مساءً، بتاريخ غير محدد', 'in the evening, date unknown')
  check('XXXX', 'تاريخ غير محدد', 'Date unknown')
  check('2017-02-31', 'تاريخ غير محدد', 'Date unknown')
  check('PRESENT_REF', 'الآن', 'Now')
  check('SOMETHING-ELSE', 'مدة غير محددة', 'Length unknown', { type: 'duration' })
  check('SOMETHING-ELSE', '1–5 مارس 2017', 'March 1 – 5, 2017', {
    interval: { from: '2017-03-01', to: '2017-03-05' },
  })
  check('SOMETHING-ELSE', 'منذ 1 مارس 2017', 'since March 1, 2017', {
    interval: { from: '2017-03-01', to: null },
  })
})
