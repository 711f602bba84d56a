/** How much and how long: beyond any news page, and far from what would hold up a server. */

export interface Limits {
  /** Bytes of a body, as sent and as unpacked. */
  readonly bytes: number
  /** Milliseconds until the connection stands. */
  readonly connect: number
  /** Milliseconds until an answer begins. */
  readonly firstByte: number
  /** Milliseconds for everything, redirects too. */
  readonly total: number
  readonly redirects: number
}

export const LIMITS: Limits = {
  bytes: 20_000_000,
  connect: 10_000,
  firstByte: 20_000,
  total: 30_000,
  redirects: 8,
}
