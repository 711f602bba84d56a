/** One request on the wire, no redirects: Node's sockets (node-transport.ts) or the platform's (platform-transport.ts). */
import type { Limits } from './limits.ts'

export interface WireRequest {
  /** Checked by checkUrl. */
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** True for an address that may be connected to; a transport that sees addresses connects to no other. */
  readonly allowsAddress: (address: string) => boolean
  readonly limits: Limits
  readonly signal: AbortSignal
}

export interface WireResponse {
  readonly status: number
  readonly headers: Headers
  /** Unpacked. Ends early, with a FetchError, where more than the limit was sent packed. */
  readonly body: AsyncIterable<Uint8Array>
  /** Lets the connection go without reading the rest. */
  readonly discard: () => void
}

export type Transport = (request: WireRequest) => Promise<WireResponse>
