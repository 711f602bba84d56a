/**
 * The second reading: what the same word was read as elsewhere in the text. «لوب» alone is unclear; once
 * «سيباستيان لوب» was found to be a person, it is not.
 */
import type { Attributes } from './attributes.ts'
import { mix } from './hash.ts'
import { LABEL_COUNT, OUTSIDE } from './model.ts'

/** A reading: one label for each token, and by how much it beats the next best reading of its sentence. */
export interface Labels {
  readonly labels: Uint8Array
  readonly margins: Int32Array
}

/** What the other occurrences of each token say, in three small numbers; see `summarize`. */
export interface Votes {
  readonly alone: Int32Array
  /** Only occurrences with the same word after them, or before them. */
  readonly withNext: Int32Array
  readonly withPrevious: Int32Array
}

/** No token has more. */
export const MOST_DOCUMENT_FEATURES = 20

/** Asks for each token the four nearest occurrences of its base before and after it, no further than `reach` tokens. */
export function collectVotes(a: Attributes, first: Labels, count: number, reach: number): Votes {
  const { before, after } = findRepeats(a, count)
  const votes: Votes = {
    alone: new Int32Array(count).fill(UNSEEN),
    withNext: new Int32Array(count).fill(UNSEEN),
    withPrevious: new Int32Array(count).fill(UNSEEN),
  }
  // Three ballots of LABEL_COUNT: alone, with the next word, with the previous.
  const ballots = new Int32Array(3 * LABEL_COUNT)
  for (let i = 0; i < count; i++) {
    if (before[i]! < 0 && after[i]! < 0) continue
    ballots.fill(0)
    ask(before, a.base, first, i, count, reach, ballots)
    ask(after, a.base, first, i, count, reach, ballots)
    votes.alone[i] = summarize(ballots, 0)
    votes.withNext[i] = summarize(ballots, LABEL_COUNT)
    votes.withPrevious[i] = summarize(ballots, 2 * LABEL_COUNT)
  }
  return votes
}

/** Adds the labels of the occurrences along one chain to the ballots. */
function ask(
  chain: Int32Array,
  base: Int32Array,
  { labels, margins }: Labels,
  i: number,
  count: number,
  reach: number,
  ballots: Int32Array,
): void {
  let j = chain[i]!
  for (let k = 0; j >= 0 && k < NEAREST && Math.abs(i - j) <= reach; k++) {
    const label = labels[j]!
    const weight = margins[j]! >= SURE ? 2 : 1
    ballots[label]! += weight
    if (i + 1 < count && j + 1 < count && base[i + 1] === base[j + 1]) ballots[LABEL_COUNT + label]! += weight
    if (i > 0 && j > 0 && base[i - 1] === base[j - 1]) ballots[2 * LABEL_COUNT + label]! += weight
    j = chain[j]!
  }
}

/** Writes the feature hashes of token `i` of the sentence [from, to) into `out` and returns how many. */
export function emitDocumentFeatures(
  a: Attributes,
  labels: Labels,
  votes: Votes,
  i: number,
  from: number,
  to: number,
  out: Int32Array,
): number {
  const n = emitVoted(
    votes.alone[i]!,
    votes.withNext[i]!,
    votes.withPrevious[i]!,
    ownOf(labels, i),
    labelBefore(labels, i, from),
    labelAfter(labels, i, to),
    out,
    0,
  )
  return emitBesideVote(a, votes, i, from, to, out, n)
}

/** The features of a word's votes and its labels. */
export function emitVoted(
  vote: number,
  withNext: number,
  withPrevious: number,
  own: number,
  before: number,
  after: number,
  out: Int32Array,
  count: number,
): number {
  let n = count
  out[n++] = mix(200, vote)
  out[n++] = mix(mix(201, vote), own)
  out[n++] = mix(204, own)
  out[n++] = mix(205, withNext)
  out[n++] = mix(206, withPrevious)
  out[n++] = mix(mix(207, withNext), own)
  out[n++] = mix(mix(208, withPrevious), own)
  out[n++] = mix(mix(209, before), own)
  out[n++] = mix(mix(210, after), own)
  out[n++] = mix(mix(213, vote), before)
  out[n++] = mix(mix(214, vote), after)
  return n
}

/** The features of a word's vote and what it stands beside and is. */
export function emitBesideVote(
  a: Attributes,
  { alone }: Votes,
  i: number,
  from: number,
  to: number,
  out: Int32Array,
  count: number,
): number {
  const vote = alone[i]!
  let n = count
  out[n++] = mix(mix(202, vote), i > from ? alone[i - 1]! : 1)
  out[n++] = mix(mix(203, vote), i + 1 < to ? alone[i + 1]! : 1)
  out[n++] = mix(mix(211, vote >> 4), a.broad[i]!)
  out[n++] = mix(mix(212, vote), a.shape[i]!)
  return n
}

/** A label and how sure it is, below OWN_COUNT. */
export function ownOf({ labels, margins }: Labels, i: number): number {
  const margin = margins[i]!
  return labels[i]! * 4 + (margin >= 2 * SURE ? 3 : margin >= SURE ? 2 : margin >= SURE / 2 ? 1 : 0)
}

export const OWN_COUNT = LABEL_COUNT * 4

/** LABEL_COUNT at the edges of a sentence. */
export function labelBefore({ labels }: Labels, i: number, from: number): number {
  return i > from ? labels[i - 1]! : LABEL_COUNT
}

export function labelAfter({ labels }: Labels, i: number, to: number): number {
  return i + 1 < to ? labels[i + 1]! : LABEL_COUNT
}

/** True for a word that the text has once, as far as is looked. */
export function isUnseen({ alone, withNext, withPrevious }: Votes, i: number): boolean {
  return alone[i] === UNSEEN && withNext[i] === UNSEEN && withPrevious[i] === UNSEEN
}

const NEAREST = 4
/** A margin that makes a reading nearly three times as likely as the next: one unit of the weights before rounding. */
const SURE = 16
export const UNSEEN = 15 << 4
const RARELY_OUTSIDE = 13 << 4
const OFTEN_OUTSIDE = 14 << 4

/** Of the ballot at `at`: the most frequent label of a name, its share, and how strong it is; or that there is none. */
function summarize(ballots: Int32Array, at: number): number {
  let best = 1
  let total = 0
  for (let label = 1; label < LABEL_COUNT; label++) {
    const n = ballots[at + label]!
    total += n
    if (n > ballots[at + best]!) best = label
  }
  const outside = ballots[at + OUTSIDE]!
  if (total === 0) return outside === 0 ? UNSEEN : outside >= 4 ? OFTEN_OUTSIDE : RARELY_OUTSIDE
  const most = ballots[at + best]!
  const share = outside > total ? 1 : most * 4 >= total * 3 ? 3 : 2
  return (best << 4) | (share << 2) | (most >= 4 ? 2 : most >= 2 ? 1 : 0)
}

/** For each token the nearest token before and after with the same base, or -1. */
function findRepeats(a: Attributes, count: number): { before: Int32Array; after: Int32Array } {
  const before = new Int32Array(count).fill(-1)
  const after = new Int32Array(count).fill(-1)
  let size = 16
  while (size < count * 2) size *= 2
  const last = new Int32Array(size)
  for (let i = 0; i < count; i++) {
    const base = a.base[i]!
    let slot = base & (size - 1)
    while (last[slot] !== 0 && a.base[last[slot]! - 1] !== base) slot = (slot + 1) & (size - 1)
    const previous = last[slot]! - 1
    if (previous >= 0) {
      before[i] = previous
      after[previous] = i
    }
    last[slot] = i + 1
  }
  return { before, after }
}
