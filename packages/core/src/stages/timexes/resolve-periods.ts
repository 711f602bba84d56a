/**
 * Weeks, months, years, decades, centuries, seasons and parts of them to days: «الأسبوع الماضي» is 2017-W08 on
 * 3 March 2017, «القرن العشرين» is 19, «النصف الثاني من 2016» is 2016-H2.
 */
import { addMonths, mondayOf, pad, toCivil, toDay } from '../../calendar/civil.ts'
import { hijriToDay } from '../../calendar/hijri.ts'
import { type Context, lastWithin } from './context.ts'
import type {
  CenturyTime,
  DecadeTime,
  FractionTime,
  SchoolYear,
  SeasonTime,
  UnitTime,
  Weekend,
  YearTime,
} from './expression.ts'
import {
  type Placed,
  placeBetween,
  placeDay,
  placeMonth,
  placeSpan,
  placeWeek,
  placeYear,
  placeYears,
  unknown,
} from './values.ts'

export function placeYearTime(time: YearTime, context: Context): Placed {
  const { calendar, until, bc } = time
  if (bc) return { ...unknown(`BC${pad(time.year, 4)}`), confidence: 0.9 }
  const year = shortYear(time, context)
  if (calendar === 'h') {
    const last = until ?? year
    const hijri = until === undefined ? pad(year, 4) : `${pad(year, 4)}/${pad(until, 4)}`
    return { ...placeSpan(hijriToDay(year, 1, 1), hijriToDay(last + 1, 1, 1) - 1, 0.9), hijri }
  }
  if (until !== undefined) return placeBetween(placeYear(year, 0.95), placeYear(until, 0.95))
  return placeYear(year, time.short ? 0.75 : 0.95)
}

/** «عام 67» is the last year that ended so. */
export function shortYear({ year, short }: YearTime, { now }: Context): number {
  if (!short) return year
  const nowYear = now === undefined ? 2000 : toCivil(now).year
  const century = nowYear - (nowYear % 100)
  return century + year <= nowYear ? century + year : century - 100 + year
}

const UNPLACED = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  M: 'XXXX-XX',
  Y: 'XXXX',
  '10Y': 'XXX',
  '100Y': 'XX',
} as const

export function placeUnit({ unit, shift }: UnitTime, context: Context): Placed {
  if (typeof shift === 'number')
    return context.now === undefined
      ? unknown(UNPLACED[unit])
      : unitFrom(context.now, unit, shift, 0.95, context.nowAnchor)
  if (unit === '10Y' || unit === '100Y') return unknown(UNPLACED[unit])
  const last = lastWithin(context, unit)
  if (!last) return unknown(UNPLACED[unit])
  const n = shift === 'following' ? 1 : shift === 'preceding' ? -1 : 0
  return unitFrom(n > 0 ? last.placed.to! : last.placed.from!, unit, n, 0.8, last.id)
}

function unitFrom(
  day: number,
  unit: UnitTime['unit'],
  n: number,
  confidence: number,
  anchor: string | undefined,
): Placed {
  const { year, month } = toCivil(day)
  if (unit === 'D') return placeDay(day + n, confidence, anchor)
  if (unit === 'W') return placeWeek(day + 7 * n, confidence, anchor)
  if (unit === 'M') {
    const to = addMonths(year, month, n)
    return placeMonth(to.year, to.month, confidence, anchor)
  }
  if (unit === 'Y') return placeYear(year + n, confidence, anchor)
  if (unit === '10Y') return decade(Math.floor(year / 10) + n, confidence * 0.8, anchor)
  return century(Math.floor((year - 1) / 100) + 1 + n, confidence, anchor)
}

function decade(tens: number, confidence: number, anchor?: string): Placed {
  return placeYears(tens * 10, tens * 10 + 9, pad(tens, 3), confidence, anchor)
}

/** The 20th century began in 1901 and is written 19. */
function century(rank: number, confidence: number, anchor?: string): Placed {
  return placeYears(rank * 100 - 99, rank * 100, pad(rank - 1, 2), confidence, anchor)
}

export function placeCentury({ rank, era }: CenturyTime): Placed {
  if (era === 'bc') return unknown(`BC${pad(rank - 1, 2)}`)
  if (era === 'h') {
    const from = hijriToDay(rank * 100 - 99, 1, 1)
    const to = hijriToDay(rank * 100 + 1, 1, 1) - 1
    return { value: `${pad(toCivil(from).year, 4)}/${pad(toCivil(to).year, 4)}`, from, to, confidence: 0.8 }
  }
  return century(rank, 0.95)
}

export function placeDecade({ decade: tens, century: within }: DecadeTime, context: Context): Placed {
  if (within) {
    const whole = within.is === 'century' ? placeCentury(within) : placeUnit(within, context)
    if (whole.from === undefined) return unknown(`${whole.value}${tens}`)
    return decade(Math.floor(toCivil(whole.from).year / 100) * 10 + tens, 0.95, whole.anchor)
  }
  if (context.now === undefined) return unknown(`XX${tens}`)
  // The last such decade that has ended: in 2015 the nineties are those of the 20th century.
  const { year } = toCivil(context.now)
  const here = Math.floor(year / 100) * 10 + tens
  return decade(here * 10 + 9 < year ? here : here - 10, 0.8, context.nowAnchor)
}

const SEASON_MONTH = { SP: 3, SU: 6, FA: 9, WI: 12 } as const

