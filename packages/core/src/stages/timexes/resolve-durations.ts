/**
 * What a length of time covers, when the words say from where it is counted: «منذ 3 سنوات» ends on the day of
 * writing, «بعد أسبوعين من 3 مارس» begins on that day.
 */
import { shiftByMonths } from '../../calendar/civil.ts'
import type { Duration } from './expression.ts'

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Counted from `now`, by the preposition before it (since, before …) or «الماضية», «المقبلة» after it. */
export function stretchOf(
  duration: Duration,
  preposition: string,
  now: number | undefined,
): Stretch | undefined {
  if (now === undefined) return undefined
  const { shift } = duration
  if (shift === -1 || (shift === undefined && preposition === 'since')) {
    const from = moved(duration, now, -1)
    return from === undefined ? undefined : { from, to: now }
  }
  if (shift === 1) {
    const to = moved(duration, now, 1)
    return to === undefined ? undefined : { from: now, to }
  }
  return undefined
}

/** «قبل ثلاثة أيام»: the day, when nothing else is counted from. */
export function pointBefore(duration: Duration, now: number | undefined): Stretch | undefined {
  const day = now === undefined ? undefined : moved(duration, now, -1)
  return day === undefined ? undefined : { from: day, to: day }
}

/** «بعد أسبوعين من X», «قبل شهر من X»: between X and the day told. */
export function stretchFrom(duration: Duration, day: number, direction: 1 | -1): Stretch | undefined {
  const end = moved(duration, day, direction)
  if (end === undefined) return undefined
  return direction > 0 ? { from: day, to: end } : { from: end, to: day }
}

/** The day that lies one such length after or before `day`. */
function moved({ unit, amount }: Duration, day: number, direction: 1 | -1): number | undefined {
  if (unit === undefined || amount === undefined) return undefined
  const n = amount * direction
  const months = MONTHS[unit]
  // Far beyond any calendar nothing is meant by a day.
  if (Math.abs(amount) > 5000) return undefined
  if (months !== undefined) return Number.isInteger(n * months) ? shiftByMonths(day, n * months) : undefined
  const days = DAYS[unit]
  return days === undefined ? undefined : day + Math.trunc(n * days)
}

const MONTHS: Readonly<Record<string, number>> = { Y: 12, M: 1, '10Y': 120, '100Y': 1200 }
const DAYS: Readonly<Record<string, number>> = { W: 7, D: 1, NI: 1, TH: 1 / 24, TM: 1 / 1440, TS: 1 / 86400 }
