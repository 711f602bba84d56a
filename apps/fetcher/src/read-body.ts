/** The body of an answer as bytes, at most so many: what is larger stops in the middle, not in memory. */
import { FetchError } from './fetch-error.ts'
import type { WireResponse } from './transport.ts'

export async function readBody(
  response: WireResponse,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const told = Number(response.headers.get('content-length'))
  if (told > limit) {
    response.discard()
    throw new FetchError('too-large', { what: `${told} bytes` })
  }
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of response.body) {
      size += part.length
      if (size > limit) throw new FetchError('too-large', { what: `more than ${limit} bytes` })
      parts.push(part)
    }
  } catch (error) {
    response.discard()
    if (signal.aborted) throw signal.reason
    throw error instanceof FetchError ? error : new FetchError('broken-response')
  }
  return join(parts, size)
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
