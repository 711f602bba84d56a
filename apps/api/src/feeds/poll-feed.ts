/** One poll: fetch the feed when its time has come, then make articles of what waits. */
import type { StoredFeed } from '@isnad/store'
import { fetchFeed } from './fetch-feed.ts'
import { type Budget, takeItems } from './take-items.ts'
import { after, type World } from './world.ts'

/** @returns the ids of the articles that were stored */
export async function pollFeed(
  world: World,
  feed: StoredFeed,
  budget: Budget,
  isForced = false,
): Promise<string[]> {
  const { store, now } = world
  if (isForced || feed.nextPollAt <= now().toISOString()) await fetchFeed(world, feed)
  const polled = (await store.feeds.get(feed.id)) ?? feed
  const articles = await takeItems(world, polled, budget)
  await store.feeds.release(feed.id)
  return articles
}

/** Takes feeds that are due, and keeps other pollers off them while it has them. */
export function claimFeeds({ store, now }: World, limit: number): Promise<readonly StoredFeed[]> {
  return store.feeds.claim(now().toISOString(), after(now(), LEASE), limit)
}

/** Longer than a poll takes; who died in one is waited for so long. */
const LEASE = 600_000
