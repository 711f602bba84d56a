/**
 * Days with a part or an hour of them: «مساء السبت», «ليل الجمعة - السبت», «هذا الصباح», «الساعة الثامنة من مساء أمس»,
 * «الجمعة الساعة 8 صباحا».
 */
import type { DateTime, Found, PartOfDay, Recurrence } from './expression.ts'
import { clockAt, onTheDay } from './find-clock.ts'
import { dayAt, secondWeekday } from './find-days.ts'
import { shiftAt } from './find-shifts.ts'
import { after, isKey, markAt, proclitic, read, readBare, type Scan } from './scan.ts'

/** «الساعة الثامنة مساء», with the day it is of: «… من مساء أمس», «… يوم الجمعة». */
export function clockRule(scan: Scan, i: number): Found | undefined {
  const found = clockAt(scan, i)
  if (!found) return undefined
  const at = isKey(scan, found.to, 'من') ? found.to + 1 : found.to
  const day =
    proclitic(scan, at) === ''
      ? (partRule(scan, at) ?? (at === found.to ? dayRule(scan, at) : undefined))
      : undefined
  if (day && !day.clock) {
    const { clock } = found
    const hour = found.open && day.part ? onTheDay(clock.hour, day.part) : clock.hour
    return { ...day, from: i, clock: { ...clock, hour }, rule: 'clock' }
  }
  return { from: i, to: found.to, time: { is: 'clock' }, clock: found.clock, rule: 'clock' }
}

/** «مساء السبت», «صباح يوم الأحد», «ليل الجمعة - السبت», «منتصف ليل الجمعة», «هذا الصباح». */
export function partRule(scan: Scan, i: number): Found | undefined {
  const midnight = read(scan, i, 'midnight')
  const part = midnight ? 'NI' : (read(scan, i, 'part')?.value as PartOfDay | undefined)
  const at = part ? after(scan, i) : i
  if (part && proclitic(scan, at) === '' && (midnight || read(scan, i, 'part')!.form === '')) {
    const day = dayRule(scan, at) ?? thatDay(scan, at)
    if (day && !day.part && !day.clock) {
      const night =
        part === 'NI' && day.time.is === 'weekday' ? nextWeekday(scan, day.to, day.time.weekday) : undefined
      const time = night && day.time.is === 'weekday' ? { ...day.time, until: night.weekday } : day.time
      const clock = midnight && { clock: { hour: midnight.n, minute: 0 } }
      return {
        from: i,
        to: night?.to ?? day.to,
        time,
        part,
        ...clock,
        rule: midnight ? 'clock' : 'part-of-day',
      }
    }
  }
  if (midnight && isWholeMidnight(scan, i))
    return { from: i, to: at, time: { is: 'clock' }, clock: { hour: midnight.n, minute: 0 }, rule: 'clock' }
  return pointedPart(scan, i)
}

/** «ليل الجمعة - السبت», «ليل الجمعة السبت»: the night between two days. */
function nextWeekday(scan: Scan, to: number, weekday: number): { weekday: number; to: number } | undefined {
  const joined = secondWeekday(scan, to)
  if (joined) return joined
  const reading = readBare(scan, to, 'weekday')
  return reading?.n === (weekday % 7) + 1 ? { weekday: reading.n, to: after(scan, to) } : undefined
}

/** «مساء اليوم نفسه», «صباح ذلك اليوم». */
function thatDay(scan: Scan, i: number): Found | undefined {
  const found = shiftAt(scan, i)
  if (found?.unit !== 'D') return undefined
  return { from: i, to: found.to, time: { is: 'unit', unit: 'D', shift: found.shift }, rule: 'period' }
}

/** «منتصف الليل», «منتصف النهار»; «منتصف ليل» alone is unfinished. */
function isWholeMidnight(scan: Scan, i: number): boolean {
  return isKey(scan, after(scan, i) - 1, 'الليل') || isKey(scan, after(scan, i) - 1, 'النهار')
}

/** «هذا الصباح», «هذه الليلة». */
function pointedPart(scan: Scan, i: number): Found | undefined {
  const pointer = read(scan, i, 'this')
  const at = pointer ? after(scan, i) : i
  const part = pointer && readBare(scan, at, 'part')
  if (part?.form !== 'definite') return undefined
  const shift = pointer!.value === '0' ? 0 : 'same'
  return {
    from: i,
    to: after(scan, at),
    time: shift === 0 ? { is: 'day', offset: 0 } : { is: 'unit', unit: 'D', shift },
    part: part.value as PartOfDay,
    rule: 'part-of-day',
  }
}

/** «الليلة», «الليلة الماضية». */
export function tonightRule(scan: Scan, i: number): Found | undefined {
  const reading = read(scan, i, 'tonight')
  if (!reading || read(scan, after(scan, i), 'number')) return undefined
  return {
    from: i,
    to: after(scan, i),
    time: { is: 'day', offset: reading.n },
    part: 'NI',
    rule: 'part-of-day',
  }
}

/** A day, with the part of it or the time on the clock that follows: «أمس مساء», «الجمعة الساعة 8 صباحا». */
export function dayRule(scan: Scan, i: number): Found | undefined {
  const found = dayAt(scan, i)
  if (!found) return undefined
  const yearly = found.time.is === 'date' ? everyYear(scan, found.time, found.to) : undefined
  if (yearly) return { from: i, ...yearly }
  if (found.time.is === 'date' && found.time.days.length === 0) return { from: i, ...found }
  const part =
    readBare(scan, found.to, 'part-adverb')?.value ?? (endsInEvening(scan, found.to) ? 'EV' : undefined)
  if (part)
    return { from: i, ...found, to: after(scan, found.to), part: part as PartOfDay, rule: 'part-of-day' }
  const bracket = markAt(scan, found.to) === '(' || markAt(scan, found.to) === '،' ? 1 : 0
  const clock = proclitic(scan, found.to + bracket) === '' ? clockAt(scan, found.to + bracket) : undefined
  if (!clock) return { from: i, ...found }
  const closed = markAt(scan, found.to) !== '(' || markAt(scan, clock.to) === ')'
  if (!closed) return { from: i, ...found }
  const to = markAt(scan, found.to) === '(' ? clock.to + 1 : clock.to
  return { from: i, time: found.time, to, clock: clock.clock, rule: 'clock' }
}

/** «23 سبتمبر من كل عام» */
function everyYear(
  scan: Scan,
  date: DateTime,
  to: number,
): { time: Recurrence; to: number; rule: string } | undefined {
  if (date.year || date.shift !== undefined || !date.month || date.calendar !== 'g' || date.days.length > 1)
    return undefined
  const at = isKey(scan, to, 'من') ? to + 1 : to
  const unit = readBare(scan, at, 'every') ? readBare(scan, after(scan, at), 'unit') : undefined
  if (unit?.value !== 'Y' || unit.n !== 1) return undefined
  const two = (n: number) => String(n).padStart(2, '0')
  const value = ['XXXX', ...[date.month, ...date.days].map(two)].join('-')
  return { time: { is: 'set', value }, to: after(scan, at) + 1, rule: 'set' }
}

/** «أمس مساء»: مساء is an adverb where no day follows. */
function endsInEvening(scan: Scan, i: number): boolean {
  return (
    isKey(scan, i, 'مساء') &&
    !readBare(scan, i + 1, 'weekday') &&
    !readBare(scan, i + 1, 'day') &&
    !readBare(scan, i + 1, 'unit')
  )
}
