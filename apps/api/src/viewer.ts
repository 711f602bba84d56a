/** Serves the built viewer beside the API, on Node. Its own addresses all give the one page, which then routes itself. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { VIEWER_PAGES } from './viewer-pages.ts'

/** `folder` is where the viewer was built to. */
export function viewerRoutes(folder: string) {
  const app = new Hono()
  if (!existsSync(join(folder, 'index.html'))) return app.get('/', c => c.text(NOT_BUILT))
  const page = serveStatic({
    path: join(folder, 'index.html'),
    onFound: (_path, c) => c.header('Cache-Control', 'no-cache'),
  })
  for (const path of VIEWER_PAGES) app.get(path, page)
  return app.get(
    '*',
    serveStatic({
      root: folder,
      onFound: (_path, c) => c.header('Cache-Control', isHashed(c.req.path) ? FOREVER : 'no-cache'),
    }),
  )
}

const NOT_BUILT = 'The viewer is not built yet: run `pnpm build`. The API answers; see /docs.\n'

/** Vite puts a hash of the content into the names under assets/. */
const isHashed = (path: string) => path.startsWith('/assets/')
const FOREVER = 'public, max-age=31536000, immutable'
