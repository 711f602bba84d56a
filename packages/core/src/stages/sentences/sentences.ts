/**
 * Cuts blocks into sentences at . ! ؟ ? ؛ … with the closing marks that follow: «… منذ 3 سنوات.. ماذا قالوا؟» is two.
 *
 * A point inside a number, an abbreviation (د. أحمد), a Latin initial or an address does not end a sentence, nor does
 * any mark inside an open pair of quotation marks that closes in the same block.
 */
import { stage } from '../../pipeline.ts'
import type { Sentence } from '../../schema/sentence.ts'
import { ARABIC, classOf, DIGIT, isWeightless, LETTER, SPACE } from '../../text/chars.ts'

export const sentences = stage({
  needs: ['blocks'],
  gives: 'sentences',
  run({ text, blocks }) {
    const found: Sentence[] = []
    for (const block of blocks) {
      let start = block.start
      while (start < block.end) {
        const end = findSentenceEnd(text, start, block.end)
        found.push({ id: `s${found.length + 1}`, start, end, block: block.id })
        start = skipSpace(text, end, block.end)
      }
    }
    return found
  },
})

const ENDERS = new Set(['.', '!', '?', '؟', '…', '۔'].map(c => c.charCodeAt(0)))
const CLOSERS = new Set(['"', '»', '”', "'", '’', ')', ']', '›'].map(c => c.charCodeAt(0)))
const POINT = 0x2e

/** One past the end of the sentence that begins at `from`. */
function findSentenceEnd(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (!ENDERS.has(text.charCodeAt(i))) continue
    let end = i + 1
    while (end < to && ENDERS.has(text.charCodeAt(end))) end++
    if (end - i === 1 && text.charCodeAt(i) === POINT && !isFullStop(text, i, from)) continue
    while (end < to && (CLOSERS.has(text.charCodeAt(end)) || isWeightless(text.charCodeAt(end)))) end++
    const next = classOf(text.charCodeAt(end))
    if (end >= to || next === SPACE || next === ARABIC) return end
    i = end - 1
  }
  return to
}

/** False for the point of a number, of an abbreviation of one or two letters, of an initial or an address. */
function isFullStop(text: string, at: number, from: number): boolean {
  const before = classOf(text.charCodeAt(at - 1))
  const after = classOf(text.charCodeAt(at + 1))
  if (before === DIGIT && after === DIGIT) return false
  if (after === LETTER || after === DIGIT) return false
  let i = at
  while (i > from && (classOf(text.charCodeAt(i - 1)) === before || isWeightless(text.charCodeAt(i - 1)))) i--
  const letters = at - i
  const startsWord =
    i === from || classOf(text.charCodeAt(i - 1)) === SPACE || text.charCodeAt(i - 1) === POINT
  if (before === LETTER) return !(letters === 1 && startsWord)
  if (before === ARABIC) return !(letters <= 1 && startsWord && after !== undefined)
  return true
}

function skipSpace(text: string, from: number, to: number): number {
  let i = from
  while (i < to && classOf(text.charCodeAt(i)) === SPACE) i++
  return i
}
