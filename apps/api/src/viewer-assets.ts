/** Serves the built viewer beside the API, on Workers: its files are static assets (viewer.ts is for Node). */
import { Hono } from 'hono'
import { isNavigation, VIEWER_PAGES } from './viewer-pages.ts'

/** `fetchAsset` gets a file of the viewer by its address, or a 404. */
export function assetRoutes(fetchAsset: (url: string) => Promise<Response>) {
  const app = new Hono()
  const sendAsset = async (url: string, status?: 404) => {
    const asset = await fetchAsset(url)
    // A copy, because an asset's headers cannot be added to.
    return new Response(asset.body, { headers: asset.headers, status: status ?? asset.status })
  }
  const pageOf = (url: string) => new URL('/', url).href
  for (const path of VIEWER_PAGES) app.get(path, c => sendAsset(pageOf(c.req.url)))
  // `use`, because a route for every address would make every other method on it a 405.
  app.use(async (c, next) => {
    const asset = await sendAsset(c.req.url)
    if (asset.status !== 404) return asset
    return isNavigation(c) ? sendAsset(pageOf(c.req.url), 404) : next()
  })
  return app
}
