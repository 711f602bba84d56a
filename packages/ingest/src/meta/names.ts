/** Tells persons from agencies, outlets and places in a byline: «سامي الطيب - الخرطوم», «(أبوظبي - البيان)», «رويترز». */
import { fold } from '@isnad/core'
import { rows as agencyRows } from '../gen/agencies.ts'
import { rows as notAuthorRows } from '../gen/not-authors.ts'

const keyOf = (text: string) =>
  fold(text)
    .replace(/[().\u200c]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
const keys = (rows: string): ReadonlySet<string> => new Set(rows.split('\n').map(keyOf))
const AGENCIES = keys(agencyRows)
const NOT_AUTHORS = keys(notAuthorRows)

export const isAgency = (name: string): boolean => AGENCIES.has(keyOf(name))

const LONGEST = 60
const LONGEST_LINE = 200
const MOST_WORDS = 6

/** A name of two to six words, without anything that only outlets, sites and their makers are called by. */
export function isPerson(name: string, outlets: ReadonlySet<string>): boolean {
  if (name.length > LONGEST || /https?:|www\.|[@_/<>\p{Nd}!؟?:«»"]/u.test(name) || isAgency(name))
    return false
  const words = keyOf(name).split(' ')
  if (words.length < 2 || words.length > MOST_WORDS || !words.every(w => /\p{L}/u.test(w))) return false
  return !words.some(w => NOT_AUTHORS.has(w)) && !outlets.has(keyOf(name))
}

export const outletKeys = (names: readonly (string | undefined)[]): ReadonlySet<string> =>
  new Set(names.flatMap(n => (n ? [keyOf(n), ...n.split(/ [-–|] /).map(keyOf)] : [])))

export interface Credits {
  readonly authors: readonly string[]
  readonly agency?: string
  readonly place?: string
}

/** What a byline without its cue says: «سامي الطيب - القاهرة», «X وY», «القاهرة - رويترز». */
export function readCredits(line: string, outlets: ReadonlySet<string>): Credits {
  const parts = line
    .slice(0, LONGEST_LINE)
    // bounded: LONGEST_LINE
    .replace(/^[\s(\-–—:،,*•]+|[\s)\-–—:،,.*•]+$/g, '')
    // bounded: LONGEST_LINE
    .split(/\s+[-–—|/]+\s+|\s*[|•]\s*|\s+[-–—]+(?=\p{L})|(?<=\p{L})[-–—]+\s+/u)
    .map(p => p.trim())
    .filter(p => p !== '')
  // «سامي الطيب - المرفأ الشمالي»: who comes first; a second name of two words is a place.
  const authors = parts.map(p => splitNames(p, outlets)).find(names => names.length > 0) ?? []
  const agency = parts.find(isAgency)
  const place = parts.find(
    p => PLACE.test(p) && !isAgency(p) && !outlets.has(keyOf(p)) && !authors.includes(p),
  )
  return { authors, ...(agency && { agency }), ...(place && parts.length > 1 && { place }) }
}

/** One or two words, perhaps a country after a comma. */
const PLACE = /^\p{L}+(?: \p{L}+)?(?:[،,] ?\p{L}+(?: \p{L}+)?)?$/u

/** «X وY»: two persons where both halves are names; «محمد وليد» is one. */
function splitNames(part: string, outlets: ReadonlySet<string>): string[] {
  // bounded: LONGEST_LINE
  const byComma = part.split(/\s*[،,؛;&]\s*|\s+and\s+/).filter(p => p !== '')
  const names = byComma.flatMap(name => {
    const halves = name.split(/\s+و\s*(?=\p{L})/u)
    return halves.length > 1 && halves.every(h => isPerson(h, outlets)) ? halves : [name]
  })
  return names.filter(n => isPerson(n, outlets))
}
