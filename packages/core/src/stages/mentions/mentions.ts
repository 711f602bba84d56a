/**
 * Finds whom and what the article names: «وقال وزير الخارجية الروسي في القاهرة» names Russia (by an adjective) and Cairo.
 *
 * Several finders propose candidates, each from its own knowledge; one resolver picks among them.
 */
import type { FoundMention } from '../../doc.ts'
import { stage } from '../../pipeline.ts'
import type { Candidate } from './candidate.ts'
import { findKnown } from './find-known.ts'
import { resolve } from './resolve.ts'
import { classify } from './words.ts'

export const mentions = stage({
  needs: ['tokens', 'quoted', 'timexes'],
  gives: 'mentions',
  run({ text, tokens }) {
    const words = classify(tokens)
    const found: Candidate[] = []
    findKnown(text, tokens, words, found)
    return resolve(found).map(toMention)
  },
})

function toMention(c: Candidate, index: number): FoundMention {
  const mention = {
    id: `m${index + 1}`,
    start: c.start,
    end: c.end,
    type: c.type,
    kind: c.kind,
    confidence: c.confidence,
    by: c.by,
  }
  return c.known === undefined ? mention : { ...mention, known: c.known }
}
