import { expect, test } from 'vitest'
import { countCodePoints } from './code-points.ts'

test.each([
  ['قال', [0, 1, 2, 3], [0, 1, 2, 3]],
  ['😀 قال', [0, 2, 3, 4, 6], [0, 1, 2, 3, 5]],
  ['ق😀ل😀', [0, 1, 3, 4, 6], [0, 1, 2, 3, 4]],
])('%s', (text, units, points) => {
  const { fromUnits, toUnits } = countCodePoints(text)
  expect(units.map(fromUnits)).toEqual(points)
  expect(points.map(toUnits)).toEqual(units)
})
