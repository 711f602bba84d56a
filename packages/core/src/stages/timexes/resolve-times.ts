/**
 * Places what was found on the calendar, in text order, so that «العام نفسه» knows the year named before it. With no
 * day of writing only what the words themselves say is given: XXXX-WXX-5, never today.
 */
import { toCivil, toIso } from '../../calendar/civil.ts'
import type { Timex, TimexType } from '../../schema/timex.ts'
import type { Context, PlacedTimex } from './context.ts'
import type { Clock, Duration, Found, Interval, PartOfDay, Time } from './expression.ts'
import { placeDate, placeNamedDay } from './resolve-dates.ts'
import { placeRelativeDay, placeWeekday } from './resolve-days.ts'
import { pointBefore, type Stretch, stretchFrom, stretchOf } from './resolve-durations.ts'
import {
  placeCentury,
  placeDecade,
  placeFraction,
  placeSchoolYear,
  placeSeason,
  placeUnit,
  placeWeekend,
  placeYearTime,
} from './resolve-periods.ts'
import { isKey, key, prepositionBefore, read, type Scan, startOf } from './scan.ts'
import { type Direction, directionOf } from './tense.ts'
import { type Placed, placeBetween, placeDay, unknown } from './values.ts'

export interface FoundTime {
  readonly scan: Scan
  readonly found: Found
}

/** The day of writing, and what `anchor` shall say of it: the day itself, or the id of the timex that tells it. */
export interface Writing {
  readonly day: number
  readonly anchor: string
}

export function resolveTimes(times: readonly FoundTime[], writing: Writing | undefined): Timex[] {
  const placed: PlacedTimex[] = []
  const timexes = times.map((time, i) => {
    const id = `t${i + 1}`
    const { scan, found } = time
    const context = contextOf(time, writing, placed)
    const at =
      isDuration(found.time) || found.time.is === 'set' ? undefined : placeFound(found, found.time, context)
    if (at && at.from !== undefined)
      placed.push({
        id,
        sentence: context.sentence,
        placed: at,
        ...(writesYear(found.time as Time) && { year: toCivil(at.from).year }),
      })
    return toTimex(id, scan, found, at, context)
  })
  return withAnchoredDurations(times, timexes, placed)
}

function contextOf(
  { scan, found }: FoundTime,
  writing: Writing | undefined,
  placed: readonly PlacedTimex[],
): Context {
  let direction: { readonly is: Direction } | undefined
  return {
    now: writing?.day,
    nowAnchor: writing?.anchor,
    direction: () => {
      direction ??= { is: directionOf(scan, found.from, found.to) }
      return direction.is
    },
    placed,
    sentence: scan.tokens.sentence[scan.from]!,
    ofEvent: read(scan, found.from - 1, 'head')?.value === 'event',
  }
}

/** «منتصف الليل» alone: of which day is left open, it ends one and begins the next. */
function placeFound({ clock }: Found, time: Time, context: Context): Placed {
  return time.is === 'clock' && clock?.hour === 0 ? OPEN_CLOCK : place(time, context)
}

const OPEN_CLOCK: Placed = { ...unknown(''), confidence: 0.9 }

function place(time: Time, context: Context): Placed {
  switch (time.is) {
    case 'date':
      return placeDate(time, context)
    case 'weekday':
      return placeWeekday(time, context)
    case 'day':
      return placeRelativeDay(time, context)
    case 'unit':
      return placeUnit(time, context)
    case 'year':
      return placeYearTime(time, context)
    case 'season':
      return placeSeason(time, context)
    case 'fraction':
      return placeFraction(time, place(time.of, context))
    case 'decade':
      return placeDecade(time, context)
    case 'century':
      return placeCentury(time)
    case 'named-day':
      return placeNamedDay(time, context)
    case 'weekend':
      return placeWeekend(time, context)
    case 'school-year':
      return placeSchoolYear(time, context)
    case 'interval':
      return placeInterval(time, context)
    case 'clock':
      return placeClock(context)
  }
}

/** «يلتقيان يوم الثلاثاء عند السابعة مساء»: of the day named before, in this sentence or the one before it. */
function placeClock(context: Context): Placed {
  const last = context.placed.at(-1)
  const isDay = last?.placed.from !== undefined && last.placed.from === last.placed.to
  if (!isDay || last.sentence < context.sentence - 1) return OPEN_CLOCK
  const confidence = last.placed.confidence * (last.sentence === context.sentence ? 0.9 : 0.75)
  return placeDay(last.placed.from, confidence, last.id)
}

/** «من 28 أبريل إلى 3 مايو 2017»: the year of the one is the other's too. */
function placeInterval({ from, to }: Interval, context: Context): Placed {
  const last = place(to, context)
  const first = place(shareYear(from, to), context)
  if (from.is !== 'date' || first.from === undefined || last.from === undefined) return inOrder(first, last)
  // «من 28 ديسمبر إلى 3 يناير 2017»: the year before.
  return first.from > last.from && from.year === undefined && from.month !== undefined
    ? inOrder(
        place(
          { ...from, year: { is: 'year', calendar: from.calendar, year: yearBefore(last, from.calendar) } },
          context,
        ),
        last,
      )
    : inOrder(first, last)
}

