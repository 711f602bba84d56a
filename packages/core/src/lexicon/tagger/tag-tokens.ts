/**
 * The trained tagger: names of persons, organizations, places and other things, by a linear-chain model over hashed
 * features, read twice. «قال سيرغي لافروف في موسكو» → person سيرغي لافروف, place موسكو.
 *
 * Pure and deterministic: integer arithmetic decides everything.
 */
import type { Tokens } from '../../tokens.ts'
import { type Attributes, makeAttributes } from './attributes.ts'
import { collectVotes, emitDocumentFeatures, type Labels, MOST_DOCUMENT_FEATURES } from './document.ts'
import {
  AFTER,
  BEFORE,
  emitKnown,
  emitOwn,
  emitShared,
  HERE,
  knownAfter,
  knownBefore,
  MOST_FEATURES,
  NO_WORD,
  PLACES,
  TWO_AFTER,
  TWO_BEFORE,
} from './features.ts'
import { addWeights, LABEL_COUNT, OUTSIDE, type Table, type TaggerModel } from './model.ts'
import { readAttributes } from './read-attributes.ts'
import { findBestLabels, makeWorkspace, type Workspace } from './viterbi.ts'
import { addOwn, type WordMemo } from './word-memo.ts'

export interface Tagger {
  readonly model: TaggerModel
  /** Of this model alone. */
  readonly memo: WordMemo
}

export type TagType = 'PER' | 'ORG' | 'LOC' | 'MISC'

export interface TaggedSpan {
  /** Tokens [from, to). */
  readonly from: number
  readonly to: number
  /** Units of the key form of the first token that are proclitics. */
  readonly cut: number
  readonly type: TagType
  /** 0.5 (a guess) to 0.99. */
  readonly confidence: number
}

/** The names among the tokens, in text order. */
export function tagTokens(tagger: Tagger, tokens: Tokens): TaggedSpan[] {
  const a = readAttributes(tokens, tagger.memo)
  const { labels, margins } = readTwice(tagger, tokens, a)
  const spans: TaggedSpan[] = []
  for (let i = 0; i < tokens.count; ) {
    const label = labels[i]!
    if (label === OUTSIDE) {
      i++
      continue
    }
    const from = i
    let margin = margins[i++]!
    while (i < tokens.count && labels[i] === label + 1) margin = Math.min(margin, margins[i++]!)
    spans.push({
      from,
      to: i,
      cut: a.cut[from]!,
      type: TYPES[(label - 1) >> 1]!,
      confidence: confidenceOf(margin),
    })
  }
  return spans
}

/** One label for each token, after both readings. */
export function labelTokens(tagger: Tagger, tokens: Tokens): Labels {
  return readTwice(tagger, tokens, readAttributes(tokens, tagger.memo))
}

function readTwice({ model, memo }: Tagger, tokens: Tokens, a: Attributes): Labels {
  const sentences = findSentences(tokens)
  const { scores, ...first } = readFirst(model.first, memo, tokens, a, sentences)
  const votes = collectVotes(a, first, tokens.count, model.reach)
  const hashes = new Int32Array(MOST_DOCUMENT_FEATURES)
  const second = makeLabels(tokens.count)
  const workspace = makeWorkspace()
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!
    const to = sentences[s + 1]!
    for (let i = from; i < to; i++) {
      const count = emitDocumentFeatures(a, first, votes, i, from, to, hashes)
      addWeights(model.second, hashes, count, scores, i * LABEL_COUNT)
    }
    findBestLabels(model.second, scores, from, to, workspace, second)
  }
  return second
}

export interface FirstReading extends Labels {
  /** LABEL_COUNT a token. */
  readonly scores: Int32Array
}

/** Every sentence by itself. `sentences`: the first token of each, and one past the last. */
export function readFirst(
  table: Table,
  memo: WordMemo,
  tokens: Tokens,
  a: Attributes,
  sentences: ArrayLike<number>,
): FirstReading {
  const scores = new Int32Array(tokens.count * LABEL_COUNT)
  const labels = makeLabels(tokens.count)
  const workspace: Workspace = makeWorkspace()
  const hashes = new Int32Array(MOST_FEATURES)
  const unknown = new Int32Array(LABEL_COUNT)
  addWeights(table, hashes, emitKnown(0, 0, 0, hashes, 0), unknown, 0)
  const edges = weighEdges(table)
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!
    const to = sentences[s + 1]!
    if (from === to) continue
    for (let i = from; i < to; i++) {
      addOwn(memo, table, tokens, i, from, to, scores)
      const before = knownBefore(a, i, from)
      const after = knownAfter(a, i, to)
      let count = emitShared(a, i, from, to, hashes, 0)
      // Most words are near no known name.
      if ((before | a.known[i]! | after) === 0) addTo(scores, i, unknown, 0)
      else count = emitKnown(before, a.known[i]!, after, hashes, count)
      addWeights(table, hashes, count, scores, i * LABEL_COUNT)
    }
    addTo(scores, from, edges, BEFORE)
    addTo(scores, to - 1, edges, AFTER)
    for (let i = from; i < Math.min(from + 2, to); i++) addTo(scores, i, edges, TWO_BEFORE)
    for (let i = Math.max(to - 2, from); i < to; i++) addTo(scores, i, edges, TWO_AFTER)
    findBestLabels(table, scores, from, to, workspace, labels)
  }
  return { ...labels, scores }
}

/** What it says of a word that none stands at each place, as the edge of the sentence is there. */
function weighEdges(table: Table): Int32Array {
  const sums = new Int32Array(PLACES.length * LABEL_COUNT)
  const hashes = new Int32Array(MOST_FEATURES)
  for (const place of PLACES) {
    if (place === HERE) continue
    const count = emitOwn(place, '', NO_ATTRIBUTES, NO_WORD, hashes, 0)
    addWeights(table, hashes, count, sums, place * LABEL_COUNT)
  }
  return sums
}

const NO_ATTRIBUTES = makeAttributes(0)

/** Adds the numbers of `place` to the scores of token `i`. */
function addTo(scores: Int32Array, i: number, sums: Int32Array, place: number): void {
  for (let label = 0; label < LABEL_COUNT; label++)
    scores[i * LABEL_COUNT + label]! += sums[place * LABEL_COUNT + label]!
}

const TYPES: readonly TagType[] = ['PER', 'ORG', 'LOC', 'MISC']
/** A longer sentence is read in parts. */
const LONGEST = 500

/** The first token of each sentence, and one past the last. */
function findSentences({ count, sentence }: Tokens): number[] {
  const starts: number[] = []
  for (let i = 0; i < count; i++)
    if (i === 0 || sentence[i] !== sentence[i - 1] || i - starts[starts.length - 1]! >= LONGEST)
      starts.push(i)
  return [...starts, count]
}

function makeLabels(count: number): Labels {
  return { labels: new Uint8Array(count), margins: new Int32Array(count) }
}

/** Plain division and rounding: the same in every engine. */
function confidenceOf(margin: number): number {
  return Math.min(0.99, Math.round(100 - 100 / (2 + margin / 6)) / 100)
}
