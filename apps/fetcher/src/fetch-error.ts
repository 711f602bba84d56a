/** Why an address could not be fetched: one table, so that API and command line say the same. */

export type FetchCode = keyof typeof MESSAGES

const MESSAGES = {
  'invalid-address':
    'is no address that can be fetched: give a whole one, http:// or https://, without a password',
  'forbidden-address':
    'leads to an address that is not public (this machine, a private network, metadata of a cloud) or to a port that is not of the web',
  'unknown-host': 'has a host name that nobody knows: check its spelling',
  unreachable: 'did not take the connection: try again later',
  timeout: 'did not answer in time: try again later',
  'too-large': 'is larger than what is read',
  'too-many-redirects': 'redirects without end',
  'wrong-type': 'is neither a page nor a feed',
  'not-found': 'is not there (any more)',
  refused: 'was refused by its server',
  robots: 'may not be fetched by programs: the robots.txt of its site says so',
  'broken-response': 'was cut off, or its compression is damaged: try again later',
} as const

export interface FetchDetails {
  /** What its server answered, where it did. */
  readonly status?: number
  /** Seconds the server asked us to wait. */
  readonly retryAfter?: number | undefined
  /** What exactly, in a few words: the address, the media type. */
  readonly what?: string
}

export class FetchError extends Error {
  readonly code: FetchCode
  readonly status: number | undefined
  readonly retryAfter: number | undefined
  /** What exactly, in a few words. */
  readonly what: string | undefined

  constructor(code: FetchCode, { status, retryAfter, what }: FetchDetails = {}) {
    super(what === undefined ? MESSAGES[code] : `${MESSAGES[code]} (${what})`)
    this.name = 'FetchError'
    this.code = code
    this.status = status
    this.retryAfter = retryAfter
    this.what = what
  }

  /** True when the same request may well succeed later. */
  get isPassing(): boolean {
    if (this.code === 'refused') return this.status === undefined || this.status === 429 || this.status >= 500
    return PASSING.has(this.code)
  }
}

const PASSING: ReadonlySet<FetchCode> = new Set(['unknown-host', 'unreachable', 'timeout', 'broken-response'])
