import { expect, test } from 'vitest'
import { readTime } from './read-time.ts'

test.each([
  ['Fri, 03 Mar 2017 09:22:00 +0300', '2017-03-03T09:22:00+03:00'],
  ['3 March 2017 09:22 GMT', '2017-03-03T09:22Z'],
  ['Fri, 03 Mar 2017 09:22:00 AST', '2017-03-03T09:22:00'],
  ['2017-03-03T09:22:00Z', '2017-03-03T09:22:00Z'],
  ['2017-03-03T09:22:00.000+0300', '2017-03-03T09:22:00.000+03:00'],
  ['2017-03-03 09:22:00', '2017-03-03T09:22:00'],
  ['2017-03-03', '2017-03-03'],
  ['الجمعة 3 مارس 2017', '2017-03-03'],
  ['3 مارس/ آذار 2024', '2024-03-03'],
  ['30 Feb 2017', undefined],
  ['الجمعة', undefined],
  ['2017', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s is %s', (text, expected) => expect(readTime(text)).toBe(expected))
