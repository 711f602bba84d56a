/**
 * Lengths of time: «3 سنوات», «أسبوعين», «خمس إلى سبع سنوات», «عام ونصف», «الـ24 ساعة الماضية», «لمدة شهر»,
 * «عدة أشهر».
 */
import { iso, joinIso, SIZE } from './duration-values.ts'
import type { Duration, Recurrence } from './expression.ts'
import { numberAt } from './find-numbers.ts'
import { shiftWordAt } from './find-shifts.ts'
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
} from './scan.ts'

export interface DurationFound {
  readonly time: Duration | Recurrence
  readonly to: number
  readonly rule: string
}

export function durationAt(scan: Scan, i: number): DurationFound | undefined {
  const found =
    countedAt(scan, i) ??
    dualAt(scan, i) ??
    fractionOfUnitAt(scan, i) ??
    pluralAt(scan, i) ??
    singleAt(scan, i)
  if (!found) return undefined
  const rule = 'duration'
  const { amount, unit } = found
  const other = secondLength(scan, i, found)
  if (other)
    return {
      time: { is: 'duration', value: `${iso(amount, unit)}/${iso(other.amount, other.unit)}` },
      to: other.to,
      rule,
    }
  const rest = restAt(scan, found)
  const shift = shiftWordAt(scan, rest.to)
  const direction = shift && (shift.shift === -1 || shift.shift === 1) ? { shift: shift.shift } : {}
  return {
    time: {
      is: 'duration',
      value: rest.value,
      ...(rest.plain && amount !== undefined && { unit, amount }),
      ...direction,
    },
    to: shift && direction.shift !== undefined ? shift.to : rest.to,
    rule,
  }
}

export interface Length {
  /** undefined: some, not said how many. */
  readonly amount: number | undefined
  readonly unit: string
  readonly to: number
  /** The first of two numbers under one noun: «خمس إلى سبع سنوات». */
  readonly least?: number
}

/** «3 سنوات», «ثلاثة وعشرين يوما», «الأعوام الثلاثة», «خمس إلى سبع سنوات». */
export function countedAt(scan: Scan, i: number): Length | undefined {
  const number = numberAt(scan, i)
  if (!number) return definitePlural(scan, i)
  // «طوال التسعين دقيقة»: the tens have one form for both.
  const tens =
    number.form === 'ordinal' && number.value >= 20 && number.value % 10 === 0 && proclitic(scan, i) === ''
  if (
    (number.form === 'ordinal' && !tens) ||
    number.form === 'first' ||
    number.value <= 0 ||
    number.value > 5e9
  )
    return undefined
  const direct = unitAt(scan, number.to)
  // «584 ألفا عام 2013»: the noun belongs to the year.
  if (direct?.count === 1 && isNumber(scan, direct.to)) return undefined
  if (direct && direct.count !== 2) return { amount: number.value, unit: direct.unit, to: direct.to }
  const joint = jointAt(scan, number.to, prepositionBefore(scan, i) === 'between')
  const second = joint === undefined ? undefined : numberAt(scan, joint)
  if (!second || second.form === 'ordinal' || second.value <= number.value) return undefined
  const unit = unitAt(scan, second.to)
  return unit && { least: number.value, amount: second.value, unit: unit.unit, to: unit.to }
}

/** Where the second number begins: after إلى, أو or a dash; after و when بين stands before the first. */
function jointAt(scan: Scan, i: number, between: boolean): number | undefined {
  const mark = markAt(scan, i)
  if (mark === '-' || mark === '–') return i + 1
  if (isKey(scan, i, 'الي') || isKey(scan, i, 'او') || isKey(scan, i, 'حتي')) return i + 1
  if (!between) return undefined
  if (isKey(scan, i, 'و')) return i + 1
  return proclitic(scan, i) === 'و' && read(scan, i, 'number') ? i : undefined
}

/** «الأعوام الثلاثة», «الأشهر الـ12». */
function definitePlural(scan: Scan, i: number): Length | undefined {
  const unit = read(scan, i, 'unit')
  if (unit?.n !== 0 || unit.form !== 'definite') return undefined
  const at = after(scan, i)
  const number = proclitic(scan, at) === '' ? numberAt(scan, at) : undefined
  if (!number?.definite || number.form === 'ordinal') return undefined
  return { amount: number.value, unit: unit.value, to: number.to }
}

