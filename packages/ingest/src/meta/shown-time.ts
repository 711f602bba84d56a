/**
 * Times that readers see: «الجمعة 24 نيسان / أبريل 2020 09:22 مساءً», «٠٢:٠٠ الثلاثاء ١ / ١٢ / ٢٠٢٠», «GMT 17:27
 * 17.03.2020». The core reads the day, as it would in an article; clock and zone of such a line stand anywhere around.
 */
import { fold, parseDate } from '@isnad/core'
import { settleZone } from './machine-time.ts'
import { findOtherDay, fromJalali } from './other-dates.ts'
import { type PageTime, toClock } from './page-time.ts'

/** UTF-16 units: a longer line is prose that mentions a day. */
const LONGEST = 160

export interface ShownTime extends PageTime {
  /** The line speaks of a change, not of the publication: «آخر تحديث». */
  readonly isUpdate: boolean
}

export function readShownTime(line: string): ShownTime | undefined {
  if (line.length > LONGEST || !/\p{Nd}/u.test(line)) return undefined
  const folded = fold(line)
  const isLabelled = UPDATE.test(folded) || PUBLISHED.test(folded)
  const day = findDay(line, isLabelled ? Number.POSITIVE_INFINITY : MOST_OTHER)
  if (!day) return undefined
  const clock = findClock(folded)
  const zone = clock && findZone(folded)
  return {
    day,
    ...(clock && { clock }),
    ...(zone && { zone }),
    isUpdate: UPDATE.test(folded) && !PUBLISHED.test(folded),
  }
}

const UPDATE = /(?:تحديث|محدث|تعديل|updated|modified|به روز|اپ ڈیٹ)/
const PUBLISHED = /(?:نشر|انتشار|شاءع|published|posted)/

/** «Wednesday, September 30, 2020» */
const LONGEST_DAY = 30
/** UTF-16 units beside the day: more of them, and the line tells of a day («متظاهرة في غلاسكو - 2 مارس 2024»). */
const MOST_OTHER = 50

function findDay(line: string, mostOther: number): string | undefined {
  const jalali = /(?<!\d)(1[34]\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(fold(line))
  if (jalali && /\u06cc|\u06a9|ساعت|تاریخ|^[\d\s:/|-]+$/.test(line + fold(line))) {
    const day = fromJalali(Number(jalali[1]), Number(jalali[2]), Number(jalali[3]))
    if (day) return day
  }
  for (const { type, value, start, end } of parseDate(line)) {
    if ((type === 'date' || type === 'time') && /^\d{4}-\d\d-\d\d/.test(value))
      return line.length - (end - start) <= mostOther ? value.slice(0, 10) : undefined
  }
  return line.length <= mostOther + LONGEST_DAY ? findOtherDay(line) : undefined
}

const CLOCK =
  /(?<![\d:/.])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])\s*(صباح\p{L}*|مساء\p{L}*|ص(?!\p{L})|م(?!\p{L})|ق\.?ظ|ب\.?ظ|am|pm|a\.m|p\.m)?/u

/** Digits and letters are folded: «٠٩:٢٢ مساءً» is «09:22 مساء». */
function findClock(folded: string): string | undefined {
  const found = CLOCK.exec(folded)
  if (!found) return undefined
  const [, hour, minute, half = ''] = found
  const isLate = /^(?:م|ب|p)/.test(half)
  const isEarly = /^(?:ص|ق|a)/.test(half)
  return toClock(Number(hour), Number(minute), isLate ? 'pm' : isEarly ? 'am' : undefined)
}

function findZone(folded: string): string | undefined {
  const offset = /(?:gmt|utc|جرينتش|غرينتش|جرينيتش)\s*([+-]\d{1,2}(?::?\d{2})?)/.exec(folded)?.[1]
  if (offset) return settleZone(offset.replace(/^([+-])(\d)(?=$|:)/, '$10$2'))
  return /gmt|utc|جرينتش|غرينتش|جرينيتش|غرينيتش|توقيت عالمي/.test(folded) ? 'Z' : undefined
}
