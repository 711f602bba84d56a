/**
 * The same app as a Cloudflare Worker: articles in D1, the viewer's files as static assets. A cron trigger puts the feeds
 * that are due into a queue, and its consumer polls them one by one.
 */
import type { D1Database, Fetcher, MessageBatch, Queue } from '@cloudflare/workers-types'
import { VERSION } from '@isnad/core'
import { createFetcher } from '@isnad/fetcher'
import { platformTransport } from '@isnad/fetcher/platform'
import { createD1Store } from '@isnad/store/d1'
import { createApp } from './app.ts'
import { claimFeeds, pollFeed } from './feeds/poll-feed.ts'
import type { World } from './feeds/world.ts'
import { parseFetchAllow, parseOrigins } from './origins.ts'
import { assetRoutes } from './viewer-assets.ts'

export interface Env {
  readonly DB: D1Database
  /** Absent where no viewer was built. */
  readonly ASSETS?: Fetcher
  /** Feeds to be polled. */
  readonly FEEDS: Queue<FeedMessage>
  readonly ISNAD_ORIGINS?: string
  readonly ISNAD_FETCH_ALLOW?: string
}

export interface FeedMessage {
  readonly feed: string
}

interface Opened {
  readonly app: { fetch(request: Request): Response | Promise<Response> }
  readonly world: World
}

/** As many messages as a queue takes at once; more feeds wait for the next time. */
const CLAIMED = 100
/** Items of a feed a message: each may fetch a page, and an invocation may make only so many requests. */
const ITEMS = 20
/** Milliseconds; a consumer has minutes. */
const PATIENCE = 120_000

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    return (await once(env)).app.fetch(request)
  },

  async scheduled(_controller: unknown, env: Env): Promise<void> {
    const { world } = await once(env)
    const feeds = await claimFeeds(world, CLAIMED)
    if (feeds.length > 0) await env.FEEDS.sendBatch(feeds.map(({ id }) => ({ body: { feed: id } })))
  },

  async queue({ messages }: MessageBatch<FeedMessage>, env: Env): Promise<void> {
    const { world } = await once(env)
    const signal = AbortSignal.timeout(PATIENCE)
    for (const message of messages) {
      try {
        // Gone when somebody unsubscribed meanwhile.
        const feed = await world.store.feeds.get(message.body.feed)
        if (feed !== undefined) await pollFeed(world, feed, { most: ITEMS, signal })
        message.ack()
      } catch (error) {
        console.error(error)
        message.retry()
      }
    }
  },
}

// One app an isolate: the database is brought up to date once, by whatever comes first.
let opened: Promise<Opened> | undefined

function once(env: Env): Promise<Opened> {
  opened ??= open(env).catch(error => {
    opened = undefined
    throw error
  })
  return opened
}

async function open({ DB, ASSETS, ISNAD_ORIGINS, ISNAD_FETCH_ALLOW }: Env): Promise<Opened> {
  const store = await createD1Store({ database: DB })
  const allow = parseFetchAllow(ISNAD_FETCH_ALLOW)
  const world = {
    store,
    fetcher: createFetcher({ transport: platformTransport(), allow }),
    now: () => new Date(),
  }
  const app = createApp({ ...world, version: VERSION, origins: parseOrigins(ISNAD_ORIGINS) })
  if (ASSETS !== undefined)
    app.route(
      '/',
      assetRoutes(url => ASSETS.fetch(url) as unknown as Promise<Response>),
    )
  return { app, world }
}
