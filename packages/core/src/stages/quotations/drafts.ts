/** A quotation being made: the public record, with its tokens and the quote in marks that it is. */
import { cutOffset } from '../../lexicon/lookup.ts'
import type { Alternative, Party, Quotation, Stance } from '../../schema/quotation.ts'
import type { Found } from './found.ts'
import type { Hit } from './hits.ts'
import type { Scene } from './scene.ts'
import type { View } from './view.ts'

export interface Draft extends Omit<Quotation, 'id'> {
  /** Tokens. */
  readonly from: number
  readonly to: number
  /** Index of the quote in marks, for direct speech. */
  readonly quote?: number
  /** Its cue says that nobody said it. */
  readonly unsaid?: true
}

export interface Said {
  readonly hit: Hit
  readonly found: Found | undefined
  readonly via?: Party | undefined
  readonly addressee?: Party | undefined
  readonly alternatives?: readonly Alternative[]
  /** Where and when it was said: ids of a place and a timex. */
  readonly scene?: Scene
}

/** Speech in marks. */
export function draftQuote(view: View, index: number, said: Said, rule: string, doubt = 1): Draft {
  const q = view.quotes[index]!
  return {
    ...base(said, rule, doubt),
    start: q.start,
    end: q.end,
    kind: 'direct',
    from: q.outerFrom,
    to: q.outerTo,
    quote: index,
  }
}

/** Speech without marks, tokens [from, to). `cut` units of the first word are proclitics and stay outside. */
export function draftClause(
  view: View,
  from: number,
  to: number,
  kind: Draft['kind'],
  said: Said,
  rule: string,
  cut = 0,
): Draft {
  return {
    ...base(said, rule, 1),
    start: cutOffset(view.text, view.tokens, from, cut),
    end: view.tokens.end[to - 1]!,
    kind,
    from,
    to,
  }
}

/** «لم يستبعد أن»: less than said. */
const HINTED = 0.6

function base({ hit, found, via, addressee, alternatives, scene }: Said, rule: string, doubt: number) {
  const { start, end, lemma } = hit
  const form = hit.word?.form
  const tense = form === 'past' || form === 'present' ? form : undefined
  const evidence = [{ start, end }]
  const at = found?.party
  if (at?.start !== undefined && at.end !== undefined) evidence.push({ start: at.start, end: at.end })
  return {
    status: found ? ('attributed' as const) : ('unattributed' as const),
    cue: {
      start,
      end,
      lemma,
      class: hit.entry?.class ?? 'according-to',
      stance: (hit.entry?.stance ?? 'neutral') as Stance,
      ...(tense !== undefined && { tense }),
      polarity: hit.entry?.stance === 'deny' ? ('negative' as const) : ('positive' as const),
      ...(hit.mood === 'negated' && { negated: true as const }),
    },
    ...(hit.mood === 'unsaid' && { unsaid: true as const }),
    ...(found && { speaker: found.party }),
    ...(addressee && { addressee }),
    ...(via && { via }),
    ...(alternatives && alternatives.length > 0 && { alternatives: [...alternatives] }),
    ...scene,
    confidence:
      Math.round((found?.confidence ?? 0.5) * doubt * (hit.mood === 'negated' ? HINTED : 1) * 100) / 100,
    by: `quotations/${rule}${found ? `+${found.how}` : ''}`,
    evidence: evidence.sort((a, b) => a.start - b.start),
  }
}
