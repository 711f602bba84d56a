/** Those beside the speaker: whom it is said to («أبلغ الوزير الوكالة»), and through what («في بيان», «لصحيفة»). */
import { DOCUMENT, MEDIUM, PREPOSITION } from '../../lexicon/speech-words.ts'
import type { Party } from '../../schema/quotation.ts'
import type { Hit } from './hits.ts'
import { readPhrase, toParty } from './parties.ts'
import type { Found } from './resolve-speakers.ts'
import { hasBit, markAt, tokensOf, type View } from './view.ts'

/** The second name between verb and complement that no preposition governs. */
export function findAddressee(
  view: View,
  hit: Hit,
  limit: number,
  found: Found | undefined,
): Party | undefined {
  const phrase = found?.how === 'after' ? found.phrase : undefined
  let from = hit.to
  if (phrase) {
    const m = phrase.mention >= 0 ? view.doc.mentions[phrase.mention]! : undefined
    from = m ? tokensOf(view.tokens, m).to : phrase.to
  }
  for (let i = from; i < limit; i++) {
    if (hasBit(view, i, PREPOSITION) || markAt(view, i) !== 0) return undefined
    const m = view.mentionAt[i]!
    if (m < 0) continue
    const mention = view.doc.mentions[m]!
    const range = tokensOf(view.tokens, mention)
    const names =
      mention.kind !== 'adjectival' && (mention.type === 'person' || mention.type === 'organization')
    if (
      names &&
      mention.start === view.tokens.start[i] &&
      view.entityOf.get(mention.id)?.id !== found?.party.entity
    ) {
      // «رئيس اتحاد كذا» behind the name is a title, not another party.
      const isTitle = i > from && range.to < limit && phrase !== undefined && i - from < 1
      if (!isTitle && range.to >= limit - 1)
        return toParty(view, {
          from: range.from,
          to: range.to,
          start: mention.start,
          end: mention.end,
          mention: m,
          isDocument: false,
        })
    }
    i = Math.max(i, range.to - 1)
  }
  return undefined
}

const LAM = 0x644

/** A medium («لصحيفة …», «عبر تويتر») or a paper («في بيان») between verb and complement. */
export function findVia(view: View, from: number, limit: number): Party | undefined {
  let paper: Party | undefined
  for (let i = from; i < limit; i++) {
    if (!hasBit(view, i, MEDIUM | DOCUMENT)) continue
    const governed = hasBit(view, i - 1, PREPOSITION) || attached(view, i)
    if (!governed) continue
    const cut = attached(view, i) ? 1 : 0
    const phrase = readPhrase(view, i, limit, cut)
    if (!phrase) continue
    const party = toParty(view, { ...phrase, mention: hasBit(view, i, MEDIUM) ? phrase.mention : -1 })
    if (hasBit(view, i, MEDIUM)) return party
    paper ??= party
  }
  return paper
}

function attached(view: View, i: number): boolean {
  const unit = view.tokens.keys.charCodeAt(view.tokens.keyStart[i]!)
  return unit === LAM && !hasBit(view, i, PREPOSITION)
}
