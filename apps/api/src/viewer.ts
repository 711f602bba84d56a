/** Serves the built viewer beside the API, on Node. Its own addresses all give the one page, which then routes itself. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { isNavigation, VIEWER_PAGES } from './viewer-pages.ts'

/** `folder` is where the viewer was built to. */
export function viewerRoutes(folder: string) {
  const app = new Hono()
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return app.get('/', c => c.text(NOT_BUILT))
  const page = readFileSync(index, 'utf8')
  const sendPage = (c: Context, status: 200 | 404) => c.html(page, status, { 'Cache-Control': 'no-cache' })
  for (const path of VIEWER_PAGES) app.get(path, c => sendPage(c, 200))
  const sendFile = serveStatic({ root: folder })
  // `use`, because a route for every address would make every other method on it a 405.
  app.use(async (c, next) => {
    const file = await sendFile(c, next)
    if (file instanceof Response)
      file.headers.set('Cache-Control', isHashed(c.req.path) ? FOREVER : 'no-cache')
    return file
  })
  app.use((c, next) => (isNavigation(c) ? Promise.resolve(sendPage(c, 404)) : next()))
  return app
}

const NOT_BUILT = 'The viewer is not built yet: run `pnpm viewer`. The API answers; see /docs.\n'

/** Vite puts a hash of the content into the names under assets/. */
const isHashed = (path: string) => path.startsWith('/assets/')
const FOREVER = 'public, max-age=31536000, immutable'
