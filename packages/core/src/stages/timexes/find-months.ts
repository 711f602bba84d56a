/**
 * Month names, also two for one month, in any order and with any separator: «إبريل/نيسان», «نيسان (أبريل)»,
 * «ديسمبر /كانون الأول», «مايو ايار», with شهر before them.
 */
import type { Calendar } from './expression.ts'
import { after, isKey, markAt, proclitic, read, readBare, type Scan } from './scan.ts'

export interface MonthFound {
  readonly month: number
  readonly calendar: Calendar
  readonly to: number
  /** False for a word that is more often something else (مارس, صفر) and has nothing here to say otherwise. */
  readonly sure: boolean
}

/** The month that begins with token `i`, with شهر and its second name. */
export function monthAt(scan: Scan, i: number): MonthFound | undefined {
  const head = read(scan, i, 'unit')
  if (head?.value === 'M' && head.n === 1 && head.form === '' && after(scan, i) === i + 1) {
    const named = nameAt(scan, i + 1)
    return named && proclitic(scan, i + 1) === '' ? { ...named, sure: true } : undefined
  }
  return nameAt(scan, i)
}

function nameAt(scan: Scan, i: number): MonthFound | undefined {
  const reading = read(scan, i, 'month')
  if (!reading || !isWritten(scan, i)) return undefined
  const month = reading.n
  const calendar = reading.form as Calendar
  const to = after(scan, i)
  const second = calendar === 'g' ? secondName(scan, to, month) : undefined
  return second === undefined
    ? { month, calendar, to, sure: reading.sure }
    : { month, calendar, to: second, sure: true }
}

/** One past the other name of the same month, with the mark or bracket around it. */
function secondName(scan: Scan, to: number, month: number): number | undefined {
  const mark = markAt(scan, to)
  const at = SEPARATORS.has(mark) || isKey(scan, to, 'او') ? to + 1 : to
  const reading = readBare(scan, at, 'month')
  if (reading?.form !== 'g' || reading.n !== month || !isWritten(scan, at)) return undefined
  const end = after(scan, at)
  const closer = CLOSERS[mark]
  if (closer === undefined) return end
  return markAt(scan, end) === closer ? end + 1 : undefined
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '«': '»', '"': '"', '[': ']' }
const SEPARATORS = new Set(['/', '-', '–', '—', '\\', '|', '،', ',', ...Object.keys(CLOSERS)])

/** «آب» is August, «أب» a father; written «اب» it may be either. */
function isWritten(scan: Scan, i: number): boolean {
  const { start, end, to } = scan.words[i]!
  return !(to === i + 1 && end - start === 2 && scan.text.charCodeAt(start) === ALEF_HAMZA)
}

const ALEF_HAMZA = 0x623
