/**
 * Dates in digits alone: «26/4/2017», «2017-04-26», «15/9/1438هـ», «26.4.2017», and «26/4» after يوم. Arabic papers
 * write the day first; the order is taken from the numbers where they leave no choice.
 */
import { isCivil } from '../../calendar/civil.ts'
import type { DateTime } from './expression.ts'
import type { DateFound } from './find-dates.ts'
import { eraAt } from './find-years.ts'
import { isNumber, key, markAt, prepositionBefore, read, type Scan, touchesNext } from './scan.ts'

export function numericDateAt(scan: Scan, i: number): DateFound | undefined {
  if (!isNumber(scan, i)) return undefined
  const pointed = key(scan, i).split('.')
  if (pointed.length === 3) return fullDate(scan, pointed, i + 1, '.')
  if (pointed.length !== 1) return undefined
  const mark = markAt(scan, i + 1)
  if (!MARKS.has(mark) || !isTight(scan, i, mark) || !isNumber(scan, i + 2)) return undefined
  if (markAt(scan, i + 3) === mark && isTight(scan, i + 2, mark) && isNumber(scan, i + 4)) {
    return fullDate(scan, [key(scan, i), key(scan, i + 2), key(scan, i + 4)], i + 5, mark)
  }
  return mark === '/' ? shortDate(scan, i) : undefined
}

const MARKS = new Set(['/', '-', '–', '\\'])

/** Dashes touch the numbers; strokes may stand apart. */
function isTight(scan: Scan, i: number, mark: string): boolean {
  return mark === '/' || mark === '\\' || (touchesNext(scan, i) && touchesNext(scan, i + 1))
}

type Parts = readonly [year: number, month: number, day: number]

function fullDate(scan: Scan, parts: readonly string[], to: number, mark: string): DateFound | undefined {
  if (parts.some(p => !/^\d{1,4}$/.test(p))) return undefined
  const [a, b, c] = parts.map(Number) as [number, number, number]
  const era = eraAt(scan, to)
  const end = era?.to ?? to
  if (parts[0]!.length === 4 && a >= 1300 && a < 2200) {
    const hijri = era?.era === 'h' || a < 1600
    if (fits([a, b, c], hijri))
      return make([a, b, c], hijri, mark === '-' ? 'numeric-iso' : 'numeric-year-first', end)
    return fits([a, c, b], hijri) ? make([a, c, b], hijri, 'numeric-by-range', end) : undefined
  }
  if (parts[2]!.length !== 4 && !(parts[2]!.length === 2 && mark === '/')) return undefined
  const year = parts[2]!.length === 4 ? c : c < 70 ? 2000 + c : 1900 + c
  if (year < 1300 || year >= 2200) return undefined
  const hijri = era?.era === 'h' || year < 1600
  if (fits([year, b, a], hijri))
    return make([year, b, a], hijri, a > 12 ? 'numeric-by-range' : 'numeric-day-first', end)
  if (fits([year, a, b], hijri)) return make([year, a, b], hijri, 'numeric-by-range', end)
  // «31/2/2017»: no such day.
  const isWritten = b >= 1 && b <= 12 && a >= 1 && a <= 31 && parts[2]!.length === 4
  return isWritten ? make([year, b, a], hijri, 'numeric-day-first', end) : undefined
}

function fits([year, month, day]: Parts, hijri: boolean): boolean {
  return hijri ? month >= 1 && month <= 12 && day >= 1 && day <= 30 : isCivil(year, month, day)
}

function make(
  [year, month, day]: Parts,
  hijri: boolean,
  order: DateTime['order'] & string,
  to: number,
): DateFound {
  const calendar = hijri ? 'h' : 'g'
  return {
    time: { is: 'date', calendar, month, days: [day], year: { is: 'year', calendar, year }, order },
    to,
    sure: true,
  }
}

/** «يوم 26/4», «الأربعاء 26/4»: two numbers are a day and month only where a day is named; «في 4/2017» a month. */
function shortDate(scan: Scan, i: number): DateFound | undefined {
  if (!touchesNext(scan, i) || !touchesNext(scan, i + 1)) return undefined
  const [a, b] = [Number(key(scan, i)), Number(key(scan, i + 2))]
  if (key(scan, i + 2).length === 4) {
    if (!(a >= 1 && a <= 12 && b >= 1900 && b < 2100 && isAfterTimePreposition(scan, i))) return undefined
    return {
      time: { is: 'date', calendar: 'g', month: a, days: [], year: { is: 'year', calendar: 'g', year: b } },
      to: i + 3,
      sure: true,
    }
  }
  if (!isAfterDay(scan, i) || key(scan, i).length > 2 || key(scan, i + 2).length > 2) return undefined
  const dayFirst = fits([2000, b, a], false)
  if (!dayFirst && !fits([2000, a, b], false)) return undefined
  const [month, day] = dayFirst ? [b, a] : [a, b]
  return {
    time: {
      is: 'date',
      calendar: 'g',
      month,
      days: [day],
      order: a > 12 || b > 12 ? 'numeric-by-range' : 'numeric-day-first',
    },
    to: i + 3,
    sure: true,
  }
}

function isAfterTimePreposition(scan: Scan, i: number): boolean {
  const preposition = prepositionBefore(scan, i)
  return (
    preposition === 'in' || preposition === 'since' || preposition === 'during' || preposition === 'until'
  )
}

function isAfterDay(scan: Scan, i: number): boolean {
  if (i === 0) return false
  if (read(scan, i - 1, 'weekday') || read(scan, i - 1, 'unit')?.value === 'D' || read(scan, i - 1, 'day'))
    return true
  return key(scan, i - 1) === 'بتاريخ' || key(scan, i - 1) === 'تاريخ'
}
