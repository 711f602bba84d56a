/**
 * The table of dates (stages/timexes/dates.tsv) and the times of the seeds, read by us and by chrono-node's Arabic
 * locale in the same run. A line is right when all its values are found, in order, and nothing else is; spans are not
 * asked for: «26 و27 إبريل/نيسان» → 2017-04-26/2017-04-27.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDate, type Source, type Span } from '@isnad/core'
import * as peer from 'chrono-node/ar'
import { overlaps } from './align.ts'
import { cut } from './figures.ts'
import type { Gold } from './gold.ts'

const TABLE = join(import.meta.dirname, '../../packages/core/src/stages/timexes/dates.tsv')

/** What a reader makes of a text: where the times stand, and their TIMEX3 values. */
type Reader = (source: Source) => readonly (Span & { readonly value: string })[]

const ours: Reader = ({ text, publishedAt }) =>
  parseDate(text, publishedAt === undefined ? {} : { publishedAt })

/** chrono counts everything from a day: without one it takes that of today, so it is given a fixed one. */
const theirs: Reader = ({ text, publishedAt }) =>
  peer.parse(text, new Date(`${publishedAt ?? '2017-03-03'}T12:00:00`)).map(r => ({
    start: r.index,
    end: r.index + r.text.length,
    value: r.end ? `${timexOf(r.start)}/${timexOf(r.end)}` : timexOf(r.start),
  }))

function timexOf(c: peer.ParsedResult['start']): string {
  const two = (part: peer.Component) => String(c.get(part) ?? 0).padStart(2, '0')
  const day = c.isCertain('day') || c.isCertain('weekday')
  const written = `${c.get('year')}${day || c.isCertain('month') ? `-${two('month')}` : ''}${day ? `-${two('day')}` : ''}`
  return c.isCertain('hour') ? `${written}T${two('hour')}:${two('minute')}` : written
}

interface Line {
  readonly source: Source
  /** The values, in text order. */
  readonly expected: readonly string[]
}

function readTable(): readonly Line[] {
  const lines = readFileSync(TABLE, 'utf8').split('\n')
  return lines.filter(l => l !== '' && !l.startsWith('#') && !l.startsWith('text\t')).map(toLine)
}

function toLine(line: string): Line {
  const [marked = '', publishedAt = '-', values = ''] = line.split('\t')
  return {
    source: { text: marked.replace(/[[\]]/g, ''), ...(publishedAt !== '-' && { publishedAt }) },
    expected: values === '' ? [] : values.split(' | '),
  }
}

/** Nothing but days, months and years: what chrono sets out to find. */
const isPlain = ({ expected }: Line) => expected.every(e => /^\d{4}(?:-\d\d){0,2}$/.test(e))

function share(lines: readonly Line[], read: Reader): string {
  const right = lines.filter(
    ({ source, expected }) =>
      read(source)
        .map(t => t.value)
        .join(' | ') === expected.join(' | '),
  )
  return `${cut(right.length / lines.length).toFixed(3)} (${right.length} of ${lines.length})`
}

/** Times of the gold that a reader finds with their value. */
function shareOfGold(golds: readonly Gold[], read: Reader): string {
  let right = 0
  let all = 0
  for (const { source, timexes } of golds) {
    const found = read(source)
    const wanted = timexes.filter(t => !t.optional)
    all += wanted.length
    right += wanted.filter(w =>
      found.some(f => f.value === w.value && w.spans.some(s => overlaps(s, f))),
    ).length
  }
  return `${cut(right / all).toFixed(3)} (${right} of ${all})`
}

export function compareDates(golds: readonly Gold[]): string {
  const table = readTable()
  const plain = table.filter(isPlain)
  const row = (name: string, a: string, b: string) => `${name.padEnd(34)}${a.padStart(22)}${b.padStart(22)}`
  return [
    row('', 'isnad', 'chrono-node ar'),
    row('date table, whole lines', share(table, ours), share(table, theirs)),
    row('… with days, months, years only', share(plain, ours), share(plain, theirs)),
    row('times of the seeds, values', shareOfGold(golds, ours), shareOfGold(golds, theirs)),
  ].join('\n')
}
