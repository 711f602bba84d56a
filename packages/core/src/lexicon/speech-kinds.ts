/** The kinds of small words around speech, in the order of their bits: «أن» is a complementizer, «بينما» a break. */

export const KINDS = [
  'complementizer',
  'binder',
  'preposition',
  'adverb',
  'break',
  'soft-break',
  'relative',
  'opener',
  'opener-subject',
  'document',
  'medium',
  'source',
  'belongs',
  'work',
  'name-head',
  'so-called',
  'pronoun',
  'wording',
] as const
export type SpeechKind = (typeof KINDS)[number]

export const bit = (kind: SpeechKind) => 1 << KINDS.indexOf(kind)
