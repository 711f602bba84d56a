/**
 * Longer times: «الأسبوع الماضي», «أواخر العام», «تسعينيات القرن الماضي», «القرن العشرين», «ربيع 2014»,
 * «النصف الثاني من 2016», «العام الدراسي المقبل», «نهاية الأسبوع».
 */
import type { CenturyTime, FractionTime, Mod, Time, UnitTime } from './expression.ts'
import { dateAt } from './find-dates.ts'
import { numberAt } from './find-numbers.ts'
import { definiteUnit, shiftAt, shiftWordAt } from './find-shifts.ts'
import { bareYearAt, eraAt, namedYearAt, shiftedYearAt, yearNumberAt } from './find-years.ts'
import { after, isKey, prepositionBefore, proclitic, read, readBare, type Scan } from './scan.ts'

export interface PeriodFound {
  readonly time: Time
  readonly to: number
  readonly rule: string
  readonly mod?: Mod
}

/** A period that begins with token `i`, with the word for its beginning or end. */
export function periodAt(scan: Scan, i: number): PeriodFound | undefined {
  const weekend = weekendAt(scan, i)
  if (weekend) return weekend
  const edge = read(scan, i, 'edge')
  if (!edge) return plainPeriodAt(scan, i)
  const at = after(scan, i)
  if (proclitic(scan, at) !== '') return undefined
  const found = plainPeriodAt(scan, at) ?? edgedAt(scan, at)
  return found && { ...found, mod: found.mod ?? (edge.value as Mod) }
}

/** What only counts after «نهاية»: «العام», a month name, a bare year. */
function edgedAt(scan: Scan, i: number): PeriodFound | undefined {
  const date = dateAt(scan, i)
  if (date && date.time.days.length === 0) return { time: date.time, to: date.to, rule: 'month' }
  const year = yearNumberAt(scan, i, false)
  if (year && year.time.year >= 1800 && year.time.year < 2200) return { ...year, rule: 'year' }
  const unit = definiteUnit(scan, i)
  if (unit && unit !== '100Y' && unit !== '10Y' && !isKey(scan, after(scan, i), 'من'))
    return { time: { is: 'unit', unit, shift: 0 }, to: after(scan, i), rule: 'period' }
  return undefined
}

function plainPeriodAt(scan: Scan, i: number): PeriodFound | undefined {
  return (
    fractionAt(scan, i) ??
    seasonAt(scan, i) ??
    schoolYearAt(scan, i) ??
    decadeAt(scan, i) ??
    centuryAt(scan, i) ??
    namedYear(scan, i) ??
    unitAt(scan, i) ??
    bareYear(scan, i)
  )
}

function namedYear(scan: Scan, i: number): PeriodFound | undefined {
  const found = namedYearAt(scan, i)
  return found && { ...found, rule: 'year' }
}

function bareYear(scan: Scan, i: number): PeriodFound | undefined {
  const found = bareYearAt(scan, i)
  return found && { ...found, rule: 'bare-year' }
}

/** «الأسبوع الماضي», «هذا العام», «الشهر نفسه». */
function unitAt(scan: Scan, i: number): PeriodFound | undefined {
  const found = shiftAt(scan, i)
  if (!found) return undefined
  const { unit, shift, to } = found
  if (unit === '10Y' && typeof shift === 'number' && !isLedByTime(scan, i)) return undefined
  // «هذا العام 1929» counts on: «هذا اليوم عام 1929» is a day of that year.
  const year = unit === 'D' ? namedYearAt(scan, to) : undefined
  if (year && proclitic(scan, to) === '') {
    const time = { is: 'date', calendar: 'g', days: [], shift: 'same', year: year.time } as const
    return { time, to: year.to, rule: 'same-day-of-year' }
  }
  // «نفس السنة 1645», «العام نفسه (1645)»: said outright.
  const said = unit === 'Y' && typeof shift === 'string' ? yearNumberAt(scan, to, false) : undefined
  if (said) return { ...said, rule: 'year' }
  return { time: { is: 'unit', unit, shift }, to, rule: 'period' }
}

