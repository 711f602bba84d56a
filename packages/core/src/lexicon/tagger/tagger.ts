/** The shipped tagger, unpacked at its first use, and its door for data that comes in tokens. */
import { weights } from '../gen/tagger-weights.ts'
import { wordClasses } from '../gen/word-classes.ts'
import { type Convention, unpackModel } from './model.ts'
import { readPretokenized, toTags } from './pretokenized.ts'
import { labelTokens, makeTagger, type Tagger } from './tag-tokens.ts'
import { unpackWordClasses, type WordClasses } from './word-classes.ts'

export { CONVENTIONS, type Convention } from './model.ts'
export { type TaggedSpan, type TagType, tagTokens } from './tag-tokens.ts'

let classes: WordClasses | undefined
const taggers = new Map<Convention, Tagger>()

export function shippedTagger(convention: Convention): Tagger {
  const known = taggers.get(convention)
  if (known) return known
  classes ??= unpackWordClasses(wordClasses)
  const tagger = makeTagger(unpackModel(weights, convention), classes)
  taggers.set(convention, tagger)
  return tagger
}

/** BIO tags (PER, ORG, LOC, MISC) for sentences given as tokens; the sentences of one call belong together. */
export function tagSentences(
  sentences: readonly (readonly string[])[],
  convention: Convention = 'news',
): string[][] {
  const p = readPretokenized(sentences)
  const { labels } = labelTokens(shippedTagger(convention), p.tokens)
  return sentences.map((tokens, s) => toTags(p, labels, s, tokens.length))
}
