/**
 * Word classes by the exchange algorithm: each word moves to the class that makes a class bigram model of the text
 * most likely. «موسكو» and «باريس» end in one class because the same classes stand before and after them.
 *
 * Kneser and Ney 1993; the score of a partition is Σ f(N(g,h)) − Σ f(left(g)) − Σ f(right(g)), f(x) = x·ln x.
 */

export interface Bigrams {
  /** For word w, the distinct words before it and how often: `before.other[before.from[w] .. before.from[w+1])`. */
  readonly before: Neighbors
  readonly after: Neighbors
}

interface Neighbors {
  readonly from: Int32Array
  readonly other: Int32Array
  readonly count: Int32Array
}

/** Puts words 0…`size`−1 into `classes` classes; `rounds` passes over all words. Word 0 and 1 keep classes of their own. */
export function clusterWords(
  sequence: Int32Array,
  size: number,
  classes: number,
  rounds: number,
  report: (line: string) => void,
): Uint16Array {
  const bigrams = countBigrams(sequence, size)
  const state = initialState(bigrams, size, classes)
  for (let round = 0; round < rounds; round++) {
    const moved = exchange(bigrams, state, size, classes)
    report(`clusters: round ${round + 1}, ${moved} words moved`)
    if (moved < size / 500) break
  }
  return state.classOf
}

interface State {
  readonly classOf: Uint16Array
  /** N(g,h) and its transpose, row by row. */
  readonly forward: Int32Array
  readonly backward: Int32Array
  readonly left: Float64Array
  readonly right: Float64Array
}

function initialState(bigrams: Bigrams, size: number, classes: number): State {
  const classOf = new Uint16Array(size)
  for (let w = 2; w < size; w++) classOf[w] = 2 + ((w - 2) % (classes - 2))
  classOf[1] = 1
  const state: State = {
    classOf,
    forward: new Int32Array(classes * classes),
    backward: new Int32Array(classes * classes),
    left: new Float64Array(classes),
    right: new Float64Array(classes),
  }
  const { from, other, count } = bigrams.after
  for (let w = 0; w < size; w++)
    for (let k = from[w]!; k < from[w + 1]!; k++) {
      const g = classOf[w]!
      const h = classOf[other[k]!]!
      state.forward[g * classes + h]! += count[k]!
      state.backward[h * classes + g]! += count[k]!
      state.left[g]! += count[k]!
      state.right[h]! += count[k]!
    }
  return state
}

function exchange(bigrams: Bigrams, state: State, size: number, classes: number): number {
  const { classOf } = state
  const pre = new Int32Array(classes)
  const post = new Int32Array(classes)
  const preUsed = new Int32Array(classes)
  const postUsed = new Int32Array(classes)
  const gain = new Float64Array(classes)
  let moved = 0
  for (let w = 2; w < size; w++) {
    const old = classOf[w]!
    const preCount = profile(bigrams.before, w, classOf, pre, preUsed)
    const postCount = profile(bigrams.after, w, classOf, post, postUsed)
    let self = 0
    for (let k = bigrams.after.from[w]!; k < bigrams.after.from[w + 1]!; k++)
      if (bigrams.after.other[k] === w) self = bigrams.after.count[k]!
    // Pairs of the word with itself move with it and are left out of the profile: they are rare.
    pre[old]! -= self
    post[old]! -= self
    let total = 0
    let totalPost = 0
    for (let k = 0; k < preCount; k++) total += pre[preUsed[k]!]!
    for (let k = 0; k < postCount; k++) totalPost += post[postUsed[k]!]!
    shift(state, classes, old, -1, pre, preUsed, preCount, post, postUsed, postCount, self, total, totalPost)
    for (let c = 0; c < classes; c++) {
      const l = state.left[c]!
      const r = state.right[c]!
      gain[c] = f(l) - f(l + totalPost + self) + f(r) - f(r + total + self)
    }
    for (let k = 0; k < preCount; k++)
      addGain(gain, state.forward, preUsed[k]! * classes, pre[preUsed[k]!]!, classes)
    for (let k = 0; k < postCount; k++)
      addGain(gain, state.backward, postUsed[k]! * classes, post[postUsed[k]!]!, classes)
    let best = old
    for (let c = 2; c < classes; c++) if (gain[c]! > gain[best]! + 1e-6) best = c
    shift(state, classes, best, 1, pre, preUsed, preCount, post, postUsed, postCount, self, total, totalPost)
    classOf[w] = best
    if (best !== old) moved++
    for (let k = 0; k < preCount; k++) pre[preUsed[k]!] = 0
    for (let k = 0; k < postCount; k++) post[postUsed[k]!] = 0
  }
  return moved
}