export function placeSeason({ season, year, shift }: SeasonTime, context: Context): Placed {
  const written = year?.is === 'year' ? { year: shortYear(year, context), until: year.until } : undefined
  if (written) return seasonOf(season, written.year, 0.95, undefined, written.until !== undefined)
  if (year?.is === 'unit') {
    const placed = placeUnit(year, context)
    return placed.from === undefined
      ? unknown(`XXXX-${season}`)
      : seasonOf(season, toCivil(placed.from).year, placed.confidence, placed.anchor)
  }
  const { now, nowAnchor } = context
  if (now === undefined) return unknown(`XXXX-${season}`)
  if (typeof shift === 'string') {
    const last = lastWithin(context, 'Y')
    return last ? seasonOf(season, toCivil(last.placed.from!).year, 0.8, last.id) : unknown(`XXXX-${season}`)
  }
  const { year: nowYear } = toCivil(now)
  const start = (y: number) => toDay(y, SEASON_MONTH[season], 1)
  const direction =
    shift === undefined ? context.direction() : shift < 0 ? 'past' : shift > 0 ? 'future' : undefined
  const past = start(nowYear) <= now ? nowYear : nowYear - 1
  const finished = shift !== undefined && shift < 0 && now < seasonEnd(season, past) ? past - 1 : past
  const next = start(nowYear) > now ? nowYear : nowYear + 1
  const chosen =
    direction === 'past'
      ? finished
      : direction === 'future'
        ? next
        : now <= seasonEnd(season, past) + 45
          ? past
          : nowYear
  return seasonOf(season, chosen, shift === undefined ? 0.65 : 0.9, nowAnchor, season === 'WI')
}

const seasonEnd = (season: SeasonTime['season'], year: number) => {
  const after = addMonths(year, SEASON_MONTH[season], 3)
  return toDay(after.year, after.month, 1) - 1
}

/** «شتاء 2016» may be that of either end of the year, unless it is said from when it is counted. */
function seasonOf(
  season: SeasonTime['season'],
  year: number,
  confidence: number,
  anchor: string | undefined,
  sureWinter = false,
): Placed {
  const loose = season === 'WI' && !sureWinter
  return {
    value: `${pad(year, 4)}-${season}`,
    from: loose ? toDay(year, 1, 1) : toDay(year, SEASON_MONTH[season], 1),
    to: seasonEnd(season, year),
    confidence: loose ? confidence * 0.8 : confidence,
    ...(anchor !== undefined && { anchor }),
  }
}

/** A part of what `whole` is. */
export function placeFraction({ part, rank }: FractionTime, whole: Placed): Placed {
  const { from, to, confidence, anchor } = whole
  const yearly = /^[\dX]{4}$/.test(whole.value)
  if (yearly && (part === 'H' || part === 'Q')) {
    const parts = part === 'H' ? 2 : 4
    const at = rank < 0 ? parts : rank
    if (at > parts) return unknown(whole.value)
    if (from === undefined) return unknown(`${whole.value}-${part}${at}`)
    const { year } = toCivil(from)
    const first = ((at - 1) * 12) / parts + 1
    const months = placeBetween(
      placeMonth(year, first, confidence, anchor),
      placeMonth(year, first + 12 / parts - 1, confidence, anchor),
    )
    return { ...months, value: `${whole.value}-${part}${at}` }
  }
  if (from === undefined || to === undefined) return unknown(whole.value)
  const century = /^\d\d$/.test(whole.value)
  if (part === '10Y')
    return century
      ? decade(Number(whole.value) * 10 + (rank < 0 ? 9 : rank - 1), confidence, anchor)
      : unknown(whole.value)
  if (part === 'M') {
    const at = addMonths(toCivil(from).year, toCivil(from).month, (rank < 0 ? 12 : rank) - 1)
    return placeMonth(at.year, at.month, confidence, anchor)
  }
  if (part === 'D') return placeDay(rank < 0 ? to : from + rank - 1, confidence, anchor)
  if (part === 'W') {
    const first = rank < 0 ? to - 6 : from + 7 * (rank - 1)
    return first > to
      ? unknown(whole.value)
      : placeSpan(first, Math.min(first + 6, to), confidence * 0.9, anchor)
  }
  return slice(part === 'H' ? 2 : part === 'T' ? 3 : 4, rank, whole)
}

/** A half or third of a month, a decade or a century: the value of the whole, with the days of the part. */
function slice(parts: number, rank: number, whole: Placed): Placed {
  const at = rank < 0 ? parts : rank
  const { from, to } = whole
  if (from === undefined || to === undefined || at > parts) return whole
  const size = (to - from + 1) / parts
  const mod = at === 1 ? 'start' : at === parts ? 'end' : 'mid'
  return { ...whole, from: from + Math.floor(size * (at - 1)), to: from + Math.floor(size * at) - 1, mod }
}

/** Saturday and Sunday by the letter of ISO; which days are off differs per country, so no days are given. */
export function placeWeekend({ shift }: Weekend, { now, nowAnchor }: Context): Placed {
  if (now === undefined || typeof shift !== 'number') return unknown('XXXX-WXX-WE')
  const week = placeWeek(mondayOf(now) + 7 * shift, 0.8, nowAnchor)
  return {
    ...unknown(`${week.value}-WE`),
    confidence: 0.8,
    ...(nowAnchor !== undefined && { anchor: nowAnchor }),
  }
}

/** From September to June; a fiscal year begins differently everywhere and stays a plain year. */
export function placeSchoolYear({ kind, shift }: SchoolYear, { now, nowAnchor }: Context): Placed {
  if (now === undefined || typeof shift !== 'number') return unknown('XXXX')
  const { year, month } = toCivil(now)
  if (kind === 'fiscal') return { ...placeYear(year + shift, 0.6, nowAnchor) }
  const first = (month >= 9 ? year : year - 1) + shift
  return {
    ...placeSpan(toDay(first, 9, 1), toDay(first + 1, 6, 30), 0.8, nowAnchor),
    value: `${pad(first, 4)}/${pad(first + 1, 4)}`,
  }
}
