/**
 * Times of the day: «الساعة 20:30 بتوقيت غرينتش», «الثامنة والنصف مساء», «الساعة الثالثة إلا ربعا», «(17:30 ت غ)».
 */
import type { Clock, PartOfDay } from './expression.ts'
import { numberAt } from './find-numbers.ts'
import {
  after,
  isKey,
  isNumber,
  key,
  markAt,
  proclitic,
  read,
  readBare,
  type Scan,
  touchesNext,
} from './scan.ts'

export interface ClockFound {
  readonly clock: Clock
  readonly to: number
  /** No part of the day was said: eight may be either. */
  readonly open: boolean
}

/** A time on the clock that begins with token `i`, with its part of the day and its zone. */
export function clockAt(scan: Scan, i: number): ClockFound | undefined {
  const head = read(scan, i, 'clock')
  const at = head ? after(scan, i) : i
  if (at > i && proclitic(scan, at) !== '') return undefined
  const said = digitalAt(scan, at) ?? (head ? hourAt(scan, at) : spokenAt(scan, at))
  if (!said) return undefined
  const face = said.minute < 0 ? { ...said, hour: (said.hour + 23) % 24, minute: said.minute + 60 } : said
  const part = partAt(scan, face.to)
  const end = part?.to ?? face.to
  const zone = zoneAt(scan, end)
  if (!head && !part && !zone && !isLed(scan, i) && !isOfPart(scan, face.to)) return undefined
  if (face.hour > 23 || face.minute > 59) return undefined
  const hour = part ? onTheDay(face.hour, part.part) : face.hour
  const clock = { hour, minute: face.minute, ...(zone?.offset && { zone: zone.offset }) }
  return { clock, to: zone?.to ?? end, open: !part }
}

interface Face {
  readonly hour: number
  readonly minute: number
  readonly to: number
}

/** «20:30», «٨:٠٠», «20.30» after الساعة. */
function digitalAt(scan: Scan, i: number): Face | undefined {
  if (!isNumber(scan, i)) return undefined
  const pointed = /^(\d{1,2})[.,](\d{2})$/.exec(key(scan, i))
  if (pointed && read(scan, i - 1, 'clock'))
    return { hour: Number(pointed[1]), minute: Number(pointed[2]), to: i + 1 }
  if (
    markAt(scan, i + 1) !== ':' ||
    !isNumber(scan, i + 2) ||
    !touchesNext(scan, i) ||
    !touchesNext(scan, i + 1)
  )
    return undefined
  if (key(scan, i).length > 2 || key(scan, i + 2).length !== 2) return undefined
  const seconds = markAt(scan, i + 3) === ':' && touchesNext(scan, i + 2) && key(scan, i + 4).length === 2
  return { hour: Number(key(scan, i)), minute: Number(key(scan, i + 2)), to: seconds ? i + 5 : i + 3 }
}

/** After الساعة: «8», «الثامنة والنصف», «الثالثة إلا ربعا», «الحادية عشرة وعشر دقائق». */
function hourAt(scan: Scan, i: number): Face | undefined {
  const number = numberAt(scan, i)
  if (!number || !Number.isInteger(number.value) || number.value > 24 || number.form === 'cardinal')
    return undefined
  // «ربع الساعة الأول» is a quarter of an hour: hours are feminine, and one o'clock is الواحدة.
  if (number.form !== 'digits' && !key(scan, number.to - 1).endsWith('ه')) return undefined
  if (number.form === 'digits' && number.value === 0 && key(scan, i).length < 2) return undefined
  return { hour: number.value % 24, ...minutesAt(scan, number.to) }
}

/** Without الساعة only in words: «الثامنة مساء». */
function spokenAt(scan: Scan, i: number): Face | undefined {
  const number = read(scan, i, 'number')
  if (number?.form !== 'ordinal' || !key(scan, i).includes('ال'))
    return isNumber(scan, i) ? shortAt(scan, i) : undefined
  return hourAt(scan, i)
}

