/**
 * A linear-chain conditional random field, trained sentence by sentence with FTRL-proximal (McMahan 2013): each weight
 * has its own rate, and the L1 term leaves most of them at zero, which is what makes the shipped table small.
 */

export const LABEL_COUNT = 9

/** Examples: for token i the feature rows `rows[from[i] .. from[i+1])`. */
export interface Examples {
  readonly rows: Int32Array
  readonly from: Int32Array
  readonly labels: Uint8Array
  readonly sentenceFrom: Int32Array
  /** Scores that stand before learning, LABEL_COUNT a token. */
  readonly offset?: Float32Array
}

export interface Crf {
  /** Row r has LABEL_COUNT weights; the last rows are the transitions, by label before. */
  readonly weights: Float32Array
  readonly rowCount: number
}

export interface Options {
  readonly rounds: number
  readonly rate: number
  readonly l1: number
  readonly l2: number
}

const L = LABEL_COUNT
/** A smaller gradient is not worth its steps through memory. */
const SMALLEST = 2e-3

/** Row of the transitions from label `a`; from L on, of the sentence's beginning. */
export function transitionRow(crf: Crf, a: number): number {
  return (crf.rowCount + a) * L
}

export function trainCrf(
  examples: Examples,
  rowCount: number,
  options: Options,
  report: (line: string) => void,
): Crf {
  const size = (rowCount + L + 1) * L
  const crf: Crf = { weights: new Float32Array(size), rowCount }
  const z = new Float32Array(size)
  const squares = new Float32Array(size)
  const order = Int32Array.from({ length: examples.sentenceFrom.length - 1 }, (_, i) => i)
  let random = 12345
  for (let round = 0; round < options.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      random = (Math.imul(random, 1103515245) + 12345) & 0x7fffffff
      const k = random % (i + 1)
      const swap = order[i]!
      order[i] = order[k]!
      order[k] = swap
    }
    let loss = 0
    for (const s of order) loss += learn(crf, z, squares, examples, s, options)
    report(`round ${round + 1}: loss ${(loss / order.length).toFixed(4)}`)
  }
  return crf
}

/** Scores of all labels of tokens [from, to), L a token. */
function scoreTokens(crf: Crf, e: Examples, from: number, to: number, scores: Float64Array): void {
  const { weights } = crf
  for (let i = from; i < to; i++) {
    const at = (i - from) * L
    let s0 = 0,
      s1 = 0,
      s2 = 0,
      s3 = 0,
      s4 = 0,
      s5 = 0,
      s6 = 0,
      s7 = 0,
      s8 = 0
    for (let k = e.from[i]!; k < e.from[i + 1]!; k++) {
      const row = e.rows[k]! * L
      s0 += weights[row]!
      s1 += weights[row + 1]!
      s2 += weights[row + 2]!
      s3 += weights[row + 3]!
      s4 += weights[row + 4]!
      s5 += weights[row + 5]!
      s6 += weights[row + 6]!
      s7 += weights[row + 7]!
      s8 += weights[row + 8]!
    }
    scores[at] = s0
    scores[at + 1] = s1
    scores[at + 2] = s2
    scores[at + 3] = s3
    scores[at + 4] = s4
    scores[at + 5] = s5
    scores[at + 6] = s6
    scores[at + 7] = s7
    scores[at + 8] = s8
    if (e.offset) for (let b = 0; b < L; b++) scores[at + b]! += e.offset[i * L + b]!
  }
}

let scratch = new Float64Array(0)
let forward = new Float64Array(0)
let backward = new Float64Array(0)

