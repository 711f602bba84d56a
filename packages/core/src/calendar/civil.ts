/**
 * The Gregorian calendar as arithmetic on whole days, without Date and without time zones: «3 مارس 2017» is day
 * 17228, a Friday in week 9. A day is an integer, counted from 1 January 1970.
 */

export interface Civil {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

/** Days since 1970-01-01 of a proleptic Gregorian date; a day past the end of its month runs into the next. */
export function toDay(year: number, month: number, day: number): number {
  // Years counted from March put the leap day at the end (Hinnant, "chrono-compatible low-level date algorithms").
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function toCivil(day: number): Civil {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** True when the month has such a day. */
export function isCivil(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The ISO week a day lies in. */
export function isoWeekOf(day: number): { readonly year: number; readonly week: number } {
  const thursday = day - weekdayOf(day) + 4
  const { year } = toCivil(thursday)
  return { year, week: Math.floor((thursday - toDay(year, 1, 1)) / 7) + 1 }
}

/** The Monday of the week a day lies in. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1
}

/** Month `n` months after (before, when negative) a month. */
export function addMonths(
  year: number,
  month: number,
  n: number,
): { readonly year: number; readonly month: number } {
  const months = year * 12 + month - 1 + n
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

/** The same day of the month, `n` months on; the last of the month when it is shorter. */
export function shiftByMonths(day: number, n: number): number {
  const from = toCivil(day)
  const to = addMonths(from.year, from.month, n)
  return toDay(to.year, to.month, Math.min(from.day, daysInMonth(to.year, to.month)))
}

/** 2017-03-03 */
export function toIso(day: number): string {
  const { year, month, day: d } = toCivil(day)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(d, 2)}`
}

/** The day an ISO date or date and time begins with («2017-03-03T09:22:00+03:00»), or undefined. */
export function parseIsoDay(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(iso)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCivil(year, month, day) ? toDay(year, month, day) : undefined
}

export function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
