/**
 * Proposes what the trained tagger reads as a name: «قال ديوالد إن» where no list and no pattern knows ديوالد.
 *
 * The hand-made finders are surer where they speak; the tagger speaks where they are silent.
 */
import { cutOffset } from '../../lexicon/lookup.ts'
import type { TagType } from '../../lexicon/tagger/tag-tokens.ts'
import type { EntityType } from '../../schema/mention.ts'
import type { Timex } from '../../schema/timex.ts'
import { tokensIn } from '../../tokens.ts'
import type { Reading } from './candidate.ts'

/**
 * What a tag is called, and from which confidence on it is believed where the other finders are silent: below, more of
 * it is wrong than right. They know most places, so a new one is suspect. MISC (books, laws, diseases, products) is too
 * mixed to be called one thing.
 */
const TYPES: Readonly<Record<TagType, { readonly type: EntityType; readonly least: number } | undefined>> = {
  PER: { type: 'person', least: 0.88 },
  ORG: { type: 'organization', least: 0.88 },
  LOC: { type: 'place', least: 0.95 },
  MISC: undefined,
}

export function findTagged(
  { text, tokens, found, known: names, tags }: Reading,
  timexes: readonly Timex[],
): void {
  const taken = new Uint8Array(tokens.count)
  // «نيسان» in «إبريل/نيسان» is a month, whatever else bears that name.
  for (const timex of timexes) {
    const { from, to } = tokensIn(tokens, timex.start, timex.end)
    taken.fill(1, from, to)
  }
  for (const { from, to, kind } of found) if (kind === 'name') taken.fill(1, from, to)
  for (const { from, to, cut, type: tag, confidence } of tags.spans) {
    const known = TYPES[tag]
    if (!known || confidence < known.least || taken.subarray(from, to).includes(1)) continue
    if (tag === 'LOC' && (names.get(from)?.kind === 'adjectival' || isIndefinite(text, tokens.end[to - 1]!)))
      continue
    found.push({
      from,
      to,
      start: cutOffset(text, tokens, from, cut),
      end: tokens.end[to - 1]!,
      type: known.type,
      kind: 'name',
      confidence: Math.min(0.6, confidence),
      by: 'mentions/tagger',
      open: false,
      nests: true,
    })
  }
}

/** «منكوبةً», «سوريًّا»: with the sign of an indefinite accusative, a word and no name. */
function isIndefinite(text: string, end: number): boolean {
  return text.slice(end - 3, end).includes('\u064b')
}
