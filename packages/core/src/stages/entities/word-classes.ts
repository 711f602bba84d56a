/** What single folded words of a name are: the head of a body (وزارة), the head of a place (جزيرة), an adjective (روسية). */
import { cueWords, MINISTRY, PLACE_HEAD, TOPIC_HEAD, WEAK_HEAD } from '../../lexicon/cue-words.ts'
import { gazetteer, namingOf } from '../../lexicon/gazetteer.ts'
import { phraseValue } from '../../lexicon/trie.ts'
import { bare } from './named.ts'

export const isOrganizationHead = (word: string) => hasClass(word, MINISTRY | TOPIC_HEAD | WEAK_HEAD)

/** Not every head: the Jordan is no part of Jordan. */
export const isPlaceHead = (word: string) => word === 'جزيره' || hasClass(word, PLACE_HEAD)

export function isAdjectiveOfCountry(word: string): boolean {
  return namingOf(phraseValue(gazetteer(), word))?.kind === 'adjectival'
}

function hasClass(word: string, bits: number): boolean {
  const value = phraseValue(cueWords(), bare(word))
  return value >= 0 && (value & bits) !== 0
}
