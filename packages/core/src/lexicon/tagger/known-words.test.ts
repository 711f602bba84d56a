import { expect, test } from 'vitest'
import { readPretokenized } from './pretokenized.ts'
import { readAttributes } from './read-attributes.ts'
import { shippedTagger } from './tagger.ts'

/** The bits that the weights were trained with; a class that moves makes them mean something else. */
function check(word: string, ...bits: number[]) {
  test(word, () => {
    const { tokens } = readPretokenized([[word]])
    const cues = readAttributes(tokens, shippedTagger('news').memo.words).cues[0]!
    expect(bits.filter(bit => ((cues >> bit) & 1) === 0)).toEqual([])
  })
}

check('في', 0)
check('مدينة', 1)
check('وقال', 6)
check('وبوزارة', 18, 21)
check('محمد', 22)
check('كتاب', 24)
check('الكتاب', 24)

test('the longest known name is marked, its first word and those that go on', () => {
  const { tokens } = readPretokenized([['زار', 'وفد', 'من', 'كوريا', 'الجنوبية', 'الأمم', 'المتحدة']])
  const { known } = readAttributes(tokens, shippedTagger('news').memo.words)
  expect([...known].map(k => k >> 5)).toEqual([0, 0, 0, 1, 2, 1, 2])
  expect(known[3]! & 7).not.toBe(known[5]! & 7)
})
