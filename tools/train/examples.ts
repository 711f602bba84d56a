/** Features as row numbers: each distinct feature gets one, once it is frequent enough to be learned. */
import { mix } from '../../packages/core/src/lexicon/tagger/hash.ts'
import { FEATURE_BITS, featureOf } from '../../packages/core/src/lexicon/tagger/model.ts'
import type { Corpus } from './corpus.ts'
import type { Examples } from './crf.ts'

/** The sets it learns from. The weights of the last two alone are not shipped. */
export const DATA_SETS = ['anercorp', 'aqmar', 'wikifane', 'wojoodsample'] as const
export type DataSet = (typeof DATA_SETS)[number]

/** Writes the feature hashes of token `i` of the sentence [from, to) into `out` and returns how many. */
export type Emit = (i: number, from: number, to: number, out: Int32Array) => number

export interface Part {
  readonly name: DataSet
  readonly corpus: Corpus
  readonly emit: Emit
  /** Scores that stand before learning, LABEL_COUNT a token. */
  readonly offset?: Float32Array
}

/**
 * Features are learned twice, once for all sets and once for each alone (Daumé 2007): a feature of one set is another
 * feature.
 */
export function ownFeature(set: DataSet, feature: number): number {
  return featureOf(mix(100 + DATA_SETS.indexOf(set), feature))
}

export interface Numbering {
  /** Row of each feature, -1 for one that is too rare. */
  readonly rows: Int32Array
  /** 1 for a feature that the reader emits, 0 for one of a single set. */
  readonly isShared: Uint8Array
  readonly count: number
}

/** Numbers the features that occur at least `atLeast` times. */
export function numberFeatures(parts: readonly Part[], atLeast: number): Numbering {
  const rows = new Int32Array(2 ** FEATURE_BITS)
  const isShared = new Uint8Array(rows.length)
  for (const part of parts)
    eachToken(part, (features, n) => {
      for (let k = 0; k < n; k++) {
        rows[features[k]!]!++
        isShared[features[k]!] = 1
        rows[ownFeature(part.name, features[k]!)]!++
      }
    })
  let count = 0
  for (let feature = 0; feature < rows.length; feature++)
    rows[feature] = rows[feature]! >= atLeast ? count++ : -1
  return { rows, isShared, count }
}

/** Examples of the parts, one after the other; sentences that `keep` refuses are left out. */
export function makeExamples(
  parts: readonly Part[],
  { rows }: Numbering,
  keep: (part: Part, sentence: number) => boolean = () => true,
): Examples {
  let active = new Int32Array(1 << 22)
  let length = 0
  const from: number[] = [0]
  const labels: number[] = []
  const offset: number[] = []
  const sentenceFrom: number[] = [0]
  const push = (feature: number) => {
    const row = rows[feature]!
    if (row < 0) return
    if (length === active.length) {
      const wider = new Int32Array(length * 2)
      wider.set(active)
      active = wider
    }
    active[length++] = row
  }
  for (const part of parts)
    eachToken(
      part,
      (features, n, i) => {
        for (let k = 0; k < n; k++) {
          push(features[k]!)
          push(ownFeature(part.name, features[k]!))
        }
        from.push(length)
        labels.push(part.corpus.labels[i]!)
        if (part.offset) for (const score of part.offset.subarray(i * 9, i * 9 + 9)) offset.push(score)
      },
      sentence => keep(part, sentence),
      () => sentenceFrom.push(labels.length),
    )
  return {
    rows: active.subarray(0, length),
    from: Int32Array.from(from),
    labels: Uint8Array.from(labels),
    sentenceFrom: Int32Array.from(sentenceFrom),
    ...(offset.length > 0 && { offset: Float32Array.from(offset) }),
  }
}

function eachToken(
  { corpus, emit }: Part,
  visit: (features: Int32Array, count: number, token: number) => void,
  keep: (sentence: number) => boolean = () => true,
  endOfSentence: () => void = () => {},
): void {
  const features = new Int32Array(200)
  for (let s = 0; s < corpus.sentences.length; s++) {
    const from = corpus.sentenceFrom[s]!
    const to = corpus.sentenceFrom[s + 1]!
    if (from === to || !keep(s)) continue
    for (let i = from; i < to; i++) {
      const n = emit(i, from, to, features)
      for (let k = 0; k < n; k++) features[k] = featureOf(features[k]!)
      visit(features, n, i)
    }
    endOfSentence()
  }
}
