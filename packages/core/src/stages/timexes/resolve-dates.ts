/**
 * Dates to days: «26 أبريل» in a report of March 2017 about a plan is 2017-04-26; «إبريل/نيسان» in one about the past
 * is 2016-04; «15 رمضان 1438» is 2017-06-10.
 */
import { daysInMonth, pad, toCivil, toDay, toIso, weekdayOf } from '../../calendar/civil.ts'
import { daysInHijriMonth, dayToHijri, hijriToDay, isTabulated } from '../../calendar/hijri.ts'
import { type Context, lastWithin, MOST_LOOKED_AT, writtenYear } from './context.ts'
import type { DateTime, NamedDay } from './expression.ts'
import { placeUnit, shortYear } from './resolve-periods.ts'
import type { Direction } from './tense.ts'
import { type Placed, placeBetween, placeDay, placeMonth, placeYears, unknown } from './values.ts'

export function placeDate(date: DateTime, context: Context): Placed {
  const placed = placeOne(date, context)
  if (!date.other) return placed
  // «الموافق»: the Gregorian date is the surer one; the Hijri one stays as it was written.
  const other = placeOne(date.other, context)
  const [gregorian, hijri] = date.calendar === 'g' ? [placed, other] : [other, placed]
  if (gregorian.from === undefined) return hijri
  return { ...gregorian, ...(hijri.hijri !== undefined && { hijri: hijri.hijri }) }
}

/** «31 فبراير», «30 فبراير 2017»: more days than the month has, in that year or in any. */
export function isImpossible({ calendar, month, days, year }: DateTime): boolean {
  const last = days.at(-1)
  if (month === undefined || last === undefined) return false
  if (calendar === 'h') return last > 30
  return last > daysInMonth(year?.is === 'year' ? year.year : LEAP_YEAR, month)
}

const LEAP_YEAR = 2000
const NO_DAY: Placed = { ...unknown('XXXX-XX-XX'), confidence: 0.3 }

function placeOne(date: DateTime, context: Context): Placed {
  if (isImpossible(date)) return NO_DAY
  if (date.month === undefined)
    return date.shift === 'same' ? sameDay(date, context) : dayOfShiftedMonth(date, context)
  const { year, confidence: sure, anchor } = yearOf(date, date.month, context)
  if (year === undefined) return unplaced(date)
  // «3/4/2017» could be read the other way round.
  const confidence = date.order === 'numeric-day-first' && date.days[0] !== date.month ? sure * 0.85 : sure
  return date.calendar === 'h'
    ? placeHijri(date, date.month, year, confidence, anchor)
    : placeGregorian(date, date.month, year, confidence, anchor)
}

function placeGregorian(
  { days }: DateTime,
  month: number,
  year: number,
  confidence: number,
  anchor: string | undefined,
): Placed {
  const [first, last] = days
  if (first === undefined) return placeMonth(year, month, confidence, anchor)
  if ((last ?? first) > daysInMonth(year, month)) return NO_DAY
  const from = placeDay(toDay(year, month, first), confidence, anchor)
  return last === undefined
    ? from
    : placeBetween(from, placeDay(toDay(year, month, last), confidence, anchor))
}

function placeHijri(
  { days }: DateTime,
  month: number,
  year: number,
  confidence: number,
  anchor: string | undefined,
): Placed {
  const known = confidence * (isTabulated(year) ? 0.95 : 0.7)
  const ym = `${pad(year, 4)}-${pad(month, 2)}`
  const on = (d: number) => hijriToDay(year, month, d)
  const [first, last] = days
  if (first !== undefined && last === undefined)
    return { ...placeDay(on(first), known, anchor), hijri: `${ym}-${pad(first, 2)}` }
  const [from, to] = first === undefined ? [1, daysInHijriMonth(year, month)] : [first, last!]
  return {
    value: `${toIso(on(from))}/${toIso(on(to))}`,
    from: on(from),
    to: on(to),
    confidence: known,
    hijri: first === undefined ? ym : `${ym}-${pad(first, 2)}/${ym}-${pad(last!, 2)}`,
    ...(anchor !== undefined && { anchor }),
  }
}

