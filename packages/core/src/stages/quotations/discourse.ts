/**
 * Who has spoken so far, newest last: «وأضاف أن …» takes the last speaker that agrees in gender and number.
 */
import type { Party } from '../../schema/quotation.ts'
import type { Titles } from './titles.ts'

interface Spoke {
  readonly party: Party
  /** As the verb said, or the form of the noun; undefined when unknown. */
  readonly gender: 'm' | 'f' | undefined
  readonly number: 's' | 'd' | 'p' | undefined
}

export interface Discourse {
  readonly spoken: Spoke[]
  /** The issuer of the last statement or report: «وبحسب البيان». */
  issuer: Party | undefined
  /** Who is called what. */
  readonly titles: Titles
  /** The same for speakers whose names no mention covers: «نادية فتاح، وزيرة المالية». */
  readonly described: { readonly party: Party; readonly words: ReadonlySet<string> }[]
}

export function makeDiscourse(titles: Titles): Discourse {
  return { spoken: [], issuer: undefined, titles, described: [] }
}

/** How many speakers back a verb without a subject may reach. */
const MEMORY = 4

export function lastSpeaker(
  discourse: Discourse,
  gender: 'm' | 'f' | undefined,
  number: 's' | 'd' | 'p',
): Party | undefined {
  const { spoken } = discourse
  for (let k = spoken.length - 1; k >= Math.max(0, spoken.length - MEMORY); k--) {
    if (agrees(spoken[k]!, gender, number)) return spoken[k]!.party
  }
  return undefined
}

export function agrees(spoke: Spoke, gender: 'm' | 'f' | undefined, number: 's' | 'd' | 'p'): boolean {
  if (gender && spoke.gender && gender !== spoke.gender) return false
  return !spoke.number || spoke.number === number || (number !== 's' && spoke.number !== 's')
}
