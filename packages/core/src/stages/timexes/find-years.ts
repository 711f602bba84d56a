/**
 * Years: «عام 2016», «سنة ١٩٦٦», «1438هـ», «عام ألفين وستة عشر», «العام الدراسي 2016-2017», and a bare «2014» where
 * what stands around it says that it is a year («منذ 2014», not «2014 مقاتلا»).
 */
import { WORD } from '../../text/tokenize.ts'
import type { UnitTime, YearTime } from './expression.ts'
import { type NumberFound, numberAt } from './find-numbers.ts'
import { shiftAt } from './find-shifts.ts'
import {
  after,
  isKey,
  isNumber,
  key,
  markAt,
  prepositionBefore,
  proclitic,
  read,
  readBare,
  type Scan,
  touchesNext,
} from './scan.ts'

export interface YearFound {
  readonly time: YearTime
  readonly to: number
}

/** «عام 2016», «السنة المالية 2015/2016»: a year with its noun. */
export function namedYearAt(scan: Scan, i: number): YearFound | undefined {
  const head = read(scan, i, 'unit')
  const season = read(scan, i, 'season-year')
  if (!season && !(head?.value === 'Y' && head.n === 1)) return undefined
  let k = after(scan, i)
  if (readBare(scan, k, 'school')) k = after(scan, k)
  return yearNumberAt(scan, k, true)
}

/**
 * The digits or words of a year, with the era: «2016م», «1438 هـ», «2016-2017». `led` when a noun or a date stands
 * before it, so that short numbers count too.
 */
export function yearNumberAt(scan: Scan, i: number, led: boolean): YearFound | undefined {
  const number = numberAt(scan, i)
  if (!number || proclitic(scan, i) !== '' || !Number.isInteger(number.value)) return undefined
  if (number.form === 'digits' ? isGrouped(scan, i) : number.form !== 'cardinal' || number.value < 1000)
    return undefined
  const era = eraAt(scan, number.to)
  const calendar = era?.era === 'h' || (!era && isHijriSize(number)) ? 'h' : 'g'
  const size = number.form === 'digits' ? key(scan, i).length : 4
  if (size === 2 && led && number.form === 'digits' && !era && number.value > 31) {
    // «حرب عام 67»: longer ago than not.
    return { time: { is: 'year', calendar: 'g', year: number.value, short: true }, to: number.to }
  }
  // «سنة 36 للهجرة»
  const sized = size === 4 ? number.value >= 300 : era !== undefined && (led || size === 3)
  if (!sized || number.value < 1 || number.value > (era?.era === 'bc' ? 9999 : 2999)) return undefined
  if (era) {
    const bc = era.era === 'bc' ? { bc: true } : {}
    return { time: { is: 'year', calendar, year: number.value, ...bc }, to: era.to }
  }
  const second = secondYear(scan, number.to, number.value, led)
  const time: YearTime = second
    ? {
        is: 'year',
        calendar,
        year: Math.min(number.value, second.year),
        until: Math.max(number.value, second.year),
      }
    : { is: 'year', calendar, year: number.value }
  return { time, to: second?.to ?? number.to }
}

/** «2016/2017», «2015-16»: two years that follow one another, without blanks; or with a dash between any two. */
function secondYear(
  scan: Scan,
  to: number,
  first: number,
  led: boolean,
): { year: number; to: number } | undefined {
  const mark = markAt(scan, to)
  if (!(mark === '-' || mark === '–' || mark === '/' || mark === '—') || !isNumber(scan, to + 1))
    return undefined
  if (isDateTail(scan, to + 2)) return undefined
  const digits = key(scan, to + 1)
  const value = Number(digits)
  // A stroke only joins years that follow one another, in either order: «العام المالي 2006/2005».
  const follows =
    Math.abs(value - first) === 1 && (led || (touchesNext(scan, to - 1) && touchesNext(scan, to)))
  if (digits.length === 4 && (mark === '/' ? follows : value > first && value - first < 200)) {
    const era = eraAt(scan, to + 2)
    return { year: value, to: era?.to ?? to + 2 }
  }
  if (
    digits.length === 2 &&
    touchesNext(scan, to - 1) &&
    touchesNext(scan, to) &&
    value === (first + 1) % 100
  )
    return { year: first + 1, to: to + 2 }
  return undefined
}

function isDateTail(scan: Scan, i: number): boolean {
  const mark = markAt(scan, i)
  return (mark === '/' || mark === '-') && isNumber(scan, i + 1) && touchesNext(scan, i)
}

/** «م», «هـ», «ميلادية», «للهجرة», «ق.م.» after a year or a century. */
export function eraAt(scan: Scan, i: number): { era: 'g' | 'h' | 'bc'; to: number } | undefined {
  const bracket = markAt(scan, i) === '(' ? 1 : 0
  const at = i + bracket
  const reading =
    proclitic(scan, at) === '' || key(scan, at).startsWith('لل') ? read(scan, at, 'era') : undefined
  const era = reading
    ? (reading.value as 'g')
    : isKey(scan, at, 'ق') && isKey(scan, at + 2, 'م')
      ? 'bc'
      : undefined
  if (!era) return undefined
  // «ق.م.» is cut at its points.
  let to = reading ? after(scan, at) : at + 3
  if (!reading && markAt(scan, to) === '.' && to + 1 < scan.to) to++
  if (bracket) {
    if (markAt(scan, to) !== ')') return undefined
    to++
  }
  return { era, to }
}

