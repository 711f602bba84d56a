/**
 * The tokens layer: words, numbers and marks as columns, with the folded form that lexicons are keyed by.
 * Internal: it never leaves the process.
 */
import { fold, KEY } from './text/fold.ts'
import { SYMBOL } from './text/tokenize.ts'

export interface Tokens {
  readonly count: number
  /** UTF-16 offsets in the text. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** WORD, NUMBER, PUNCT or SYMBOL of text/tokenize. */
  readonly kind: Uint8Array
  /** Index into the sentences layer. */
  readonly sentence: Int32Array
  /** The key forms of all tokens, each followed by one space, or by a line feed at the end of a sentence. */
  readonly keys: string
  /** Where each token's key begins in `keys`; one more entry marks the end. */
  readonly keyStart: Int32Array
}

/** The folded form of token `i` (KEY): without harakat, all alefs alike, ة as ه, ى as ي. */
export function keyOf(tokens: Tokens, i: number): string {
  return tokens.keys.slice(tokens.keyStart[i], tokens.keyStart[i + 1]! - 1)
}

/** The range of token indexes whose start lies in [start, end): first, and one past the last. */
export function tokensIn(tokens: Tokens, start: number, end: number): { from: number; to: number } {
  return { from: firstAtOrAfter(tokens, start), to: firstAtOrAfter(tokens, end) }
}

/** Index of the token that contains `offset`, or the first after it; `count` when there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  const i = firstAtOrAfter(tokens, offset)
  return i > 0 && tokens.end[i - 1]! > offset ? i - 1 : i
}

/** Builds the columns; `ends` tells after which tokens a sentence ends. */
export function makeTokens(
  text: string,
  spans: { start: number[]; end: number[]; kind: number[]; sentence: number[] },
): Tokens {
  const count = spans.start.length
  const keyStart = new Int32Array(count + 1)
  let keys = ''
  for (let i = 0; i < count; i++) {
    keyStart[i] = keys.length
    keys += fold(text.slice(spans.start[i], spans.end[i]), KEY)
    keys += spans.sentence[i] === spans.sentence[i + 1] ? ' ' : '\n'
  }
  keyStart[count] = keys.length
  return {
    count,
    start: Int32Array.from(spans.start),
    end: Int32Array.from(spans.end),
    kind: Uint8Array.from(spans.kind),
    sentence: Int32Array.from(spans.sentence),
    keys,
    keyStart,
  }
}

/**
 * The same with an empty token, which is no word, between two sentences: whoever looks at the token before or after
 * sees that a sentence ends. «وزارة الدفاع» at the end of a line and «الروسية» at the start of the next are no neighbors.
 */
export function partSentences(tokens: Tokens): Tokens {
  const { sentence, keyStart } = tokens
  let gaps = 0
  for (let i = 1; i < tokens.count; i++) if (sentence[i] !== sentence[i - 1]) gaps++
  const count = tokens.count + gaps
  const parted = {
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    kind: new Uint8Array(count),
    sentence: new Int32Array(count),
    keyStart: new Int32Array(count + 1),
  }
  const sentences: string[] = []
  let begin = 0
  for (let i = 0, k = 0; i < tokens.count; i++, k++) {
    if (i > 0 && sentence[i] !== sentence[i - 1]) {
      parted.start[k] = parted.end[k] = tokens.end[i - 1]!
      parted.kind[k] = SYMBOL
      parted.sentence[k] = sentence[i - 1]!
      parted.keyStart[k] = keyStart[i]! + sentences.length
      sentences.push(tokens.keys.slice(begin, keyStart[i]))
      begin = keyStart[i]!
      k++
    }
    parted.start[k] = tokens.start[i]!
    parted.end[k] = tokens.end[i]!
    parted.kind[k] = tokens.kind[i]!
    parted.sentence[k] = sentence[i]!
    parted.keyStart[k] = keyStart[i]! + sentences.length
  }
  sentences.push(tokens.keys.slice(begin))
  parted.keyStart[count] = tokens.keys.length + gaps
  return { ...parted, keys: sentences.join('\n') }
}

function firstAtOrAfter(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const mid = (low + high) >> 1
    if (tokens.start[mid]! < offset) low = mid + 1
    else high = mid
  }
  return low
}
