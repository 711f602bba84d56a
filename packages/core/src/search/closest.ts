/** Of known words, those that a misspelt one may have meant: «لافورف» → لافروف. */
import { fold } from '../text/fold.ts'

/** The closest of `words` to `word` (both folded), at most one slip away, two in long ones; none when it is itself there. */
export function closestWords(word: string, words: readonly string[]): readonly string[] {
  const most = word.length >= LONG ? 2 : word.length >= SHORT ? 1 : 0
  const slips = words.map(w => [w, slipsBetween(word, fold(w), most)] as const)
  if (slips.some(([, n]) => n === 0)) return []
  const near = slips.filter(([, n]) => n <= most).sort((a, b) => a[1] - b[1])
  return [...new Set(near.map(([w]) => w))]
}

const SHORT = 4
const LONG = 7

/** Letters put in, left out, changed, or swapped with the next; more than `most` is not told apart. */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