/** Years of the Hijri centuries that living people write about; anything else is Gregorian unless marked. */
const isHijriSize = ({ value }: NumberFound) => value >= 1380 && value <= 1460

function isGrouped(scan: Scan, i: number): boolean {
  return key(scan, i).length !== String(Number.parseInt(key(scan, i), 10)).length
}

/**
 * What may stand after a day and month to say their year: «2016», «، 2016», «من عام 2016», «العام الماضي»,
 * «من العام نفسه».
 */
export function yearAfter(scan: Scan, i: number): { time: YearTime | UnitTime; to: number } | undefined {
  let k = i
  const mark = markAt(scan, k)
  if (mark === '،' || mark === ',') {
    const direct = yearNumberAt(scan, k + 1, false)
    return direct && !isCounted(scan, direct.to) ? direct : undefined
  }
  if (mark === '/' || mark === '-') {
    const direct = yearNumberAt(scan, k + 1, false)
    return direct && direct.time.until === undefined ? direct : undefined
  }
  if (isKey(scan, k, 'من') || isKey(scan, k, 'في')) k++
  const bare = k === i ? yearNumberAt(scan, k, false) : undefined
  if (bare && !isCounted(scan, bare.to)) return bare
  const shifted = shiftedYearAt(scan, k)
  if (shifted) return shifted
  const named = namedYearAt(scan, k)
  return named && (proclitic(scan, k) === '' || proclitic(scan, k) === 'ل') ? named : undefined
}

/** «العام الماضي», «هذا العام», «من العام نفسه». */
export function shiftedYearAt(scan: Scan, i: number): { time: UnitTime; to: number } | undefined {
  const shifted = shiftAt(scan, i)
  return shifted?.unit === 'Y'
    ? { time: { is: 'unit', unit: 'Y', shift: shifted.shift }, to: shifted.to }
    : undefined
}

/** A year without its noun, believed for what stands around it. */
export function bareYearAt(scan: Scan, i: number): YearFound | undefined {
  if (!isNumber(scan, i)) return undefined
  const found = yearNumberAt(scan, i, false)
  if (!found) return undefined
  const { year, until } = found.time
  if (until !== undefined && found.to > i + 3) return found
  // «1500 م» may be metres: only a year of our time, or one that is led to.
  const era = eraAt(scan, i + 1)
  if (era && (!isKey(scan, i + 1, 'م') || year >= 1900 || isAnnounced(scan, i))) return found
  if (era) return undefined
  if (year < 1800 || year > 2100 || isCounted(scan, found.to) || isPercent(scan, found.to)) return undefined
  // «(1998)», «(1990-1995)»
  if (
    markAt(scan, i - 1) === '(' &&
    (until !== undefined || (markAt(scan, found.to) === ')' && year >= 1900))
  )
    return found
  return leads(scan, i, found.to) ? found : undefined
}

/** «(1350م)», «في 641 م», «الموافق 765م» */
function isAnnounced(scan: Scan, i: number): boolean {
  const mark = markAt(scan, i - 1)
  if (mark === '(' || mark === '=' || mark === '-' || mark === '–' || mark === '/') return true
  return read(scan, i - 1, 'corresponds') !== undefined || leads(scan, i, i + 2)
}

/** True when the words before a bare number of four digits make it a year. */
function leads(scan: Scan, i: number, to: number): boolean {
  const preposition = prepositionBefore(scan, i)
  if (preposition === 'since' || preposition === 'in' || preposition === 'during' || preposition === 'by')
    return true
  if (read(scan, i - 1, 'born') || read(scan, i - 1, 'season') || read(scan, i - 1, 'head')?.value === 'year')
    return true
  if (read(scan, i - 1, 'head')?.value === 'event' || read(scan, i - 1, 'edge')) return true
  if (preposition === '') return false
  // «من 2010 إلى 2015», «بين 2010 و2015»: the other one is a year as well; «بعد 2011» if nothing is counted.
  return !isKnownWord(scan, to) || pairs(scan, i, to)
}

function pairs(scan: Scan, i: number, to: number): boolean {
  const next = isKey(scan, to, 'و') || read(scan, to, 'prep') ? to + 1 : to
  const year = isNumber(scan, next) ? Number(key(scan, next)) : 0
  return year > 1800 && year < 2100 && !isCounted(scan, next + 1) && i < next
}

/** True when the next token is a word that a number could count: not a mark, a preposition, a word with ال. */
function isKnownWord(scan: Scan, i: number): boolean {
  if (i >= scan.to || scan.tokens.kind[i] !== WORD) return false
  if (read(scan, i, 'prep') || read(scan, i, 'tense') || read(scan, i, 'head')) return false
  const word = key(scan, i)
  return !(word.startsWith('ال') || word.startsWith('و') || read(scan, i, 'function'))
}

export function isCounted(scan: Scan, i: number): boolean {
  return read(scan, i, 'counted') !== undefined && proclitic(scan, i) === ''
}

function isPercent(scan: Scan, i: number): boolean {
  const mark = key(scan, i)
  return mark === '%' || mark === '٪' || mark === '$' || mark === '€'
}
