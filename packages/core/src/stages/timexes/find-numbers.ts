/** Numbers in digits and words: «الـ24», «ثلاثة وعشرين», «الثالث والعشرين», «ألف وتسعمئة وسبعين». */

import type { TimeReading } from '../../lexicon/time-words.ts'
import { parseNumber } from '../../text/numerals.ts'
import { after, isKey, isNumber, key, proclitic, read, type Scan } from './scan.ts'

export interface NumberFound {
  readonly value: number
  readonly to: number
  readonly form: 'digits' | 'cardinal' | 'ordinal' | 'definite' | 'first'
  /** With the article. */
  readonly definite: boolean
}

/** The number that begins with token `i`; a proclitic on its first word is allowed. */
export function numberAt(scan: Scan, i: number): NumberFound | undefined {
  if (isNumber(scan, i)) return digitsAt(scan, i, false)
  if (isArticle(scan, i) && isNumber(scan, i + 1)) return digitsAt(scan, i + 1, true)
  return wordsAt(scan, i)
}

/** «الـ» written before digits, also with a proclitic: «وال24», «لل24». */
export function isArticle(scan: Scan, i: number): boolean {
  return ['ال', 'لل', 'وال', 'بال'].some(a => isKey(scan, i, a))
}

function digitsAt(scan: Scan, i: number, definite: boolean): NumberFound | undefined {
  const value = parseNumber(key(scan, i))
  if (value === undefined) return undefined
  // «130 ألف», «5 ملايين»
  const scale = proclitic(scan, i + 1) === '' ? read(scan, i + 1, 'number') : undefined
  return scale && scale.n >= 1000 && scale.form === 'cardinal'
    ? { value: value * scale.n, to: after(scan, i + 1), form: 'cardinal', definite }
    : { value, to: i + 1, form: 'digits', definite }
}

function wordsAt(scan: Scan, i: number): NumberFound | undefined {
  const first = read(scan, i, 'number')
  if (!first) return undefined
  let sum = 0
  let group = first.n
  let to = after(scan, i)
  for (;;) {
    const next = read(scan, to, 'number')
    if (!next || next.form === 'first') break
    const joined = proclitic(scan, to)
    if (joined === '' && next.n >= 100 && next.form === first.form && next.n > group) {
      // «خمسة آلاف», «مئة ألف»: what stands before multiplies.
      group = next.n >= 1000 ? (sum + group) * next.n : group * next.n
      if (next.n >= 1000) sum = 0
    } else if (joined === 'و' && belongsAfter(group, next.n) && isLike(next, first)) {
      sum += group
      group = next.n
    } else break
    to = after(scan, to)
  }
  const form = first.form as NumberFound['form']
  return { value: sum + group, to, form, definite: form === 'definite' || key(scan, i).includes('ال') }
}

/** «ثلاثة وعشرين», «مئة وخمسة»: what follows و is of another order; «ثلاثة وأربعة» are two numbers. */
function belongsAfter(before: number, next: number): boolean {
  if (before < 10) return next >= 20 && next < 100
  if (before < 100) return false
  if (before < 1000) return next < 100
  return next < 1000
}

/** Ordinals go with ordinals; «العشرون» is one by its form, but also follows «الأربع». */
function isLike(next: TimeReading, first: TimeReading): boolean {
  if (first.form === 'definite' && next.n >= 20) return true
  return (next.form === 'ordinal') === (first.form === 'ordinal')
}
