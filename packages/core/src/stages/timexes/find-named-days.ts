/** Days with a name: «عيد العمال 2016», «عيد الفطر الماضي», «ثاني أيام عيد الأضحى». */
import type { Found, NamedDay, Time } from './expression.ts'
import { shiftWordAt } from './find-shifts.ts'
import { yearAfter } from './find-years.ts'
import { after, isKey, prepositionBefore, proclitic, read, readBare, type Scan } from './scan.ts'

/** «عيد العمال 2016», «عيد الفطر الماضي»; without a year only where it says when. */
export function namedDayRule(scan: Scan, i: number): Found | undefined {
  const feast = dayOfFeast(scan, i)
  const at = feast?.to ?? i
  const reading = read(scan, at, 'named-day')
  if (!reading) return undefined
  const [calendar, month, day] = reading.value.split('-') as ['g' | 'h', string, string]
  const to = after(scan, at)
  const base: NamedDay = {
    is: 'named-day',
    calendar,
    month: Number(month),
    day: Number(day) + (feast ? feast.rank - 1 : 0),
  }
  const shift = shiftWordAt(scan, to)
  const year = shift ? undefined : yearAfter(scan, to)
  const time: Time = { ...base, ...(shift && { shift: shift.shift }), ...(year && { year: year.time }) }
  const preposition = prepositionBefore(scan, i)
  const led = preposition !== '' && preposition !== 'to' && proclitic(scan, i) === ''
  if (!shift && !year && !led && !feast && !read(scan, i - 1, 'part')) return undefined
  return { from: i, to: shift?.to ?? year?.to ?? to, time, rule: 'named-day' }
}

/** «ثاني أيام عيد الفطر»: which of its days. */
function dayOfFeast(scan: Scan, i: number): { rank: number; to: number } | undefined {
  const rank = read(scan, i, 'number')
  if (rank?.form !== 'ordinal' || rank.n > 4 || !isKey(scan, after(scan, i), 'ايام')) return undefined
  const to = after(scan, i) + 1
  return readBare(scan, to, 'named-day') ? { rank: rank.n, to } : undefined
}