/** Marginals of tokens [from, to) into `marginals`, and the sums of those of pairs of labels into `pair`. */
function inferMarginals(
  crf: Crf,
  e: Examples,
  from: number,
  to: number,
  marginals: Float64Array,
  pair: Float64Array,
): void {
  const n = to - from
  if (scratch.length < n * L) {
    scratch = new Float64Array(n * L * 2)
    forward = new Float64Array(n * L * 2)
    backward = new Float64Array(n * L * 2)
  }
  scoreTokens(crf, e, from, to, scratch)
  const trans = new Float64Array(L * L)
  for (let a = 0; a < L; a++)
    for (let b = 0; b < L; b++) trans[a * L + b] = Math.exp(crf.weights[transitionRow(crf, a) + b]!)
  const start = transitionRow(crf, L)
  // Scaled forward and backward passes over exponentials.
  const expScores = scratch
  for (let i = 0; i < n; i++) {
    let max = -Infinity
    for (let b = 0; b < L; b++) {
      if (i === 0) expScores[b]! += crf.weights[start + b]!
      max = Math.max(max, expScores[i * L + b]!)
    }
    for (let b = 0; b < L; b++) expScores[i * L + b] = Math.exp(expScores[i * L + b]! - max)
  }
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let b = 0; b < L; b++) {
      let v = 0
      if (i === 0) v = 1
      else for (let a = 0; a < L; a++) v += forward[(i - 1) * L + a]! * trans[a * L + b]!
      v *= expScores[i * L + b]!
      forward[i * L + b] = v
      sum += v
    }
    for (let b = 0; b < L; b++) forward[i * L + b]! /= sum
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = 0
    for (let a = 0; a < L; a++) {
      let v = 0
      if (i === n - 1) v = 1
      else
        for (let b = 0; b < L; b++)
          v += trans[a * L + b]! * expScores[(i + 1) * L + b]! * backward[(i + 1) * L + b]!
      backward[i * L + a] = v
      sum += v
    }
    for (let a = 0; a < L; a++) backward[i * L + a]! /= sum
  }
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let b = 0; b < L; b++) sum += marginals[i * L + b] = forward[i * L + b]! * backward[i * L + b]!
    for (let b = 0; b < L; b++) marginals[i * L + b]! /= sum
  }
  pair.fill(0)
  for (let i = 1; i < n; i++) {
    let sum = 0
    const p = pairScratch
    for (let a = 0; a < L; a++)
      for (let b = 0; b < L; b++)
        sum += p[a * L + b] =
          forward[(i - 1) * L + a]! * trans[a * L + b]! * expScores[i * L + b]! * backward[i * L + b]!
    for (let k = 0; k < L * L; k++) pair[k]! += p[k]! / sum
  }
}

const pairScratch = new Float64Array(L * L)
const pair = new Float64Array(L * L)
let marginals = new Float64Array(0)

function learn(crf: Crf, z: Float32Array, squares: Float32Array, e: Examples, s: number, o: Options): number {
  const from = e.sentenceFrom[s]!
  const to = e.sentenceFrom[s + 1]!
  const n = to - from
  if (n === 0) return 0
  if (marginals.length < n * L) marginals = new Float64Array(n * L * 2)
  inferMarginals(crf, e, from, to, marginals, pair)
  let loss = 0
  for (let i = 0; i < n; i++) {
    const gold = e.labels[from + i]!
    loss -= Math.log(Math.max(1e-12, marginals[i * L + gold]!))
    marginals[i * L + gold]! -= 1
    for (let b = 0; b < L; b++) {
      const g = marginals[i * L + b]!
      if (g < SMALLEST && g > -SMALLEST) continue
      for (let k = e.from[from + i]!; k < e.from[from + i + 1]!; k++)
        update(crf.weights, z, squares, e.rows[k]! * L + b, g, o)
    }
    if (i > 0) pair[e.labels[from + i - 1]! * L + gold]! -= 1
  }
  for (let b = 0; b < L; b++) update(crf.weights, z, squares, transitionRow(crf, L) + b, marginals[b]!, o)
  for (let a = 0; a < L; a++)
    for (let b = 0; b < L; b++)
      update(crf.weights, z, squares, transitionRow(crf, a) + b, pair[a * L + b]!, o)
  return loss
}

function update(
  w: Float32Array,
  z: Float32Array,
  squares: Float32Array,
  at: number,
  g: number,
  o: Options,
): void {
  const before = squares[at]!
  const after = before + g * g
  const rootAfter = Math.sqrt(after)
  const zz = z[at]! + g - ((rootAfter - Math.sqrt(before)) / o.rate) * w[at]!
  squares[at] = after
  z[at] = zz
  w[at] =
    zz > o.l1
      ? (o.l1 - zz) / ((1 + rootAfter) / o.rate + o.l2)
      : zz < -o.l1
        ? (-o.l1 - zz) / ((1 + rootAfter) / o.rate + o.l2)
        : 0
}
