/**
 * Days in words that the core's reader of Arabic does not know: «November 9, 2020», «27 جنوری 2024», and the Iranian
 * calendar, «۱۲ اسفند ۱۳۹۹». Arabic outlets set English dates, too.
 */
import { fold } from '@isnad/core'
import { rows } from '../gen/other-months.ts'
import { toDay } from './page-time.ts'

/** The first such day in a line. */
export function findOtherDay(line: string): string | undefined {
  const words = fold(line).match(/[\p{L}]+|\d+/gu) ?? []
  for (let i = 0; i < words.length; i++) {
    const month = MONTHS.get(words[i]!)
    if (!month) continue
    const [before, after, later] = [words[i - 1], words[i + 1], words[i + 2]].map(w => numberIn(w))
    const day =
      (isDate(before) && isYear(after) && dayOf(month, after!, before!)) ||
      (isDate(after) && isYear(later) && dayOf(month, later!, after!)) ||
      (isYear(before) && isDate(after) && dayOf(month, before!, after!))
    if (day) return day
  }
  return undefined
}

interface Month {
  readonly jalali: boolean
  readonly number: number
}

const MONTHS: ReadonlyMap<string, Month> = new Map(
  rows.split('\n').map(row => {
    const [calendar, number, name] = row.split('\t')
    return [fold(name!), { jalali: calendar === 'jalali', number: Number(number) }]
  }),
)

/** «9th», «1er» count as numbers. */
const numberIn = (word: string | undefined) => (word && /^\d{1,4}$/.test(word) ? Number(word) : undefined)
const isDate = (n: number | undefined) => n !== undefined && n >= 1 && n <= 31
const isYear = (n: number | undefined) => n !== undefined && n >= 1300

function dayOf({ jalali, number }: Month, year: number, date: number): string | undefined {
  if (!jalali) return year >= 1800 ? toDay(year, number, date) : undefined
  return year < 1500 ? fromJalali(year, number, date) : undefined
}

/** Numeric days of the Iranian calendar: 1399/12/12. */
export function fromJalali(year: number, month: number, date: number): string | undefined {
  const longest = month <= 6 ? 31 : 30
  if (month < 1 || month > 12 || date < 1 || date > longest) return undefined
  // 33-year cycles with eight leap years: right from 1343 to 1500 (1964 to 2121).
  const y = year - 979
  const days = 365 * y + Math.floor(y / 33) * 8 + Math.floor(((y % 33) + 3) / 4)
  const ofYear = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  // 1 Farvardin 979 was 20 March 1600.
  const at = new Date(Date.UTC(1600, 2, 20) + (days + ofYear + date - 1) * 86_400_000)
  return at.toISOString().slice(0, 10)
}
