/**
 * Weekdays and days told from now: «الجمعة» after a past verb is the last Friday up to the day of writing, «أمس
 * الجمعة» yesterday, if that was a Friday.
 */
import { mondayOf, pad, weekdayOf } from '../../calendar/civil.ts'
import { type Context, lastWithin } from './context.ts'
import type { RelativeDay, WeekdayTime } from './expression.ts'
import { type Placed, placeBetween, placeDay, unknown } from './values.ts'

export function placeWeekday(time: WeekdayTime, context: Context): Placed {
  const { weekday, until } = time
  const first = placeFirst(time, context)
  if (until === undefined) return first
  if (first.from === undefined) return unknown(`XXXX-WXX-${weekday}/XXXX-WXX-${until}`)
  const last = first.from + ((until - weekday + 7) % 7)
  return placeBetween(first, placeDay(last, first.confidence, first.anchor))
}

function placeFirst({ weekday, shift, opens }: WeekdayTime, context: Context): Placed {
  const { now, nowAnchor } = context
  if (typeof shift === 'string') {
    const last = lastWithin(context, 'W')
    return last
      ? placeDay(mondayOf(last.placed.from!) + weekday - 1, 0.7, last.id)
      : unknown(`XXXX-WXX-${pad(weekday, 1)}`)
  }
  if (now === undefined) return unknown(`XXXX-WXX-${weekday}`)
  const since = (weekdayOf(now) - weekday + 7) % 7
  if (shift !== undefined && shift !== 0) {
    const day = shift < 0 ? now - (since || 7) + 7 * (shift + 1) : now + (7 - since) + 7 * (shift - 1)
    return placeDay(day, 0.95, nowAnchor)
  }
  const direction = context.direction()
  // The report of a day bears its name: «أعلنت …، الجمعة» on a Friday is today, and so is «يلقي خطابا الجمعة»: a week
  // later it would be «الجمعة المقبل». What opens a sentence looks back.
  if (direction === 'future')
    return placeDay(since === 0 ? now : now + 7 - since, since === 0 ? 0.6 : 0.85, nowAnchor)
  const past = since === 0 && opens && direction === 'past' ? 7 : since
  return placeDay(now - past, since === 0 ? 0.7 : direction === 'past' ? 0.9 : 0.8, nowAnchor)
}

/** With a weekday that does not agree, the day within one of it that does: sites date reports a day late. */
export function placeRelativeDay({ offset, weekday }: RelativeDay, { now, nowAnchor }: Context): Placed {
  if (now === undefined) return unknown(weekday === undefined ? 'XXXX-XX-XX' : `XXXX-WXX-${weekday}`)
  const day = now + offset
  if (weekday === undefined || weekdayOf(day) === weekday) return placeDay(day, 0.95, nowAnchor)
  const near = [-1, 1, -2, 2].map(n => day + n).find(d => weekdayOf(d) === weekday)
  return placeDay(near ?? day, near === undefined ? 0.4 : 0.6, nowAnchor)
}
