/**
 * The best labels of a sentence as a whole, in integers: every engine finds the same. A name may only go on as what it
 * began as: after B-PER comes I-PER, never I-LOC.
 */
import type { Labels } from './document.ts'
import { LABEL_COUNT, OUTSIDE, type Table } from './model.ts'

const L = LABEL_COUNT
const NEVER = -1_000_000_000

/** Columns that grow to the longest sentence and are used again. */
export interface Workspace {
  forward: Int32Array
  backward: Int32Array
}

export function makeWorkspace(): Workspace {
  return { forward: new Int32Array(0), backward: new Int32Array(0) }
}

/** Reads the scores of tokens [from, to), LABEL_COUNT a token, and writes their labels and margins. */
export function findBestLabels(
  table: Table,
  scores: Int32Array,
  from: number,
  to: number,
  w: Workspace,
  { labels, margins }: Labels,
): void {
  const n = to - from
  if (w.forward.length < n * L) {
    w.forward = new Int32Array(n * L * 2)
    w.backward = new Int32Array(n * L * 2)
  }
  runForward(table, scores, from * L, n, w.forward)
  runBackward(table, scores, from * L, n, w.backward)
  for (let i = 0; i < n; i++) {
    let best = OUTSIDE
    let bestScore = NEVER * 2
    let second = NEVER * 2
    for (let b = 0; b < L; b++) {
      const score = w.forward[i * L + b]! + w.backward[i * L + b]!
      if (score > bestScore) {
        second = bestScore
        bestScore = score
        best = b
      } else if (score > second) second = score
    }
    labels[from + i] = best
    margins[from + i] = Math.min(bestScore - second, 0xffff)
  }
}

/** forward[i, b]: the best score of a reading of tokens 0…i that ends in b. */
function runForward(
  { transitions, bias }: Table,
  scores: Int32Array,
  at: number,
  n: number,
  forward: Int32Array,
): void {
  for (let b = 0; b < L; b++)
    forward[b] =
      (isInside(b) ? NEVER : transitions[L * L + b]!) + scores[at + b]! - (b === OUTSIDE ? bias : 0)
  for (let i = 1; i < n; i++)
    for (let b = 0; b < L; b++) {
      const previous = (i - 1) * L
      let best = NEVER
      if (isInside(b))
        best = Math.max(
          forward[previous + b]! + transitions[b * L + b]!,
          forward[previous + b - 1]! + transitions[(b - 1) * L + b]!,
        )
      else for (let a = 0; a < L; a++) best = Math.max(best, forward[previous + a]! + transitions[a * L + b]!)
      forward[i * L + b] = Math.max(NEVER, best + scores[at + i * L + b]! - (b === OUTSIDE ? bias : 0))
    }
}

/** backward[i, a]: the best score of a reading of the tokens after i, when i has label a. */
function runBackward(
  { transitions, bias }: Table,
  scores: Int32Array,
  at: number,
  n: number,
  backward: Int32Array,
): void {
  backward.fill(0, (n - 1) * L, n * L)
  for (let i = n - 2; i >= 0; i--) {
    const next = (i + 1) * L
    for (let a = 0; a < L; a++) {
      let best = NEVER
      for (let b = 0; b < L; b++) {
        if (isInside(b) && a !== b && a !== b - 1) continue
        const score =
          transitions[a * L + b]! + scores[at + next + b]! + backward[next + b]! - (b === OUTSIDE ? bias : 0)
        if (score > best) best = score
      }
      backward[i * L + a] = best
    }
  }
}

/** Labels are O, then B and I of each type. */
function isInside(label: number): boolean {
  return label > 0 && (label & 1) === 0
}
