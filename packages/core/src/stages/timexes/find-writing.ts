/**
 * What a text without a publication date says of the day it was written: the date in its dateline («الخرطوم، الجمعة
 * 3 مارس 2017»), or else only bounds. «منذ 3 سنوات» beside «منذ ربيع 2014», a plan for 26 April and «الجمعة» give
 * 2017, from March to 26 April, a Friday. Bounds are told to a person; no value is computed from them.
 */
import { shiftByMonths, toCivil, toDay, toIso } from '../../calendar/civil.ts'
import type { Block } from '../../schema/block.ts'
import type { Timex } from '../../schema/timex.ts'
import type { Found } from './expression.ts'
import type { FoundTime, Writing } from './resolve-times.ts'
import { prepositionBefore, read, startOf } from './scan.ts'
import { CLAUSE_REACH, directionOf } from './tense.ts'

/** The full date of a dateline or byline, or of a line among the first that is little else. */
export function findWriting(times: readonly FoundTime[], blocks: readonly Block[]): Writing | undefined {
  for (const [i, { scan, found }] of times.entries()) {
    const start = startOf(scan, found.from)
    const block = blocks.findIndex(b => b.start <= start && start < b.end)
    if (block > 4) return undefined
    const day = fullDay(found)
    if (day === undefined || block < 0) continue
    const { kind, start: from, end: to } = blocks[block]!
    const share = (scan.tokens.end[found.to - 1]! - start) / (to - from)
    if (kind === 'dateline' || kind === 'byline' || share > 0.6) return { day, anchor: `t${i + 1}` }
  }
  return undefined
}

function fullDay({ time }: Found): number | undefined {
  if (time.is !== 'date' || time.calendar !== 'g' || time.days.length !== 1 || !time.month) return undefined
  return time.year?.is === 'year' ? toDay(time.year.year, time.month, time.days[0]!) : undefined
}

/** A sentence for people, or undefined when nothing waits for the day of writing. */
export function describeWriting(times: readonly FoundTime[], timexes: readonly Timex[]): string | undefined {
  const open = timexes.filter(t => t.type !== 'duration' && t.type !== 'set' && t.value.includes('X')).length
  if (open === 0) return undefined
  const said = boundsOf(times, timexes)
  const weekday = weekdayOfWriting(times)
  const bounds = said ? ` The text itself points to a day from ${toIso(said.from)} to ${toIso(said.to)}` : ''
  const on =
    weekday === undefined ? '' : `${bounds ? ', ' : ' The text itself points to '}a ${WEEKDAYS[weekday]}`
  const times_ = open === 1 ? '1 time stays open' : `${open} times stay open`
  return `No publication date is known: ${times_}.${bounds}${on}${bounds || on ? '.' : ''} Pass publishedAt to resolve them.`
}

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** «منذ 3 سنوات», where every «منذ … 2014» of the text names one year, is three years after it. */
function boundsOf(
  times: readonly FoundTime[],
  timexes: readonly Timex[],
): { from: number; to: number } | undefined {
  const lengths = new Set<number>()
  let from = Number.NEGATIVE_INFINITY
  let to = Number.POSITIVE_INFINITY
  const years = new Set<number>()
  times.forEach(({ scan, found }, i) => {
    const { time } = found
    if (time.is === 'duration' && time.unit === 'Y' && prepositionBefore(scan, found.from) === 'since')
      lengths.add(time.amount!)
    const { interval } = timexes[i]!
    if (!interval?.from || !interval.to || time.is === 'duration' || !isSince(times[i]!)) return
    const [first, last] = [dayOf(interval.from), dayOf(interval.to)]
    if (toCivil(first).year !== toCivil(last).year) return
    years.add(toCivil(first).year)
    from = Math.max(from, first)
    to = Math.min(to, last)
  })
  const [length] = lengths
  if (lengths.size !== 1 || years.size !== 1 || !Number.isInteger(length)) return undefined
  return withPlans(times, shiftByMonths(from, 12 * length!), shiftByMonths(to, 12 * length!))
}

/** What is still to come in that year was not yet when it was written. */
function withPlans(times: readonly FoundTime[], from: number, to: number): { from: number; to: number } {
  let last = to
  for (const { scan, found } of times) {
    const { time } = found
    if (time.is !== 'date' || time.calendar !== 'g' || time.year || !time.month || time.days.length === 0)
      continue
    const day = toDay(toCivil(from).year, time.month, time.days[0]!)
    if (day > from && day < last && directionOf(scan, found.from, found.to) === 'future') last = day
  }
  return { from, to: last }
}

/** After منذ in its sentence: «منذ وقف التعاون في ربيع 2014». */
function isSince({ scan, found }: FoundTime): boolean {
  for (let i = found.from - 1; i >= Math.max(scan.from, found.from - CLAUSE_REACH); i--)
    if (read(scan, i, 'prep')?.value === 'since') return true
  return false
}

/** The one weekday on which everything reported happened, if there is but one and it is told more than once. */
function weekdayOfWriting(times: readonly FoundTime[]): number | undefined {
  const days = times.flatMap(({ scan, found: { time, from, to } }) =>
    time.is === 'weekday' && time.shift === undefined && directionOf(scan, from, to) === 'past'
      ? [time.weekday]
      : [],
  )
  return days.length > 1 && new Set(days).size === 1 ? days[0] : undefined
}

const dayOf = (iso: string) =>
  toDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))
