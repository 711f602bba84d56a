import { expect, test } from 'vitest'
import { levelsOf } from './levels.ts'

const check = (name: string, spans: readonly (readonly [number, number])[], expected: readonly number[]) =>
  test(name, () => expect(levelsOf(spans.map(([start, end]) => ({ start, end })))).toEqual(expected))

check('nothing', [], [])
check(
  'side by side: «روسيا» «أوكرانيا»',
  [
    [0, 5],
    [6, 14],
  ],
  [0, 0],
)
check(
  'touching spans share a line',
  [
    [0, 5],
    [5, 9],
  ],
  [0, 0],
)
check(
  'a place inside an organization: «وزارة الدفاع الروسية»',
  [
    [0, 20],
    [13, 20],
  ],
  [1, 0],
)
check(
  'three deep: «رئيس أركان الجيش الروسي»',
  [
    [0, 22],
    [5, 22],
    [11, 22],
    [17, 22],
  ],
  [2, 2, 1, 0],
)
check(
  'two inside one',
  [
    [0, 20],
    [0, 5],
    [8, 12],
  ],
  [1, 0, 0],
)
check(
  'overlapping without nesting',
  [
    [0, 10],
    [5, 15],
  ],
  [1, 0],
)
check(
  'the same span twice',
  [
    [0, 10],
    [0, 10],
  ],
  [1, 0],
)
