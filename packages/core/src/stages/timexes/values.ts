/**
 * A time with its place on the calendar, while it is being worked out: the TIMEX3 value and the first and last day.
 */
import { daysInMonth, isoWeekOf, mondayOf, pad, toDay, toIso } from '../../calendar/civil.ts'

export interface Placed {
  readonly value: string
  /** First and last day, in days since 1970-01-01; undefined when not known. */
  readonly from: number | undefined
  readonly to: number | undefined
  /** 0–1, before what the expression itself adds. */
  readonly confidence: number
  /** What it was counted from: the day of writing, or the id of another timex. */
  readonly anchor?: string
  /** The date in the Hijri calendar, when it was written in it. */
  readonly hijri?: string
  readonly mod?: 'start' | 'mid' | 'end'
}

export function unknown(value: string): Placed {
  return { value, from: undefined, to: undefined, confidence: 0.5 }
}

export function placeDay(day: number, confidence: number, anchor?: string): Placed {
  return { value: toIso(day), from: day, to: day, confidence, ...(anchor !== undefined && { anchor }) }
}

export function placeWeek(day: number, confidence: number, anchor?: string): Placed {
  const { year, week } = isoWeekOf(day)
  const from = mondayOf(day)
  return {
    value: `${pad(year, 4)}-W${pad(week, 2)}`,
    from,
    to: from + 6,
    confidence,
    ...(anchor !== undefined && { anchor }),
  }
}

export function placeMonth(year: number, month: number, confidence: number, anchor?: string): Placed {
  return {
    value: `${pad(year, 4)}-${pad(month, 2)}`,
    from: toDay(year, month, 1),
    to: toDay(year, month, daysInMonth(year, month)),
    confidence,
    ...(anchor !== undefined && { anchor }),
  }
}

export function placeYears(
  first: number,
  last: number,
  value: string,
  confidence: number,
  anchor?: string,
): Placed {
  return {
    value,
    from: toDay(first, 1, 1),
    to: toDay(last, 12, 31),
    confidence,
    ...(anchor !== undefined && { anchor }),
  }
}

export function placeYear(year: number, confidence: number, anchor?: string): Placed {
  return placeYears(year, year, pad(year, 4), confidence, anchor)
}

/** From the first day of one to the last of the other. */
export function placeBetween(a: Placed, b: Placed): Placed {
  const value = a.value === b.value ? a.value : `${a.value}/${b.value}`
  const anchor = a.anchor ?? b.anchor
  const hijri = a.hijri !== undefined && b.hijri !== undefined ? `${a.hijri}/${b.hijri}` : undefined
  return {
    value,
    from: a.from,
    to: b.to,
    confidence: Math.min(a.confidence, b.confidence),
    ...(anchor !== undefined && { anchor }),
    ...(hijri !== undefined && { hijri }),
  }
}

/** An interval of days as a value of its own. */
export function placeSpan(from: number, to: number, confidence: number, anchor?: string): Placed {
  return {
    value: `${toIso(from)}/${toIso(to)}`,
    from,
    to,
    confidence,
    ...(anchor !== undefined && { anchor }),
  }
}
