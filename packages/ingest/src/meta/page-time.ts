/** A moment as a page tells it: a calendar day, perhaps a clock, perhaps a zone. Nothing that was not said is added. */

export interface PageTime {
  /** 2020-08-24 */
  readonly day: string
  /** 09:23 or 09:23:13.299 */
  readonly clock?: string
  /** Z or +02:00 */
  readonly zone?: string
}

export const toIso = ({ day, clock, zone }: PageTime): string =>
  clock ? `${day}T${clock}${zone ?? ''}` : day

/** Minutes since 1970 as the clock on the wall says, whatever the zone. */
export function wallMinutes({ day, clock = '00:00' }: PageTime): number {
  return Math.floor(Date.parse(`${day}T${clock}Z`) / 60_000)
}

/** Minutes east of Greenwich. */
export function zoneMinutes(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return zone.startsWith('-') ? -minutes : minutes
}

export function toZone(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}

/** The same instant on the clocks of another zone. */
export function moved(time: PageTime, minutes: number): PageTime {
  const instant = wallMinutes(time) - zoneMinutes(time.zone ?? 'Z')
  const wall = new Date((instant + minutes) * 60_000).toISOString()
  const seconds = time.clock?.slice(5) ?? ''
  return { day: wall.slice(0, 10), clock: wall.slice(11, 16) + seconds, zone: toZone(minutes) }
}

export const two = (n: number): string => String(n).padStart(2, '0')

/** The day, if it exists and news may be of it; years before printing are a misreading. */
export function toDay(year: number, month: number, day: number): string | undefined {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day ? `${year}-${two(month)}-${two(day)}` : undefined
}

export function toClock(hour: number, minute: number, half?: 'am' | 'pm'): string | undefined {
  if (minute > 59 || hour > 23) return undefined
  const h = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour
  return `${two(h)}:${two(minute)}`
}
