/**
 * Fetches an address safely: only public addresses, checked again at each redirect; so many bytes, so long, so many
 * redirects; robots.txt kept; one request at a time to a host. Every failure is a FetchError with a code.
 */
import { checkUrl } from './check-url.ts'
import { FetchError } from './fetch-error.ts'
import { LIMITS, type Limits } from './limits.ts'
import { ACCEPT, isReadable, type Kind } from './media-types.ts'
import { createPace } from './pace.ts'
import { isPublicAddress } from './public-address.ts'
import { readBody } from './read-body.ts'
import { AGENT, createRobots } from './robots.ts'
import type { Transport, WireResponse } from './transport.ts'

export interface FetcherOptions {
  readonly transport: Transport
  /** Origins that may be fetched although they are not public: http://localhost:8000. None when not said. */
  readonly allow?: readonly string[]
  readonly limits?: Partial<Limits>
  /** Milliseconds between two requests to one host; its robots.txt may ask for more. */
  readonly pause?: number
  /** The clock, for how long a robots.txt is kept and when Retry-After ends. */
  readonly now?: () => number
}

export interface FetchRequest {
  readonly kind: 'page' | 'feed'
  /** What an earlier answer said, so that the server need not send the same again. */
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

export interface Fetched {
  /** Where the answer came from, after redirects. */
  readonly url: string
  /** Where it stands from now on: the last address that permanent redirects alone led to. */
  readonly moved?: string
  /** False: unchanged since the earlier answer; `bytes` is empty. */
  readonly isNew: boolean
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly etag?: string
  readonly lastModified?: string
}

export interface Fetcher {
  get(address: string, request: FetchRequest): Promise<Fetched>
  /** Throws FetchError for an address that would be refused without being asked. */
  check(address: string): void
}

export function createFetcher(options: FetcherOptions): Fetcher {
  const { transport, allow = [], pause = PAUSE, now = Date.now } = options
  const limits: Limits = { ...LIMITS, ...options.limits }
  const pace = createPace()
  const robots = createRobots(async (url, signal) => {
    const response = await follow(new URL(url), 'robots', {}, signal)
    return readBody(response, ROBOTS_BYTES, signal)
  }, now)

  async function get(address: string, request: FetchRequest): Promise<Fetched> {
    const url = checkUrl(address, allow)
    return pace.inTurn(
      url.host,
      Math.max(pause, Math.min(robots.delay(url), LONGEST_DELAY) * 1000),
      async () => {
        const signal = AbortSignal.timeout(limits.total)
        try {
          const response = await follow(url, request.kind, conditions(request), signal)
          return await toFetched(response, signal)
        } catch (error) {
          throw signal.aborted ? new FetchError('timeout') : error
        }
      },
    )
  }

  async function follow(
    start: URL,
    kind: Kind,
    conditions: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const seen = new Set<string>()
    let url = start
    let moved: URL | undefined
    let isPermanent = true
    for (;;) {
      if (seen.has(url.href) || seen.size > limits.redirects) throw new FetchError('too-many-redirects')
      seen.add(url.href)
      if (kind !== 'robots') await robots.check(url, signal)
      const response = await ask(url, kind, conditions, signal)
      const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null
      if (location === null)
        return { ...accept(response, kind, now()), url: url.href, ...(moved && { moved: moved.href }) }
      response.discard()
      url = checkUrl(readLocation(location), allow, url.href)
      isPermanent &&= response.status === 301 || response.status === 308
      if (isPermanent) moved = url
    }
  }

  function ask(url: URL, kind: Kind, conditions: Readonly<Record<string, string>>, signal: AbortSignal) {
    const headers = { 'User-Agent': `${AGENT}/1 (news reader)`, Accept: ACCEPT[kind], ...conditions }
    const allowsAddress = allow.includes(url.origin) ? () => true : isPublicAddress
    return inTime(limits.firstByte, signal, signal =>
      transport({ url, headers, allowsAddress, limits, signal }),
    )
  }

  async function toFetched(answer: Answer, signal: AbortSignal): Promise<Fetched> {
    const { headers, url, moved, status } = answer
    const isNew = status !== 304
    return {
      url,
      ...(moved !== undefined && { moved }),
      isNew,
      bytes: isNew ? await readBody(answer, limits.bytes, signal) : new Uint8Array(),
      contentType: headers.get('content-type') ?? '',
      ...given('etag', headers.get('etag')),
      ...given('lastModified', headers.get('last-modified')),
    }
  }

  return { get, check: address => void checkUrl(address, allow) }
}

type Answer = WireResponse & { readonly url: string; readonly moved?: string }

const PAUSE = 1000
/** Seconds; sites that want more get this much. */
const LONGEST_DELAY = 30
const ROBOTS_BYTES = 512_000
const REDIRECTS = new Set([301, 302, 303, 307, 308])

function conditions({ etag, lastModified }: FetchRequest): Record<string, string> {
  return {
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
  }
}

/** The response, where its status and media type are what was asked for. */
function accept(response: WireResponse, kind: Kind, now: number): WireResponse {
  const { status, headers } = response
  const type = headers.get('content-type')
  if (status === 304 || (status >= 200 && status < 300 && (kind === 'robots' || isReadable(type))))
    return response
  response.discard()
  if (status === 404 || status === 410) throw new FetchError('not-found', { status })
  if (status >= 200 && status < 300) throw new FetchError('wrong-type', { status, what: type ?? '' })
  throw new FetchError('refused', {
    status,
    what: `HTTP ${status}`,
    retryAfter: parseRetryAfter(headers.get('retry-after'), now),
  })
}

/** Headers come as bytes, a letter each: «/خبر» that a server did not percent-encode is UTF-8. */
function readLocation(header: string): string {
  const bytes = Uint8Array.from(header, letter => letter.charCodeAt(0))
  const text = new TextDecoder().decode(bytes)
  return /[\u0100-\uffff]/.test(header) || text.includes('\ufffd') ? header : text
}

/** Seconds, from a number of them or a date. */
function parseRetryAfter(text: string | null, now: number): number | undefined {
  if (text === null) return undefined
  if (/^\d{1,9}$/.test(text.trim())) return Number(text)
  const until = Date.parse(text)
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now) / 1000))
}

/** Runs `work`, and stops it when it gives nothing in time. */
async function inTime<T>(
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  // A name that is being looked up cannot be stopped, only left.
  const late = new Promise<never>((_, fail) => {
    const leave = () => {
      stop.abort(new FetchError('timeout'))
      fail(new FetchError('timeout'))
    }
    timer = setTimeout(leave, ms)
    signal.addEventListener('abort', leave, { signal: stop.signal })
  })
  try {
    return await Promise.race([work(AbortSignal.any([signal, stop.signal])), late])
  } finally {
    clearTimeout(timer)
  }
}

function given<K extends string>(key: K, value: string | null): { [P in K]?: string } {
  return value === null ? {} : ({ [key]: value } as { [P in K]?: string })
}
