import { expect, test } from 'vitest'
import { toPassage } from './passage.ts'

/** The match is given in square brackets, and expected so. */
const check = (given: string, expected: string) =>
  test(expected, () => {
    const start = given.indexOf('[')
    const end = given.indexOf(']') - 1
    const text = given.replace(/[[\]]/g, '')
    const line = text.lastIndexOf('\n', start) + 1
    const after = text.indexOf('\n', end)
    const block = {
      id: 'b1',
      start: line,
      end: after < 0 ? text.length : after,
      kind: 'paragraph',
      by: '',
    } as const
    const { text: shown, match } = toPassage(text, [block], { start, end })
    expect(
      `${shown.slice(0, match.start)}[${shown.slice(match.start, match.end)}]${shown.slice(match.end)}`,
    ).toBe(expected)
  })

check('قال [لافروف] ذلك', 'قال [لافروف] ذلك')
check('سطر قبله\nو[الناتو] هنا\nسطر بعده', 'و[الناتو] هنا')
check(
  'وهي المرة الأولى التي يتحدث فيها مسؤول رفيع بشكل مباشر مع [نظيره] في العاصمة منذ تجميد العلاقات بين الطرفين قبل أعوام',
  '… فيها مسؤول رفيع بشكل مباشر مع [نظيره] في العاصمة منذ تجميد العلاقات بين …',
)
