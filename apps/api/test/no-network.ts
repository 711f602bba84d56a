/** A fetcher for tests that fetch nothing. */
import { createFetcher, FetchError } from '@isnad/fetcher'

export const fetcher = createFetcher({
  transport: () => Promise.reject(new FetchError('unreachable')),
})
