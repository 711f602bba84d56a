/**
 * Speech reported inside a report: in «قال الوزير إن المحافظ ذكر أن الودائع وصلت» the words behind «ذكر» are the
 * governor's, and the minister passes them on.
 */
import { draftClause, draftQuote, type Said } from './drafts.ts'
import { findClauseEnd } from './extents.ts'
import { namedSubject } from './find-subjects.ts'
import type { Found } from './found.ts'
import type { Hit } from './hits.ts'
import { namesSpeaker } from './parties.ts'
import type { Reading } from './reading.ts'
import type { View } from './view.ts'

/** «قوات الدفاع تواصل العمل بحثا "…"»: a word that often means something else needs its complement near. */
const GUARDED_REACH = 3

/** Makes a quotation of what hit `h` governs, when it stands in a clause just read and names its own speaker. */
export function readNested({ view, hits, complements, discourse, drafts }: Reading, h: number): void {
  const hit = hits[h]!
  const complement = complements[h]
  const outer = drafts.findLast(d => d.quote === undefined)
  if (hit.kind !== 'verb' || hit.mood || !complement || !outer) return
  if (hit.entry!.flags.has('guarded') && complement.at - hit.to > GUARDED_REACH) return
  if (complement.type === 'colon' || outer.from >= hit.from || outer.to <= complement.at) return
  const found = namedSubject(view, hit, outer.from + 1, complement.at, discourse)
  if (!found || !maySpeak(view, found, hit)) return
  const said: Said = { hit, found, via: outer.speaker }
  if (complement.type === 'quote') {
    for (let q = complement.quote; q < view.quotes.length && view.quotes[q]!.outerTo <= outer.to; q++)
      if (q === complement.quote || view.quotes[q]!.outerFrom <= view.quotes[q - 1]!.outerTo + 2)
        drafts.push(draftQuote(view, q, said, 'nested'))
      else break
    return
  }
  const end = Math.min(outer.to, findClauseEnd(view, hits, complements, h, complement.at).to)
  if (end - complement.at > 2) drafts.push(draftClause(view, complement.at, end, 'indirect', said, 'nested'))
}

/** «عمر المخطوطة يشير إلى أنها» quotes nobody; those who chant are seldom named. */
function maySpeak(view: View, { phrase }: Found, { entry }: Hit): boolean {
  if (!phrase || phrase.mention >= 0 || entry!.class === 'shout' || entry!.lemma === 'ردد') return true
  return namesSpeaker(view, phrase.from)
}
