/**
 * A TIMEX3 value in words: «2017-03-03» → «الجمعة، 3 مارس 2017», «P3Y» → «3 سنوات», «2023-12-05TEV» → «مساء الثلاثاء،
 * 5 ديسمبر 2023». What has no words of its own is said by the days that it covers; without them it is unknown, and is
 * said to be. The value itself stands in the details (claim.tsx).
 */
import type { Timex } from '@isnad/core'
import type { Catalogue } from '../i18n/ar.ts'
import { formatDate, formatDates } from '../i18n/dates.ts'

type Time = Pick<Timex, 'type' | 'value' | 'mod' | 'interval'>
type Locale = 'ar' | 'en'

export function formatTimex(timex: Time, locale: Locale, words: Catalogue): string {
  const { value, type, mod, interval } = timex
  const [from, to] = value.split('/')
  const how = { locale, words, type, interval, isGoverned: mod !== undefined || to !== undefined }
  const one = say(from!, how)
  const two = to === undefined ? undefined : say(to, how)
  const said = to === undefined ? one : one && two && words.timex.range(one, two)
  const days = interval && sayDays(interval, locale, words)
  if (!said) return days ?? words.timex.unknown[type]
  const whole = mod ? words.timex.mods[mod](said) : said
  // «أسبوعان» says how long; with its days it also says when.
  return type === 'duration' && days ? words.timex.joined(whole, days) : whole
}

interface How {
  readonly locale: Locale
  readonly words: Catalogue
  readonly type: Timex['type']
  readonly interval: Timex['interval']
  /** Behind a word that governs the genitive: «نحو أسبوعين», «أواخر القرن العشرين». */
  readonly isGoverned: boolean
}

function say(value: string, how: How): string | undefined {
  for (const [pattern, toWords] of FORMS) {
    const found = pattern.exec(value)
    if (found) return toWords(found, how)
  }
  return undefined
}

function sayDays({ from, to }: NonNullable<Timex['interval']>, locale: Locale, words: Catalogue) {
  if (from && to) return formatDates(locale, from, to)
  const [first, last] = [from, to].map(
    day => day && formatDate(locale, { dateStyle: 'long' }, day.slice(0, 10)),
  )
  if (first) return words.timex.since(first)
  return last ? words.timex.until(last) : undefined
}

const FULL = { dateStyle: 'full' } as const

/** Each form of value with its words; undefined where it cannot be said. */
const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray, how: How) => string | undefined])[] = [
  [
    /^(\d{4}-\d\d-\d\d)(?:T(.+))?$/,
    ([, day, time], { locale, words }) => atTime(formatDate(locale, FULL, day!), time, words),
  ],
  [
    /^(\d{4}-\d\d)$/,
    ([, m], { locale }) => formatDate(locale, { year: 'numeric', month: 'long' }, `${m}-01`),
  ],
  [/^(\d{4})$/, ([, y]) => y],
  [/^(\d{4})-(SP|SU|FA|WI)$/, ([, y, s], { words }) => `${words.timex.seasons[s as 'SP']} ${y}`],
  [/^(\d{4})-W(\d\d)(-WE)?$/, ([, y, w, end], how) => sayWeek(Number(y), Number(w), end !== undefined, how)],
  [/^(\d{4})-H([12])$/, ([, y, i], { words }) => words.timex.half(Number(i), y!)],
  [/^(\d{4})-Q([1-4])$/, ([, y, i], { words }) => words.timex.quarter(Number(i), y!)],
  [/^(\d\d)$/, ([, c], { words, isGoverned }) => words.timex.century(Number(c) + 1, isGoverned)],
  [/^(\d{3})$/, ([, d], { words }) => words.timex.decade(Number(d) * 10)],
  [/^P([\dX.YMWDEC]*)(?:T([\dX.HMS]+))?$/, (found, how) => sayLength(found[1]!, found[2] ?? '', how)],
  [/^T(.+)$/, ([, time], { words }) => sayTime(time!, words)],
  [
    /^XXXX-WXX-([1-7])$/,
    // 2001-01-01 was a Monday.
    ([, d], { locale, words, type }) => {
      const day = formatDate(locale, { weekday: 'long' }, `2001-01-0${d}`)!
      return type === 'set' ? words.timex.everyWeekday(day) : words.timex.joined(day, words.timex.unknownDate)
    },
  ],
  [
    /^XXXX-XX-XXT(.+)$/,
    ([, time], { words, type }) => {
      const said = sayTime(time!, words)
      if (!said) return undefined
      return type === 'set' ? words.timex.everyTime(said) : words.timex.joined(said, words.timex.unknownDate)
    },
  ],
  [
    /^XXXX-(\d\d)(-\d\d)?$/,
    ([, m, d], how) => {
      const style = d ? ({ day: 'numeric', month: 'long' } as const) : ({ month: 'long' } as const)
      // 2000 was a leap year: it has every day that a year can have.
      return ofSomeYear(formatDate(how.locale, style, `2000-${m}${d ?? '-01'}`), how)
    },
  ],
  [/^XXXX-(SP|SU|FA|WI)$/, ([, s], how) => ofSomeYear(how.words.timex.seasons[s as 'SP'], how)],
  [/^XX(\d)$/, ([, tens], { words }) => words.timex.tens(Number(tens) * 10)],
  [/^PRESENT_REF$/, (_, { words }) => words.desk.ongoing],
  [/^PAST_REF$/, (_, { words }) => words.desk.past],
  [/^FUTURE_REF$/, (_, { words }) => words.desk.future],
]

