/** The classes of cue words, in the order of their bits: «مدينة» is a place-head, «محمد» a given name. */

export const CLASSES = [
  'place-preposition',
  'place-head',
  'natural-head',
  'site-head',
  'stop',
  'say',
  'described',
  'royal',
  'ministry-field',
  'brand-head',
  'faculty',
  'saint',
  'ordinal',
  'plain-name-head',
  'event-head',
  'stance',
  'stance-noun',
  'generic-adj',
  'particle',
  'topic',
  'organization-adjective',
  'ministry',
  'topic-head',
  'weak-head',
  'feminine',
  'given',
  'ambiguous-given',
  'common',
] as const
export type CueClass = (typeof CLASSES)[number]

export function bit(name: CueClass): number {
  return 1 << CLASSES.indexOf(name)
}
