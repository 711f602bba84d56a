/** What polling needs of the world. */
import type { Fetcher } from '@isnad/fetcher'
import type { Store } from '@isnad/store'

export interface World {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly now: () => Date
}

/** Moments as the store keeps them: ISO 8601 in UTC, which sorts. */
export const after = (date: Date, ms: number) => new Date(date.getTime() + ms).toISOString()
