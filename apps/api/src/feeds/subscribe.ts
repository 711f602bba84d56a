/** Subscribes to what an address gives: a feed, or each feed of an OPML list. */
import { FetchError, readDocument } from '@isnad/fetcher'
import { type Feed, readFeed } from '@isnad/ingest'
import type { StoredFeed } from '@isnad/store'
import { orProblem } from '../fetch-article.ts'
import { ProblemError } from '../problems.ts'
import { toFeed } from './fetch-feed.ts'
import { hash } from './item-row.ts'
import type { World } from './world.ts'

export interface Subscribed {
  readonly items: readonly StoredFeed[]
  /** Addresses of a list that are never fetched, and why. */
  readonly skipped: readonly { readonly url: string; readonly detail: string }[]
  readonly created: number
}

export async function subscribe(world: World, url: string): Promise<Subscribed> {
  const fetched = await orProblem(world.fetcher.get(url, { kind: 'feed' }))
  const read = readDocument(fetched)
  if (read.is === 'feed' && read.feed.kind === 'opml') return subscribeAll(world, read.feed)
  const feed = await orNoFeed(() => toFeed(read))
  const added = await add(world, fetched.moved ?? url, feed.title)
  return { items: [added.feed], skipped: [], created: added.created ? 1 : 0 }
}

/** @param opml the text of a list */
export async function subscribeList(world: World, opml: string): Promise<Subscribed> {
  const list = readFeed(opml)
  if (list.kind !== 'opml') throw new ProblemError('no-feed')
  return subscribeAll(world, list)
}

async function subscribeAll(world: World, list: Feed): Promise<Subscribed> {
  const items: StoredFeed[] = []
  const skipped: { url: string; detail: string }[] = []
  let created = 0
  for (const { url = '', title } of list.items) {
    try {
      world.fetcher.check(url)
    } catch (error) {
      skipped.push({ url, detail: (error as Error).message })
      continue
    }
    const added = await add(world, url, title)
    items.push(added.feed)
    if (added.created) created++
  }
  if (items.length === 0 && skipped.length === 0) throw new ProblemError('no-feed')
  return { items, skipped, created }
}

/** Its first poll comes by itself: it is due at once. */
async function add({ store, now }: World, address: string, title: string | undefined) {
  const url = new URL(address)
  url.hash = ''
  return store.feeds.add({ id: await hash(url.href), url: url.href, title, addedAt: now().toISOString() })
}

async function orNoFeed<T>(read: () => T): Promise<T> {
  try {
    return read()
  } catch (error) {
    throw error instanceof FetchError ? new ProblemError('no-feed') : error
  }
}
