import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  daysInMonth,
  isoWeekOf,
  parseIsoDay,
  shiftByMonths,
  toCivil,
  toDay,
  toIso,
  weekdayOf,
} from './civil.ts'

const anyDay = fc.integer({ min: -500_000, max: 500_000 })

test('days agree with the calendar of the runtime, there and back', () => {
  fc.assert(
    fc.property(anyDay, day => {
      const date = new Date(day * 86_400_000)
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      expect(toCivil(day)).toEqual(civil)
      expect(toDay(civil.year, civil.month, civil.day)).toBe(day)
      expect(weekdayOf(day)).toBe(date.getUTCDay() || 7)
    }),
  )
})

const check = (iso: string, weekday: number, week: string) =>
  test(iso, () => {
    const day = parseIsoDay(iso)!
    const w = isoWeekOf(day)
    expect([toIso(day), weekdayOf(day), `${w.year}-W${w.week}`]).toEqual([iso, weekday, week])
  })

check('2017-03-03', 5, '2017-W9')
check('2016-01-03', 7, '2015-W53')
check('2024-12-30', 1, '2025-W1')
check('2000-02-29', 2, '2000-W9')
check('1900-03-01', 4, '1900-W9')

test('a month later is the same day, or the last of a shorter month', () => {
  const shift = (iso: string, n: number) => toIso(shiftByMonths(parseIsoDay(iso)!, n))
  expect(shift('2017-01-31', 1)).toBe('2017-02-28')
  expect(shift('2017-03-31', -13)).toBe('2016-02-29')
  expect(daysInMonth(1900, 2)).toBe(28)
})

test('what is no day is undefined', () => {
  expect(['2017-02-29', '2017-13-01', '17-01-01', ''].map(parseIsoDay)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
