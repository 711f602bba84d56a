/** What comes again: «كل أسبوع», «كل ثلاثة أشهر», «كل يوم جمعة», «أيام الجمعة», «سنويا». */
import { iso } from './duration-values.ts'
import { countedAt, type DurationFound, unitAt } from './find-durations.ts'
import { after, proclitic, read, readBare, type Scan } from './scan.ts'

export function recurrenceAt(scan: Scan, i: number): DurationFound | undefined {
  const rule = 'set'
  const often = read(scan, i, 'often')
  if (often) return { time: { is: 'set', value: often.value }, to: after(scan, i), rule }
  const days = read(scan, i, 'unit')
  const each = days?.value === 'D' && days.n === 0 ? readBare(scan, after(scan, i), 'weekday') : undefined
  if (each?.sure)
    return { time: { is: 'set', value: `XXXX-WXX-${each.n}` }, to: after(scan, after(scan, i)), rule }
  if (!read(scan, i, 'every')) return undefined
  const at = after(scan, i)
  if (proclitic(scan, at) !== '') return undefined
  const unit = unitAt(scan, at)
  const day =
    unit?.unit === 'D' && unit.count === 1
      ? readBare(scan, unit.to, 'weekday')
      : readBare(scan, at, 'weekday')
  if (day) {
    const to = unit ? after(scan, unit.to) : after(scan, at)
    return { time: { is: 'set', value: `XXXX-WXX-${day.n}` }, to, rule }
  }
  const part = readBare(scan, at, 'part')
  if (part?.form === '')
    return { time: { is: 'set', value: `XXXX-XX-XXT${part.value}` }, to: after(scan, at), rule }
  const season = readBare(scan, at, 'season')
  if (season) return { time: { is: 'set', value: `XXXX-${season.value}` }, to: after(scan, at), rule }
  if (unit && unit.count > 0)
    return { time: { is: 'set', value: iso(unit.count, unit.unit) }, to: unit.to, rule }
  const counted = countedAt(scan, at)
  return counted && { time: { is: 'set', value: iso(counted.amount, counted.unit) }, to: counted.to, rule }
}
