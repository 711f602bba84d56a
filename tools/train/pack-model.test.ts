import { expect, test } from 'vitest'
import {
  addWeights,
  FEATURE_BITS,
  LABEL_COUNT,
  unpackTable,
} from '../../packages/core/src/lexicon/tagger/model.ts'
import type { Crf } from './crf.ts'
import { ownFeature } from './examples.ts'
import { packTable, SCALE } from './pack-model.ts'

/** A model of `count` features, each with weights of its own for both sets, some too large for one row. */
function makeModel(count: number) {
  const features = Array.from(
    { length: count },
    (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> (32 - FEATURE_BITS),
  )
  const rows = new Int32Array(2 ** FEATURE_BITS).fill(-1)
  const isShared = new Uint8Array(2 ** FEATURE_BITS)
  const weights: number[] = []
  const add = (feature: number, own: readonly number[]) => {
    rows[feature] = weights.length / LABEL_COUNT
    for (const w of own) weights.push(w / SCALE)
  }
  for (const [i, feature] of features.entries()) {
    isShared[feature] = 1
    add(feature, [0, i % 50, 0, -(i % 7), 0, 60, 0, 0, i % 3])
    if (rows[ownFeature('aqmar', feature)] === -1)
      add(ownFeature('aqmar', feature), [0, 0, 5, 0, 0, -60, 0, 0, -(i % 5)])
  }
  const rowCount = weights.length / LABEL_COUNT
  const transitions = new Array<number>((LABEL_COUNT + 1) * LABEL_COUNT).fill(0)
  const crf: Crf = { weights: Float32Array.from([...weights, ...transitions]), rowCount }
  return { features, crf, numbering: { rows, isShared, count: rowCount } }
}

test.each([1, 700, 5000])('%i features: what is packed adds up to what was learned, for both sets', count => {
  const { features, crf, numbering } = makeModel(count)
  const { rows } = numbering
  const packed = packTable(crf, numbering, count)
  const weight = (row: number, label: number) =>
    row < 0 ? 0 : Math.round(crf.weights[row * LABEL_COUNT + label]! * SCALE)
  const cut = (w: number) => Math.max(-60, Math.min(60, w))
  for (const set of ['anercorp', 'aqmar'] as const) {
    const table = unpackTable(packed, set === 'aqmar', 0)
    for (const feature of features) {
      const scores = new Int32Array(LABEL_COUNT)
      addWeights(table, Int32Array.of(feature << (32 - FEATURE_BITS)), 1, scores, 0)
      const own = ownFeature(set, feature)
      const expected = scores.map((_, label) =>
        cut(weight(rows[feature]!, label) + weight(rows[own]!, label)),
      )
      expect(scores).toEqual(expected)
    }
    const absent = new Int32Array(LABEL_COUNT)
    addWeights(table, Int32Array.of(0x12345678), 1, absent, 0)
    expect(absent).toEqual(new Int32Array(LABEL_COUNT))
  }
})
