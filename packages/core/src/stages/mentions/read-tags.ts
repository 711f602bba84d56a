/**
 * What the trained tagger reads, where the finders can ask for it: «سدد زميله ليوناردو كرة» is a person of one word, for
 * all that no list knows either word.
 */
import { type TagType, tagTokens } from '../../lexicon/tagger/tag-tokens.ts'
import { shippedTagger } from '../../lexicon/tagger/tagger.ts'
import { type Tokens, tokenAt } from '../../tokens.ts'

export interface Tag {
  /** Tokens [from, to). */
  readonly from: number
  readonly to: number
  /** Units of the key form of the first token that are proclitics. */
  readonly cut: number
  readonly type: TagType
  readonly confidence: number
}

export interface Tags {
  readonly spans: readonly Tag[]
  /** For each token one more than the index of the span over it, or 0. */
  readonly at: Int32Array
}

/** `whole`: the tokens as they follow each other, on which the tagger was trained. */
export function readTags(tokens: Tokens, whole: Tokens): Tags {
  const at = new Int32Array(tokens.count)
  const spans = tagTokens(shippedTagger('news'), whole).map((span, s) => {
    const first = tokenAt(tokens, whole.start[span.from]!)
    // Where no space parts two sentences, the empty token between them begins there too.
    const from = tokens.start[first] === tokens.end[first] ? first + 1 : first
    const to = from + span.to - span.from
    at.fill(s + 1, from, to)
    return { ...span, from, to }
  })
  return { spans, at }
}

/** The span over token `i`, if any. */
export function tagAt({ spans, at }: Tags, i: number): Tag | undefined {
  return spans[(at[i] ?? 0) - 1]
}
