/**
 * Numbers in a string literal: small ones take one printable character, so that gzip sees them as they are.
 * 91 digits: the printable ASCII characters but for the quotation mark, the backslash and what comes before #.
 */

const FIRST = 0x23
const BACKSLASH = 0x5c
const BASE = 91
/** Below ONE a number is one digit; then come numbers of two digits, then of three. */
const ONE = 58
const TWO = 26
const THREE = BASE - ONE - TWO
const AFTER_ONE = ONE + TWO * BASE

/** Largest number + 1 that packs. */
export const PACK_LIMIT = AFTER_ONE + THREE * BASE * BASE

export function pack(numbers: ArrayLike<number>): string {
  const out: string[] = []
  for (let i = 0; i < numbers.length; i++) {
    const n = numbers[i]!
    if (n < ONE) out.push(digit(n))
    else if (n < AFTER_ONE) out.push(digit(ONE + Math.floor((n - ONE) / BASE)), digit((n - ONE) % BASE))
    else {
      const rest = n - AFTER_ONE
      if (n >= PACK_LIMIT || n < 0) throw new RangeError(`${n} does not pack`)
      const high = Math.floor(rest / (BASE * BASE))
      out.push(digit(ONE + TWO + high), digit(Math.floor(rest / BASE) % BASE), digit(rest % BASE))
    }
  }
  return out.join('')
}

/** Reads `count` numbers. */
export function unpack(packed: string, count: number): Int32Array {
  const out = new Int32Array(count)
  let at = 0
  for (let i = 0; i < count; i++) {
    const unit = packed.charCodeAt(at++)
    const first = unit < BACKSLASH ? unit - FIRST : unit - FIRST - 1
    if (first < ONE) out[i] = first
    else if (first < ONE + TWO) out[i] = ONE + (first - ONE) * BASE + valueAt(packed, at++)
    else {
      const high = (first - ONE - TWO) * BASE + valueAt(packed, at++)
      out[i] = AFTER_ONE + high * BASE + valueAt(packed, at++)
    }
  }
  return out
}

/** Packs cells of `bits` bits, six bits a character: for numbers without any order, which do not compress. */
export function packBits(cells: ArrayLike<number>, bits: number): string {
  const out: string[] = []
  let held = 0
  let heldBits = 0
  for (let i = 0; i < cells.length; i++)
    for (let bit = 0; bit < bits; bit++) {
      held |= ((cells[i]! >>> bit) & 1) << heldBits
      if (++heldBits === 6) {
        out.push(digit(held))
        held = 0
        heldBits = 0
      }
    }
  // cellIn reads four digits at a time.
  return `${out.join('')}${digit(held)}${digit(0).repeat(3)}`
}

/** The cell `i`, of at most 18 bits, from the bytes of what packBits wrote: it is read where it lies. */
export function cellIn(packed: Uint8Array, i: number, bits: number): number {
  const bit = i * bits
  const at = Math.floor(bit / 6)
  const low = sixBits(packed[at]!) | (sixBits(packed[at + 1]!) << 6)
  const high = sixBits(packed[at + 2]!) | (sixBits(packed[at + 3]!) << 6)
  return ((low | (high << 12)) >>> (bit - at * 6)) & ((1 << bits) - 1)
}

function sixBits(unit: number): number {
  return unit < BACKSLASH ? unit - FIRST : unit - FIRST - 1
}

function digit(value: number): string {
  const unit = FIRST + value
  return String.fromCharCode(unit < BACKSLASH ? unit : unit + 1)
}

function valueAt(packed: string, at: number): number {
  const unit = packed.charCodeAt(at)
  return unit < BACKSLASH ? unit - FIRST : unit - FIRST - 1
}
