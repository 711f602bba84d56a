/** What stands before every route: headers that bind browsers, who may read and write across origins, what is asked for. */
import type { Context, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { parseAccept } from 'hono/utils/accept'
import type { Origins } from './origins.ts'
import { ProblemError } from './problems.ts'

/** Pages load nothing from elsewhere and run no script that is not a file of this site. */
export const security = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'same-origin',
  // The local server speaks plain HTTP; whoever terminates TLS says this.
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  // For browsers that nobody has any more.
  xXssProtection: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xDnsPrefetchControl: false,
  originAgentCluster: false,
})

/** What keeps and tells nothing of the archive. */
const OPEN = new Set(['/parse', '/openapi.json', '/docs', '/docs.css', '/health'])

/** False for a page of another site that may not read the archive. */
export function mayRead(c: Context, origins: Origins): boolean {
  const origin = c.req.header('origin')
  if (origins === '*' || (origin !== undefined && origins.includes(origin))) return true
  return !isCrossSite(c.req.url, c.req.header('sec-fetch-site'), origin)
}

/** Pages of any site may have a text parsed; the archive is read by pages of this site, and of `origins`. */
export function crossOrigin(origins: Origins): MiddlewareHandler {
  const allowed = (path: string, origin = '') => {
    if (origins === '*' || OPEN.has(path)) return '*'
    return origins.includes(origin) ? origin : undefined
  }
  const answerPreflight = cors({
    origin: (origin, c) => allowed(c.req.path, origin),
    allowMethods: (_origin, c) => (c.req.path === '/parse' ? ['POST'] : ['GET', 'HEAD']),
    allowHeaders: ['Content-Type', 'If-None-Match'],
    maxAge: 86_400,
  })
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') return answerPreflight(c, next)
    // Set before there is an answer: hono's own cors makes one to set them on, which halves the speed of a small GET.
    const origin = allowed(c.req.path, c.req.header('origin'))
    if (origin !== '*' && origins.length > 0) c.header('Vary', 'Origin')
    if (origin !== undefined) {
      c.header('Access-Control-Allow-Origin', origin)
      c.header('Access-Control-Expose-Headers', 'ETag,Location')
    }
    await next()
  }
}

/**
 * A server on the reader's own machine answers to its own names only: a page whose name was turned to 127.0.0.1 after
 * it was loaded (DNS rebinding) would else be this site, and read and write here.
 */
export function refuseForeignHosts(host: string): MiddlewareHandler {
  return async (c, next) => {
    const { hostname } = new URL(c.req.url)
    if (hostname !== host && !isLoopback(hostname)) throw new ProblemError('foreign-host')
    await next()
  }
}

/** localhost, 127.0.0.1, ::1, also in the brackets of an address. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname)
}

/**
 * A page of another site may not post to a server on the reader's own machine. A browser says where a request comes
 * from; a program says nothing.
 */
export const refuseCrossSiteWrites: MiddlewareHandler = async (c, next) => {
  const safe = ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || c.req.path === '/parse'
  if (!safe && isCrossSite(c.req.url, c.req.header('sec-fetch-site'), c.req.header('origin')))
    throw new ProblemError('cross-site-write')
  await next()
}

function isCrossSite(url: string, site: string | undefined, origin: string | undefined): boolean {
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  return origin !== undefined && origin !== new URL(url).origin
}

/** 406 for a client that wants no JSON. */
export const acceptJson: MiddlewareHandler = async (c, next) => {
  const accept = c.req.header('accept')
  if (accept && !parseAccept(accept).some(({ type, q }) => q > 0 && JSON_TYPES.has(type.toLowerCase())))
    throw new ProblemError('not-acceptable')
  await next()
}

const JSON_TYPES = new Set(['*/*', 'application/*', 'application/json', 'application/problem+json'])
