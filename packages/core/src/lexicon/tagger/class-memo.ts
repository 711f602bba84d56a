/**
 * What the classes of two words side by side say, and the labels of words that the text has but once: sums of weights
 * that come up again and again, kept as those of words are (word-memo.ts).
 */
import { type Attributes, makeAttributes } from './attributes.ts'
import { emitVoted, MOST_DOCUMENT_FEATURES, OWN_COUNT, UNSEEN } from './document.ts'
import {
  emitArticles,
  emitOwn,
  emitPair,
  MOST_FEATURES,
  NO_WORD,
  PLACES,
  READERS,
  type Reader,
  valueAt,
} from './features.ts'
import { mix } from './hash.ts'
import { addWeights, LABEL_COUNT, type Table } from './model.ts'

export interface ClassMemo {
  readonly pairs: Int32Array
  readonly pairHalves: Int16Array
  /** For each label of a word and of those beside it, LABEL_COUNT numbers; `isUnseen` tells where they have been made. */
  readonly unseen: Int16Array
  readonly isUnseen: Uint8Array
  /** For each pattern of articles, LABEL_COUNT numbers. */
  readonly articles: Int32Array
  /** What the edge of a sentence says, seen from each place, LABEL_COUNT numbers. */
  readonly edges: Int32Array
}

const ROWS = 8192
// A row: 1 when it is taken, both broad classes, both cues, then the sums for each reader.
const SUMS = 5
const ROW = SUMS + (READERS.length * LABEL_COUNT) / 2 + 1

export function makeClassMemo(first: Table): ClassMemo {
  const pairs = new Int32Array(ROWS * ROW)
  const unseen = OWN_COUNT * (LABEL_COUNT + 1) ** 2
  return {
    pairs,
    pairHalves: new Int16Array(pairs.buffer),
    unseen: new Int16Array(unseen * LABEL_COUNT),
    isUnseen: new Uint8Array(unseen),
    articles: sumEach(first, 64, articles => emitArticles(articles, hashes, 0)),
    edges: sumEach(first, PLACES.length, place =>
      emitOwn(PLACES[place]!, '', NO_ATTRIBUTES, NO_WORD, hashes, 0),
    ),
  }
}

/** Adds what words `x` and `x + 1` together say of the tokens of their sentence, [from, to), to their scores. */
export function addPair(
  { pairs, pairHalves }: ClassMemo,
  table: Table,
  a: Attributes,
  x: number,
  from: number,
  to: number,
  scores: Int32Array,
): void {
  const first = x >= from && x < to ? x : NO_WORD
  const second = x + 1 < to && x + 1 >= from ? x + 1 : NO_WORD
  const broad = valueAt(a.broad, first)
  const nextBroad = valueAt(a.broad, second)
  const cues = valueAt(a.cues, first)
  const nextCues = valueAt(a.cues, second)
  const row = (mix(mix(broad, nextBroad), mix(cues, nextCues)) & (ROWS - 1)) * ROW
  const known =
    pairs[row] === 1 &&
    pairs[row + 1] === broad &&
    pairs[row + 2] === nextBroad &&
    pairs[row + 3] === cues &&
    pairs[row + 4] === nextCues
  if (!known) {
    sums.fill(0)
    for (const reader of READERS)
      addWeights(table, hashes, emitPair(reader, a, first, second, hashes, 0), sums, reader * LABEL_COUNT)
    pairHalves.set(sums, (row + SUMS) * 2)
    pairs[row] = 1
    pairs[row + 1] = broad
    pairs[row + 2] = nextBroad
    pairs[row + 3] = cues
    pairs[row + 4] = nextCues
  }
  for (const reader of READERS) {
    const reads = x + OFFSETS[reader]
    if (reads >= from && reads < to)
      addSums(scores, reads, pairHalves, (row + SUMS) * 2 + reader * LABEL_COUNT)
  }
}

/** From the first of two words to the one that is read. */
const OFFSETS: Readonly<Record<Reader, number>> = [1, 0, 2, -1]

/** Adds what the second reading makes of a word that the text has once, by labels, to the scores of token `i`. */
export function addUnseen(
  { unseen, isUnseen }: ClassMemo,
  table: Table,
  own: number,
  before: number,
  after: number,
  scores: Int32Array,
  i: number,
): void {
  const row = (own * (LABEL_COUNT + 1) + before) * (LABEL_COUNT + 1) + after
  if (isUnseen[row] === 0) {
    sums.fill(0)
    const count = emitVoted(UNSEEN, UNSEEN, UNSEEN, own, before, after, documentHashes, 0)
    addWeights(table, documentHashes, count, sums, 0)
    unseen.set(sums.subarray(0, LABEL_COUNT), row * LABEL_COUNT)
    isUnseen[row] = 1
  }
  addSums(scores, i, unseen, row * LABEL_COUNT)
}

/** Adds LABEL_COUNT numbers to the scores of token `i`. */
export function addSums(scores: Int32Array, i: number, from: Int16Array | Int32Array, at: number): void {
  for (let label = 0; label < LABEL_COUNT; label++) scores[i * LABEL_COUNT + label]! += from[at + label]!
}

const hashes = new Int32Array(MOST_FEATURES)
const documentHashes = new Int32Array(MOST_DOCUMENT_FEATURES)
const sums = new Int32Array(READERS.length * LABEL_COUNT)
const NO_ATTRIBUTES = makeAttributes(0)

function sumEach(table: Table, count: number, emit: (key: number) => number): Int32Array {
  const all = new Int32Array(count * LABEL_COUNT)
  for (let key = 0; key < count; key++) addWeights(table, hashes, emit(key), all, key * LABEL_COUNT)
  return all
}
