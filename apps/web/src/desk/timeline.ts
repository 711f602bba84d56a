/** The times of an article in the order in which they happened, the publication among them. */
import type { Timex } from '@isnad/core'

export type Moment =
  | { readonly is: 'timex'; readonly timex: Timex; readonly on: string }
  | { readonly is: 'publication'; readonly on: string }

export interface Timeline {
  /** Ordered by first day; of equal days, as in the text. */
  readonly dated: readonly Moment[]
  /** Lengths, repetitions and times whose days are not known, as in the text. */
  readonly undated: readonly Timex[]
}

export function toTimeline(timexes: readonly Timex[], publishedAt: string | undefined): Timeline {
  const dated: Moment[] = []
  const undated: Timex[] = []
  for (const timex of timexes) {
    const on = timex.interval?.from ?? timex.interval?.to
    if (on) dated.push({ is: 'timex', timex, on })
    else undated.push(timex)
  }
  if (publishedAt) dated.push({ is: 'publication', on: publishedAt })
  // Sorting is stable: what the text says of one day stays in its order.
  dated.sort((a, b) =>
    a.on.slice(0, 10) < b.on.slice(0, 10) ? -1 : a.on.slice(0, 10) > b.on.slice(0, 10) ? 1 : 0,
  )
  return { dated, undated }
}
