/**
 * What a site's robots.txt allows, as RFC 9309 says: none is leave for all, one that cannot be had for now is leave for
 * nothing. Kept for a day.
 */
import parseRobots, { type Robot } from 'robots-parser'
import { FetchError } from './fetch-error.ts'

export interface Robots {
  /** Throws FetchError `robots` where the address may not be fetched. */
  check(url: URL, signal: AbortSignal): Promise<void>
  /** Seconds the site wants between requests, where it was asked already. */
  delay(url: URL): number
}

/** The word by which a robots.txt knows us. */
export const AGENT = 'Isnad'

interface Rules {
  readonly until: number
  /** Or why it could not be had: nothing is fetched then. */
  readonly robot: Robot | 'all' | FetchError
}

/** `get` fetches a robots.txt. */
export function createRobots(
  get: (url: string, signal: AbortSignal) => Promise<Uint8Array>,
  now: () => number,
): Robots {
  const known = new Map<string, Promise<Rules>>()

  async function rulesOf({ origin }: URL, signal: AbortSignal): Promise<Rules> {
    const rules = await known.get(origin)
    if (rules !== undefined && rules.until > now()) return rules
    if (known.size >= MOST) known.clear()
    const asked = ask(`${origin}/robots.txt`, signal)
    known.set(origin, asked)
    // Our own deadline says nothing about the site.
    asked.catch(() => known.delete(origin))
    return asked
  }

  async function ask(url: string, signal: AbortSignal): Promise<Rules> {
    try {
      const text = new TextDecoder().decode(await get(url, signal))
      return { until: now() + DAY, robot: parseRobots(url, text) }
    } catch (error) {
      if (signal.aborted) throw new FetchError('timeout')
      if (!(error instanceof FetchError)) throw error
      return isLeave(error) ? { until: now() + DAY, robot: 'all' } : { until: now() + SOON, robot: error }
    }
  }

  const delays = new Map<string, number>()
  return {
    async check(url, signal) {
      const { robot } = await rulesOf(url, signal)
      if (robot === 'all') return
      if (robot instanceof FetchError) throw robot
      delays.set(url.origin, robot.getCrawlDelay(AGENT) ?? 0)
      if (robot.isAllowed(url.href, AGENT) === false) throw new FetchError('robots')
    },
    delay: ({ origin }) => delays.get(origin) ?? 0,
  }
}

const DAY = 86_400_000
/** A site whose robots.txt failed is asked again after this. */
const SOON = 300_000
const MOST = 2000

/** A server that has no robots.txt, or will not show it, allows everything (RFC 9309, 2.3.1.3). */
function isLeave({ code, status }: FetchError): boolean {
  if (code === 'refused') return status !== undefined && status < 500 && status !== 429
  return (
    code === 'not-found' || code === 'too-many-redirects' || code === 'wrong-type' || code === 'too-large'
  )
}
