import { expect, test } from 'vitest'
import { cellIn, PACK_LIMIT, pack, packBits, unpack } from './packed.ts'

test('numbers of every length come back', () => {
  const numbers = [0, 1, 57, 58, 59, 2423, 2424, 2425, PACK_LIMIT - 1]
  expect([...unpack(pack(numbers), numbers.length)]).toEqual(numbers)
  expect(() => pack([PACK_LIMIT])).toThrow(RangeError)
})

test('cells of any width come back', () => {
  for (const bits of [1, 5, 6, 7, 17, 18]) {
    const cells = Array.from({ length: 50 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> (32 - bits))
    const bytes = new TextEncoder().encode(packBits(cells, bits))
    expect(cells.map((_, i) => cellIn(bytes, i, bits))).toEqual(cells)
  }
})

test('a packed string needs no escape', () => {
  expect(pack(Array.from({ length: 2500 }, (_, i) => i))).not.toMatch(/["\\\s]/)
})
