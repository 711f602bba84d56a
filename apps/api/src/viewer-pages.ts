import type { Context } from 'hono'

/** The viewer's own addresses: each gives its one page, which then routes itself. None collides with the API's. */
export const VIEWER_PAGES = ['/', '/read/:id', '/entity/:key', '/paste', '/paste/read', '/list'] as const

/** A person's browser opens an address: who mistyped one gets the viewer's own page for that, a program the problem. */
export function isNavigation(c: Context): boolean {
  return c.req.method === 'GET' && (c.req.header('accept')?.includes('text/html') ?? false)
}
