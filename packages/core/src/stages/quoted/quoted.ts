/**
 * Pairs quotation marks: «…», “…”, "…", ((…)). Typography only: whether it is speech is decided later.
 * A straight mark opens after a space, an opening bracket or a proclitic with tatweel (بـ"…) and closes otherwise.
 */
import type { Quoted } from '../../doc.ts'
import { stage } from '../../pipeline.ts'
import type { Block } from '../../schema/block.ts'
import { ARABIC, classOf, isWeightless, SPACE } from '../../text/chars.ts'

export const quoted = stage({
  needs: ['blocks'],
  gives: 'quoted',
  run({ text, blocks }) {
    return blocks.flatMap(block => findQuoted(text, block)).sort((a, b) => a.start - b.start || b.end - a.end)
  },
})

const OPENERS: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '”',
  '‹': '›',
  '‘': '’',
  '『': '』',
}
const CLOSERS = new Set(Object.values(OPENERS))
const STRAIGHT = '"'

function findQuoted(text: string, block: Block): Quoted[] {
  const found: Quoted[] = []
  const open: { at: number; closer: string }[] = []
  for (let i = block.start; i < block.end; i++) {
    const mark = text[i]!
    if (mark === STRAIGHT) {
      const top = open.at(-1)
      if (top?.closer === STRAIGHT) found.push(make(text, open.pop()!.at, i, i))
      else open.push({ at: i, closer: STRAIGHT })
    } else if (CLOSERS.has(mark) && open.some(o => o.closer === mark)) {
      while (open.at(-1)!.closer !== mark) open.pop()
      found.push(make(text, open.pop()!.at, i, i))
    } else if (mark in OPENERS && !isApostrophe(text, i)) {
      open.push({ at: i, closer: OPENERS[mark]! })
    }
  }
  for (const o of open) found.push(make(text, o.at, block.end, undefined))
  return found.filter(q => q.start < q.end)
}

/** Trims white space inside the marks. */
function make(text: string, open: number, end: number, close: number | undefined): Quoted {
  let start = open + 1
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (start < end && isBlank(text.charCodeAt(end - 1))) end--
  return close === undefined ? { open, start, end } : { open, start, end, close }
}

const isBlank = (unit: number) => classOf(unit) === SPACE || (isWeightless(unit) && unit !== 0x640)

function isApostrophe(text: string, i: number): boolean {
  return text[i] === '‘' && i > 0 && classOf(text.charCodeAt(i - 1)) === ARABIC
}