export function unitAt(scan: Scan, i: number): { unit: string; count: number; to: number } | undefined {
  const reading = readBare(scan, i, 'unit')
  if (!reading) return undefined
  // «50 العام»: a counted noun has no article, but for «عشرات السنين».
  if (reading.form === 'definite') return undefined
  return { unit: reading.value, count: reading.n, to: after(scan, i) }
}

/** «أسبوعين», «عامين», «العامين الماضيين». */
function dualAt(scan: Scan, i: number): Length | undefined {
  const reading = read(scan, i, 'unit')
  if (reading?.n !== 2) return undefined
  const to = after(scan, i)
  // «عامي 2010 و2015», «يومي السبت»: the noun before two names.
  if (isConstruct(scan, i, to)) return undefined
  if (reading.form === 'definite' && !readBare(scan, to, 'shift')) return undefined
  return {
    amount: 2,
    unit: reading.value,
    to: isKey(scan, to, 'اثنين') || isKey(scan, to, 'اثنتين') ? to + 1 : to,
  }
}

function isConstruct(scan: Scan, i: number, to: number): boolean {
  const word = key(scan, i)
  return (
    word.endsWith('ي') &&
    (numberAt(scan, to) !== undefined ||
      read(scan, to, 'weekday') !== undefined ||
      read(scan, to, 'month') !== undefined ||
      key(scan, to).startsWith('ال'))
  )
}

/** «نصف ساعة», «ربع قرن». */
function fractionOfUnitAt(scan: Scan, i: number): Length | undefined {
  const fraction = read(scan, i, 'fraction')
  if (!fraction || key(scan, i).startsWith('ال')) return undefined
  const at = after(scan, i)
  const unit = unitAt(scan, at)
  return unit?.count === 1 ? { amount: fraction.n, unit: unit.unit, to: unit.to } : undefined
}

/** «أشهر», «عدة سنوات», «الأيام الماضية»: some, where what stands before or after makes it a length. */
function pluralAt(scan: Scan, i: number): Length | undefined {
  const few = read(scan, i, 'few')
  const at = few ? after(scan, i) : i
  const reading = read(scan, at, 'unit')
  if (reading?.n !== 0 || (few && proclitic(scan, at) !== '')) return undefined
  const to = after(scan, at)
  if (few) return { amount: undefined, unit: reading.value, to }
  if (reading.form === 'definite') {
    // «الأيام القليلة المقبلة»
    const end = readBare(scan, to, 'few-adjective') ? after(scan, to) : to
    const shift = shiftWordAt(scan, end)
    // «الدقائق الأخيرة» are those of a match.
    const known = shift && (shift.shift === -1 || shift.shift === 1) && !/^T[MS]/.test(reading.value)
    return known ? { amount: undefined, unit: reading.value, to: end } : undefined
  }
  const next = key(scan, to)
  if (moreAt(scan, to, reading.value)) return { amount: 1, unit: reading.value, to }
  if (!isLength(scan, i) || next.startsWith('ال') || numberAt(scan, to) || read(scan, to, 'weekday'))
    return undefined
  // «خلال سنوات دراسته»: of something.
  if (isPossessed(scan, to)) return undefined
  return { amount: undefined, unit: reading.value, to }
}

/** True for a noun with a pronoun: دراسته, حكمها; not for قليلة. */
function isPossessed(scan: Scan, i: number): boolean {
  const word = key(scan, i)
  if (word.endsWith('ها') || word.endsWith('هم')) return word.length > 4
  return word.length > 3 && scan.text.charCodeAt(scan.tokens.end[i]! - 1) === HEH
}

const HEH = 0x647

