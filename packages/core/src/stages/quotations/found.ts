/** A speaker found, and how: «قال الوزير» after its verb, «الوزير قال» before it, «وأضاف» carried over. */
import { WITH_PREPOSITION } from '../../lexicon/speech-words.ts'
import type { Party } from '../../schema/quotation.ts'
import { keyOf } from '../../tokens.ts'
import type { Discourse } from './discourse.ts'
import type { Hit } from './hits.ts'
import { isHonorific } from './honorifics.ts'
import { type Phrase, toParty } from './parties.ts'
import { resolveDescription } from './resolve-descriptions.ts'
import { bearersOf } from './titles.ts'
import { hasBit, type View } from './view.ts'

export interface Found {
  readonly party: Party
  readonly phrase?: Phrase
  /** after, before, relative, carried, owner, issuer: how it was found. */
  readonly how: 'after' | 'before' | 'relative' | 'carried' | 'owner' | 'governor'
  readonly confidence: number
}

/** The cue before in the same sentence, and who spoke there. */
export interface Governor {
  readonly hit: Hit
  readonly found: Found | undefined
}

export function describe(view: View, phrase: Phrase, discourse: Discourse): Party {
  const mention = phrase.mention >= 0 ? view.doc.mentions[phrase.mention]! : undefined
  const called = mention?.kind === 'nominal' ? whoIsCalledSo(view, phrase, discourse) : undefined
  if (called !== undefined) return { ...toParty(view, phrase), entity: called }
  if (mention && view.entityOf.has(mention.id) && !isHonorific(view, phrase.from))
    return toParty(view, phrase)
  return resolveDescription(view, phrase, discourse) ?? toParty(view, phrase)
}

/** «الرئيس الجزائري»: of two words and more, whom the article calls by them all. */
function whoIsCalledSo(view: View, { from, to }: Phrase, { titles }: Discourse): string | undefined {
  return to - from > 1 ? bearersOf(view, titles, from, to).at(-1) : undefined
}

/** A party carried over keeps its entity and words, not their place. */
export function carry({ start: _, end: __, ...party }: Party): Party {
  return party
}

/** «للتغريد», «بالعمل», «أخبارًا»: behind a preposition or with an accusative ending, no subject. */
export function isObject(view: View, i: number): boolean {
  const { text, tokens } = view
  const m = view.mentionAt[i]!
  if (m >= 0) return isAttached(view, i, view.doc.mentions[m]!.start)
  if (hasBit(view, i, WITH_PREPOSITION) || keyOf(tokens, i).startsWith('لل')) return true
  return text.slice(tokens.end[i]! - 2, tokens.end[i]!).includes('\u064b')
}

export function isAttached(view: View, i: number, start: number): boolean {
  return start > view.tokens.start[i]! && view.tokens.keys.charCodeAt(view.tokens.keyStart[i]!) !== 0x648
}
