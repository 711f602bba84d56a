/**
 * Dates on the calendar: «26 و27 إبريل/نيسان», «الثالث والعشرين من مارس 2017», «15 رمضان 1438هـ الموافق 10 يونيو»,
 * «يونيو حزيران العام الماضي», «15 من الشهر الجاري».
 */
import type { DateTime, YearTime } from './expression.ts'
import { monthAt } from './find-months.ts'
import { numberAt } from './find-numbers.ts'
import { numericDateAt } from './find-numeric.ts'
import { shiftAt, shiftWordAt } from './find-shifts.ts'
import { yearAfter } from './find-years.ts'
import {
  after,
  isKey,
  isNumber,
  key,
  markAt,
  prepositionBefore,
  proclitic,
  read,
  readBare,
  type Scan,
  touchesNext,
} from './scan.ts'

export interface DateFound {
  readonly time: DateTime
  readonly to: number
  /** False for a month alone that is more often another word. */
  readonly sure: boolean
}

/** A date that begins with token `i`: with its day, or a month alone. */
export function dateAt(scan: Scan, i: number): DateFound | undefined {
  const date =
    numericDateAt(scan, skipDayNoun(scan, i)) ??
    dayOfMonthAt(scan, i) ??
    dayOfThisMonthAt(scan, i) ??
    monthTimeAt(scan, i)
  return date && withOther(scan, date)
}

interface Days {
  readonly days: readonly number[]
  readonly to: number
  /** Written as digits or an ordinal, and followed by من: sure to be a day of a month. */
  readonly count: number
}

/** «26 و27 إبريل», «3 - 5 مارس», «الأول من أيار». */
function dayOfMonthAt(scan: Scan, i: number): DateFound | undefined {
  const at = skipDayNoun(scan, i)
  const found = daysAt(scan, at)
  if (!found) return undefined
  let k = found.to
  const mark = markAt(scan, k)
  // «3-مارس-2017»
  const tight = (mark === '-' || mark === '/') && touchesNext(scan, k - 1) && touchesNext(scan, k)
  if (isKey(scan, k, 'من') || tight) k++
  const month = monthAt(scan, k)
  if (!month || proclitic(scan, k) !== '') return undefined
  const days = found.days
  // «31 فبراير» is written as a date, and is none: it is found, so that the reader may be told.
  if (days.some(d => d > MOST_DAYS)) return undefined
  const base = { is: 'date', calendar: month.calendar, month: month.month, days } as const
  return { ...withYear(scan, base, month.to), sure: true }
}

const MOST_DAYS = 31

/** «يوم 26 أبريل», «يومي 26 و27»: the noun before the number. */
function skipDayNoun(scan: Scan, i: number): number {
  const head = read(scan, i, 'unit')
  return head?.value === 'D' && head.form === '' ? after(scan, i) : i
}

function daysAt(scan: Scan, i: number): Days | undefined {
  const first = dayAt(scan, i, i)
  if (!first) return undefined
  const days = [first.value]
  let to = first.to
  let interval = false
  for (;;) {
    const joint = jointAt(scan, to)
    const next = joint && !interval ? dayAt(scan, joint.at, i) : undefined
    if (!next || next.value <= days.at(-1)!) break
    days.push(next.value)
    interval = joint!.interval
    to = next.to
  }
  return { days: days.length > 2 ? [days[0]!, days.at(-1)!] : days, to, count: days.length }
}

/** Between two days: و, إلى, a dash or a stroke; then where the next begins. */
function jointAt(scan: Scan, i: number): { at: number; interval: boolean } | undefined {
  const mark = markAt(scan, i)
  if (mark === '-' || mark === '–' || mark === '—' || mark === '/') return { at: i + 1, interval: true }
  if (mark === '،' || mark === ',') return { at: i + 1, interval: false }
  if (isKey(scan, i, 'و') || isKey(scan, i, 'او')) return { at: i + 1, interval: false }
  const preposition = read(scan, i, 'prep')?.value
  if (preposition === 'to' || preposition === 'until') return { at: after(scan, i), interval: true }
  return proclitic(scan, i) === 'و' && read(scan, i, 'number') ? { at: i, interval: false } : undefined
}

function dayAt(scan: Scan, i: number, first: number): { value: number; to: number } | undefined {
  const number = numberAt(scan, i)
  if (!number || number.value < 1 || number.value > 31 || !Number.isInteger(number.value)) return undefined
  // «الأيام الأولى من رمضان»: a day of the month is masculine.
  if (number.form === 'ordinal' && FEMININE.test(key(scan, number.to - 1))) return undefined
  if (i !== first && proclitic(scan, i) !== '' && proclitic(scan, i) !== 'و') return undefined
  return number
}

const FEMININE = /(?:ه|الاولي|^اولي)$/

