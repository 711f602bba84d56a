/**
 * A unit of time seen from now or from a time just named: «الأسبوع الماضي», «هذا العام», «ذلك اليوم», «العام نفسه»,
 * «الشهر قبل الماضي».
 */
import type { CalendarUnit, Shift } from './expression.ts'
import { after, isKey, key, proclitic, read, readBare, type Scan } from './scan.ts'

export interface ShiftFound {
  readonly unit: CalendarUnit
  readonly shift: Shift
  readonly to: number
}

export function shiftAt(scan: Scan, i: number): ShiftFound | undefined {
  const pointer = read(scan, i, 'this')
  return pointer ? pointedAt(scan, i, pointer.value) : adjectiveAfterUnit(scan, i)
}

/** «هذا الأسبوع», «ذلك العام», «نفس اليوم». */
function pointedAt(scan: Scan, i: number, pointer: string): ShiftFound | undefined {
  const at = after(scan, i)
  const unit = definiteUnit(scan, at)
  if (!unit || proclitic(scan, at) !== '') return undefined
  const to = after(scan, at)
  const shift = pointer === '0' ? 0 : 'same'
  return { unit, shift, to: readBare(scan, to, 'shift')?.value === '0' ? after(scan, to) : to }
}

/** «العام الماضي», «الشهر ذاته», «اليوم التالي». */
function adjectiveAfterUnit(scan: Scan, i: number): ShiftFound | undefined {
  const unit = definiteUnit(scan, i)
  if (!unit || isGeneral(scan, i)) return undefined
  const at = after(scan, i)
  const adjective = shiftWordAt(scan, at)
  if (!adjective) return undefined
  // «اليوم الأخير» is the last day of something, «العقد الأخير» may be a contract.
  if (isKey(scan, at, 'الاخير') || isKey(scan, at, 'الاخيره'))
    return unit === 'D' || unit === '100Y' ? undefined : { unit, ...adjective, shift: -1 }
  return { unit, ...adjective }
}

/** An adjective of time: الماضي -1, قبل الماضي -2, الجاري 0, المقبل 1, نفسه same … */
export function shiftWordAt(scan: Scan, i: number): { shift: Shift; to: number } | undefined {
  const reading = readBare(scan, i, 'shift')
  if (!reading) return undefined
  const to = after(scan, i)
  if (reading.value === 'before-last') return { shift: -2, to }
  if (reading.value === 'after-next') return { shift: 2, to }
  return { shift: Number.isNaN(reading.n) ? (reading.value as Shift) : reading.n, to }
}

/** The unit of a singular with the article: العام, الأسبوع, اليوم, القرن. */
export function definiteUnit(scan: Scan, i: number): CalendarUnit | undefined {
  const reading = read(scan, i, 'unit')
  if (reading?.form !== 'definite' || reading.n !== 1) return undefined
  return CALENDAR_UNITS.has(reading.value) ? (reading.value as CalendarUnit) : undefined
}

const CALENDAR_UNITS = new Set(['D', 'W', 'M', 'Y', '10Y', '100Y'])

/** «الأمين العام», «الرأي العام»: general, not the year. */
export function isGeneral(scan: Scan, i: number): boolean {
  return (
    isKey(scan, i, 'العام') &&
    i > 0 &&
    (read(scan, i - 1, 'general-head') !== undefined || key(scan, i - 1) === 'الامين')
  )
}
