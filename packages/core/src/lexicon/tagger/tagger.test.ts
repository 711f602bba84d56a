import { describe, expect, test } from 'vitest'
import { tagSentences } from './tagger.ts'

/** Names in the tagger's view, «type words» joined by «;». */
function names(sentence: string, convention: 'news' | 'anercorp' | 'aqmar' = 'news'): string {
  const tokens = sentence.split(' ')
  const tags = tagSentences([tokens], convention)[0]!
  const found: string[] = []
  for (const [i, tag] of tags.entries()) {
    if (tag.startsWith('B-')) found.push(`${tag.slice(2)} ${tokens[i]}`)
    else if (tag.startsWith('I-')) found[found.length - 1] += ` ${tokens[i]}`
  }
  return found.join('; ')
}

describe('tagSentences', () => {
  const check = (sentence: string, expected: string) =>
    test(sentence, () => expect(names(sentence)).toBe(expected))

  check('وصل الرئيس الفرنسي فرانسوا هولاند إلى القاهرة اليوم .', 'PER فرانسوا هولاند; LOC القاهرة')
  check('وقال متحدث باسم الأمم المتحدة في جنيف إن الأمر قيد الدراسة .', 'ORG الأمم المتحدة; LOC جنيف')
  check('ارتفعت أسعار الخضار في الأسواق .', '')
  check('', '')
})

test('one tag for each token, whatever it holds', () => {
  const tokens = ['(د', 'ب', 'أ)', '', 'ـ', '\u200f', '3.5', 'NATO', '😀', 'ا'.repeat(2000)]
  for (const convention of ['news', 'anercorp', 'aqmar'] as const)
    expect(tagSentences([tokens, [], tokens], convention).map(t => t.length)).toEqual([10, 0, 10])
})

test('a token keeps its tag whether or not marks are written on it', () => {
  const tags = tagSentences([['زار', '"القاهرة"،', 'أمس']], 'news')[0]
  expect(tags).toEqual(['O', 'B-LOC', 'O'])
})

test('the same sentences give the same tags, in any order of calls', () => {
  const first = names('التقى وزير الدفاع نظيره في باريس .')
  names('كلمة أخرى', 'aqmar')
  expect(names('التقى وزير الدفاع نظيره في باريس .')).toBe(first)
})
