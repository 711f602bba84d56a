/**
 * What the article tells, in the order in which it happened, its publication among it; the times that no event took up
 * stand where they belong.
 */
import { type Article, type Event, type Timex, toTimeline } from '@isnad/core'

export type Moment =
  | { readonly is: 'event'; readonly event: Event; readonly on: string }
  | { readonly is: 'timex'; readonly timex: Timex; readonly on: string }
  | { readonly is: 'publication'; readonly on: string }

export interface Moments {
  /** Ordered by first day; of equal days, as in the text. */
  readonly dated: readonly Moment[]
  /** Events whose days are not known, as in the text; that somebody spoke is told elsewhere (who said what). */
  readonly undated: readonly Event[]
  /** What the text says did not happen. */
  readonly denied: readonly Event[]
  /** Lengths, repetitions and times whose days are not known, as in the text. */
  readonly times: readonly Timex[]
}

export function toMoments(article: Article): Moments {
  const { dated, undated } = toTimeline(article)
  const byId = new Map(article.events.map(e => [e.id, e]))
  const moments: Moment[] = dated.map(({ event, from }) => ({
    is: 'event',
    event: byId.get(event)!,
    on: from,
  }))
  const taken = new Set(dated.map(d => byId.get(d.event)!.time))
  const times: Timex[] = []
  for (const timex of article.timexes) {
    if (taken.has(timex.id)) continue
    const on = timex.interval?.from ?? timex.interval?.to
    if (on) moments.push({ is: 'timex', timex, on })
    else times.push(timex)
  }
  const { publishedAt } = article.source
  if (publishedAt) moments.push({ is: 'publication', on: publishedAt })
  // Sorting is stable: what the text says of one day stays in its order.
  moments.sort((a, b) => compare(a.on.slice(0, 10), b.on.slice(0, 10)))
  return {
    dated: moments,
    undated: undated.map(id => byId.get(id)!).filter(e => e.type !== 'statement'),
    denied: article.events.filter(e => e.modality === 'denied'),
    times,
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