/** «8 مساء», «10 صباحا». */
function shortAt(scan: Scan, i: number): Face | undefined {
  const hour = Number(key(scan, i))
  return Number.isInteger(hour) && hour >= 1 && hour <= 12 && partAt(scan, i + 1)
    ? { hour, minute: 0, to: i + 1 }
    : undefined
}

function minutesAt(scan: Scan, i: number): { minute: number; to: number } {
  if (isKey(scan, i, 'الا')) {
    if (isKey(scan, i + 1, 'ربع') || isKey(scan, i + 1, 'ربعا') || isKey(scan, i + 1, 'الربع'))
      return { minute: -15, to: i + 2 }
    if (isKey(scan, i + 1, 'ثلث') || isKey(scan, i + 1, 'ثلثا') || isKey(scan, i + 1, 'الثلث'))
      return { minute: -20, to: i + 2 }
    const less = numberAt(scan, i + 1)
    if (less && read(scan, less.to, 'unit')?.value === 'TM')
      return { minute: -less.value, to: after(scan, less.to) }
  }
  if (proclitic(scan, i) === 'و' || isKey(scan, i, 'و')) {
    const fraction = read(scan, i, 'fraction')
    if (fraction) return { minute: Math.round(fraction.n * 60), to: after(scan, i) }
    const at = isKey(scan, i, 'و') ? i + 1 : i
    const number = numberAt(scan, at)
    if (number && read(scan, number.to, 'unit')?.value === 'TM')
      return { minute: number.value, to: after(scan, number.to) }
  }
  return { minute: 0, to: i }
}

function partAt(scan: Scan, i: number): { part: PartOfDay; to: number } | undefined {
  const at = isKey(scan, i, 'من') ? i + 1 : i
  const adverb = at === i ? readBare(scan, i, 'part-adverb') : undefined
  if (adverb) return { part: adverb.value as PartOfDay, to: after(scan, i) }
  const noun = readBare(scan, at, 'part')
  if (!noun) return undefined
  // «الثامنة مساء» ends here; in «مساء الجمعة» the noun belongs to the day.
  if (
    noun.form === '' &&
    at === i &&
    noun.value === 'EV' &&
    isKey(scan, i, 'مساء') &&
    !startsDay(scan, i + 1)
  )
    return { part: 'EV', to: i + 1 }
  return undefined
}

function startsDay(scan: Scan, i: number): boolean {
  return (
    ['weekday', 'day', 'unit', 'this'].some(kind => readBare(scan, i, kind) !== undefined) ||
    isNumber(scan, i)
  )
}

function zoneAt(scan: Scan, i: number): { offset: string | undefined; to: number } | undefined {
  const bracket = markAt(scan, i) === '(' ? 1 : 0
  const reading = readBare(scan, i + bracket, 'zone') ?? read(scan, i + bracket, 'zone')
  if (!reading) return undefined
  const to = after(scan, i + bracket)
  if (bracket && markAt(scan, to) !== ')') return undefined
  return { offset: reading.value === 'local' ? undefined : reading.value, to: to + bracket }
}

/** «الخامسة والنصف من مساء غد» */
function isOfPart(scan: Scan, to: number): boolean {
  return isKey(scan, to, 'من') && readBare(scan, to + 1, 'part')?.form === ''
}

/** «في 20:30», «عند 20:30», «(20:30»: what makes two numbers and a colon a time, not a score. */
function isLed(scan: Scan, i: number): boolean {
  return markAt(scan, i + 1) === ':' && (isKey(scan, i - 1, 'عند') || isKey(scan, i - 1, 'تمام'))
}

/** The hour of a clock of twelve on a day of 24. */
export function onTheDay(hour: number, part: PartOfDay): number {
  if (hour > 12) return hour
  if (part === 'MO') return hour === 12 ? 0 : hour
  if (part === 'MI') return hour < 4 ? hour + 12 : hour
  if (part === 'NI') return hour === 12 ? 0 : hour < 6 ? hour : hour + 12
  return hour === 12 ? 12 : hour + 12
}
