/**
 * Times written for machines, as Arabic outlets write them: ISO 8601 with its usual faults, RFC 822, seconds since 1970;
 * `undefined` for what is meant for people («الأربعاء، 07 أكتوبر 2020 - 12:09 م»), which shown-time.ts reads.
 */
import { type PageTime, toClock, toDay, two } from './page-time.ts'

export function readMachineTime(value: string): PageTime | undefined {
  const text = value.trim().slice(0, LONGEST)
  return readIso(text) ?? readRfc(text) ?? readEpoch(text)
}

/** UTF-16 units: no machine writes more. */
const LONGEST = 60

const ISO =
  // bounded: LONGEST
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s,-]+(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?\s*(AM|PM)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i

function readIso(text: string): PageTime | undefined {
  const found = ISO.exec(text.replace(/\s+(?=[+-]\d{2}:?\d{2}$)/, ''))
  if (!found) return undefined
  const [, year, month, date, hour, minute, second, fraction = '', half, zone] = found
  const day = toDay(Number(year), Number(month), Number(date))
  if (!day) return undefined
  if (hour === undefined) return { day }
  const clock = toClock(Number(hour), Number(minute), half?.toLowerCase() as 'am' | 'pm' | undefined)
  if (!clock) return { day }
  const seconds = second !== undefined && Number(second) < 60 ? `:${second}${fraction}` : ''
  return { day, clock: clock + seconds, ...zoneOf(zone) }
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const RFC =
  // bounded: LONGEST
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[+-]\d{2}:\d{2}|[A-Z]{1,5})?)?$/i

function readRfc(text: string): PageTime | undefined {
  const found = RFC.exec(text)
  if (!found) return undefined
  const [, date, month, year, hour, minute, second, zone] = found
  const day = toDay(Number(year), MONTHS.indexOf(month!.toLowerCase()) + 1, Number(date))
  const clock = hour === undefined ? undefined : toClock(Number(hour), Number(minute))
  if (!day) return undefined
  if (!clock) return { day }
  const seconds = second !== undefined && Number(second) < 60 ? `:${second}` : ''
  return { day, clock: clock + seconds, ...zoneOf(zone) }
}

/** Seconds or milliseconds since 1970, of this century. */
function readEpoch(text: string): PageTime | undefined {
  if (!/^(?:\d{10}|\d{13})$/.test(text)) return undefined
  const iso = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString()
  return { day: iso.slice(0, 10), clock: iso.slice(11, 19), zone: 'Z' }
}

/** A zone by another name than Greenwich's is not guessed: AST is Arabia's, and the Atlantic's. */
function zoneOf(zone: string | undefined): { zone?: string } {
  return zone !== undefined && /^(?:[+-]|Z$|UTC?$|GMT$)/i.test(zone) ? { zone: settleZone(zone) } : {}
}

/** +0200, +2 → +02:00; what no clock on earth shows is Greenwich's. */
export function settleZone(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))]
  const exists = minutes < 60 && hours * 60 + minutes <= EASTMOST
  return exists ? `${zone[0]}${two(hours)}:${two(minutes)}` : 'Z'
}

const EASTMOST = 14 * 60