function ofSomeYear(said: string | undefined, { words, type }: How): string | undefined {
  if (!said) return undefined
  return type === 'set' ? words.timex.everyYear(said) : words.timex.joined(said, words.timex.unknownYear)
}

function atTime(day: string | undefined, time: string | undefined, words: Catalogue): string | undefined {
  if (!day || !time) return day
  const part = words.timex.parts[time as 'EV']
  if (part) return words.timex.partOf(part, day)
  const clock = sayTime(time, words)
  return clock ? words.timex.joined(day, clock) : day
}

/** «20:30», «20:30 بتوقيت غرينتش», «مساءً». */
function sayTime(time: string, words: Catalogue): string | undefined {
  const clock = /^(\d\d:\d\d)(?::\d\d)?(Z)?/.exec(time)
  if (clock) return clock[2] ? words.timex.utc(clock[1]!) : clock[1]
  return words.timex.duringPart[time as 'EV']
}

function sayWeek(year: number, week: number, isEnd: boolean, { locale, words, interval }: How) {
  if (interval?.from && interval.to) {
    const days = formatDates(locale, interval.from, interval.to)
    return days && (isEnd ? words.timex.weekend(days) : words.timex.week(days))
  }
  // January 4 is always in week 1; a week begins on Monday.
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth + ((week - 1) * 7 - ((new Date(fourth).getUTCDay() + 6) % 7)) * DAY
  const [from, to] = [monday, monday + 6 * DAY].map(at => new Date(at).toISOString().slice(0, 10))
  const days = formatDates(locale, from!, to!)
  return days && (isEnd ? words.timex.weekendOf(days) : words.timex.week(days))
}

const DAY = 86_400_000

const UNITS = { Y: 'years', M: 'months', W: 'weeks', D: 'days', DE: 'decades', CE: 'centuries' } as const
const CLOCK_UNITS = { H: 'hours', M: 'minutes', S: 'seconds' } as const

/** P1Y6M: «سنة واحدة و6 أشهر»; PXM: «عدة أشهر»; as a set, P1W: «كل أسبوع». */
function sayLength(days: string, clock: string, { words, type, isGoverned }: How): string | undefined {
  const parts: string[] = []
  for (const [text, units] of [
    [days, UNITS],
    [clock, CLOCK_UNITS],
  ] as const) {
    for (const [, n, letter] of text.matchAll(/(X|\d+(?:\.\d+)?)(DE|CE|[YMWDHS])/g)) {
      const unit = units[letter as keyof typeof units] as keyof Catalogue['timex']['lengths'] | undefined
      if (!unit) return undefined
      if (n === 'X') parts.push(words.timex.several[unit])
      else if (type === 'set') parts.push(words.timex.every(unit, Number(n)))
      else parts.push(words.timex.lengths[unit](Number(n), isGoverned))
    }
  }
  return parts.length > 0 ? parts.reduce(words.timex.and) : undefined
}
