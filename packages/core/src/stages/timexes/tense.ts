/**
 * Whether a day without a year, or a bare weekday, has been or is to come, by the words of its clause: «التقيا الأحد»
 * has been, «يلتقيان الأحد» and «المقرر الأحد» are to come, «أعلن عن تنظيم مؤتمر في 26 أبريل» is to come.
 */
import { isKey, key, prepositionBefore, proclitic, read, type Scan } from './scan.ts'

export type Direction = 'past' | 'future' | undefined

/** Words to either side that may govern a time: a clause is not longer, whatever a sentence without points is. */
export const CLAUSE_REACH = 80

/** The direction of the expression that stands on tokens [from, to). */
export function directionOf(scan: Scan, from: number, to: number): Direction {
  const preposition = prepositionBefore(scan, from)
  if (preposition === 'since') return 'past'
  if (preposition === 'by') return 'future'
  const told = before(scan, from) ?? ahead(scan, to)
  // «حتى الأحد», «اعتبارا من الأحد»: without a verb, what is still ahead.
  return told ?? (preposition === 'until' || preposition === 'from' ? 'future' : undefined)
}

/** The nearest verb before it in the sentence. A verb of saying does not govern what is said after أن. */
function before(scan: Scan, from: number): Direction {
  let inside = false
  let planned = false
  for (let i = from - 1; i >= Math.max(scan.from, from - CLAUSE_REACH); i--) {
    const tense = tenseAt(scan, i)
    if (tense === undefined) continue
    if (tense === 'that') inside = true
    else if (tense === 'planned') planned ||= isPlanned(scan, i)
    else if (tense === 'future') return 'future'
    else if (tense === 'announced' && planned && !inside) return 'future'
    else if (tense === 'past' || tense === 'said' || tense === 'announced') {
      if (!inside) return 'past'
      if (tense !== 'past') return undefined
    }
  }
  return undefined
}

/** Not «في مؤتمر», where it was announced, nor «وتشغيل» inside a name. */
function isPlanned(scan: Scan, i: number): boolean {
  return !/[وف]/.test(proclitic(scan, i)) && !/^(?:في|خلال|اثناء|بعد|عقب|ضمن|هامش)$/.test(key(scan, i - 1))
}

/** The first verb after it, for what opens a sentence: «والأحد المقبل يلتقي …», «يوم الجمعة، قال …». */
function ahead(scan: Scan, to: number): Direction {
  for (let i = to; i < Math.min(scan.to, to + CLAUSE_REACH); i++) {
    const tense = tenseAt(scan, i)
    if (tense === 'future') return 'future'
    if (tense === 'past' || tense === 'said' || tense === 'announced') return 'past'
    if (tense === 'that') return undefined
  }
  return undefined
}

function tenseAt(scan: Scan, i: number): string | undefined {
  const reading = read(scan, i, 'tense')
  if (!reading) return undefined
  const { value } = reading
  // «ستعرض» is to come, though «تعرض» alone may be a past.
  if (proclitic(scan, i).endsWith('س')) return 'future'
  if (value !== 'present' && value !== 'imperfect') return value
  if (
    isKey(scan, i - 1, 'لم') ||
    isKey(scan, i - 1, 'ولم') ||
    isKey(scan, i - 1, 'كان') ||
    isKey(scan, i - 1, 'كانت')
  )
    return 'past'
  return value === 'present' ? 'future' : undefined
}
