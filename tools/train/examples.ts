/** Features as row numbers: each distinct feature gets one, once it is frequent enough to be learned. */
import { type Attributes, readAttributes } from '../../packages/core/src/lexicon/tagger/attributes.ts'
import { emitFeatures, MOST_FEATURES } from '../../packages/core/src/lexicon/tagger/features.ts'
import { FEATURE_BITS, featureOf } from '../../packages/core/src/lexicon/tagger/model.ts'
import { DATA_SETS, ownFeature } from '../../packages/core/src/lexicon/tagger/tag-tokens.ts'
import type { WordClasses } from '../../packages/core/src/lexicon/tagger/word-classes.ts'
import type { Corpus } from './corpus.ts'
import type { Examples } from './crf.ts'

export interface Part {
  /** Which data set: its features are learned twice, once for all sets and once for it alone (Daumé 2007). */
  readonly name: (typeof DATA_SETS)[number]
  readonly corpus: Corpus
  /** How much each of its sentences counts. */
  readonly weight: number
}

/** Row of each feature, -1 for one that is too rare. */
export type Rows = Int32Array

/** Numbers the features that occur at least `atLeast` times. */
export function numberFeatures(
  parts: readonly Part[],
  classes: WordClasses,
  atLeast: number,
): { rows: Rows; count: number } {
  const counts = new Int32Array(2 ** FEATURE_BITS)
  for (const part of parts) eachFeature(part, classes, feature => counts[feature]!++)
  let count = 0
  const rows = counts.map(n => (n >= atLeast ? count++ : -1))
  return { rows, count }
}

export function makeExamples(parts: readonly Part[], classes: WordClasses, rows: Rows): Examples {
  let active = new Int32Array(1 << 20)
  let length = 0
  const tokens = parts.reduce((n, p) => n + p.corpus.tokens.count, 0)
  const sentences = parts.reduce((n, p) => n + p.corpus.sentences.length, 0)
  const from = new Int32Array(tokens + 1)
  const labels = new Uint8Array(tokens)
  const sentenceFrom = new Int32Array(sentences + 1)
  const weight = new Float32Array(sentences)
  let token = 0
  let sentence = 0
  for (const part of parts) {
    const first = token
    eachFeature(
      part,
      classes,
      feature => {
        const row = rows[feature]!
        if (row < 0) return
        if (length === active.length) {
          const wider = new Int32Array(length * 2)
          wider.set(active)
          active = wider
        }
        active[length++] = row
      },
      () => {
        from[++token] = length
      },
    )
    labels.set(part.corpus.labels, first)
    for (let s = 0; s < part.corpus.sentences.length; s++) {
      sentenceFrom[sentence] = first + part.corpus.sentenceFrom[s]!
      weight[sentence++] = part.weight
    }
  }
  sentenceFrom[sentence] = tokens
  return { rows: active.subarray(0, length), from, labels, sentenceFrom, weight }
}

function eachFeature(
  { name, corpus }: Part,
  classes: WordClasses,
  feature: (feature: number) => void,
  endOfToken: () => void = () => {},
): void {
  const attributes: Attributes = readAttributes(corpus.tokens, classes)
  const hashes = new Int32Array(MOST_FEATURES)
  const dataSet = DATA_SETS.indexOf(name)
  for (let s = 0; s < corpus.sentences.length; s++) {
    const from = corpus.sentenceFrom[s]!
    const to = corpus.sentenceFrom[s + 1]!
    for (let i = from; i < to; i++) {
      const n = emitFeatures(corpus.tokens, attributes, i, from, to, hashes)
      for (let k = 0; k < n; k++) feature(featureOf(hashes[k]!))
      for (let k = 0; k < n; k++) feature(featureOf(ownFeature(dataSet, hashes[k]!)))
      endOfToken()
    }
  }
}
