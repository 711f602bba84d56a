/**
 * The best labels of a sentence as a whole, in integers: every engine finds the same. A name may only go on as what it
 * began as: after B-PER comes I-PER, never I-LOC.
 */
import { LABEL_COUNT, OUTSIDE, type TaggerModel } from './model.ts'

const L = LABEL_COUNT
const NEVER = -1_000_000_000

/** Columns that grow to the longest sentence and are used again. */
export interface Workspace {
  scores: Int32Array
  forward: Int32Array
  backward: Int32Array
}

export function makeWorkspace(): Workspace {
  return { scores: new Int32Array(0), forward: new Int32Array(0), backward: new Int32Array(0) }
}

/** Makes room for `n` tokens, with all scores 0. */
export function clearWorkspace(w: Workspace, n: number): void {
  if (w.scores.length < n * L) {
    w.scores = new Int32Array(n * L * 2)
    w.forward = new Int32Array(n * L * 2)
    w.backward = new Int32Array(n * L * 2)
  }
  w.scores.fill(0, 0, n * L)
}

/**
 * Reads `w.scores` of `n` tokens; writes the labels and, for each, by how much it beats the next best reading of the
 * sentence, from index `at` on.
 */
export function findBestLabels(
  model: TaggerModel,
  w: Workspace,
  n: number,
  bias: number,
  labels: Uint8Array,
  margins: Int32Array,
  at: number,
): void {
  for (let i = 0; i < n; i++) w.scores[i * L + OUTSIDE]! -= bias
  runForward(model, w, n)
  runBackward(model, w, n)
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
    labels[at + i] = best
    margins[at + i] = Math.min(bestScore - second, 0xffff)
  }
}

/** forward[i, b]: the best score of a reading of tokens 0…i that ends in b. */
function runForward(model: TaggerModel, { scores, forward }: Workspace, n: number): void {
  const { transitions } = model
  for (let i = 0; i < n; i++)
    for (let b = 0; b < L; b++) {
      let best = NEVER
      if (i === 0) best = isInside(b) ? NEVER : transitions[L * L + b]!
      else
        for (let a = 0; a < L; a++) {
          if (isInside(b) && a !== b && a !== b - 1) continue
          const score = forward[(i - 1) * L + a]! + transitions[a * L + b]!
          if (score > best) best = score
        }
      forward[i * L + b] = Math.max(NEVER, best + scores[i * L + b]!)
    }
}

/** backward[i, a]: the best score of a reading of the tokens after i, when i has label a. */
function runBackward(model: TaggerModel, { scores, backward }: Workspace, n: number): void {
  const { transitions } = model
  backward.fill(0, (n - 1) * L, n * L)
  for (let i = n - 2; i >= 0; i--)
    for (let a = 0; a < L; a++) {
      let best = NEVER
      for (let b = 0; b < L; b++) {
        if (isInside(b) && a !== b && a !== b - 1) continue
        const score = transitions[a * L + b]! + scores[(i + 1) * L + b]! + backward[(i + 1) * L + b]!
        if (score > best) best = score
      }
      backward[i * L + a] = best
    }
}

/** Labels are O, then B and I of each type. */
function isInside(label: number): boolean {
  return label > 0 && (label & 1) === 0
}
