/**
 * The HTTP API: one Hono app over a Store, the same on Node and on Cloudflare Workers. Entries: node.ts, worker.ts.
 *
 * The viewer lives on the same origin under other addresses (viewer-pages.ts).
 */
import type { Fetcher } from '@isnad/fetcher'
import { type Store, StoreError } from '@isnad/store'
import { Hono } from 'hono'
import { except } from 'hono/combine'
import { etag } from 'hono/etag'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { DOCS_STYLE, toDocsPage } from './docs.ts'
import {
  acceptJson,
  crossOrigin,
  mayRead,
  refuseCrossSiteWrites,
  refuseForeignHosts,
  security,
} from './guards.ts'
import { makeDocument } from './openapi.ts'
import type { Origins } from './origins.ts'
import { ProblemError, sendProblem } from './problems.ts'
import { archiveRoutes } from './routes/archive.ts'
import { articleRoutes } from './routes/articles.ts'
import { exportRoutes } from './routes/exports.ts'
import { feedRoutes } from './routes/feeds.ts'
import { knowledgeRoutes } from './routes/knowledge.ts'
import { layerRoutes } from './routes/layers.ts'
import { parseRoutes } from './routes/parse.ts'
import { serviceRoutes } from './routes/service.ts'
import { storyRoutes } from './routes/stories.ts'

export interface AppOptions {
  readonly store: Store
  /** Gets pages and feeds from other sites. */
  readonly fetcher: Fetcher
  /** The clock, for when something was fetched. */
  readonly now?: () => Date
  /** Version of the reader, for /health and the document. */
  readonly version: string
  /** Other sites whose pages may read the archive; none when not said. */
  readonly origins?: Origins
  /** For a server on loopback, the name it listens under: requests for other names are refused. */
  readonly loopbackHost?: string | undefined
  /** Called when the user's own names have changed: what was read with others waits to be read again. */
  readonly onKnowledge?: () => void
}

export function createApp(options: AppOptions) {
  const { store, fetcher, now = () => new Date(), version, origins = [], loopbackHost } = options
  const { onKnowledge = () => {} } = options
  const app = new Hono()
  app.use(security, crossOrigin(origins), refuseCrossSiteWrites)
  if (loopbackHost !== undefined) app.use(refuseForeignHosts(loopbackHost))
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '))
        return sendProblem(c, 'method-not-allowed')
      },
    }),
  )
  // An export is a file of many types: the name of its format says which, not the Accept header.
  const acceptJsonHere = except('/articles/:id/exports/:format', acceptJson)
  for (const path of [
    '/articles/*',
    '/feeds/*',
    '/knowledge/*',
    '/search/*',
    '/stories/*',
    '/entities/*',
    '/health',
    '/openapi.json',
  ])
    app.get(path, acceptJsonHere, etag())
  app.notFound(c => sendProblem(c, 'no-such-address'))
  app.onError((error, c) => {
    if (error instanceof ProblemError) return sendProblem(c, error.code, error.errors)
    if (error instanceof StoreError && error.code === 'invalid-cursor')
      return sendProblem(c, 'invalid-cursor')
    if (error instanceof HTTPException && error.status < 500) return sendProblem(c, 'invalid-request')
    console.error(error)
    return sendProblem(c, 'internal')
  })
  const routed = app
    .route('/', articleRoutes(store, { fetcher, now }))
    .route('/', layerRoutes(store))
    .route('/', exportRoutes(store))
    .route('/', feedRoutes({ store, fetcher, now }))
    .route('/', knowledgeRoutes(store, onKnowledge))
    .route(
      '/',
      parseRoutes(store, c => mayRead(c, origins)),
    )
    .route('/', archiveRoutes(store))
    .route('/', storyRoutes(store))
    .route('/', serviceRoutes(store, version))
  const describe = once(() => makeDocument(app, version))
  app.get('/openapi.json', async c => c.json(await describe()))
  app.get('/docs', async c => c.html(toDocsPage(await describe(), new URL(c.req.url).origin)))
  app.get('/docs.css', c => c.body(DOCS_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  return routed
}

/** For the typed client: what every route takes and gives. */
export type App = ReturnType<typeof createApp>

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
