/**
 * Lines that belong to the page, not to the article: «اقرأ أيضا: …», «شارك», «جميع الحقوق محفوظة». The lines are data
 * (data/page-lines.tsv); a paragraph that merely begins alike («شارك الوزير في …») is no such line.
 */
import { fold } from '@isnad/core'
import { rows } from '../gen/page-lines.ts'

/** A line that begins like the page's own is one up to this length, in UTF-16 units. */
const LONGEST_START = 160
/** Of a longer line only its beginning is looked at, for what no report says: «لن يتم نشر عنوان بريدك». */
const LOOKED_AT = 300
const LONGEST_WHOLE = 40

/** True for a line that belongs to the page, as many outlets write it. */
export function isJunkLine(text: string): boolean {
  const line = bare(fold(text.slice(0, LOOKED_AT)))
  if (line === '') return true
  if (line.length <= LONGEST_WHOLE && WHOLE.has(withoutCounts(line))) return true
  if (text.length <= LONGEST_START && (begins(line) || HELD.some(words => line.includes(words)))) return true
  return HELD_LONG.some(words => line.includes(words))
}

function begins(line: string): boolean {
  const starts = STARTS.get(line.split(/[\s:]/, 1)[0]!)
  return starts?.some(s => line.startsWith(s) && !LETTER.test(line[s.length] ?? '')) ?? false
}

const LETTER = /\p{L}/u

/** Without the marks and pictures that stand before a label. */
const bare = (line: string) => line.replace(/^[^\p{L}\p{N}@]+/u, '').trimEnd()

/** «شارك 12», «تعليقات (0)»: the count is no part of the label. */
// bounded: LONGEST_WHOLE
const withoutCounts = (line: string) => line.replace(/[\p{N}\p{P}\p{S}\s]+$/u, '').replace(/^[\p{N}\s]+/u, '')

/** «تخطى البودكاست وواصل القراءة»: what follows is no part of the article, up to «البودكاست نهاية». */
export const beginsAside = (text: string): boolean => text.length <= LONGEST_START && holdsAny(text, SKIPS)
export const endsAside = (text: string): boolean => {
  const line = bare(fold(text.slice(0, LONGEST_START)))
  return text.length <= LONGEST_START && ENDS.some(end => line.startsWith(end) || line.endsWith(end))
}

function holdsAny(text: string, words: readonly string[]): boolean {
  const line = fold(text)
  return words.some(w => line.includes(w))
}

const of = (match: string) =>
  rows.split('\n').flatMap(row => {
    const [kind, line] = row.split('\t')
    return kind === match ? [bare(fold(line!.replace(/:$/, '')))] : []
  })

const WHOLE: ReadonlySet<string> = new Set([...of('whole').map(withoutCounts), ...of('start')])
const HELD: readonly string[] = of('holds')
const HELD_LONG: readonly string[] = of('holds-long')
const SKIPS: readonly string[] = of('skip-from')
const ENDS: readonly string[] = of('skip-to')
const STARTS: ReadonlyMap<string, readonly string[]> = byFirstWord(of('start'))

function byFirstWord(starts: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const start of starts) {
    const first = start.split(/[\s:]/)[0]!
    const known = found.get(first)
    if (known) known.push(start)
    else found.set(first, [start])
  }
  return found
}
