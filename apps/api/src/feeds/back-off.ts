/** When to ask again: a feed that answers every quarter of an hour, one that fails ever more rarely, up to a day. */

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** Milliseconds between two polls of a feed that answers. */
const EVERY = 15 * MINUTE

/**
 * Milliseconds until the next poll.
 * @param failures polls that failed since one that did not
 * @param retryAfter seconds the server asked for: not asked before, but for a week at most
 */
export function untilNextPoll(failures: number, retryAfter = 0): number {
  const asked = Math.min(retryAfter * 1000, 7 * DAY)
  return Math.max(asked, Math.min(EVERY * 2 ** Math.max(0, failures - 1), DAY))
}

/** How often the page of an item is tried before the words of the feed must do. */
export const TRIES = 6

/** Milliseconds until a page that failed is tried again: 1, 4, 16 … minutes, five hours and a half together. */
export function untilNextTry(failures: number, retryAfter = 0): number {
  return Math.max(Math.min(retryAfter * 1000, DAY), MINUTE * 4 ** (failures - 1))
}
