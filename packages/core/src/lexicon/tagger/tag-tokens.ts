/**
 * The trained tagger: names of persons, organizations, places and other things, by a linear-chain model over hashed
 * features, read twice. «قال سيرغي لافروف في موسكو» → person سيرغي لافروف, place موسكو.
 *
 * Pure and deterministic: integer arithmetic decides everything.
 */
import type { Tokens } from '../../tokens.ts'
import type { Attributes } from './attributes.ts'
import { addPair, addSums, addUnseen, type ClassMemo, makeClassMemo } from './class-memo.ts'
import {
  collectVotes,
  emitBesideVote,
  emitVoted,
  isUnseen,
  type Labels,
  labelAfter,
  labelBefore,
  MOST_DOCUMENT_FEATURES,
  ownOf,
  type Votes,
} from './document.ts'
import {
  AFTER,
  articlesOf,
  BEFORE,
  BEFORE_UNKNOWN,
  emitBeforeKnown,
  emitKnown,
  emitShared,
  knownAfter,
  knownBefore,
  MOST_FEATURES,
  NO_WORD,
  TWO_AFTER,
  TWO_BEFORE,
} from './features.ts'
import { addWeights, LABEL_COUNT, OUTSIDE, type Table, type TaggerModel } from './model.ts'
import { readAttributes } from './read-attributes.ts'
import { findBestLabels, makeWorkspace, type Workspace } from './viterbi.ts'
import type { WordClasses } from './word-classes.ts'
import { addOwn, makeWordMemo, type WordMemo } from './word-memo.ts'

export interface Tagger {
  readonly model: TaggerModel
  /** What it has added up before. */
  readonly memo: Memo
}

interface Memo {
  readonly words: WordMemo
  readonly classes: ClassMemo
}

export function makeTagger(model: TaggerModel, classes: WordClasses): Tagger {
  return { model, memo: { words: makeWordMemo(classes), classes: makeClassMemo(model.first) } }
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
  const a = readAttributes(tokens, tagger.memo.words)
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
  return readTwice(tagger, tokens, readAttributes(tokens, tagger.memo.words))
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
      const before = labelBefore(first, i, from)
      const after = labelAfter(first, i, to)
      let count = 0
      if (isUnseen(votes, i)) addUnseen(memo.classes, model.second, ownOf(first, i), before, after, scores, i)
      else count = emitVotes(votes, i, ownOf(first, i), before, after, hashes)
      count = emitBesideVote(a, votes, i, from, to, hashes, count)
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
  memo: Memo,
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
  const { articles } = memo.classes
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!
    const to = sentences[s + 1]!
    if (from === to) continue
    addPair(memo.classes, table, a, from - 2, from, to, scores)
    addPair(memo.classes, table, a, from - 1, from, to, scores)
    for (let i = from; i < to; i++) {
      addOwn(memo.words, table, tokens, a, i, from, to, scores)
      addPair(memo.classes, table, a, i, from, to, scores)
      addSums(scores, i, articles, articlesOf(a, i, from, to) * LABEL_COUNT)
      const known = a.known[i]!
      const before = knownBefore(a, i, from)
      const after = knownAfter(a, i, to)
      let count = emitShared(a, i, from, to, hashes, 0)
      // Most words are near no known name.
      if ((before | known | after) === 0) addSums(scores, i, unknown, 0)
      else count = emitKnown(before, known, after, hashes, count)
      if (known !== 0) count = emitBeforeKnown(known, a, i > from ? i - 1 : NO_WORD, hashes, count)
      addWeights(table, hashes, count, scores, i * LABEL_COUNT)
    }
    addPair(memo.classes, table, a, to, from, to, scores)
    addEdges(memo.classes.edges, a, from, to, scores)
    findBestLabels(table, scores, from, to, workspace, labels)
  }
  return { ...labels, scores }
}

function addEdges(edges: Int32Array, a: Attributes, from: number, to: number, scores: Int32Array): void {
  addSums(scores, from, edges, BEFORE * LABEL_COUNT)
  if (a.known[from] === 0) addSums(scores, from, edges, BEFORE_UNKNOWN * LABEL_COUNT)
  addSums(scores, to - 1, edges, AFTER * LABEL_COUNT)
  for (let i = from; i < Math.min(from + 2, to); i++) addSums(scores, i, edges, TWO_BEFORE * LABEL_COUNT)
  for (let i = Math.max(to - 2, from); i < to; i++) addSums(scores, i, edges, TWO_AFTER * LABEL_COUNT)
}

function emitVotes(
  { alone, withNext, withPrevious }: Votes,
  i: number,
  own: number,
  before: number,
  after: number,
  out: Int32Array,
): number {
  return emitVoted(alone[i]!, withNext[i]!, withPrevious[i]!, own, before, after, out, 0)
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
