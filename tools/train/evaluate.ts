/** Figures of a packed model, read as the reader reads it. */
import { scoreTags, toConllReport } from '../../apps/cli/src/conlleval.ts'
import {
  type Convention,
  type PackedModel,
  unpackModel,
} from '../../packages/core/src/lexicon/tagger/model.ts'
import { toTags } from '../../packages/core/src/lexicon/tagger/pretokenized.ts'
import { labelTokens, makeTagger } from '../../packages/core/src/lexicon/tagger/tag-tokens.ts'
import type { WordClasses } from '../../packages/core/src/lexicon/tagger/word-classes.ts'
import { makeCorpus, type Sentence } from './corpus.ts'

/** The report of conlleval. */
export function evaluate(
  packed: PackedModel,
  classes: WordClasses,
  sentences: readonly Sentence[],
  convention: Convention,
): string {
  const corpus = makeCorpus(sentences)
  const { labels } = labelTokens(makeTagger(unpackModel(packed, convention), classes), corpus.tokens)
  const found = sentences.map((s, i) => toTags(corpus, labels, i, s.tokens.length))
  return toConllReport(
    scoreTags(
      sentences.map(s => s.tags),
      found,
    ),
  )
}
