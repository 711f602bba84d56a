import { expect, test } from 'vitest'
import { settleText } from './settle.ts'

const check = (name: string, text: string, expected: string) =>
  test(name, () => expect(settleText(text)).toBe(expected))

check('line ends', 'أ\r\nب\rج\nد', 'أ\nب\nج\nد')
check('alef and combining hamza become one letter', 'ا\u0654حمد', 'أحمد')
check('a lone surrogate becomes the replacement character', 'أ\ud800ب\udc00', 'أ\ufffdب\ufffd')
check('a pair stays', '🚀', '🚀')
check('spacing and marks stay as they are', 'قال:  "نعم" ', 'قال:  "نعم" ')