/** العقد is also a contract: the decade only after في, خلال, نهاية … */
function isLedByTime(scan: Scan, i: number): boolean {
  return prepositionBefore(scan, i) !== '' || read(scan, i - 1, 'edge') !== undefined
}

/** «القرن العشرين», «القرن التاسع عشر الميلادي», «القرن الخامس قبل الميلاد». */
function centuryAt(scan: Scan, i: number): PeriodFound | undefined {
  const time = centuryTimeAt(scan, i)
  return time && { time: time.time, to: time.to, rule: 'century' }
}

function centuryTimeAt(scan: Scan, i: number): { time: CenturyTime | UnitTime; to: number } | undefined {
  const head = read(scan, i, 'unit')
  if (head?.value !== '100Y' || head.n !== 1) return undefined
  const at = after(scan, i)
  const rank = proclitic(scan, at) === '' ? numberAt(scan, at) : undefined
  if (
    rank &&
    (rank.form === 'ordinal' || (rank.form === 'digits' && head.form === 'definite')) &&
    rank.value <= 30
  ) {
    const era = eraAt(scan, rank.to)
    const time = { is: 'century', rank: rank.value, era: era?.era ?? 'g' } as const
    return { time, to: era?.to ?? rank.to }
  }
  const shifted = shiftAt(scan, i)
  return shifted && { time: { is: 'unit', unit: '100Y', shift: shifted.shift }, to: shifted.to }
}

/** «التسعينيات», «تسعينيات القرن الماضي», «عقد الثمانينات». */
function decadeAt(scan: Scan, i: number): PeriodFound | undefined {
  const at = read(scan, i, 'decade-head') ? after(scan, i) : i
  const reading = read(scan, at, 'decade')
  if (!reading || (at > i && proclitic(scan, at) !== '')) return undefined
  const to = after(scan, at)
  const joint = isKey(scan, to, 'من') ? to + 1 : to
  const century = proclitic(scan, joint) === '' ? centuryTimeAt(scan, joint) : undefined
  if (century) {
    const time = { is: 'decade', decade: reading.n, century: century.time } as const
    return { time, to: century.to, rule: 'decade' }
  }
  // «ستينيات وسبعينيات القرن الماضي» share their century.
  const shared =
    proclitic(scan, to) === 'و' && read(scan, to, 'decade') ? centuryTimeAt(scan, after(scan, to)) : undefined
  if (shared) return { time: { is: 'decade', decade: reading.n, century: shared.time }, to, rule: 'decade' }
  // «في الثمانينات من عمره» is an age, «تسعينات» without the article nothing yet.
  if (reading.form !== 'definite' || (isKey(scan, to, 'من') && isAge(scan, to + 1))) return undefined
  return { time: { is: 'decade', decade: reading.n }, to, rule: 'decade' }
}

function isAge(scan: Scan, i: number): boolean {
  return ['العمر', 'عمره', 'عمرها', 'عمرهم'].some(word => isKey(scan, i, word))
}

/** «ربيع 2014», «الصيف الماضي», «هذا الشتاء», «صيف العام المقبل», «فصل الخريف». */
function seasonAt(scan: Scan, i: number): PeriodFound | undefined {
  const head = read(scan, i, 'season-head')
  const pointer = read(scan, i, 'this')
  const at = head || pointer ? after(scan, i) : i
  const reading = read(scan, at, 'season')
  if (!reading || (at > i && proclitic(scan, at) !== '')) return undefined
  const season = reading.value as 'SP'
  const to = after(scan, at)
  if (pointer) {
    if (reading.form !== 'definite') return undefined
    return { time: { is: 'season', season, shift: pointer.value === '0' ? 0 : 'same' }, to, rule: 'season' }
  }
  const shift = reading.form === 'definite' ? shiftWordAt(scan, to) : undefined
  if (shift) return { time: { is: 'season', season, shift: shift.shift }, to: shift.to, rule: 'season' }
  const joint = isKey(scan, to, 'من') || isKey(scan, to, 'في') ? to + 1 : to
  const year =
    shiftedYearAt(scan, joint) ??
    namedYearAt(scan, joint) ??
    (joint === to ? yearNumberAt(scan, to, false) : undefined)
  if (year && proclitic(scan, joint) === '')
    return { time: { is: 'season', season, year: year.time }, to: year.to, rule: 'season' }
  const preposition = prepositionBefore(scan, i)
  const led =
    preposition === 'in' || preposition === 'during' || preposition === 'since' || preposition === 'by'
  if (!head && !(led && reading.form === 'definite' && season !== 'SP')) return undefined
  return { time: { is: 'season', season }, to, rule: 'season' }
}

