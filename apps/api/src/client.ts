/**
 * The typed client: `makeClient('http://localhost:8787').articles[':id'].$get({ param: { id } })`. Its types come from
 * the routes; nothing of the server is bundled with it.
 */
import { hc } from 'hono/client'
import type { App } from './app.ts'

export function makeClient(origin: string, options?: Parameters<typeof hc>[1]) {
  return hc<App>(origin, options)
}