function unplaced({ calendar, month, days }: DateTime): Placed {
  const ym = `XXXX-${pad(month!, 2)}`
  const on = days.map(d => `${ym}-${pad(d, 2)}`)
  const value = on.length === 0 ? ym : on.join('/')
  return calendar === 'g'
    ? unknown(value)
    : { ...unknown(days.length === 0 ? 'XXXX-XX' : 'XXXX-XX-XX'), hijri: value }
}

interface YearChoice {
  readonly year: number | undefined
  readonly confidence: number
  readonly anchor?: string
}

/** The year of a day and month, in their own calendar. */
function yearOf(date: DateTime | NamedDay, month: number, context: Context): YearChoice {
  const { year, calendar, shift } = date
  if (year?.is === 'year') return { year: shortYear(year, context), confidence: 0.98 }
  if (year) {
    const placed = placeUnit(year, context)
    if (placed.from === undefined) return { year: undefined, confidence: 0.5 }
    const anchor = placed.anchor === undefined ? {} : { anchor: placed.anchor }
    const base = toCivil(placed.from).year
    return {
      year: calendar === 'h' ? dayToHijri(placed.to!).year : base,
      confidence: placed.confidence,
      ...anchor,
    }
  }
  if (typeof shift === 'string') {
    const last = lastWithin(context, 'Y')
    return last ? { year: yearIn(last.placed.from!, calendar), confidence: 0.8, anchor: last.id } : NO_YEAR
  }
  if (context.ofEvent) return NO_YEAR
  const again = shift === undefined ? namedBefore(date, month, context) : undefined
  if (again) return again
  const written = shift === undefined ? writtenYear(context) : undefined
  const { now } = context
  if (
    written &&
    calendar === 'g' &&
    (now === undefined || written.year! < toCivil(now).year) &&
    context.direction() !== 'future'
  )
    return { year: written.year, confidence: 0.75, anchor: written.id }
  if (now === undefined || context.nowAnchor === undefined) return NO_YEAR
  const day = 'day' in date ? date.day : date.days[0]
  const weekday = 'weekday' in date ? date.weekday : undefined
  const direction = shift === undefined || shift === 0 ? context.direction() : shift < 0 ? 'past' : 'future'
  const chosen =
    shift === 0
      ? yearIn(now, calendar)
      : (byWeekday(calendar, month, day, weekday, now) ??
        nearestYear(calendar, month, day, now, direction, shift !== undefined))
  const confidence =
    shift !== undefined || weekday !== undefined ? 0.95 : direction === undefined ? 0.65 : 0.85
  return { year: chosen, confidence, anchor: context.nowAnchor }
}

/** «السابع من أكتوبر» again: the one already named with that day and month. */
function namedBefore(date: DateTime | NamedDay, month: number, { placed }: Context): YearChoice | undefined {
  const day = 'day' in date ? undefined : date.days[0]
  if (day === undefined || date.calendar !== 'g') return undefined
  for (let i = placed.length - 1; i >= Math.max(0, placed.length - MOST_LOOKED_AT); i--) {
    const { id, placed: before } = placed[i]!
    if (before.from === undefined || before.from !== before.to) continue
    const at = toCivil(before.from)
    if (at.month === month && at.day === day)
      return { year: at.year, confidence: before.confidence, anchor: id }
  }
  return undefined
}

const NO_YEAR: YearChoice = { year: undefined, confidence: 0.5 }

const yearIn = (day: number, calendar: 'g' | 'h') =>
  calendar === 'g' ? toCivil(day).year : dayToHijri(day).year

/** «الأربعاء 26 أبريل»: the year near now in which that day was a Wednesday. */
function byWeekday(
  calendar: 'g' | 'h',
  month: number,
  day: number | undefined,
  weekday: number | undefined,
  now: number,
): number | undefined {
  if (day === undefined || weekday === undefined) return undefined
  const year = yearIn(now, calendar)
  const fitting = [0, -1, 1, -2, 2]
    .map(n => year + n)
    .filter(y => weekdayOf(dayIn(calendar, y, month, day)) === weekday)
  return closest(fitting, y => dayIn(calendar, y, month, day), now)
}

const dayIn = (calendar: 'g' | 'h', year: number, month: number, day: number) =>
  calendar === 'g' ? toDay(year, month, day) : hijriToDay(year, month, day)

