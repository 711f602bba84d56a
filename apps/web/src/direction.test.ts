import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

const check = (text: string, expected: 'rtl' | 'ltr') =>
  test(`«${text}» runs ${expected}`, () => expect(directionOf(text)).toBe(expected))

check('BBC تنشر تقريرًا عن المناخ', 'rtl')
check('The word ناتو in an English sentence', 'ltr')
check('2017', 'rtl')
check('', 'rtl')
