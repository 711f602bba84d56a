/** Those beside the speaker: whom it is said to («أبلغ الوزير الوكالة»), and through what («في بيان», «لصحيفة»). */

import { findCueWord } from '../../lexicon/cues.ts'
import { cutOffset } from '../../lexicon/lookup.ts'
import { DOCUMENT, MEDIUM, PREPOSITION } from '../../lexicon/speech-words.ts'
import type { Party } from '../../schema/quotation.ts'
import { WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import type { Found } from './found.ts'
import type { Hit } from './hits.ts'
import { toParty } from './parties.ts'
import { hasBit, isComma, markAt, tokensOf, type View } from './view.ts'

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

/** A medium («لصحيفة …», «عبر تويتر») or a paper («في بيان») between verb and complement. */
export function findVia(view: View, from: number, limit: number, behind = from): Party | undefined {
  let paper: Party | undefined
  for (let i = from; i < limit; i++) {
    const outlet =
      i === from ||
      i === behind ||
      isComma(view, i - 1) ||
      hasBit(view, i, MEDIUM) ||
      hasBit(view, i - 1, DOCUMENT) ||
      hasBit(view, i - 2, DOCUMENT)
        ? outletAt(view, i, limit)
        : undefined
    if (outlet) return outlet
    if (!hasBit(view, i, MEDIUM | DOCUMENT) || isVenue(view, i)) continue
    const attached = isAttached(view, i)
    if (!attached && !hasBit(view, i - 1, PREPOSITION)) continue
    const party = channel(view, i, limit, attached ? 1 : 0)
    if (hasBit(view, i, MEDIUM)) return party
    paper ??= party
  }
  return paper
}

/**
 * «في مؤتمر الأمن»: where one speaks; of conferences only one for the press is a channel. «حول موقع الغارة» is a site
 * without a name.
 */
function isVenue(view: View, i: number): boolean {
  if (/موقع$/.test(keyOf(view.tokens, i)))
    return !(
      isBody(view, i) ||
      isBody(view, i + 1) ||
      (i + 1 < view.tokens.count && view.quoteAt[i + 1]! >= 0)
    )
  if (!/^(?:[بل]|ال|بال|لل)?موتمر$/.test(keyOf(view.tokens, i))) return false
  return !/^(?:ال)?صحا?في$/.test(keyOf(view.tokens, i + 1))
}

function isBody(view: View, i: number): boolean {
  const m = i < view.tokens.count ? view.mentionAt[i]! : -1
  return m >= 0 && view.doc.mentions[m]!.type === 'organization'
}

/** «لرويترز», «لـ"الشرق"»: an organization behind ل; elsewhere it belongs to a title («الرئيس التنفيذي للهيئة»). */
function outletAt(view: View, i: number, limit: number): Party | undefined {
  const { text, tokens } = view
  const m = view.mentionAt[i]!
  if (m >= 0) {
    const mention = view.doc.mentions[m]!
    const entity = view.entityOf.get(mention.id)?.id
    const { start, end } = mention
    const isOutlet = mention.type === 'organization' && start > tokens.start[i]! && isAttached(view, i)
    return isOutlet ? { ...(entity && { entity }), start, end, text: text.slice(start, end) } : undefined
  }
  const quote =
    isAttached(view, i) && tokens.keyStart[i + 1]! - tokens.keyStart[i]! === 2 && i + 1 < limit
      ? view.quoteAt[i + 1]!
      : -1
  if (quote < 0 || view.quotes[quote]!.words > 4) return undefined
  const { start, end, from } = view.quotes[quote]!
  const inside = view.mentionAt[from]!
  const entity = inside >= 0 ? view.entityOf.get(view.doc.mentions[inside]!.id)?.id : undefined
  return { ...(entity && { entity }), start, end, text: text.slice(start, end) }
}

/** The words of the channel, with a name in marks behind it: «قناة "الأفق"». */
function channel(view: View, i: number, limit: number, cut: number): Party {
  let to = i + 1
  while (
    to < limit &&
    to < i + 4 &&
    view.bits[to] === 0 &&
    view.tokens.kind[to] === WORD &&
    view.tokens.keyStart[to + 1]! - view.tokens.keyStart[to]! > 2 &&
    view.mentionAt[to]! < 0 &&
    !findCueWord(view.text, view.tokens, to)
  )
    to++
  const m =
    view.mentionAt[i]! >= 0 ? view.mentionAt[i]! : to === i + 1 && to < limit ? view.mentionAt[to]! : -1
  const mention = m >= 0 ? view.doc.mentions[m]! : undefined
  const quote = to === i + 1 && to < limit ? view.quoteAt[to]! : -1
  const start = cutOffset(view.text, view.tokens, i, cut)
  const end = Math.max(
    view.tokens.end[to - 1]!,
    mention?.end ?? 0,
    quote >= 0 && view.quotes[quote]!.words <= 4 ? view.tokens.end[view.quotes[quote]!.outerTo - 1]! : 0,
  )
  const entity = mention?.type === 'organization' ? view.entityOf.get(mention.id)?.id : undefined
  return { ...(entity && { entity }), start, end, text: view.text.slice(start, end) }
}

const LAM = 0x644

function isAttached(view: View, i: number): boolean {
  const { keys, keyStart } = view.tokens
  return keys.charCodeAt(keyStart[i]!) === LAM && !hasBit(view, i, PREPOSITION)
}
