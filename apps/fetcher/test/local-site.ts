/** A web server on loopback, for tests: what it answers is a function; names lead to it through a resolver of the test. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Lookup } from '../src/node-transport.ts'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface LocalSite {
  readonly port: number
  /** The origin of a name on this server: http://news.example:40123. */
  readonly originOf: (name: string) => string
  /** Paths asked for, in order, with their hosts. */
  readonly asked: string[]
  close(): Promise<void>
}

/** robots.txt is not there unless `answer` gives one. */
export async function openSite(answer: Answer): Promise<LocalSite> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host?.split(':')[0]}${request.url}`)
    answer(request, response)
    if (request.url === '/robots.txt' && !response.headersSent) response.writeHead(404).end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    port,
    originOf: name => `http://${name}:${port}`,
    asked,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Every name is on this machine. */
export const toLoopback: Lookup = async () => [{ address: '127.0.0.1', family: 4 }]
