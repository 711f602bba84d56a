/**
 * Requests by the platform's own fetch, on Cloudflare Workers: names are looked up there, out of sight, and the network
 * it reaches is the public one. What can be checked before is checked by checkUrl, at each redirect.
 */
import { FetchError } from './fetch-error.ts'
import type { Transport } from './transport.ts'

export function platformTransport(): Transport {
  return async ({ url, headers, signal }) => {
    const response = await fetch(url.href, { headers, signal, redirect: 'manual' }).catch(error => {
      throw signal.aborted ? signal.reason : new FetchError('unreachable', { what: (error as Error).message })
    })
    return {
      status: response.status,
      headers: response.headers as Headers,
      body: (response.body ?? []) as unknown as AsyncIterable<Uint8Array>,
      discard: () => void response.body?.cancel().catch(() => {}),
    }
  }
}
