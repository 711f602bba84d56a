import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDate } from '../../parse-date.ts'
import { knownErrors } from './dates.known-errors.ts'

interface Case {
  readonly line: string
  readonly text: string
  readonly publishedAt: string
  readonly expected: string
}

const cases: readonly Case[] = readFileSync(new URL('./dates.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#') && !line.startsWith('text\t'))
  .map(line => {
    const [marked, publishedAt, values] = line.split('\t') as [string, string, string]
    const surfaces = [...marked.matchAll(/\[([^\]]*)\]/g)].map(m => m[1])
    const each = values === '' ? [] : values.split(' | ')
    const expected = surfaces.map((s, i) => `${s} = ${each[i]}`).join(' | ')
    return { line, text: marked.replace(/[[\]]/g, ''), publishedAt, expected }
  })

function found({ text, publishedAt }: Case): string {
  return parseDate(text, publishedAt === '-' ? {} : { publishedAt })
    .map(t => `${text.slice(t.start, t.end)} = ${t.value}`)
    .join(' | ')
}

test('the table is large enough to mean something, and its lines are whole', () => {
  expect(cases.length).toBeGreaterThanOrEqual(400)
  expect(new Set(cases.map(c => `${c.text} ${c.publishedAt}`)).size).toBe(cases.length)
  for (const c of cases) expect(c.expected, c.line).not.toContain('undefined')
})

const sound = cases.filter(c => !knownErrors.has(c.text))
test.each(sound.map(c => [c.line, c] as const))('%s', (_, c) => expect(found(c)).toBe(c.expected))

test('known errors are few, and still errors', () => {
  const wrong = cases.filter(c => knownErrors.has(c.text))
  expect(wrong).toHaveLength(knownErrors.size)
  expect(wrong.length / cases.length).toBeLessThanOrEqual(0.02)
  for (const c of wrong) expect(found(c), `${c.text} is right now: take it off the list`).not.toBe(c.expected)
})
