/**
 * From one time to another: «من 28 أبريل إلى 3 مايو 2017», «بين 2010 و2015», «عامي 2010 و2011», «شهري مارس وأبريل»,
 * «من الأحد إلى الخميس», «مارس وأبريل الماضيين».
 */
import type { DateTime, Interval, Time, YearTime } from './expression.ts'
import { dayAt } from './find-days.ts'
import { monthAt } from './find-months.ts'
import { periodAt } from './find-periods.ts'
import { shiftWordAt } from './find-shifts.ts'
import { type YearFound, yearAfter, yearNumberAt } from './find-years.ts'
import { after, isKey, markAt, prepositionBefore, proclitic, read, type Scan } from './scan.ts'

export interface IntervalFound {
  readonly time: Interval
  readonly to: number
}

export function intervalAt(scan: Scan, i: number): IntervalFound | undefined {
  return yearsAt(scan, i) ?? monthsAt(scan, i) ?? rangeAt(scan, i)
}

/** «عامي 2010 و2015», «الأعوام 2010 و2011 و2012». */
function yearsAt(scan: Scan, i: number): IntervalFound | undefined {
  const head = read(scan, i, 'unit')
  if (head?.value !== 'Y' || head.n === 1) return undefined
  const first = yearNumberAt(scan, after(scan, i), true)
  // «عامي 1952 - 1955»
  if (first?.time.until !== undefined) {
    const { until, ...from } = first.time
    return { time: { is: 'interval', from, to: { ...from, year: until } }, to: first.to }
  }
  let last: YearFound | undefined
  for (let next = first; next; ) {
    last = next
    const at = isYearJoint(scan, last.to) ? last.to + 1 : -1
    next = at < 0 ? undefined : yearNumberAt(scan, at, true)
  }
  return first && last && last.to > first.to
    ? { time: { is: 'interval', from: first.time, to: last.time }, to: last.to }
    : undefined
}

function isYearJoint(scan: Scan, i: number): boolean {
  const preposition = read(scan, i, 'prep')?.value
  return isKey(scan, i, 'و') || markAt(scan, i) === '،' || preposition === 'to' || preposition === 'until'
}

/** «شهري مارس وأبريل», «مارس وأبريل 2016»: two months under one noun or one year. */
function monthsAt(scan: Scan, i: number): IntervalFound | undefined {
  const head = read(scan, i, 'unit')
  const noun = head?.value === 'M' && head.n === 2 && head.form === ''
  const at = noun ? after(scan, i) : i
  const first = monthAt(scan, at)
  if (!first || (noun && proclitic(scan, at) !== '')) return undefined
  const mark = markAt(scan, first.to)
  const stroke = mark === '/' || mark === '-' || mark === '–'
  const next = isKey(scan, first.to, 'و') || stroke ? first.to + 1 : first.to
  if (!(stroke || next > first.to || proclitic(scan, next) === 'و')) return undefined
  const second = monthAt(scan, next)
  if (!second || second.calendar !== first.calendar || second.month === first.month) return undefined
  const shift = shiftWordAt(scan, second.to)
  const year = shift ? undefined : yearAfter(scan, second.to)
  if (!noun && !shift && !year && !stroke) return undefined
  const make = (month: number): DateTime => ({
    is: 'date',
    calendar: first.calendar,
    month,
    days: [],
    ...(shift && { shift: shift.shift }),
    ...(year && { year: year.time }),
  })
  const to = shift?.to ?? year?.to ?? second.to
  return { time: { is: 'interval', from: make(first.month), to: make(second.month) }, to }
}

/** «من X إلى Y», «بين X وY», and a dash between two dates. */
function rangeAt(scan: Scan, i: number): IntervalFound | undefined {
  const preposition = prepositionBefore(scan, i)
  if (
    preposition !== 'from' &&
    preposition !== 'between' &&
    preposition !== 'in' &&
    preposition !== 'during' &&
    preposition !== ''
  )
    return undefined
  const first = calendarAt(scan, i)
  if (!first) return undefined
  const at = jointAt(scan, first.to, preposition)
  const second = at === undefined ? undefined : calendarAt(scan, at)
  if (!second || !alike(first.time, second.time)) return undefined
  return { time: { is: 'interval', from: first.time, to: second.time }, to: second.to }
}

function calendarAt(scan: Scan, i: number): { time: Time; to: number } | undefined {
  const day = dayAt(scan, i)
  if (day) return day
  const period = periodAt(scan, i)
  if (period) return period
  const year = yearNumberAt(scan, i, false)
  return year && year.time.year >= 1800 && year.time.year < 2200 ? year : undefined
}

function jointAt(scan: Scan, i: number, preposition: string): number | undefined {
  if (preposition === 'between') {
    if (isKey(scan, i, 'و')) return i + 1
    return proclitic(scan, i) === 'و' ? i : undefined
  }
  const mark = markAt(scan, i)
  if (mark === '-' || mark === '–' || mark === '—') return i + 1
  if (preposition !== 'from') return undefined
  const at = isKey(scan, i, 'و') ? i + 1 : i
  const to = read(scan, at, 'prep')
  return to?.value === 'to' || to?.value === 'until' ? after(scan, at) : undefined
}

/** Two times of the same grain, of which the first is not already complete on its own terms. */
function alike(a: Time, b: Time): boolean {
  if (a.is === 'date' && b.is === 'date')
    return a.calendar === b.calendar && a.days.length < 2 && b.days.length === a.days.length
  if (a.is === 'year' && b.is === 'year') return isLater(a, b)
  return a.is === b.is && (a.is === 'weekday' || a.is === 'day')
}

const isLater = (a: YearTime, b: YearTime) => a.until === undefined && b.year > a.year
