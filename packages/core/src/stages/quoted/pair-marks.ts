/**
 * Pairs the quotation marks of one block: «قال "إن الحزب لن يقبل“ وأضاف ”نريد حلا"» has two pairs.
 *
 * A mark closes the innermost open one of its family; a mark whose own partner is missing closes an open one of
 * another family that has no closer left («…”). What stays open is given back as such.
 */
import type { Family, Mark } from './find-marks.ts'

export interface Opened {
  readonly mark: Mark
  /** Where the inside begins. */
  readonly start: number
}

export interface Paired {
  readonly opened: Opened
  /** Absent where the mark was never closed; the inside then ends at `end`. */
  readonly close?: Mark
  readonly end: number
}

export interface Pairing {
  readonly pairs: readonly Paired[]
  /** Open at the end of the block, outermost first. */
  readonly left: readonly Opened[]
  /** A closing mark before any opening one: it may close what an earlier block opened. */
  readonly stray: Mark | undefined
}

/** `carried` is a mark that stood alone at the end of the block before: its inside begins with this block. */
export function pairMarks(marks: readonly Mark[], carried: Opened | undefined): Pairing {
  const pairs: Paired[] = []
  const stack: Opened[] = carried ? [carried] : []
  const closersLeft = countClosers(marks)
  let stray: Mark | undefined
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!
    if (canClose(mark)) closersLeft[mark.family]--
    const role = roleOf(marks, i, stack, closersLeft)
    if (role.act === 'open') {
      if (stack.length < DEEPEST) stack.push({ mark, start: mark.end })
    } else if (role.act === 'close') {
      pairs.push({ opened: stack[role.at]!, close: mark, end: mark.start })
      stack.length = role.at
    } else if (role.act === 'renew') {
      pairs.push({ opened: stack[role.at]!, end: mark.start })
      stack.length = role.at
      stack.push({ mark, start: mark.end })
    } else if (stack.length === 0 && pairs.length === 0 && mark.family !== 'round') stray ??= mark
  }
  return { pairs, left: stack.filter(o => o.mark.family !== 'single' && o.mark.family !== 'round'), stray }
}

/** Bounds keep the pairing linear in texts made of marks. */
const DEEPEST = 8
const FARTHEST = 32

type Role =
  | { readonly act: 'open' | 'none' }
  /** at: the entry of the stack that it closes; renew: it is left unclosed and a new one begins. */
  | { readonly act: 'close' | 'renew'; readonly at: number }

const OPEN: Role = { act: 'open' }
const NONE: Role = { act: 'none' }

function roleOf(
  marks: readonly Mark[],
  i: number,
  stack: readonly Opened[],
  closersLeft: Readonly<Record<Family, number>>,
): Role {
  const mark = marks[i]!
  const at = lastOf(stack, mark.family)
  if (at >= 0 && closes(mark, stack[at]!)) return { act: 'close', at }
  if (at >= 0 && mark.form === 'either') return nests(marks, i) ? OPEN : { act: 'renew', at }
  if (opens(mark, closersLeft, stack) || leansWrong(marks, i, stack)) return OPEN
  const top = stack.length - 1
  const orphan = top >= 0 && mark.mayClose && mark.form !== 'open' && mark.family !== 'round'
  return orphan && closersLeft[stack[top]!.mark.family] === 0 ? { act: 'close', at: top } : NONE
}

/** «أكدت أنها" تسيطر على النار"»: with nothing open, the first of two marks that can only close opens. */
function leansWrong(marks: readonly Mark[], i: number, stack: readonly Opened[]): boolean {
  const { form, family, mayOpen, afterDigit } = marks[i]!
  if (stack.length > 0 || form !== 'either' || family !== 'double' || mayOpen || afterDigit) return false
  const next = marks.slice(i + 1, i + 1 + FARTHEST).find(m => m.family === family)
  return next !== undefined && !next.mayOpen
}

function closes(mark: Mark, opened: Opened): boolean {
  if (mark.form === 'close') return opened.mark.form !== 'close' || !mark.mayOpen
  // «…« and »…«
  if (mark.form === 'open')
    return mark.mayClose && (!mark.mayOpen || opened.mark.form === 'close') && mark.family === 'angle'
  return mark.mayClose
}

function opens(mark: Mark, closersLeft: Readonly<Record<Family, number>>, stack: readonly Opened[]): boolean {
  if (mark.form === 'open') return true
  if (!mark.mayOpen) return false
  if (mark.mayClose && mark.loose) return closersLeft[mark.family] > 0
  if (mark.family === 'single') return !mark.mayClose && closersLeft.single > 0
  // »…» and »…«: only where nothing else is open.
  if (mark.form === 'close') return mark.family === 'angle' && stack.length === 0 && closersLeft.angle > 0
  return true
}

/** Of «"… "كلمة" …"»: the second mark opens a pair inside the first when two closing marks of its family follow. */
function nests(marks: readonly Mark[], i: number): boolean {
  let closing = 0
  for (let k = i + 1; k < marks.length && k < i + FARTHEST && closing < 2; k++) {
    if (marks[k]!.family !== marks[i]!.family) continue
    if (!marks[k]!.mayClose) return false
    closing++
  }
  return closing === 2
}

function canClose(mark: Mark): boolean {
  return mark.family === 'angle' ? true : mark.form !== 'open' && mark.mayClose
}

function countClosers(marks: readonly Mark[]): Record<Family, number> {
  const count: Record<Family, number> = { double: 0, single: 0, angle: 0, brace: 0, round: 0 }
  for (const m of marks) if (canClose(m)) count[m.family]++
  return count
}

function lastOf(stack: readonly Opened[], family: Family): number {
  let i = stack.length - 1
  while (i >= 0 && stack[i]!.mark.family !== family) i--
  return i
}
