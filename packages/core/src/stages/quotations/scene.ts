/**
 * Where and when something was said, when the words beside the cue tell: «قال الوزير في بيروت أمس إن» names a place and
 * a time; «سيصل في بيروت» inside the words said names neither.
 */
import { PREPOSITION, RELATIVE } from '../../lexicon/speech-words.ts'
import { keyOf } from '../../tokens.ts'
import { type Found, isAttached } from './found.ts'
import type { Hit } from './hits.ts'

import { endOfMention, hasBit, markAt, type View } from './view.ts'

/** Ids of a place entity and of a timex. */
export interface Scene {
  readonly place?: string
  readonly time?: string
}

/** Words behind the speaker of «"…"، قال الوزير في بيروت أمس». */
const REACH = 8

/** Between the cue and its words, or, where they stand before it, up to the next mark. */
export function findScene(
  view: View,
  hit: Hit,
  found: Found | undefined,
  clauseFrom: number,
  limit: number,
): Scene {
  const behind = found?.how === 'after' ? Math.max(hit.to, found.phrase?.to ?? 0) : hit.to
  const time = timeIn(view, hit.to, limit) ?? timeOpening(view, clauseFrom, hit.from)
  const place = placeIn(view, behind, Math.min(limit, behind + REACH))
  return { ...(place && { place }), ...(time && { time }) }
}

function timeIn(view: View, from: number, to: number): string | undefined {
  for (let i = from; i < Math.min(to, from + 2 * REACH); i++) {
    // «فلانة، التي أفرج عنها الأسبوع الماضي، قالت»: that is told of her.
    if (view.quoteAt[i]! >= 0 || hasBit(view, i, RELATIVE)) return undefined
    const timex = view.timexAt[i]! >= 0 ? view.doc.timexes[view.timexAt[i]!]! : undefined
    if (timex && (timex.type === 'date' || timex.type === 'time')) return timex.id
  }
  return undefined
}

/** «وأمس قال الوزير إن» */
function timeOpening(view: View, from: number, to: number): string | undefined {
  return from < to ? timeIn(view, from, from + 1) : undefined
}

function placeIn(view: View, from: number, to: number): string | undefined {
  for (let i = from; i < to; i++) {
    if (view.quoteAt[i]! >= 0 || markAt(view, i) === COLON) return undefined
    const m = view.mentionAt[i]!
    if (m < 0) continue
    const mention = view.doc.mentions[m]!
    const isIn = /^(?:في|داخل|امام|قرب)$/.test(keyBefore(view, i)) || isAttached(view, i, mention.start)
    if (isIn && mention.type === 'place' && mention.kind === 'name') return view.entityOf.get(mention.id)?.id
    i = endOfMention(view, i) - 1
  }
  return undefined
}

const COLON = 0x3a

function keyBefore(view: View, i: number): string {
  return hasBit(view, i - 1, PREPOSITION) ? keyOf(view.tokens, i - 1) : ''
}
