import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIsoDay, toIso } from './civil.ts'
import { daysInHijriMonth, dayToHijri, hijriToDay, isTabulated } from './hijri.ts'

// Dates that were announced: Ramadan, the two feasts and the Hijri new year in Saudi Arabia. Where the crescent was
// not seen on the calculated evening (10/12/1436) the announced day is one later than the calendar's.
const check = (year: number, month: number, day: number, iso: string) =>
  test(`${day}/${month}/${year} → ${iso}`, () => {
    expect(toIso(hijriToDay(year, month, day))).toBe(iso)
    expect(dayToHijri(parseIsoDay(iso)!)).toEqual({ year, month, day })
  })

check(1438, 9, 1, '2017-05-27')
check(1438, 10, 1, '2017-06-25')
check(1440, 12, 10, '2019-08-11')
check(1445, 1, 1, '2023-07-19')
check(1356, 1, 1, '1937-03-14')
check(1444, 9, 1, '2023-03-23')

test('every day has one Hijri date, and every Hijri date its day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400_000, max: 60_000 }), day => {
      const h = dayToHijri(day)
      expect(hijriToDay(h.year, h.month, h.day)).toBe(day)
      expect(h.day).toBeGreaterThanOrEqual(1)
      expect(h.day).toBeLessThanOrEqual(daysInHijriMonth(h.year, h.month))
    }),
  )
})

test('the tables agree with the runtime where it has them', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  for (let day = parseIsoDay('1950-01-01')!; day < parseIsoDay('2070-01-01')!; day += 17) {
    const h = dayToHijri(day)
    expect(format.format(day * 86_400_000)).toBe(`${h.month}/${h.day}/${h.year} AH`)
  }
})

test('the tables have an edge', () => {
  expect([1355, 1356, 1500, 1501].map(isTabulated)).toEqual([false, true, true, false])
})
