/**
 * Days: «الجمعة», «يوم الأحد الماضي», «أمس الجمعة», «الأربعاء 26 أبريل», «يومي السبت والأحد», «بعد غد».
 */
import { isCivil, toDay, weekdayOf } from '../../calendar/civil.ts'
import type { DateTime, Time, WeekdayTime } from './expression.ts'
import { dateAt } from './find-dates.ts'
import { shiftWordAt } from './find-shifts.ts'
import { after, isKey, key, markAt, prepositionBefore, proclitic, read, readBare, type Scan } from './scan.ts'

export interface DayFound {
  readonly time: Time
  readonly to: number
  readonly rule: string
}

/** A day or date that begins with token `i`. */
export function dayAt(scan: Scan, i: number): DayFound | undefined {
  return relativeDayAt(scan, i) ?? weekdayAt(scan, i) ?? plainDateAt(scan, i)
}

function plainDateAt(scan: Scan, i: number): DayFound | undefined {
  const found = dateAt(scan, i)
  if (!found?.sure) return undefined
  const rule = found.time.order ?? (found.time.days.length > 0 ? 'day-of-month' : 'month')
  return { time: found.time, to: found.to, rule }
}

/** «اليوم», «أمس الجمعة», «يوم غد السبت», «اليوم، الخميس 4 مايو». */
function relativeDayAt(scan: Scan, i: number): DayFound | undefined {
  const at = dayNoun(scan, i)
  const reading = read(scan, at, 'day')
  if (!reading || (at > i && proclitic(scan, at) !== '')) return undefined
  const to = after(scan, at)
  // «باول أمس الأول»: a name before it, not ب.
  if (to > at + 1 && proclitic(scan, at) === 'ب') return undefined
  if (at === i && !isRelativeDay(scan, i, to)) return undefined
  const offset = reading.n
  const day = weekdayAfter(scan, to)
  if (!day) return withDate(scan, to) ?? { time: { is: 'day', offset }, to, rule: 'relative-day' }
  return (
    withDate(scan, day.to, day.weekday) ?? {
      time: { is: 'day', offset, weekday: day.weekday },
      to: day.to,
      rule: 'relative-day',
    }
  )
}

/** «أمس 23 يوليو», «الخميس، 23 يوليو»: the date says it all; the weekday stays, to check it. */
function withDate(scan: Scan, to: number, weekday?: number): DayFound | undefined {
  const mark = markAt(scan, to)
  const bracket = mark === '('
  const at = mark === '،' || mark === ',' || mark === '/' || mark === '-' || bracket ? to + 1 : to
  const said = read(scan, at, 'corresponds')
  const start = said ? after(scan, at) : at
  const date = dateAt(scan, start)
  if (!date?.sure || date.time.days.length === 0 || !['', 'ل'].includes(proclitic(scan, start)))
    return undefined
  if (bracket && markAt(scan, date.to) !== ')') return undefined
  const time = weekday === undefined ? date.time : orderByWeekday({ ...date.time, weekday })
  return { time, to: bracket ? date.to + 1 : date.to, rule: time.order ?? 'day-of-month' }
}

/** «الاثنين 4/3/2017»: 4 March was no Monday, 3 April was. */
function orderByWeekday(date: DateTime): DateTime {
  const { calendar, year, month, days, weekday, order } = date
  const day = days[0]
  if (order !== 'numeric-day-first' || calendar !== 'g' || year?.is !== 'year' || !month || !day) return date
  const falls = (m: number, d: number) =>
    isCivil(year.year, m, d) && weekdayOf(toDay(year.year, m, d)) === weekday
  if (falls(month, day) || !falls(day, month)) return date
  return { ...date, month: day, days: [month], order: 'numeric-by-weekday' }
}

/** The weekday after اليوم or أمس, also after a comma or in brackets. */
function weekdayAfter(scan: Scan, to: number): { weekday: number; to: number } | undefined {
  const mark = markAt(scan, to)
  const bracket = mark === '('
  const at = bracket || mark === '،' || mark === ',' || mark === '/' || mark === '-' ? to + 1 : to
  const noun = dayNoun(scan, at)
  const reading = readBare(scan, noun, 'weekday')
  if (!reading?.sure) return undefined
  const end = after(scan, noun)
  if (!bracket) return { weekday: reading.n, to: end }
  return markAt(scan, end) === ')' ? { weekday: reading.n, to: end + 1 } : undefined
}

