/**
 * Trains both readings. The second learns from what the first says of sentences that it was not trained on: each fold
 * is read by a model of the others, or the second would trust the first too much.
 */
import type { Attributes } from '../../packages/core/src/lexicon/tagger/attributes.ts'
import { makeClassMemo } from '../../packages/core/src/lexicon/tagger/class-memo.ts'
import { collectVotes, emitDocumentFeatures } from '../../packages/core/src/lexicon/tagger/document.ts'
import { emitFeatures } from '../../packages/core/src/lexicon/tagger/features.ts'
import { LABEL_COUNT, type PackedModel, unpackTable } from '../../packages/core/src/lexicon/tagger/model.ts'
import { readAttributes } from '../../packages/core/src/lexicon/tagger/read-attributes.ts'
import { type FirstReading, readFirst } from '../../packages/core/src/lexicon/tagger/tag-tokens.ts'
import type { WordClasses } from '../../packages/core/src/lexicon/tagger/word-classes.ts'
import { makeWordMemo } from '../../packages/core/src/lexicon/tagger/word-memo.ts'
import { makeCorpus } from './corpus.ts'
import { type Crf, trainCrf } from './crf.ts'
import type { Data } from './data.ts'
import { type DataSet, makeExamples, type Numbering, numberFeatures, type Part } from './examples.ts'
import { type Pair, packTable, SCALE } from './pack-model.ts'

/** Found on the development parts: docs/decisions/0020-tagger.md. */
const FIRST = { rounds: 7, rate: 0.2, l1: 8, l2: 0.1, atLeast: 2, keep: 60_000 }
const FOLD = { ...FIRST, rounds: 5 }
const SECOND = { rounds: 6, rate: 0.1, l1: 4, l2: 0.1, atLeast: 2, keep: 10_000 }
const FOLDS = 3
/** Neighboring sentences belong to one text and share its names: they go into one fold. */
const SENTENCES_TOGETHER = 100
const CONVENTIONS: PackedModel['conventions'] = {
  news: { firstBias: 8, secondBias: 0, reach: 4000 },
  anercorp: { firstBias: 8, secondBias: 0, reach: 800 },
  aqmar: { firstBias: 8, secondBias: -6, reach: 100_000 },
}
/** How far the names of a text reach in each training set; AQMAR's sentences come shuffled. */
const REACH: Readonly<Record<DataSet, number>> = {
  anercorp: 800,
  aqmar: 100_000,
  wikifane: 800,
  wojoodsample: 400,
}

export function trainModel(data: Data, classes: WordClasses, report: (line: string) => void): PackedModel {
  const parts = data.train.map(({ name, sentences }) => toPart(name, makeCorpus(sentences), classes))
  const numbering = numberFeatures(parts, FIRST.atLeast)
  report(`first reading: ${numbering.count} features`)
  const first = trainCrf(makeExamples(parts, numbering), numbering.count, FIRST, report)
  const readings = readByFolds(parts, numbering, report)
  const secondParts = parts.map((part, p) => toSecondPart(part, readings[p]!))
  const secondNumbering = numberFeatures(secondParts, SECOND.atLeast)
  report(`second reading: ${secondNumbering.count} features`)
  const second = trainCrf(makeExamples(secondParts, secondNumbering), secondNumbering.count, SECOND, report)
  return {
    first: packTable(first, numbering, FIRST.keep),
    second: packTable(second, secondNumbering, SECOND.keep),
    conventions: CONVENTIONS,
  }
}

interface FirstPart extends Part {
  readonly attributes: Attributes
  readonly classes: WordClasses
}

function toPart(name: DataSet, corpus: Part['corpus'], classes: WordClasses): FirstPart {
  const { tokens } = corpus
  const attributes = readAttributes(tokens, makeWordMemo(classes))
  return {
    name,
    corpus,
    attributes,
    classes,
    emit: (i, from, to, out) => emitFeatures(tokens.keys, attributes, i, from, to, out),
  }
}

function readByFolds(
  parts: readonly FirstPart[],
  numbering: Numbering,
  report: (line: string) => void,
): FirstReading[] {
  const readings = parts.map(({ corpus }) => ({
    labels: new Uint8Array(corpus.tokens.count),
    margins: new Int32Array(corpus.tokens.count),
    scores: new Int32Array(corpus.tokens.count * LABEL_COUNT),
  }))
  const foldOf = (sentence: number) => Math.floor(sentence / SENTENCES_TOGETHER) % FOLDS
  for (let fold = 0; fold < FOLDS; fold++) {
    const examples = makeExamples(parts, numbering, (_, sentence) => foldOf(sentence) !== fold)
    const crf = trainCrf(examples, numbering.count, FOLD, () => {})
    for (const [p, part] of parts.entries()) {
      const found = readPart(part, crf, numbering)
      for (let s = 0; s < part.corpus.sentences.length; s++) {
        if (foldOf(s) !== fold) continue
        const from = part.corpus.sentenceFrom[s]!
        const to = part.corpus.sentenceFrom[s + 1]!
        const into = readings[p]!
        into.labels.set(found.labels.subarray(from, to), from)
        into.margins.set(found.margins.subarray(from, to), from)
        into.scores.set(found.scores.subarray(from * LABEL_COUNT, to * LABEL_COUNT), from * LABEL_COUNT)
      }
    }
    report(`fold ${fold + 1} of ${FOLDS} read`)
  }
  return readings
}

/** As the reader would, but with all features. */
function readPart(
  { name, corpus, attributes, classes }: FirstPart,
  crf: Crf,
  numbering: Numbering,
): FirstReading {
  const pair: Pair =
    name === 'anercorp' || name === 'aqmar' ? ['anercorp', 'aqmar'] : ['wikifane', 'wojoodsample']
  const packed = packTable(crf, numbering, numbering.count, pair)
  const table = unpackTable(packed, name === pair[1], CONVENTIONS.anercorp.firstBias)
  const memo = { words: makeWordMemo(classes), classes: makeClassMemo(table) }
  return readFirst(table, memo, corpus.tokens, attributes, corpus.sentenceFrom)
}

function toSecondPart({ name, corpus, attributes }: FirstPart, reading: FirstReading): Part {
  const votes = collectVotes(attributes, reading, corpus.tokens.count, REACH[name])
  return {
    name,
    corpus,
    emit: (i, from, to, out) => emitDocumentFeatures(attributes, reading, votes, i, from, to, out),
    offset: Float32Array.from(reading.scores, score => score / SCALE),
  }
}
