/**
 * The trained tagger: names of persons, organizations, places and other things, by a linear-chain model over hashed
 * features. «قال سيرغي لافروف في موسكو» → person سيرغي لافروف, place موسكو.
 *
 * Pure and deterministic: integer arithmetic decides everything.
 */
import type { Tokens } from '../../tokens.ts'
import { type Attributes, readAttributes } from './attributes.ts'
import { emitFeatures, MOST_FEATURES } from './features.ts'
import { mix } from './hash.ts'
import { addWeights, type Convention, featureOf, LABEL_COUNT, OUTSIDE, type TaggerModel } from './model.ts'
import { clearWorkspace, findBestLabels, makeWorkspace, type Workspace } from './viterbi.ts'
import type { WordClasses } from './word-classes.ts'

export interface Tagger {
  readonly model: TaggerModel
  readonly classes: WordClasses
}

export interface Labels {
  /** Index into LABELS for each token. */
  readonly labels: Uint8Array
  /** By how much each label beats the next best reading of its sentence. */
  readonly margins: Int32Array
}

export type TagType = 'PER' | 'ORG' | 'LOC' | 'MISC'

export interface TaggedSpan {
  /** Tokens [from, to). */
  readonly from: number
  readonly to: number
  readonly type: TagType
  /** 0.5 (a guess) to 0.99. */
  readonly confidence: number
}

const TYPES: readonly TagType[] = ['PER', 'ORG', 'LOC', 'MISC']

/** The names among the tokens, in text order; proclitics of the first word are inside. */
export function tagTokens(tagger: Tagger, tokens: Tokens, convention: Convention = 'news'): TaggedSpan[] {
  const { labels, margins } = labelTokens(tagger, tokens, convention)
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
    spans.push({ from, to: i, type: TYPES[(label - 1) >> 1]!, confidence: confidenceOf(margin) })
  }
  return spans
}

/** One label for each token, sentence by sentence. */
export function labelTokens(tagger: Tagger, tokens: Tokens, convention: Convention): Labels {
  const { model, classes } = tagger
  const attributes = readAttributes(tokens, classes)
  const labels = new Uint8Array(tokens.count)
  const margins = new Int32Array(tokens.count)
  const workspace = makeWorkspace()
  const hashes = new Int32Array(MOST_FEATURES)
  const bias = model.bias[convention]
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1
    while (to < tokens.count && tokens.sentence[to] === tokens.sentence[from] && to - from < LONGEST) to++
    clearWorkspace(workspace, to - from)
    scoreSentence(model, tokens, attributes, from, to, convention, hashes, workspace)
    findBestLabels(model, workspace, to - from, bias, labels, margins, from)
    from = to
  }
  return { labels, margins }
}

/** Marks a feature as one of a single data set, by its place in DATA_SETS. */
export function ownFeature(dataSet: number, hash: number): number {
  return mix(100 + dataSet, hash)
}

/** The sets it learns from. The weights of the last two alone are not shipped. */
export const DATA_SETS = ['anercorp', 'aqmar', 'wikifane', 'wojoodsample'] as const

/** A longer sentence is read in parts. */
const LONGEST = 500
/** The margin that makes a reading three times as likely as not. */
const SURE = 12

function scoreSentence(
  model: TaggerModel,
  tokens: Tokens,
  attributes: Attributes,
  from: number,
  to: number,
  convention: Convention,
  hashes: Int32Array,
  { scores }: Workspace,
): void {
  for (let i = from; i < to; i++) {
    const count = emitFeatures(tokens, attributes, i, from, to, hashes)
    const at = (i - from) * LABEL_COUNT
    for (let k = 0; k < count; k++) addWeights(model, featureOf(hashes[k]!), scores, at)
    if (convention === 'news') continue
    const dataSet = DATA_SETS.indexOf(convention)
    for (let k = 0; k < count; k++) addWeights(model, featureOf(ownFeature(dataSet, hashes[k]!)), scores, at)
  }
}

/** Plain division and rounding: the same in every engine. */
function confidenceOf(margin: number): number {
  return Math.min(0.99, Math.round(100 - 100 / (2 + (2 * margin) / SURE)) / 100)
}
