/**
 * What stands between quotation marks: «وصفه بـ"العمل المتطرف"» → العمل المتطرف. Typography only: whether it is speech,
 * a name or a title is decided later.
 *
 * Marks of all styles, nested, mismatched (“…", {…») or never closed; a quotation over several paragraphs gives one
 * stretch for each. Where only the opening mark stands before, `open` points to it, in an earlier block.
 */
import type { Quoted } from '../../doc.ts'
import { stage } from '../../pipeline.ts'
import type { Block } from '../../schema/block.ts'
import { classOf, isWeightless, SPACE } from '../../text/chars.ts'
import { findMarks } from './find-marks.ts'
import { type Opened, pairMarks } from './pair-marks.ts'

export const quoted = stage({
  needs: ['blocks'],
  gives: 'quoted',
  run({ text, blocks }) {
    return findQuoted(text, blocks).sort((a, b) => a.start - b.start || b.end - a.end)
  },
})

/** How many paragraphs without any mark may lie between an opening mark and its closing one. */
const LONGEST_GAP = 3

function findQuoted(text: string, blocks: readonly Block[]): Quoted[] {
  const found: Quoted[] = []
  let carried: Opened | undefined
  let pending: { open: number; block: number } | undefined
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!
    const marks = findMarks(text, block)
    const { pairs, left, stray } = pairMarks(marks, carried && { ...carried, start: block.start })
    if (stray && pending && b - pending.block <= LONGEST_GAP + 1) {
      for (let k = pending.block + 1; k < b; k++)
        add(found, text, pending.open, blocks[k]!.start, blocks[k]!.end)
      add(found, text, pending.open, block.start, stray.start, stray.start)
    }
    for (const p of pairs) add(found, text, p.opened.mark.start, p.opened.start, p.end, p.close?.start)
    const last = left.at(-1)
    carried = last && last.start >= block.end ? last : undefined
    const unclosed = left.filter(o => o !== carried)
    for (const o of unclosed) add(found, text, o.mark.start, o.start, block.end)
    if (unclosed[0]) pending = { open: unclosed[0].mark.start, block: b }
    else if (marks.length > 0) pending = undefined
  }
  return found
}

/** Trims white space inside the marks; an empty pair is nothing. */
function add(found: Quoted[], text: string, open: number, from: number, to: number, close?: number): void {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (start < end && isBlank(text.charCodeAt(end - 1))) end--
  if (start < end) found.push(close === undefined ? { open, start, end } : { open, start, end, close })
}

const TATWEEL = 0x640

function isBlank(unit: number): boolean {
  return classOf(unit) === SPACE || (isWeightless(unit) && unit !== TATWEEL)
}
