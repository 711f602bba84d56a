import { expect, test } from 'vitest'
import * as z from 'zod'
import { rows } from '../gen/zones.ts'
import { outletOffset } from './zones.ts'

const isZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
const Outlet = z.tuple([
  z.string().regex(/^[a-z\d-]+(?:\.[a-z\d-]+)*$/, 'is no end of a host name'),
  z.string().refine(isZone, 'is no time zone'),
])

test('every outlet and country of the table has a zone that exists, and stands once', () => {
  const table = rows.split('\n').map(row => row.split('\t'))
  expect(table.flatMap(row => Outlet.safeParse(row).error?.issues ?? [])).toEqual([])
  expect(new Set(table.map(([host]) => host)).size).toBe(table.length)
})

test.each([
  ['https://www.example.eg/1', '2020-08-24', 120],
  // Egypt has summer time again since 2023.
  ['https://www.example.eg/1', '2023-08-24', 180],
  ['https://example.com.sa/', '2020-08-24', 180],
  ['https://example.ir/', '2021-03-02', 210],
  ['https://example.ma/', '2021-01-02', 60],
  ['https://example.org/', '2020-08-24', undefined],
  ['no address', '2020-08-24', undefined],
])('%s on %s: %s minutes', (url, day, minutes) => expect(outletOffset(url, { day })).toBe(minutes))
