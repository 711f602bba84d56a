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
  /** One number a label. */
  readonly after: Int32Array
}

export function makeWorkspace(): Workspace {
  return { forward: new Int32Array(0), backward: new Int32Array(0), after: new Int32Array(L) }
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
  runBackward(table, scores, from * L, n, w.backward, w.after)
  const { forward, backward } = w
  for (let i = 0; i < n; i++) {
    let best = OUTSIDE
    let bestScore = NEVER * 2
    let second = NEVER * 2
    for (let b = 0; b < L; b++) {
      const score = forward[i * L + b]! + backward[i * L + b]!
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
  { transitions, into, bias }: Table,
  scores: Int32Array,
  at: number,
  n: number,
  forward: Int32Array,
): void {
  for (let b = 0; b < L; b++)
    forward[b] =
      (isInside(b) ? NEVER : transitions[L * L + b]!) + scores[at + b]! - (b === OUTSIDE ? bias : 0)
  for (let i = 1; i < n; i++) {
    const here = i * L
    toNext(forward, here - L, into, forward, here)
    for (let b = 0; b < L; b++) {
      const best = Math.max(NEVER, forward[here + b]!)
      forward[here + b] = Math.max(NEVER, best + scores[at + here + b]! - (b === OUTSIDE ? bias : 0))
    }
  }
}

/** backward[i, a]: the best score of a reading of the tokens after i, when i has label a. */
function runBackward(
  { transitions, bias }: Table,
  scores: Int32Array,
  at: number,
  n: number,
  backward: Int32Array,
  after: Int32Array,
): void {
  backward.fill(0, (n - 1) * L, n * L)
  for (let i = n - 2; i >= 0; i--) {
    const next = (i + 1) * L
    for (let b = 0; b < L; b++) after[b] = scores[at + next + b]! + backward[next + b]!
    after[OUTSIDE]! -= bias
    fromNext(after, transitions, backward, i * L)
  }
}

// Nine labels are few enough to be kept at hand, one variable each: arrays in loops take twice as long, and two readings
// of every word go through here in both directions.

/** to[at + b] = the most of from[before + a] and the way from a to b; `into`: by b, then a. */
function toNext(from: Int32Array, before: number, into: Int32Array, to: Int32Array, at: number): void {
  const a0 = from[before]!
  const a1 = from[before + 1]!
  const a2 = from[before + 2]!
  const a3 = from[before + 3]!
  const a4 = from[before + 4]!
  const a5 = from[before + 5]!
  const a6 = from[before + 6]!
  const a7 = from[before + 7]!
  const a8 = from[before + 8]!
  for (let b = 0; b < L; b = b === 0 ? 1 : b + 2) {
    const row = b * L
    let best = a0 + into[row]!
    best = Math.max(best, a1 + into[row + 1]!)
    best = Math.max(best, a2 + into[row + 2]!)
    best = Math.max(best, a3 + into[row + 3]!)
    best = Math.max(best, a4 + into[row + 4]!)
    best = Math.max(best, a5 + into[row + 5]!)
    best = Math.max(best, a6 + into[row + 6]!)
    best = Math.max(best, a7 + into[row + 7]!)
    to[at + b] = Math.max(best, a8 + into[row + 8]!)
  }
  to[at + 2] = Math.max(a1 + into[2 * L + 1]!, a2 + into[2 * L + 2]!)
  to[at + 4] = Math.max(a3 + into[4 * L + 3]!, a4 + into[4 * L + 4]!)
  to[at + 6] = Math.max(a5 + into[6 * L + 5]!, a6 + into[6 * L + 6]!)
  to[at + 8] = Math.max(a7 + into[8 * L + 7]!, a8 + into[8 * L + 8]!)
}

/** to[at + a] = the most of the way from a to b and after[b]. */
function fromNext(after: Int32Array, transitions: Int32Array, to: Int32Array, at: number): void {
  const b0 = after[0]!
  const b1 = after[1]!
  const b3 = after[3]!
  const b5 = after[5]!
  const b7 = after[7]!
  for (let a = 0; a < L; a++) {
    const row = a * L
    let best = b0 + transitions[row]!
    best = Math.max(best, b1 + transitions[row + 1]!)
    best = Math.max(best, b3 + transitions[row + 3]!)
    best = Math.max(best, b5 + transitions[row + 5]!)
    best = Math.max(best, b7 + transitions[row + 7]!)
    // Inside a name, or at its first word, it may go on.
    const inside = a === OUTSIDE ? 0 : a + (a & 1)
    to[at + a] = inside === 0 ? best : Math.max(best, after[inside]! + transitions[row + inside]!)
  }
}

/** Labels are O, then B and I of each type. */
function isInside(label: number): boolean {
  return label > 0 && (label & 1) === 0
}
