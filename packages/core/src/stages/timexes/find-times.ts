/**
 * Finds the expressions of time in a sentence, the longest at each place: «في الساعة الثامنة من مساء أمس الجمعة»,
 * «26 و27 إبريل/نيسان», «نحو ثلاث سنوات». Prepositions stay outside; nouns (يوم, عام) and adjectives are inside.
 */
import type { Found, Mod } from './expression.ts'
import { durationAt } from './find-durations.ts'
import { intervalAt } from './find-intervals.ts'
import { namedDayRule } from './find-named-days.ts'
import { isArticle } from './find-numbers.ts'
import { clockRule, dayRule, partRule, tonightRule } from './find-parts.ts'
import { periodAt } from './find-periods.ts'
import { recurrenceAt } from './find-recurrences.ts'
import { after, isNumber, proclitic, read, type Scan } from './scan.ts'

export function findTimes(scan: Scan): Found[] {
  const found: Found[] = []
  for (let i = scan.from; i < scan.to; ) {
    if (read(scan, i, 'trap')) {
      i = after(scan, i)
      continue
    }
    const time = mayBegin(scan, i) ? foundAt(scan, i) : undefined
    if (time && !isName(scan, time)) found.push(time)
    i = time ? time.to : i + 1
  }
  return found
}

/** Most words that the scan knows (verbs, prepositions, counted nouns) begin nothing. */
function mayBegin(scan: Scan, i: number): boolean {
  const readings = scan.words[i]?.readings
  if (readings !== undefined)
    for (let k = 0; k < readings.length; k++) if (BEGINS.has(readings[k]!.kind)) return true
  return isNumber(scan, i) || (isNumber(scan, i + 1) && isArticle(scan, i))
}

const BEGINS = new Set([
  'approx',
  'clock',
  'day',
  'decade',
  'decade-head',
  'edge',
  'every',
  'few',
  'fraction',
  'midnight',
  'month',
  'named-day',
  'number',
  'often',
  'part',
  'season',
  'season-head',
  'season-year',
  'this',
  'tonight',
  'unit',
  'weekday',
  'weekend',
])

/** The longest expression that begins with token `i`; of equally long ones the first rule's. */
function foundAt(scan: Scan, i: number): Found | undefined {
  const approx = read(scan, i, 'approx')
  if (approx) {
    const inner = plainAt(scan, after(scan, i))
    if (inner && proclitic(scan, inner.from) === '' && takesApprox(inner))
      return { ...inner, from: i, mod: approx.value as Mod }
    return undefined
  }
  return plainAt(scan, i)
}

function takesApprox({ time }: Found): boolean {
  return time.is === 'duration' || time.is === 'clock' || time.is === 'year' || time.is === 'century'
}

function plainAt(scan: Scan, i: number): Found | undefined {
  let best: Found | undefined
  for (const rule of RULES) {
    const next = rule(scan, i)
    if (next && (!best || next.to > best.to)) best = next
  }
  return best
}

const RULES: readonly ((scan: Scan, i: number) => Found | undefined)[] = [
  clockRule,
  partRule,
  tonightRule,
  dayRule,
  (scan, i) => {
    const found = intervalAt(scan, i)
    return found && { from: i, rule: 'interval', ...found }
  },
  namedDayRule,
  (scan, i) => {
    const found = periodAt(scan, i)
    return found && { from: i, ...found }
  },
  (scan, i) => {
    const found = recurrenceAt(scan, i)
    return found && { from: i, ...found }
  },
  (scan, i) => {
    const found = durationAt(scan, i)
    return found && { from: i, ...found }
  },
]

/** «شارع 26 يوليو», «حركة 6 أبريل»: the date is a part of the name. */
function isName(scan: Scan, { from, time }: Found): boolean {
  if (read(scan, from - 1, 'head')?.value !== 'name') return false
  return time.is === 'date' || time.is === 'year'
}
