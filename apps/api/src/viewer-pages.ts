/** The viewer's own addresses: each gives its one page, which then routes itself. None collides with the API's. */
export const VIEWER_PAGES = ['/', '/read/:id', '/entity/:key', '/paste'] as const
