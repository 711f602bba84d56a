/**
 * Where a text may hold one of some key forms, found in place: «الأوكرانيّة» holds اوكراني. Folding every word of every
 * hit took most of a search's time; here only the words around such a place need be looked at.
 */
import { ARABIC, CONTROL, classOf, DIGIT, LETTER, MARK } from '../text/chars.ts'
import { DROPPED, keyUnits, SEVERAL } from '../text/fold.ts'

/**
 * Calls `visit` with each stretch of letters and digits, whole words, that holds one of `forms`; in text order.
 * False, and nothing visited, when the text has letters that must be folded to be told.
 */
export function findPlaces(
  text: string,
  forms: readonly string[],
  visit: (start: number, end: number) => void,
): boolean {
  const units = keyUnits()
  const firsts = new Set(forms.map(f => f.charCodeAt(0)))
  const starts: number[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const becomes = units[unit]!
    if (becomes === SEVERAL) return false
    if (firsts.has(becomes === 0 ? unit : becomes)) starts.push(i)
  }
  let reached = 0
  for (const at of starts) {
    if (at < reached || !forms.some(form => standsAt(text, at, form, units))) continue
    let start = at
    while (start > reached && isInWord(text, start - 1)) start--
    let end = at + 1
    while (end < text.length && isInWord(text, end)) end++
    visit(start, end)
    reached = end
  }
  return true
}

function standsAt(text: string, at: number, form: string, units: Uint16Array): boolean {
  let i = at
  for (let k = 0; k < form.length; i++) {
    const unit = text.charCodeAt(i)
    if (Number.isNaN(unit)) return false
    const becomes = units[unit]!
    if (becomes === DROPPED) continue
    if ((becomes === 0 ? unit : becomes) !== form.charCodeAt(k)) return false
    k++
  }
  return true
}

/** Also what may join letters to one word: don't, 3.5. */
function isInWord(text: string, i: number): boolean {
  const unit = text.charCodeAt(i)
  const c = classOf(unit)
  return (
    c === ARABIC || c === LETTER || c === DIGIT || c === MARK || c === CONTROL || JOINTS.includes(text[i]!)
  )
}
const JOINTS = "'’.,٫٬"