/** «منذ عام», «بعد شهر واحد», «عام كامل»: one, where what stands before or after makes it a length. */
function singleAt(scan: Scan, i: number): Length | undefined {
  const reading = read(scan, i, 'unit')
  if (reading?.n !== 1 || reading.form === 'definite') return undefined
  const to = after(scan, i)
  const one = isKey(scan, to, 'واحد') || isKey(scan, to, 'واحده')
  if (one || readBare(scan, to, 'whole')) return { amount: 1, unit: reading.value, to: to + 1 }
  const next = key(scan, to)
  if (isHalf(scan, to) && (isLength(scan, i) || next.startsWith('ونصف')))
    return { amount: 1, unit: reading.value, to }
  if (moreAt(scan, to, reading.value)) return { amount: 1, unit: reading.value, to }
  if (!isLength(scan, i) || next.startsWith('ال') || next.startsWith('لل')) return undefined
  if (read(scan, to, 'weekday') || read(scan, to, 'day') || read(scan, to, 'month') || read(scan, to, 'this'))
    return undefined
  if (numberAt(scan, to) && proclitic(scan, to) === '') return undefined
  return { amount: 1, unit: reading.value, to }
}

/** «سنة وستة أشهر»: a length in smaller units that is added. */
function moreAt(scan: Scan, to: number, unit: string): Length | undefined {
  const at = isKey(scan, to, 'و') ? to + 1 : proclitic(scan, to) === 'و' ? to : -1
  const more = at < 0 || !SIZE.includes(unit) ? undefined : (countedAt(scan, at) ?? dualAt(scan, at))
  const smaller = more && SIZE.indexOf(more.unit) > SIZE.indexOf(unit)
  return smaller && more.amount !== undefined && more.least === undefined ? more : undefined
}

/** True after منذ, قبل, بعد, لمدة, نحو …: before a noun without a number. */
function isLength(scan: Scan, i: number): boolean {
  const preposition = prepositionBefore(scan, i)
  if (preposition === 'to') return proclitic(scan, i).endsWith('ل') && read(scan, i, 'unit')?.n === 0
  if (LENGTH_PREPOSITIONS.has(preposition)) return true
  return (
    read(scan, i - 1, 'approx') !== undefined ||
    (read(scan, i - 2, 'approx') !== undefined && after(scan, i - 2) === i)
  )
}

const LENGTH_PREPOSITIONS = new Set(['since', 'before', 'after', 'during', 'for'])

/** «أربع سنوات وتسع سنوات» after بين; «خمس إلى سبع سنوات» has both numbers before the noun. */
function secondLength(
  scan: Scan,
  i: number,
  found: Length,
): { amount: number | undefined; unit: string; to: number } | undefined {
  if (found.least !== undefined) return undefined
  const preposition = prepositionBefore(scan, i)
  const joined = isKey(scan, found.to, 'و') || proclitic(scan, found.to) === 'و'
  if (
    !(
      (preposition === 'between' && joined) ||
      (preposition === 'from' && (isKey(scan, found.to, 'الي') || isKey(scan, found.to, 'حتي')))
    )
  )
    return undefined
  const at = proclitic(scan, found.to) === 'و' ? found.to : found.to + 1
  return countedAt(scan, at) ?? dualAt(scan, at)
}

/** What is added: «عام ونصف», «سنة وستة أشهر»; and both ends of «خمس إلى سبع سنوات». */
function restAt(
  scan: Scan,
  { amount, least, unit, to }: Length,
): { value: string; to: number; plain: boolean } {
  if (least !== undefined) return { value: `${iso(least, unit)}/${iso(amount, unit)}`, to, plain: false }
  if (isHalf(scan, to)) {
    const half = after(scan, to)
    const again = read(scan, half, 'unit')
    const end = again?.value === unit && again.form === 'definite' ? after(scan, half) : half
    return { value: iso((amount ?? 0) + read(scan, to, 'fraction')!.n, unit), to: end, plain: false }
  }
  let value = iso(amount, unit)
  let end = to
  let smallest = unit
  for (
    let more = moreAt(scan, end, smallest);
    more && amount !== undefined;
    more = moreAt(scan, end, smallest)
  ) {
    value = joinIso(value, iso(more.amount, more.unit))
    end = more.to
    smallest = more.unit
  }
  return { value, to: end, plain: amount !== undefined && end === to }
}

function isHalf(scan: Scan, i: number): boolean {
  return proclitic(scan, i) === 'و' && read(scan, i, 'fraction') !== undefined
}
