import { expect, test } from 'vitest'
import { settleSource, settleText } from './settle.ts'

const check = (name: string, text: string, expected: string) =>
  test(name, () => expect(settleText(text)).toBe(expected))

check('line ends', 'أ\r\nب\rج\nد', 'أ\nب\nج\nد')
check('alef and combining hamza become one letter', 'ا\u0654حمد', 'أحمد')
check('a lone surrogate becomes the replacement character', 'أ\ud800ب\udc00', 'أ\ufffdب\ufffd')
check('a pair stays', '🚀', '🚀')
check('spacing and marks stay as they are', 'قال:  "نعم" ', 'قال:  "نعم" ')

/** The words a hint stands for stay the same, settled. */
const checkHints = (name: string, text: string, words: readonly string[]) =>
  test(name, () => {
    const blocks = words.map(w => {
      const start = text.indexOf(w)
      return { start, end: start + w.length, kind: 'headline' as const }
    })
    const settled = settleSource({ text, blocks })
    expect(settled.text).toBe(settleText(text))
    expect(settled.blocks!.map(b => settled.text.slice(b.start, b.end))).toEqual(words.map(settleText))
  })

checkHints('hints after line ends of Windows', 'عنوان\r\n\r\nنص أول\r\nنص ثان', ['عنوان', 'نص أول', 'نص ثان'])
checkHints('hints out of order', 'عنوان\r\nنص\r\nآخر', ['آخر', 'عنوان'])
checkHints('hints after letters that become one', 'ا\u0654حمد\nا\u0653خر', ['ا\u0654حمد', 'ا\u0653خر'])
checkHints('hints after lone surrogates', 'أ\ud800\r\n🚀 ب\udc00\r\nج', ['🚀 ب\udc00', 'ج'])

test('a hint that ends inside a line end, or beyond the text', () => {
  const at = (start: number, end: number) => ({ start, end, kind: 'deck' as const })
  const { blocks } = settleSource({ text: 'أ\r\nب\r\nج', blocks: [at(0, 2), at(3, 5), at(6, 99)] })
  expect(blocks).toEqual([at(0, 2), at(2, 4), at(4, 5)])
})
