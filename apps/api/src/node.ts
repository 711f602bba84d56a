/**
 * The server on Node: database, seeds, API and viewer on one port. PORT, HOST and ISNAD_DATA change where.
 *
 * A supervisor or container must run this file directly (`node apps/api/src/node.ts`): npm and npx do not pass every
 * signal on to it.
 */
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { VERSION } from '@isnad/core'
import { createSqliteStore } from '@isnad/store/sqlite'
import { createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { loadSeeds } from './seeds.ts'
import { viewerRoutes } from './viewer.ts'

const ROOT = join(import.meta.dirname, '../../..')

try {
  await start(readConfig(process.env))
} catch (error) {
  console.error(`Isnad did not start. ${(error as Error).message}`)
  process.exitCode = 1
}

async function start({ port, host, data }: Config): Promise<void> {
  mkdirSync(data, { recursive: true })
  const path = join(data, 'isnad.db')
  const store = await createSqliteStore({ path })
  const seeds = await loadSeeds(store, join(ROOT, 'seeds'))
  const articles = await store.count()

  const app = createApp({ store, version: VERSION })
  app.route('/', viewerRoutes(join(ROOT, 'apps/web/dist')))
  const server = serve({ fetch: app.fetch, port, hostname: host }, info => {
    console.log(`Isnad reads at ${toAddress(info)} (API: /docs)`)
    console.log(
      `${articles} articles in ${path}; seeds: ${seeds.total}, new ${seeds.added}, read anew ${seeds.reread}`,
    )
  })
  server.on('error', async error => {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    const message = taken
      ? `Port ${port} is taken. Stop what runs there, or choose another: PORT=8788 npm start`
      : error.message
    console.error(`Isnad did not start. ${message}`)
    process.exitCode = 1
    await store.close()
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // Requests under way are answered; who keeps a connection open without asking is not waited for.
      server.close(() => store.close())
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      setTimeout(() => process.exit(), 5000).unref()
    })
  }
}

function toAddress({ address, family, port }: AddressInfo): string {
  const host =
    address === '127.0.0.1' || address === '::1' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
  return `http://${host}:${port}`
}
