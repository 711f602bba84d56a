/** Whether a shorter form of a name may stand for a longer one: «بن سلمان» for «محمد بن سلمان بن عبد العزيز». */
import { sameWord } from '../../text/similarity.ts'
import { isAdjectiveOfCountry, isOrganizationHead, isPlaceHead } from './word-classes.ts'

export interface Fit {
  /** 3 sure, 2 likely, 1 only when nothing else fits. */
  readonly grade: number
  readonly rule: string
}

type Words = readonly string[]

/** Persons: the surname, first and last name without the middle ones, the first names, a given name alone. */
export function fitPerson(short: Words, long: Words): Fit | undefined {
  const n = short.length
  if (matches(short, long, long.length - n)) return { grade: 3, rule: 'surname' }
  if (n >= 2 && matches(short, long, 0)) return { grade: 3, rule: 'short-name' }
  if (n >= 2 && sameWord(short[0]!, long[0]!) && isSubsequence(short, long))
    return { grade: 2, rule: 'short-name' }
  if (FATHER.has(short[0]!)) {
    for (let at = 1; at + n <= long.length; at++)
      if (matches(short, long, at)) return { grade: 2, rule: 'surname' }
  }
  return n === 1 && matches(short, long, 0) ? { grade: 1, rule: 'given-name' } : undefined
}

const FATHER = new Set(['بن', 'ابن', 'ولد', 'ال'])

/** Bodies: without adjectives of country, without the head noun, or the first words. */
export function fitOrganization(short: Words, long: Words): Fit | undefined {
  const n = short.length
  if (startsWith(long, short)) {
    if (long.slice(n).every(isAdjectiveOfCountry)) return { grade: 3, rule: 'short-form' }
    return n >= 2 ? { grade: 1, rule: 'short-form' } : undefined
  }
  if (!isOrganizationHead(long[0]!)) return undefined
  // «قيادة الجيش» is not the army: what is left must not be a body of its own.
  if (short[0]!.startsWith('ال') && isOrganizationHead(short[0]!)) return undefined
  const rest = long.slice(1)
  if (n === rest.length && startsWith(rest, short)) return { grade: 3, rule: 'head-left-out' }
  if (n < rest.length && startsWith(rest, short) && rest.slice(n).every(isAdjectiveOfCountry))
    return { grade: 2, rule: 'head-left-out' }
  return undefined
}

/** Places: without the noun that says what they are (جزيرة, مدينة). */
export function fitPlace(short: Words, long: Words): Fit | undefined {
  return short.length === long.length - 1 && isPlaceHead(long[0]!) && startsWith(long.slice(1), short)
    ? { grade: 3, rule: 'head-left-out' }
    : undefined
}

function matches(short: Words, long: Words, at: number): boolean {
  return at >= 0 && short.every((word, i) => sameWord(word, long[at + i]!))
}

function startsWith(long: Words, short: Words): boolean {
  return short.length <= long.length && short.every((word, i) => word === long[i])
}

function isSubsequence(short: Words, long: Words): boolean {
  let at = 0
  for (const word of long) if (at < short.length && sameWord(short[at]!, word)) at++
  return at === short.length
}
