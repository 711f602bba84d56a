/** Which mention stands at a token: the names, and the adjectives of countries inside and outside them. */
import type { FoundMention } from '../doc.ts'
import { type Tokens, tokensIn } from '../tokens.ts'

export interface MentionMap {
  readonly mentions: readonly FoundMention[]
  /** First token of each mention, and one past its last. A proclitic may stand before the first word of the name. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** For each token the longest name (name or metonym) over it, or -1. */
  readonly nameAt: Int32Array
  /** For each token the adjectival mention that begins in it, or -1. */
  readonly adjectiveAt: Int32Array
}

export function mapMentions(tokens: Tokens, mentions: readonly FoundMention[]): MentionMap {
  const from = new Int32Array(mentions.length)
  const to = new Int32Array(mentions.length)
  const nameAt = new Int32Array(tokens.count).fill(-1)
  const adjectiveAt = new Int32Array(tokens.count).fill(-1)
  mentions.forEach((mention, m) => {
    const range = tokensIn(tokens, mention.start, mention.end)
    // A name behind a proclitic begins inside its token, which tokensIn leaves out.
    const first = range.from > 0 && tokens.end[range.from - 1]! > mention.start ? range.from - 1 : range.from
    from[m] = first
    to[m] = Math.max(range.to, first)
    if (mention.kind === 'adjectival') adjectiveAt[first] = m
    else if (mention.kind !== 'nominal') {
      for (let i = first; i < to[m]!; i++) {
        const other = nameAt[i]!
        if (other < 0 || to[other]! - from[other]! < to[m]! - first) nameAt[i] = m
      }
    }
  })
  return { mentions, from, to, nameAt, adjectiveAt }
}
