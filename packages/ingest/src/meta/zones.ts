/**
 * The zone an outlet keeps its clocks by, from its host (data/zones.tsv): what is known of the outlet, else of the
 * country its host ends in. Most pages do not need it; it decides whether «09:23» is Cairo's or Greenwich's.
 */
import { rows } from '../gen/zones.ts'
import type { PageTime } from './page-time.ts'

const ZONES: ReadonlyMap<string, string> = new Map(
  rows.split('\n').map(row => row.split('\t') as [host: string, zone: string]),
)

/** Minutes east of Greenwich at that moment on the outlet's walls; undefined for an outlet nobody knows. */
export function outletOffset(
  url: string | undefined,
  { day, clock = '12:00' }: PageTime,
): number | undefined {
  const zone = url === undefined ? undefined : zoneOf(url)
  if (!zone) return undefined
  const wall = Date.parse(`${day}T${clock.slice(0, 5)}Z`)
  // What the zone says of the instant an offset too early or late differs only in the night clocks change.
  return offsetAt(zone, wall - offsetAt(zone, wall) * 60_000)
}

function zoneOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const labels = new URL(url).hostname.split('.')
  for (let i = 0; i < labels.length; i++) {
    const zone = ZONES.get(labels.slice(i).join('.'))
    if (zone) return zone
  }
  return undefined
}

/** Making one costs more than reading a page. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  return format
}

function offsetAt(zone: string, instant: number): number {
  const name = formatOf(zone)
    .formatToParts(instant)
    .find(p => p.type === 'timeZoneName')!.value
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? []
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sign === '-' ? -offset : offset
}