/** «15 من الشهر الجاري», «يوم 15 الجاري». */
function dayOfThisMonthAt(scan: Scan, i: number): DateFound | undefined {
  const at = skipDayNoun(scan, i)
  const found = daysAt(scan, at)
  if (!found) return undefined
  const preposition = prepositionBefore(scan, i)
  const led = at > i || (preposition !== '' && preposition !== 'after' && preposition !== 'before')
  // «من 13 إلى 15 الشهر المقبل» leaves من out.
  // «الثامن عشر من الشهر الجاري … الخامس والعشرين منه»
  if (isKey(scan, found.to, 'منه')) {
    const year = { is: 'unit', unit: 'M', shift: 'same' } as const
    return { time: { is: 'date', calendar: 'g', days: found.days, year }, to: found.to + 1, sure: true }
  }
  const joint = isKey(scan, found.to, 'من')
  if (joint || found.days.length === 2 || led) {
    const of = shiftAt(scan, joint ? found.to + 1 : found.to)
    if (of?.unit === 'M') {
      const year = { is: 'unit', unit: 'M', shift: of.shift } as const
      return { time: { is: 'date', calendar: 'g', days: found.days, year }, to: of.to, sure: true }
    }
  }
  const shift = led ? shiftWordAt(scan, joint ? found.to + 1 : found.to) : undefined
  if (shift === undefined || typeof shift.shift !== 'number' || Math.abs(shift.shift) > 1) return undefined
  if (!joint && numberAt(scan, at)!.form !== 'digits') return undefined
  return {
    time: { is: 'date', calendar: 'g', days: found.days, shift: shift.shift },
    to: shift.to,
    sure: true,
  }
}

/** «إبريل/نيسان», «مارس الماضي», «شهر رمضان», «مايو 2016». */
function monthTimeAt(scan: Scan, i: number): DateFound | undefined {
  const month = monthAt(scan, i)
  if (!month) return undefined
  const base = { is: 'date', calendar: month.calendar, month: month.month, days: [] } as const
  const american = dayAfterMonth(scan, month.to)
  if (american) return { ...withYear(scan, { ...base, days: [american.value] }, american.to), sure: true }
  const found = withYear(scan, base, month.to)
  return { ...found, sure: month.sure || found.to > month.to || isLed(scan, i) }
}

/** «مارس 3, 2017»: only with its comma and year. */
function dayAfterMonth(scan: Scan, i: number): { value: number; to: number } | undefined {
  const mark = markAt(scan, i + 1)
  if (!isNumber(scan, i) || (mark !== ',' && mark !== '،') || key(scan, i + 2).length !== 4) return undefined
  return isNumber(scan, i + 2) ? dayAt(scan, i, i) : undefined
}

/** «في مارس», «مطلع صفر»: before a word that may be a month. */
function isLed(scan: Scan, i: number): boolean {
  if (read(scan, i - 1, 'edge')) return true
  const preposition = prepositionBefore(scan, i)
  return (
    (preposition === 'in' || preposition === 'since' || preposition === 'during' || preposition === 'by') &&
    proclitic(scan, i) === ''
  )
}

/** Adds what follows the month: a year, الماضي, «من العام نفسه»; also after a comma. */
function withYear(scan: Scan, base: DateTime, to: number): { time: DateTime; to: number } {
  const shift = shiftWordAt(scan, to)
  if (shift) return { time: { ...base, shift: shift.shift }, to: shift.to }
  const year = yearAfter(scan, to)
  if (!year) return { time: base, to }
  const written: YearTime | undefined = year.time.is === 'year' ? year.time : undefined
  if (written && written.calendar !== base.calendar)
    return isPlausible(base, written)
      ? { time: { ...base, year: { ...written, calendar: base.calendar } }, to: year.to }
      : { time: base, to }
  return { time: { ...base, year: year.time }, to: year.to }
}

/** A year of 1300–1500 after a Hijri month is Hijri, whatever it looked like. */
function isPlausible(base: DateTime, year: YearTime): boolean {
  return base.calendar === 'h' ? year.year < 1600 : year.year > 1600
}

/** «15 رمضان 1438هـ الموافق 10 يونيو 2017م», also with a stroke, a dash or in brackets. */
function withOther(scan: Scan, found: DateFound): DateFound {
  if (found.time.days.length === 0 && !found.time.year) return found
  let k = found.to
  const mark = markAt(scan, k)
  const bracket = mark === '('
  if (OPENERS.has(mark)) k++
  const said = read(scan, k, 'corresponds')
  if (said) k = after(scan, k)
  else if (k === found.to) return found
  if (said && isKey(scan, k, 'ل')) k++
  if (readBare(scan, k, 'weekday')) k = after(scan, k)
  const other = numericDateAt(scan, k) ?? dayOfMonthAt(scan, k) ?? monthTimeAt(scan, k)
  if (!other || other.time.calendar === found.time.calendar) return found
  if (other.time.days.length !== found.time.days.length) return found
  if (bracket && markAt(scan, other.to) !== ')') return found
  return { ...found, time: { ...found.time, other: other.time }, to: bracket ? other.to + 1 : other.to }
}

const OPENERS = new Set(['(', '/', '-', '–', '،', ',', '='])
