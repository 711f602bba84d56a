import { expect, test } from 'vitest'
import { emitFeatures, MOST_FEATURES } from './features.ts'
import { addWeights, CONVENTIONS, LABEL_COUNT } from './model.ts'
import { readPretokenized } from './pretokenized.ts'
import { readAttributes } from './read-attributes.ts'
import { readFirst } from './tag-tokens.ts'
import { shippedTagger } from './tagger.ts'

/** Known names and none, quotes and brackets at edges, a number, Latin letters, a word too long to keep, one alone. */
const SENTENCES = [
  'الوداد يتعادل مع الرجاء في قمة مثيرة ( 2 - 2 )',
  'وقال وزير الخارجية الروسي سيرغي لافروف لـ " BBC " إن المفاوضات مع حلف شمال الأطلسي في القاهرة ستستأنف',
  'فأسقيناكموهاوأعطيناكموها ثم قال',
  'نعم',
].map(s => s.split(' '))

test.each(CONVENTIONS)('%s: what is kept adds up to what was learned, token by token, twice', convention => {
  const { model, memo } = shippedTagger(convention)
  const { tokens, sentenceFrom } = readPretokenized([...SENTENCES, ...SENTENCES])
  const a = readAttributes(tokens, memo.words)
  const { scores } = readFirst(model.first, memo, tokens, a, sentenceFrom)
  const hashes = new Int32Array(MOST_FEATURES)
  const expected = new Int32Array(tokens.count * LABEL_COUNT)
  for (let s = 0; s + 1 < sentenceFrom.length; s++)
    for (let i = sentenceFrom[s]!; i < sentenceFrom[s + 1]!; i++) {
      const count = emitFeatures(tokens.keys, a, i, sentenceFrom[s]!, sentenceFrom[s + 1]!, hashes)
      addWeights(model.first, hashes, count, expected, i * LABEL_COUNT)
    }
  expect(scores).toEqual(expected)
})
