/** What a time may be counted from: the day of writing, the tense of its clause, and the times named before it. */
import type { Direction } from './tense.ts'
import type { Placed } from './values.ts'

export interface Context {
  /** The day of publication, in days since 1970-01-01; undefined when it is not known. */
  readonly now: number | undefined
  /** The same, as the `anchor` of what is counted from it. */
  readonly nowAnchor: string | undefined
  readonly direction: () => Direction
  /** The times already placed, in text order. */
  readonly placed: readonly PlacedTimex[]
  /** Index of the sentence the expression stands in. */
  readonly sentence: number
  /** Part of the name of an event («ثورة 25 يناير»): its year is the event's own. */
  readonly ofEvent: boolean
}

export interface PlacedTimex {
  readonly id: string
  readonly sentence: number
  readonly placed: Placed
  /** A written year: what the dates after it may share. */
  readonly year?: number
}

/** Times looked back at for «في ذلك العام»: what it points to was named a few lines before. */
export const MOST_LOOKED_AT = 64

/** The last time before that is placed within one unit: for «في ذلك العام» one with a known year. */
export function lastWithin(context: Context, unit: 'D' | 'W' | 'M' | 'Y'): PlacedTimex | undefined {
  const longest = unit === 'D' ? 0 : unit === 'W' ? 6 : unit === 'M' ? 30 : 365
  const last = context.placed.length - 1
  for (let i = last; i >= Math.max(0, last - MOST_LOOKED_AT); i--) {
    const { from, to } = context.placed[i]!.placed
    if (from !== undefined && to !== undefined && to - from <= longest) return context.placed[i]
  }
  return undefined
}

/** The year written nearest before, in this sentence or the one before it. */
export function writtenYear(context: Context): PlacedTimex | undefined {
  const last = context.placed.length - 1
  for (let i = last; i >= Math.max(0, last - MOST_LOOKED_AT); i--) {
    const timex = context.placed[i]!
    if (timex.sentence < context.sentence - 1) return undefined
    if (timex.year !== undefined) return timex
  }
  return undefined
}