function closest(years: readonly number[], dayOf: (year: number) => number, now: number): number | undefined {
  let best: number | undefined
  for (const year of years)
    if (best === undefined || Math.abs(dayOf(year) - now) < Math.abs(dayOf(best) - now)) best = year
  return best
}

/**
 * The last one that has been, or the next to come. Without a direction: what was in the last half year, else the
 * nearest. A bare month includes the current one, «مارس الماضي» does not.
 */
function nearestYear(
  calendar: 'g' | 'h',
  month: number,
  day: number | undefined,
  now: number,
  direction: Direction,
  shifted: boolean,
): number {
  const year = yearIn(now, calendar)
  const start = (y: number) => dayIn(calendar, y, month, day ?? 1)
  const end = (y: number) =>
    day !== undefined
      ? start(y)
      : start(y) + (calendar === 'g' ? daysInMonth(y, month) : daysInHijriMonth(y, month)) - 1
  const pastYear = (shifted ? end(year) < now : start(year) <= now) ? year : year - 1
  const nextYear = (shifted ? start(year) > now : end(year) >= now) ? year : year + 1
  // «بداية رمضان» ten days before it, in a report of the past: the month at hand, not that of the year before.
  const isAtHand = calendar === 'h' && day === undefined && !shifted && start(nextYear) - now <= AT_HAND
  if (direction === 'past' && !isAtHand) return pastYear
  if (direction === 'future' || isAtHand) return nextYear
  const since = now - start(pastYear)
  const until = start(nextYear) - now
  return since <= HALF_YEAR || since <= until ? pastYear : nextYear
}

const HALF_YEAR = 183
/** Days before a month of the Hijri year in which its name means the coming one. */
const AT_HAND = 60

/** «15 من الشهر الجاري», «يوم 15 الجاري». */
function dayOfShiftedMonth({ days, year, shift }: DateTime, context: Context): Placed {
  const unit = year?.is === 'unit' ? year : ({ is: 'unit', unit: 'M', shift: shift ?? 0 } as const)
  const month = placeUnit(unit, context)
  if (month.from === undefined) return unknown(days.map(d => `XXXX-XX-${pad(d, 2)}`).join('/'))
  const { year: y, month: m } = toCivil(month.from)
  return placeGregorian({ is: 'date', calendar: 'g', days }, m, y, month.confidence, month.anchor)
}

/** «في مثل هذا اليوم عام 1952»: the day of writing, in another year. */
function sameDay({ year }: DateTime, { now, nowAnchor }: Context): Placed {
  const written = year?.is === 'year' ? year.year : undefined
  if (written === undefined) return unknown('XXXX-XX-XX')
  if (now === undefined) return placeYears(written, written, `${pad(written, 4)}-XX-XX`, 0.9)
  const { month, day } = toCivil(now)
  return placeDay(toDay(written, month, Math.min(day, daysInMonth(written, month))), 0.9, nowAnchor)
}

export function placeNamedDay(named: NamedDay, context: Context): Placed {
  const { calendar, month, day } = named
  const { year, confidence, anchor } = namedYear(named, context)
  const date: DateTime = { is: 'date', calendar, month, days: [day] }
  if (year === undefined) return unplaced(date)
  // A feast is announced by sight of the moon and may fall a day later than the calendar has it.
  return calendar === 'h'
    ? placeHijri(date, month, year, confidence * 0.9, anchor)
    : placeGregorian(date, month, year, confidence, anchor)
}

/** «عيد الفطر 2017» counts in the other calendar's year: the feast that falls in it. */
function namedYear(named: NamedDay, context: Context): YearChoice {
  const { calendar, month, day, year } = named
  const gregorianYear =
    year?.is === 'year' && year.calendar === 'g'
      ? year.year
      : year?.is === 'unit'
        ? unitYear(named, context)
        : undefined
  if (calendar === 'h' && gregorianYear !== undefined) {
    const start = dayToHijri(toDay(gregorianYear, 1, 1)).year
    const inYear = [start, start + 1].find(y => toCivil(hijriToDay(y, month, day)).year === gregorianYear)
    return { year: inYear, confidence: 0.9 }
  }
  return yearOf(named, month, context)
}

function unitYear({ year }: NamedDay, context: Context): number | undefined {
  if (year?.is !== 'unit') return undefined
  const placed = placeUnit(year, context)
  return placed.from === undefined ? undefined : toCivil(placed.from).year
}
