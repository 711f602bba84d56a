/**
 * Writes core/data/umm-al-qura.tsv from the runtime's own tables (ICU, through Intl): the month lengths of the Umm
 * al-Qura calendar, by which Saudi papers date. Run by hand when the range should grow: `node tools/build-hijri.ts`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FIRST = 1356
const LAST = 1500
const DAY = 86_400_000

const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

const rows = ['year\tfirst_day\tlong_months\tsource\tlicence']
let day = Math.floor(Date.UTC(1937, 0, 1) / DAY)
while (!startsYear(day, FIRST)) day++
for (let year = FIRST; year <= LAST; year++) {
  let mask = 0
  const first = day
  for (let month = 1; month <= 12; month++) {
    const length = hijri(day + 29).month === month ? 30 : 29
    if (length === 30) mask |= 1 << (month - 1)
    day += length
  }
  rows.push([year, first, mask.toString(16), 'ICU islamic-umalqura', 'Unicode-3.0'].join('\t'))
}
writeFileSync(join(import.meta.dirname, '../packages/core/data/umm-al-qura.tsv'), `${rows.join('\n')}\n`)

function startsYear(n: number, year: number): boolean {
  const h = hijri(n)
  return h.year === year && h.month === 1 && h.day === 1
}

function hijri(n: number): { year: number; month: number; day: number } {
  const parts = Object.fromEntries(
    format.formatToParts(n * DAY).map(p => [p.type, Number.parseInt(p.value, 10)]),
  )
  return { year: parts.year!, month: parts.month!, day: parts.day! }
}
