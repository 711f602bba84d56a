/**
 * Requests over Node's own sockets. The name is looked up once, every address is checked, and the connection goes to
 * those that passed and no other: a name that answers differently a moment later (DNS rebinding) gains nothing.
 */
import { lookup as lookUpBySystem } from 'node:dns/promises'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { pipeline, type Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createUnzip } from 'node:zlib'
import { hostOf } from './check-url.ts'
import { FetchError } from './fetch-error.ts'
import type { Transport, WireRequest } from './transport.ts'

export interface ResolvedAddress {
  readonly address: string
  readonly family: number
}

/** All addresses of a name; rejects where there is none. */
export type Lookup = (name: string) => Promise<readonly ResolvedAddress[]>

export function nodeTransport(lookup: Lookup = name => lookUpBySystem(name, { all: true })): Transport {
  return async wire => {
    const pinned = await resolve(wire, lookup)
    const response = await send(wire, pinned)
    const headers = toHeaders(response)
    return {
      status: response.statusCode!,
      headers,
      body: unpack(response, headers.get('content-encoding') ?? '', wire.limits.bytes),
      discard: () => response.destroy(),
    }
  }
}

async function resolve({ url, allowsAddress }: WireRequest, lookup: Lookup): Promise<LookupFunction> {
  const host = hostOf(url)
  const family = isIP(host)
  const found =
    family > 0
      ? [{ address: host, family }]
      : await lookup(host).catch(() => {
          throw new FetchError('unknown-host', { what: host })
        })
  const allowed = found.filter(({ address }) => allowsAddress(address))
  if (allowed.length === 0)
    throw new FetchError('forbidden-address', { what: `${host} is ${found.map(f => f.address).join(', ')}` })
  return (_name, options, answer) =>
    options.all ? answer(null, [...allowed]) : answer(null, allowed[0]!.address, allowed[0]!.family)
}

function send(wire: WireRequest, lookup: LookupFunction): Promise<http.IncomingMessage> {
  const { url, signal } = wire
  const isSecure = url.protocol === 'https:'
  return new Promise((done, fail) => {
    const headers = { ...wire.headers, 'Accept-Encoding': 'gzip, deflate, br' }
    const { request } = isSecure ? https : http
    // A connection of its own each time: none is left open to an address that was allowed once.
    const sent = request(url, { headers, lookup, signal, agent: false })
    const timer = setTimeout(() => sent.destroy(new FetchError('timeout')), wire.limits.connect)
    sent.once('socket', socket =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(timer)),
    )
    sent.once('response', done)
    sent.once('error', error => {
      clearTimeout(timer)
      fail(signal.aborted ? signal.reason : toFetchError(error))
    })
    sent.end()
  })
}

function toFetchError(error: NodeJS.ErrnoException): Error {
  if (error instanceof FetchError) return error
  const code = error.code ?? ''
  if (code.startsWith('HPE_') || code === 'ECONNRESET')
    return new FetchError('broken-response', { what: code })
  return new FetchError('unreachable', { what: code || error.message })
}

/** Unpacked, with what was sent packed counted too: a bomb may also be made of nothing, packed endlessly. */
function unpack(response: http.IncomingMessage, encoding: string, limit: number): AsyncIterable<Uint8Array> {
  const unpacker = toUnpacker(encoding.trim().toLowerCase())
  if (unpacker === undefined) return response
  let sent = 0
  const count = new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      sent += chunk.length
      if (sent > limit) next(new FetchError('too-large'))
      else next(null, chunk)
    },
  })
  // Errors reach whoever reads the end of the pipe.
  return pipeline(response, count, unpacker, () => {}) as Readable
}

function toUnpacker(encoding: string) {
  if (encoding === '' || encoding === 'identity') return undefined
  if (encoding === 'br') return createBrotliDecompress()
  if (encoding === 'gzip' || encoding === 'x-gzip' || encoding === 'deflate') return createUnzip()
  throw new FetchError('broken-response', { what: `Content-Encoding: ${encoding}` })
}

function toHeaders({ headersDistinct }: http.IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  return headers
}
