import { expect, test } from 'vitest'
import { parseDigits, parseNumber } from './numerals.ts'

const check = (text: string, expected: number | undefined) =>
  test(text, () => expect(parseNumber(text)).toBe(expected))

check('2017', 2017)
check('٢٠١٧', 2017)
check('۲۰۱۷', 2017)
check('1,500', 1500)
check('1.500.000', 1500000)
check('١٬٥٠٠', 1500)
check('3.5', 3.5)
check('٢٫٥', 2.5)
check('0.125', 0.125)
check('12,5', 12.5)
check('', undefined)
check('3.5.1', undefined)
check('عشرة', undefined)

test('parseDigits takes whole numbers only', () => {
  expect(parseDigits('٢٠١٧')).toBe(2017)
  expect(parseDigits('3.5')).toBeUndefined()
})
