import { expect, test } from 'vitest'
import { ar } from './ar.ts'
import { counted } from './counted.ts'
import { en } from './en.ts'

/** Every path of the catalogue with the type of what stands there, and no empty string. */
function paths(value: unknown, path = ''): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}/${key}`))
  }
  if (typeof value === 'string') expect(value.trim(), path).not.toBe('')
  return [`${path}: ${typeof value}`]
}

test('both languages have the same keys', () => expect(paths(en)).toEqual(paths(ar)))

test('Arabic strings are Arabic, in NFC, without tatweel', () => {
  const strings = JSON.stringify(ar)
  expect(strings).toBe(strings.normalize('NFC'))
  expect(strings).not.toMatch(/[\u0640\ufb50-\ufdff\ufe70-\ufeff]/)
})

const check = (n: number, expected: string) =>
  test(`${n} → ${expected}`, () => expect(ar.counts.mentions(n)).toBe(expected))

check(0, 'بلا ذكر')
check(1, 'ذكر واحد')
check(2, 'ذكران')
check(3, '3 مواضع ذكر')
check(11, '11 ذكرًا')
check(100, '100 ذكر')
check(1250, '1,250 ذكرًا')

test('English counts', () => {
  const books = counted('en', { one: '{n} book', other: '{n} books' })
  expect([books(1), books(2)]).toEqual(['1 book', '2 books'])
})
