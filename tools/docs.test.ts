/** Decisions are found by their numbers: each has one of its own, in the name of the file and in its title. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const DECISIONS = join(import.meta.dirname, '../docs/decisions')
const files = readdirSync(DECISIONS)

test('no two decisions share a number', () => {
  const numbers = files.map(f => f.slice(0, 4))
  expect(numbers).toEqual([...new Set(numbers)])
})

test.each(files)('%s bears its number in its title', file => {
  expect(readFileSync(join(DECISIONS, file), 'utf8')).toMatch(new RegExp(`^# ${file.slice(0, 4)}\\. `))
})