/** «النصف الثاني من 2016», «الربع الأول من العام الحالي», «الأسبوع الأول من مارس». */
function fractionAt(scan: Scan, i: number): PeriodFound | undefined {
  const kind = fractionKind(scan, i)
  if (!kind) return undefined
  const at = after(scan, i)
  const rank = proclitic(scan, at) === '' ? numberAt(scan, at) : undefined
  const last = isKey(scan, at, 'الاخير')
  if (!last && !(rank?.form === 'ordinal' && rank.value <= 31)) return undefined
  let to = last ? at + 1 : rank!.to
  const of = isKey(scan, to, 'من') || isKey(scan, to, 'في') ? to + 1 : to
  const whole = wholeAt(scan, of)
  if (!whole) return undefined
  to = whole.to
  return {
    time: { is: 'fraction', part: kind, rank: last ? -1 : rank!.value, of: whole.time },
    to,
    rule: 'fraction',
  }
}

function fractionKind(scan: Scan, i: number): FractionTime['part'] | undefined {
  const fraction = read(scan, i, 'fraction')?.value
  if (fraction) return fraction === '0.5' ? 'H' : fraction === '0.25' ? 'Q' : 'T'
  const unit = definiteUnit(scan, i)
  return unit === 'Y' || unit === '100Y' ? undefined : unit
}

/** What a fraction is of: a year, a month, a century, «العام» itself. */
function wholeAt(scan: Scan, i: number): { time: Time; to: number } | undefined {
  const cut = proclitic(scan, i)
  if (cut !== '' && cut !== 'ل') return undefined
  const found =
    shiftedUnit(scan, i) ??
    centuryAt(scan, i) ??
    decadeAt(scan, i) ??
    namedYearAt(scan, i) ??
    yearNumberAt(scan, i, false)
  if (found) return found
  const date = dateAt(scan, i)
  if (date && date.time.days.length === 0) return date
  const unit = definiteUnit(scan, i)
  if (!unit || unit === 'D' || unit === 'W' || unit === '100Y') return undefined
  return { time: { is: 'unit', unit, shift: 0 }, to: after(scan, i) }
}

function shiftedUnit(scan: Scan, i: number): { time: UnitTime; to: number } | undefined {
  const found = shiftAt(scan, i)
  return found && { time: { is: 'unit', unit: found.unit, shift: found.shift }, to: found.to }
}

/** «العام الدراسي المقبل», «السنة المالية الحالية», «الموسم الماضي». */
function schoolYearAt(scan: Scan, i: number): PeriodFound | undefined {
  if (definiteUnit(scan, i) !== 'Y') return undefined
  const kind = readBare(scan, after(scan, i), 'school')?.value as 'school' | 'fiscal' | undefined
  const to = after(scan, i) + 1
  const shift = kind && shiftWordAt(scan, to)
  return shift && { time: { is: 'school-year', kind, shift: shift.shift }, to: shift.to, rule: 'school-year' }
}

/** «نهاية الأسبوع», «عطلة نهاية الأسبوع الماضي». */
function weekendAt(scan: Scan, i: number): PeriodFound | undefined {
  if (!read(scan, i, 'weekend')) return undefined
  const to = after(scan, i)
  const shift = shiftWordAt(scan, to)
  return { time: { is: 'weekend', shift: shift?.shift ?? 0 }, to: shift?.to ?? to, rule: 'weekend' }
}
