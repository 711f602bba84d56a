/**
 * Sentences that come cut into tokens, as labelled data does: «(د», «ب», «أ)» are three tokens there and five words
 * and marks here. Keeps which of our tokens came from which of theirs.
 */
import { tokenize } from '../../text/tokenize.ts'
import { makeTokens, type Tokens } from '../../tokens.ts'
import { LABELS } from './model.ts'

export interface Pretokenized {
  readonly tokens: Tokens
  /** Which token of its sentence each of our tokens was cut from. */
  readonly origin: Int32Array
  /** Our first token of each sentence, and one entry past the last. */
  readonly sentenceFrom: Int32Array
}

export function readPretokenized(sentences: readonly (readonly string[])[]): Pretokenized {
  const spans = { start: [] as number[], end: [] as number[], kind: [] as number[], sentence: [] as number[] }
  const origin: number[] = []
  const sentenceFrom: number[] = []
  const parts: string[] = []
  let length = 0
  for (const [index, sentence] of sentences.entries()) {
    sentenceFrom.push(spans.start.length)
    for (const [k, token] of sentence.entries()) {
      const from = length
      tokenize(token, 0, token.length, (start, end, kind) => {
        spans.start.push(from + start)
        spans.end.push(from + end)
        spans.kind.push(kind)
        spans.sentence.push(index)
        origin.push(k)
      })
      parts.push(token)
      length += token.length + 1
    }
  }
  sentenceFrom.push(spans.start.length)
  return {
    tokens: makeTokens(parts.join(' '), spans),
    origin: Int32Array.from(origin),
    sentenceFrom: Int32Array.from(sentenceFrom),
  }
}

/** BIO tags for the `count` tokens of one sentence, from the labels of ours: a token takes its first name. */
export function toTags(p: Pretokenized, labels: Uint8Array, sentence: number, count: number): string[] {
  const tags = new Array<string>(count).fill('O')
  for (let i = p.sentenceFrom[sentence]!; i < p.sentenceFrom[sentence + 1]!; i++) {
    const k = p.origin[i]!
    if (tags[k] === 'O') tags[k] = LABELS[labels[i]!]!
  }
  return tags
}
