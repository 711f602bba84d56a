/**
 * What an article tells, in the order in which it happened: the annexation (ربيع 2014), the talks (إبريل 2016), the call
 * (الجمعة), the conference to come. An event without a known day stays without one.
 */
import type { Article } from './schema/article.ts'
import type { Event } from './schema/event.ts'

export interface TimelineEntry {
  /** Id of the event. */
  readonly event: string
  /** Its first and last day, ISO 8601; `to` is absent when open or unknown. */
  readonly from: string
  readonly to?: string
}

export interface Timeline {
  /** By first day; of the same first day the shorter first, then as in the text. */
  readonly dated: readonly TimelineEntry[]
  /** Ids of the events whose days are not known, as in the text. */
  readonly undated: readonly string[]
}

/** What is denied did not happen, and stands in neither list. */
export function toTimeline({ events }: Pick<Article, 'events'>): Timeline {
  const told = events.filter(e => e.modality !== 'denied')
  const dated = told.flatMap(e => toEntry(e) ?? [])
  // Sorting is stable: what the text says of one day stays in its order.
  dated.sort((a, b) => compare(a.from, b.from) || compare(a.to ?? LAST, b.to ?? LAST))
  return { dated, undated: told.filter(e => !toEntry(e)).map(e => e.id) }
}

function toEntry({ id, interval }: Event): TimelineEntry | undefined {
  const from = interval?.from ?? interval?.to
  if (!from) return undefined
  return interval?.to ? { event: id, from, to: interval.to } : { event: id, from }
}

const LAST = '9999'
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
