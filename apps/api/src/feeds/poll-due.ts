/** Polls every feed that is due, some at a time; on Node again and again. */
import { setTimeout } from 'node:timers/promises'
import { claimFeeds, pollFeed } from './poll-feed.ts'
import type { World } from './world.ts'

/** Until no feed is due and no item waits that could be tried now. */
export async function pollDue(world: World, signal: AbortSignal): Promise<void> {
  const work = async () => {
    while (!signal.aborted) {
      const [feed] = await claimFeeds(world, 1)
      if (feed === undefined) return
      await pollFeed(world, feed, { most: ITEMS, signal })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** Feeds polled at a time: one that hangs holds up no other. */
const AT_ONCE = 8
/** Items of a feed before the others have their turn. */
const ITEMS = 20

/** Looks every few seconds, until told to stop. An error is logged, and the next look tries again. */
export async function keepPolling(world: World, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await pollDue(world, signal)
    } catch (error) {
      if (!signal.aborted) console.error(error)
    }
    await setTimeout(LOOK, undefined, { signal }).catch(() => {})
  }
}

const LOOK = 5000
