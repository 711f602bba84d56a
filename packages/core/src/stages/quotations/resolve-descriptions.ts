/**
 * Who is meant by a description without a name: «الرئيس المصري» is the person whom the article calls so elsewhere,
 * «وزير الطاقة» the one who holds that office, «البيان» what its issuer said, «المسؤولان» the two just named.
 */
import type { Party } from '../../schema/quotation.ts'
import { keyOf } from '../../tokens.ts'
import type { Discourse } from './discourse.ts'
import type { Phrase } from './parties.ts'
import { whoIsCalled } from './titles.ts'
import type { View } from './view.ts'

export function resolveDescription(view: View, phrase: Phrase, discourse: Discourse): Party | undefined {
  const { text } = view
  const words = text.slice(phrase.start, phrase.end)
  const { start, end } = phrase
  if (phrase.isDocument) return discourse.issuer && { ...discourse.issuer, start, end, text: words }
  const key = keyOf(view.tokens, phrase.from)
  if (/^ال.+ان$/.test(key) && key.length > 6) {
    const pair = lastPair(view, phrase.from)
    if (pair) return { entities: pair, start, end, text: words }
  }
  const entity = whoIsCalled(view, discourse.titles, phrase.from, phrase.to)
  return entity === undefined ? undefined : { entity, start, end, text: words }
}

/** The last two persons before token `before` whose names stand in one sentence. */
function lastPair(view: View, before: number): string[] | undefined {
  const { tokens, doc } = view
  const found: string[] = []
  let sentence = -1
  for (let i = before - 1; i >= Math.max(0, before - 120); i--) {
    const m = view.mentionAt[i]!
    if (m < 0 || doc.mentions[m]!.type !== 'person') continue
    const entity = view.entityOf.get(doc.mentions[m]!.id)?.id
    if (!entity || found.includes(entity)) continue
    if (sentence !== tokens.sentence[i]) {
      found.length = 0
      sentence = tokens.sentence[i]!
    }
    found.unshift(entity)
    if (found.length === 2) return found
  }
  return undefined
}
