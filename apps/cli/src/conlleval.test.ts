import { expect, test } from 'vitest'
import { scoreTags, toConllReport } from './conlleval.ts'

/** «B-PER I-PER O» against «B-PER O O» → [correct, found, gold]. */
function check(gold: string, found: string, expected: [number, number, number]) {
  test(`${gold} / ${found}`, () => {
    const { all } = scoreTags([gold.split(' ')], [found.split(' ')])
    expect([all.correct, all.found, all.gold]).toEqual(expected)
  })
}

check('B-PER I-PER O', 'B-PER I-PER O', [1, 1, 1])
check('B-PER I-PER O', 'B-PER O O', [0, 1, 1])
check('B-PER I-PER O', 'B-LOC I-LOC O', [0, 1, 1])
check('O O O', 'O B-LOC O', [0, 1, 0])
// Two names side by side are two.
check('B-LOC B-LOC', 'B-LOC I-LOC', [0, 1, 2])
// A name may begin with I after O or after another type.
check('O I-ORG I-ORG', 'O B-ORG I-ORG', [1, 1, 1])
check('B-PER I-LOC', 'B-PER B-LOC', [2, 2, 2])

test('the report reads as conlleval prints it', () => {
  const gold = [['B-PER', 'I-PER', 'O', 'B-LOC'], ['O']]
  const found = [['B-PER', 'I-PER', 'O', 'O'], ['B-LOC']]
  expect(toConllReport(scoreTags(gold, found))).toBe(
    `processed 5 tokens with 2 phrases; found: 2 phrases; correct: 1.
accuracy:  60.00%; precision:  50.00%; recall:  50.00%; FB1:  50.00
              LOC: precision:   0.00%; recall:   0.00%; FB1:   0.00  1
              PER: precision: 100.00%; recall: 100.00%; FB1: 100.00  1
`,
  )
})

test('files that do not belong together are refused', () => {
  expect(() => scoreTags([['O']], [])).toThrow(RangeError)
  expect(() => scoreTags([['O']], [['O', 'O']])).toThrow('sentence 1')
})
