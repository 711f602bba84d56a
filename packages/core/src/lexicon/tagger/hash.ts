/**
 * Hashes of letters without making strings: «موسكو» inside the keys of an article and alone give the same number.
 * All arithmetic is on 32-bit integers, so every engine computes the same.
 */

export const SEED = 0x2f0b4c47

/** Adds one UTF-16 unit to a running hash. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** The hash of units [from, to) of `text`, after an optional beginning. */
export function hashOf(text: string, from: number, to: number, beginning = SEED): number {
  let hash = beginning
  for (let i = from; i < to; i++) hash = addUnit(hash, text.charCodeAt(i))
  return finish(hash)
}

/** Spreads the bits of a running hash; never 0, which stands for "nothing here". */
export function finish(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  h ^= h >>> 16
  return h === 0 ? 1 : h
}

/** One number for a pair, order mattering. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ b
  h = Math.imul(h ^ (h >>> 15), 0x85ebca77)
  return h ^ (h >>> 13)
}
