/**
 * A TIMEX3 value in words: «2017-03-03» → «الجمعة، 3 مارس 2017», «P3Y» → «3 سنوات». What it does not know, it shows
 * as it is written: a value is never guessed at.
 */
import type { Timex } from '@isnad/core'
import type { Catalogue } from '../i18n/ar.ts'

export function formatTimex(
  { value, mod }: Pick<Timex, 'value' | 'mod'>,
  locale: 'ar' | 'en',
  words: Catalogue,
): string {
  const [from, to] = value.split('/')
  const said = to
    ? words.timex.range(point(from!, locale, words), point(to, locale, words))
    : point(value, locale, words)
  return mod ? `${words.timex.mods[mod]} ${said}` : said
}

function point(value: string, locale: 'ar' | 'en', words: Catalogue): string {
  for (const [pattern, say] of FORMS) {
    const found = pattern.exec(value)
    if (found) return say(found, locale, words) ?? value
  }
  return value
}

type Say = (found: RegExpExecArray, locale: 'ar' | 'en', words: Catalogue) => string | undefined

const UNITS = {
  Y: 'years',
  M: 'months',
  W: 'weeks',
  D: 'days',
  TH: 'hours',
  TM: 'minutes',
  TS: 'seconds',
} as const

const FORMS: readonly (readonly [RegExp, Say])[] = [
  [
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/,
    ([, y, m, d, clock], locale, w) =>
      joined(w, date(locale, { dateStyle: 'full' }, `${y}-${m}-${d}`), clock),
  ],
  [
    /^(\d{4})-(\d\d)$/,
    ([, y, m], locale) => date(locale, { year: 'numeric', month: 'long' }, `${y}-${m}-01`),
  ],
  [/^(\d{4})$/, ([, y]) => y],
  [/^(\d{4})-(SP|SU|FA|WI)$/, ([, y, s], _, w) => `${w.timex.seasons[s as 'SP']} ${y}`],
  [/^(\d{4})-W(\d\d)$/, ([, y, i], _, w) => w.timex.week(Number(i), y!)],
  [/^(\d{4})-H([12])$/, ([, y, i], _, w) => w.timex.half(Number(i), y!)],
  [/^(\d{4})-Q([1-4])$/, ([, y, i], _, w) => w.timex.quarter(Number(i), y!)],
  [/^(\d{2})$/, ([, c], _, w) => w.timex.century(Number(c) + 1)],
  [/^(\d{3})$/, ([, d], _, w) => w.timex.decade(Number(d) * 10)],
  [/^P(T?)(\d+)([YMWDHS])$/, ([, t, n, u], _, w) => duration(w, `${t}${u}`, Number(n))],
  [/^T(\d\d:\d\d)/, ([, clock]) => clock],
  [
    /^XXXX-(\d\d)$/,
    ([, m], locale, w) => joined(w, date(locale, { month: 'long' }, `2000-${m}-01`), w.timex.unknownYear),
  ],
  [
    /^XXXX-(\d\d)-(\d\d)$/,
    ([, m, d], locale, w) =>
      joined(w, date(locale, { day: 'numeric', month: 'long' }, `2000-${m}-${d}`), w.timex.unknownYear),
  ],
  // 2001-01-01 was a Monday.
  [/^XXXX-WXX-([1-7])$/, ([, d], locale) => date(locale, { weekday: 'long' }, `2001-01-0${d}`)],
  [/^PRESENT_REF$/, (_, __, w) => w.desk.ongoing],
  [/^PAST_REF$/, (_, __, w) => w.desk.past],
  [/^FUTURE_REF$/, (_, __, w) => w.desk.future],
]

const joined = (words: Catalogue, said: string | undefined, more: string | undefined) =>
  said && more ? words.timex.joined(said, more) : said

function duration(words: Catalogue, unit: string, n: number): string | undefined {
  const name = UNITS[unit as keyof typeof UNITS]
  return name && words.counts[name](n)
}

function date(locale: 'ar' | 'en', style: Intl.DateTimeFormatOptions, iso: string): string | undefined {
  const at = new Date(`${iso}T00:00:00Z`)
  // February 31 would be read as a day in March.
  if (Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(iso.slice(8))) return undefined
  return new Intl.DateTimeFormat(`${locale}-u-nu-latn-ca-gregory`, { ...style, timeZone: 'UTC' }).format(at)
}
