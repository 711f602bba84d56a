/**
 * What can be told of an address before its name is looked up: http or https, no password in it, a port of the web, a
 * host that is neither a forbidden address nor a name that only private networks know.
 *
 * URL has settled the spelling by then: http://0x7f.1, http://2130706433 and http://[::ffff:127.0.0.1] are seen.
 */
import { FetchError } from './fetch-error.ts'
import { isIpAddress, isPublicAddress } from './public-address.ts'

/** @param allow origins that may be fetched wherever they are */
export function checkUrl(address: string, allow: readonly string[] = [], base?: string): URL {
  if (address.length > LONGEST || !URL.canParse(address, base)) throw new FetchError('invalid-address')
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError('invalid-address', { what: url.protocol })
  if (url.username !== '' || url.password !== '')
    throw new FetchError('invalid-address', { what: 'a password' })
  url.hash = ''
  if (allow.includes(url.origin)) return url
  if (!PORTS.has(url.port)) throw new FetchError('forbidden-address', { what: `port ${url.port}` })
  if (!isPublicHost(hostOf(url))) throw new FetchError('forbidden-address', { what: url.hostname })
  return url
}

/** The host without the brackets of an IPv6 address. */
export const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '')

const LONGEST = 4096
const PORTS = new Set(['', '80', '443', '8080', '8443'])

function isPublicHost(host: string): boolean {
  if (isIpAddress(host)) return isPublicAddress(host)
  const labels = host.replace(/\.$/, '').toLowerCase().split('.')
  return labels.length > 1 && !PRIVATE.has(labels.at(-1)!) && !labels.join('.').endsWith('.home.arpa')
}

/** Last labels of names that lead into private networks, or nowhere. */
const PRIVATE = new Set('localhost local internal intranet lan private corp home localdomain'.split(' '))
