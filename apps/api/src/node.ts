/**
 * The server on Node: database, seeds, API and viewer on one port. PORT, HOST and ISNAD_DATA change where,
 * ISNAD_ORIGINS who else may read, ISNAD_FETCH_ALLOW which servers that are not public may be fetched from,
 * ISNAD_POLL=off keeps feeds from being polled by themselves.
 *
 * A supervisor or container should run this file directly (`node apps/api/src/node.ts`): npm does not pass signals on.
 */
import { mkdirSync } from 'node:fs'
import { type Server, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { serve } from '@hono/node-server'
import { VERSION } from '@isnad/core'
import { createFetcher } from '@isnad/fetcher'
import { nodeTransport } from '@isnad/fetcher/node'
import { createSqliteStore } from '@isnad/store/sqlite'
import { createApp } from './app.ts'
import { type Config, ROOT, readConfig } from './config.ts'
import { keepPolling } from './feeds/poll-due.ts'
import { isLoopback } from './guards.ts'
import { PROBLEM_TYPE, PROBLEMS, writeProblem } from './problems.ts'
import { keepRereading } from './reread.ts'
import { loadSeeds } from './seeds.ts'
import { viewerRoutes } from './viewer.ts'

try {
  await start(readConfig(process.env))
} catch (error) {
  console.error(`Isnad did not start. ${(error as Error).message}`)
  process.exitCode = 1
}

async function start({ port, host, data, origins, fetchAllow, polls }: Config): Promise<void> {
  mkdirSync(data, { recursive: true })
  const path = join(data, 'isnad.db')
  const store = await createSqliteStore({ path })
  const seeds = await loadSeeds(store, join(ROOT, 'seeds'), join(data, 'seeds.txt'))
  const articles = await store.count()

  const loopbackHost = isLoopback(host) ? host : undefined
  const fetcher = createFetcher({ transport: nodeTransport(), allow: fetchAllow })
  const ending = new AbortController()
  const rereading = keepRereading(store, ending.signal, count => {
    if (count > 0) console.log(`Read ${count} articles again: the reader or the list of names has changed.`)
  })
  const onKnowledge = rereading.again
  const app = createApp({ store, fetcher, version: VERSION, origins, loopbackHost, onKnowledge })
  app.route('/', viewerRoutes(join(ROOT, 'apps/web/dist')))
  /** What goes on beside the answers. It begins when the port is ours: two servers must not poll for one archive. */
  const beside: Promise<void>[] = []
  const server = serve({ fetch: app.fetch, port, hostname: host }, info => {
    const loaded = `seeds: ${seeds.total}, new ${seeds.added}, read anew ${seeds.reread}`
    console.log(`Isnad reads at ${toAddress(info)} (API: /docs)\n${articles} articles in ${path}; ${loaded}`)
    rereading.again()
    if (polls) beside.push(keepPolling({ store, fetcher, now: () => new Date() }, ending.signal))
  }) as Server
  server.on('clientError', refuse)
  server.on('error', async error => {
    console.error(`Isnad did not start. ${explain(error, port)}`)
    process.exitCode = 1
    await store.close()
  })
  const end = () => {
    ending.abort()
    stop(server, async () => {
      await Promise.all([rereading.settled(), ...beside])
      await store.close()
    })
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end)
  if (process.env.npm_lifecycle_event === 'start') whenParentEnds(end)
}

/**
 * `npm start` that gets a SIGTERM ends, and its shell, without a word to the server, which would keep the port. The
 * server notices that it was left alone.
 */
function whenParentEnds(act: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, 500).unref()
}

/** Answers the requests under way, then closes; who keeps a connection open without asking is not waited for. */
function stop(server: Server, then: () => Promise<void>): void {
  server.close(then)
  server.closeIdleConnections()
  setTimeout(() => process.exit(), 5000).unref()
}

/** What is not even HTTP never reaches the app. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'invalid-request'
  const body = writeProblem(code)
  const head = [
    `HTTP/1.1 ${PROBLEMS[code].status} ${STATUS_CODES[PROBLEMS[code].status]}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

function explain(error: NodeJS.ErrnoException, port: number): string {
  return error.code === 'EADDRINUSE'
    ? `Port ${port} is taken. Stop what runs there, or choose another: PORT=8788 npm start`
    : error.message
}

function toAddress({ address, family, port }: AddressInfo): string {
  const local = address === '127.0.0.1' || address === '::1'
  const host = local ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
  return `http://${host}:${port}`
}