/** One past «يوم», or `i` itself. */
function dayNoun(scan: Scan, i: number): number {
  const head = read(scan, i, 'unit')
  return head?.value === 'D' && head.n === 1 && head.form === '' ? after(scan, i) : i
}

/** «اليوم» and «الغد» are also parts of names and of «اليوم الأول»; these are not the day of writing. */
function isRelativeDay(scan: Scan, i: number, to: number): boolean {
  const word = key(scan, i)
  if (word.endsWith('الغد')) return prepositionBefore(scan, i) !== '' || weekdayAfter(scan, to) !== undefined
  if (!word.endsWith('اليوم') && !word.endsWith('لليوم')) return true
  // «النهضة اليوم – الدوحة»: at the head of a report the name of the outlet.
  if (i === scan.from + 1 && DASHES.has(markAt(scan, to))) return false
  const next = read(scan, to, 'number')
  return (
    !(next?.form === 'ordinal' && proclitic(scan, to) === '') &&
    !read(scan, to, 'shift') &&
    !isKey(scan, to, 'الواحد')
  )
}

const DASHES = new Set(['-', '–', '—'])

/** «الجمعة», «يوم الجمعة الماضي», «يومي السبت والأحد», «الأربعاء 26 أبريل». */
function weekdayAt(scan: Scan, i: number): DayFound | undefined {
  const head = read(scan, i, 'unit')
  const noun = head?.value === 'D' && head.form === '' ? after(scan, i) : i
  const reading = read(scan, noun, 'weekday')
  if (!reading || (noun > i && proclitic(scan, noun) !== '')) return undefined
  if (!reading.sure && noun === i) return undefined
  if (noun === i && !isWeekday(scan, i)) return undefined
  let to = after(scan, noun)
  const dated = withDate(scan, to, reading.n)
  if (dated) return dated
  const pair = secondWeekday(scan, to)
  // «يومي السبت والأحد», «الاثنين والثلاثاء الماضيين»: one noun or one adjective for both.
  const second = pair && ((noun > i && head?.n !== 1) || isDual(scan, pair.to)) ? pair : undefined
  // «أيام الجمعة» is every Friday.
  if (noun > i && head?.n === 0 && !second) return undefined
  if (second) to = second.to
  const shift = shiftWordAt(scan, to)
  // «الأربعاء المقبل 15 مارس»
  const datedAfter = shift && !second ? withDate(scan, shift.to, reading.n) : undefined
  if (datedAfter) return datedAfter
  const time: WeekdayTime = {
    is: 'weekday',
    weekday: reading.n,
    ...(second && { until: second.weekday }),
    ...(shift && { shift: shift.shift }),
    ...(opensSentence(scan, i) && { opens: true }),
  }
  return { time, to: shift?.to ?? to, rule: 'weekday' }
}

const isDual = (scan: Scan, i: number) => shiftWordAt(scan, i) !== undefined && key(scan, i).endsWith('ين')

/** «السبت والأحد»; in «ليل الجمعة - السبت» a dash. */
export function secondWeekday(scan: Scan, to: number): { weekday: number; to: number } | undefined {
  const mark = markAt(scan, to)
  const joined = mark === '-' || mark === '–' || mark === '/'
  const at = joined ? to + 1 : to
  const reading = read(scan, at, 'weekday')
  if (!reading?.sure) return undefined
  const cut = proclitic(scan, at)
  return cut === 'و' || (joined && cut === '') ? { weekday: reading.n, to: after(scan, at) } : undefined
}

/** «الاثنين» may be "the two", «الأحد» "the One". */
function isWeekday(scan: Scan, i: number): boolean {
  const word = key(scan, i)
  if (!word.endsWith('الاثنين') && !word.endsWith('للاثنين')) return true
  const next = key(scan, i + 1)
  return prepositionBefore(scan, i) !== 'between' && next !== 'معا' && next !== 'الاخرين'
}

function opensSentence(scan: Scan, i: number): boolean {
  let k = i - 1
  while (k >= scan.from && (read(scan, k, 'prep') || read(scan, k, 'part'))) k--
  return k < scan.from
}
