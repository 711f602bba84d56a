/** The same app as a Cloudflare Worker: articles in D1, the viewer's files as static assets. */
import type { D1Database, Fetcher } from '@cloudflare/workers-types'
import { VERSION } from '@isnad/core'
import { createFetcher } from '@isnad/fetcher'
import { platformTransport } from '@isnad/fetcher/platform'
import { createD1Store } from '@isnad/store/d1'
import { createApp } from './app.ts'
import { parseFetchAllow, parseOrigins } from './origins.ts'
import { assetRoutes } from './viewer-assets.ts'

interface Env {
  readonly DB: D1Database
  /** Absent where no viewer was built. */
  readonly ASSETS?: Fetcher
  readonly ISNAD_ORIGINS?: string
  readonly ISNAD_FETCH_ALLOW?: string
}

type Handler = { fetch(request: Request): Response | Promise<Response> }

// One app an isolate: the database is brought up to date once, by the first request.
let opened: Promise<Handler> | undefined

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    opened ??= open(env).catch(error => {
      opened = undefined
      throw error
    })
    return (await opened).fetch(request)
  },
}

async function open({ DB, ASSETS, ISNAD_ORIGINS, ISNAD_FETCH_ALLOW }: Env): Promise<Handler> {
  const app = createApp({
    store: await createD1Store({ database: DB }),
    fetcher: createFetcher({ transport: platformTransport(), allow: parseFetchAllow(ISNAD_FETCH_ALLOW) }),
    version: VERSION,
    origins: parseOrigins(ISNAD_ORIGINS),
  })
  if (ASSETS === undefined) return app
  app.route(
    '/',
    assetRoutes(url => ASSETS.fetch(url) as unknown as Promise<Response>),
  )
  return app
}
