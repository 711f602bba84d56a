/**
 * The Hijri calendar as the Arab press uses it (Umm al-Qura), to and from whole days: «15 رمضان 1438هـ» is
 * 10 June 2017. Outside the tables (1356–1500) it is computed by the 30-year cycle and may be a day or two off,
 * as every calculated date of the past is.
 */
import { rows } from '../lexicon/gen/umm-al-qura.ts'

export interface Hijri {
  readonly year: number
  /** 1 Muharram … 12 Dhu al-Hijja */
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01 of a Hijri date. */
export function hijriToDay(year: number, month: number, day: number): number {
  const known = table().get(year)
  if (!known) return cycleToDay(year, month, day)
  let days = known.firstDay
  for (let m = 1; m < month; m++) days += monthLength(known.longMonths, m)
  return days + day - 1
}

export function dayToHijri(day: number): Hijri {
  let year = Math.floor((day - CYCLE_EPOCH) / 354.3667) + 1
  while (hijriToDay(year + 1, 1, 1) <= day) year++
  while (hijriToDay(year, 1, 1) > day) year--
  let month = 12
  while (hijriToDay(year, month, 1) > day) month--
  return { year, month, day: day - hijriToDay(year, month, 1) + 1 }
}

/** 29 or 30. */
export function daysInHijriMonth(year: number, month: number): number {
  const next = month === 12 ? hijriToDay(year + 1, 1, 1) : hijriToDay(year, month + 1, 1)
  return next - hijriToDay(year, month, 1)
}

/** True for the years whose months were fixed by the published calendar. */
export function isTabulated(year: number): boolean {
  return table().has(year)
}

interface Year {
  readonly firstDay: number
  /** Bit m - 1 is set when month m has 30 days. */
  readonly longMonths: number
}

let years: ReadonlyMap<number, Year> | undefined

function table(): ReadonlyMap<number, Year> {
  years ??= new Map(
    rows.split('\n').map(row => {
      const [year, firstDay, mask] = row.split('\t') as [string, string, string]
      return [Number(year), { firstDay: Number(firstDay), longMonths: Number.parseInt(mask, 16) }]
    }),
  )
  return years
}

const monthLength = (longMonths: number, month: number) => 29 + ((longMonths >> (month - 1)) & 1)

/** 1 Muharram 1 in the civil reckoning: 16 July 622 (Julian). */
const CYCLE_EPOCH = -492148

function cycleToDay(year: number, month: number, day: number): number {
  return (
    CYCLE_EPOCH +
    (year - 1) * 354 +
    Math.floor((3 + 11 * year) / 30) +
    Math.ceil(29.5 * (month - 1)) +
    day -
    1
  )
}
