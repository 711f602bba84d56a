import { expect, test } from 'vitest'
import { parse } from './parse.ts'
import type { Quotation } from './schema/quotation.ts'
import { toSpeeches } from './speech.ts'

const said = (id: string, start: number, end: number, speaker?: string, status = 'attributed') =>
  ({ id, start, end, status, ...(speaker && { speaker: { text: speaker } }) }) as Quotation

const check = (name: string, quotations: readonly Quotation[], expected: readonly string[]) =>
  test(name, () =>
    expect(
      toSpeeches(quotations).map(s => [s.quotation.id, ...s.fragments.map(f => f.id)].join(' ')),
    ).toEqual(expected),
  )

check('nothing', [], [])
check('side by side', [said('q1', 0, 5, 'الوزير'), said('q2', 5, 9, 'الوزير')], ['q1', 'q2'])
check(
  'fragments of one clause',
  [said('q1', 0, 20, 'الوزير'), said('q2', 3, 6, 'الوزير'), said('q3', 8, 12)],
  ['q1 q2 q3'],
)
check('of two that begin together, the longer is around', [said('q1', 0, 5), said('q2', 0, 9)], ['q2 q1'])
check('somebody else inside', [said('q1', 0, 20, 'الوزير'), said('q2', 3, 6, 'المعارضة')], ['q1', 'q2'])
check('marks that are no speech', [said('q1', 0, 5, undefined, 'scare'), said('q2', 6, 9)], ['q2'])

test('a clause read with its fragment is one thing said', () => {
  const text = 'أكد وزير المالية الأردني أن القانون "يثقل كاهل الأسر" منذ سنوات.'
  const { quotations } = parse(text, {})
  expect(toSpeeches(quotations)).toHaveLength(1)
})
