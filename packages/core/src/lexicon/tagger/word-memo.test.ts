import { expect, test } from 'vitest'
import { tagSentences } from './tagger.ts'

const SENTENCE = 'التقى وزير الدفاع الفرنسي جان إيف لودريان نظيره في القاهرة وبالناتو 2017 .'.split(' ')

test('a word is read as it was, whatever was read since: more words than the memo holds, long ones, other numbers', () => {
  const first = tagSentences([SENTENCE])
  const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي']
  const others = letters
    .flatMap(a => letters.flatMap(b => letters.map(c => `${a}${b}${c}${a}`)))
    .slice(0, 12_000)
  tagSentences([others, ['ا'.repeat(17), 'ا'.repeat(18), '2018', '٢٠١٧', 'NATO']])
  expect(tagSentences([SENTENCE])).toEqual(first)
})
