/**
 * Proposes the names that the gazetteer holds: «وبالحلف الأطلسي» → الحلف الأطلسي, «الروسية» → the adjective of Russia.
 *
 * A form that is also a common word («صور») is only a name where its need is met: a head noun («مدينة صور») or a
 * preposition of place («في صور») before it.
 */
import { PLACE_HEAD } from '../../lexicon/cue-words.ts'
import { gazetteer, type Naming } from '../../lexicon/gazetteer.ts'
import { longestPhrase, type PhraseMatch } from '../../lexicon/lookup.ts'
import type { Tokens } from '../../tokens.ts'
import type { Candidate } from './candidate.ts'
import { hasClass, isGoverned, type Words } from './words.ts'

export function findKnown(text: string, tokens: Tokens, words: Words, found: Candidate[]): void {
  const { trie, namings } = gazetteer()
  for (let i = 0; i < tokens.count; i++) {
    const match = longestPhrase(text, tokens, i, trie)
    if (!match) continue
    const naming = namings[match.value]!
    if (isMet(naming, match, tokens, words)) found.push(toCandidate(naming, match))
  }
}

function isMet(naming: Naming, match: PhraseMatch, tokens: Tokens, words: Words): boolean {
  if (naming.need === undefined || hasClass(words, match.from - 1, PLACE_HEAD)) return true
  return naming.need === 'place' && isGoverned(tokens, words, match.from, match.cut)
}

function toCandidate(naming: Naming, match: PhraseMatch): Candidate {
  const entry = naming.entries[0]!
  const sure = naming.need === undefined && naming.entries.length === 1
  return {
    from: match.from,
    to: match.to,
    start: match.start,
    end: match.end,
    type: entry.type,
    kind: naming.kind,
    confidence: sure ? 0.95 : 0.8,
    by: naming.kind === 'name' ? 'mentions/gazetteer' : 'mentions/nisba',
    known: entry.id,
    open: false,
  }
}