function shareYear(from: Time, to: Time): Time {
  if (from.is !== 'date' || to.is !== 'date' || from.year || from.shift !== undefined) return from
  return { ...from, ...(to.year && { year: to.year }), ...(to.shift !== undefined && { shift: to.shift }) }
}

function yearBefore(last: Placed, calendar: 'g' | 'h'): number {
  return calendar === 'g' ? toCivil(last.from!).year - 1 : Number(last.hijri!.slice(0, 4)) - 1
}

/** Two weekdays or months whose second came out earlier belong to the next turn. */
function inOrder(first: Placed, last: Placed): Placed {
  if (
    first.from !== undefined &&
    last.from !== undefined &&
    last.from < first.from &&
    last.from + 7 > first.from
  )
    return placeBetween(first, {
      ...last,
      from: last.from + 7,
      to: last.to! + 7,
      value: toIso(last.from + 7),
    })
  return placeBetween(first, last)
}

/** True for what writes its year out, so that dates after it may share it. */
function writesYear(time: Time): boolean {
  if (time.is === 'year') return time.until === undefined
  return (time.is === 'date' || time.is === 'season') && time.year?.is === 'year'
}

function isDuration(time: Found['time']): time is Duration {
  return time.is === 'duration'
}

function toTimex(id: string, scan: Scan, found: Found, placed: Placed | undefined, context: Context): Timex {
  const { time, rule, from, to } = found
  const span = { id, start: startOf(scan, from), end: scan.tokens.end[to - 1]! }
  const by = `timexes/${rule}`
  const mod = found.mod ?? placed?.mod
  if (isDuration(time)) {
    const preposition = prepositionBefore(scan, from)
    const stretch =
      stretchOf(time, preposition, context.now) ??
      (preposition === 'before' && !isKey(scan, to, 'من') ? pointBefore(time, context.now) : undefined)
    return {
      ...span,
      type: 'duration',
      value: time.value,
      ...(stretch && { ...intervalOf(stretch), anchor: context.nowAnchor! }),
      ...(mod && { mod }),
      confidence: time.amount === undefined && time.value.includes('X') ? 0.7 : 0.9,
      by,
    }
  }
  if (time.is === 'set') return { ...span, type: 'set', value: time.value, confidence: 0.85, by }
  const at = placed!
  const night = found.part === 'NI' && found.clock?.hour === 0
  return {
    ...span,
    type: typeOf(found),
    value: toValue(at, found.part, found.clock, night && time.is === 'weekday' && time.until !== undefined),
    ...(at.from !== undefined && at.to !== undefined && { ...intervalOf({ from: at.from, to: at.to }) }),
    ...(at.hijri !== undefined && { hijri: at.hijri }),
    ...(at.anchor !== undefined && { anchor: at.anchor }),
    ...(mod && { mod }),
    confidence: Math.round(at.confidence * 100) / 100,
    by,
  }
}

const intervalOf = ({ from, to }: Stretch) => ({ interval: { from: toIso(from), to: toIso(to) } })

const typeOf = ({ part, clock }: Found): TimexType => (part || clock ? 'time' : 'date')

/** 2015-07-25TEV, 2017-03-03T20:30Z, T20:30; between two nights midnight is the beginning of the second. */
function toValue(at: Placed, part: PartOfDay | undefined, clock: Clock | undefined, second: boolean): string {
  const [first, last] = at.value.split('/') as [string, string | undefined]
  if (clock) {
    const zone = clock.zone ?? ''
    if (clock.hour === 0 && part === 'NI' && !second && first !== '') return `${first}T24:00${zone}`
    return `${second ? last : first}T${two(clock.hour)}:${two(clock.minute)}${zone}`
  }
  return part ? `${first}T${part}` : at.value
}

const two = (n: number) => String(n).padStart(2, '0')

/** «بعد أسبوعين من 3 مارس 2017»: counted from a time that stands after من. */
function withAnchoredDurations(
  times: readonly FoundTime[],
  timexes: readonly Timex[],
  placed: readonly PlacedTimex[],
): Timex[] {
  return timexes.map((timex, i) => {
    const { scan, found } = times[i]!
    const next = times[i + 1]
    if (!isDuration(found.time) || next?.scan !== scan || !isCountedFrom(scan, found.to, next.found.from))
      return timex
    const preposition = prepositionBefore(scan, found.from)
    const anchor = placed.find(p => p.id === timexes[i + 1]!.id)
    if (!anchor || (preposition !== 'after' && preposition !== 'before')) return timex
    const stretch = stretchFrom(found.time, anchor.placed.from!, preposition === 'after' ? 1 : -1)
    return stretch ? { ...timex, ...intervalOf(stretch), anchor: anchor.id } : timex
  })
}

/** «من» and perhaps one noun («من هجوم 3 مارس») stand between. */
function isCountedFrom(scan: Scan, to: number, next: number): boolean {
  return isKey(scan, to, 'من') && next - to <= 2 && key(scan, next) !== ''
}