/** How often each class stands beside word w, into `into`; returns how many classes `used` lists. */
function profile(n: Neighbors, w: number, classOf: Uint16Array, into: Int32Array, used: Int32Array): number {
  let length = 0
  for (let k = n.from[w]!; k < n.from[w + 1]!; k++) {
    const g = classOf[n.other[k]!]!
    if (into[g] === 0) used[length++] = g
    into[g]! += n.count[k]!
  }
  return length
}

function shift(
  state: State,
  classes: number,
  c: number,
  sign: number,
  pre: Int32Array,
  preUsed: Int32Array,
  preCount: number,
  post: Int32Array,
  postUsed: Int32Array,
  postCount: number,
  self: number,
  total: number,
  totalPost: number,
): void {
  const { forward, backward, left, right } = state
  for (let k = 0; k < preCount; k++) {
    const g = preUsed[k]!
    const n = sign * pre[g]!
    forward[g * classes + c]! += n
    backward[c * classes + g]! += n
  }
  for (let k = 0; k < postCount; k++) {
    const h = postUsed[k]!
    const n = sign * post[h]!
    forward[c * classes + h]! += n
    backward[h * classes + c]! += n
  }
  forward[c * classes + c]! += sign * self
  backward[c * classes + c]! += sign * self
  left[c]! += sign * (totalPost + self)
  right[c]! += sign * (total + self)
}

/** gain[c] += f(N + n) − f(N) for the whole row: the inner loop of the algorithm. */
function addGain(gain: Float64Array, matrix: Int32Array, row: number, n: number, classes: number): void {
  for (let c = 0; c < classes; c++) {
    const before = matrix[row + c]!
    const after = before + n
    gain[c]! +=
      (after < TABLE ? table[after]! : after * Math.log(after)) -
      (before < TABLE ? table[before]! : before * Math.log(before))
  }
}

const TABLE = 1 << 16
const table = Float64Array.from({ length: TABLE }, (_, x) => (x > 0 ? x * Math.log(x) : 0))

function f(x: number): number {
  return x < TABLE ? table[x]! : x * Math.log(x)
}

function countBigrams(sequence: Int32Array, size: number): Bigrams {
  const pairs = new Float64Array(sequence.length - 1)
  for (let i = 0; i + 1 < sequence.length; i++) pairs[i] = sequence[i]! * size + sequence[i + 1]!
  pairs.sort()
  const first: number[] = []
  const second: number[] = []
  const counts: number[] = []
  for (let i = 0; i < pairs.length; ) {
    let end = i + 1
    while (end < pairs.length && pairs[end] === pairs[i]) end++
    first.push(Math.floor(pairs[i]! / size))
    second.push(pairs[i]! % size)
    counts.push(end - i)
    i = end
  }
  return { after: group(first, second, counts, size), before: group(second, first, counts, size) }
}

function group(keys: number[], others: number[], counts: number[], size: number): Neighbors {
  const from = new Int32Array(size + 1)
  for (const key of keys) from[key + 1]!++
  for (let w = 0; w < size; w++) from[w + 1]! += from[w]!
  const next = from.slice(0, size)
  const other = new Int32Array(keys.length)
  const count = new Int32Array(keys.length)
  for (let k = 0; k < keys.length; k++) {
    const at = next[keys[k]!]!++
    other[at] = others[k]!
    count[at] = counts[k]!
  }
  return { from, other, count }
}
