/**
 * Proposes the common nouns that may stand for somebody or something named: «الحلف», «الوزارة», «المدينة», «الوزير»,
 * «وزير الصحة» where nobody's name follows. Whom they mean is for the entities stage; what means nobody is dropped there.
 */
import type { FoundMention } from '../../doc.ts'
import { cueWords, MINISTRY, PLACE_HEAD, TOPIC_HEAD, WEAK_HEAD } from '../../lexicon/cue-words.ts'
import { cutOffset } from '../../lexicon/lookup.ts'
import { officeAt } from '../../lexicon/offices.ts'
import { valueIn } from '../../lexicon/trie.ts'
import { findTitles } from '../../phrases/titles.ts'
import type { Span } from '../../schema/span.ts'
import { possibleCutsIn } from '../../text/clitics.ts'
import { WORD } from '../../text/tokenize.ts'
import type { Tokens } from '../../tokens.ts'

export type Nominal = Omit<FoundMention, 'id'>

/** The nominals of an article whose names have been found; in text order, none inside a name. */
export function findNominals(
  text: string,
  tokens: Tokens,
  timexes: readonly Span[],
  names: readonly FoundMention[],
): readonly Nominal[] {
  const offices = findOffices(text, tokens, timexes, names)
  return [...offices, ...findHeads(text, tokens, names, offices)].sort((a, b) => a.start - b.start)
}

const CONFIDENCE = 0.7

function findOffices(
  text: string,
  tokens: Tokens,
  timexes: readonly Span[],
  names: readonly FoundMention[],
): readonly Nominal[] {
  return findTitles({ text, tokens, timexes, mentions: names })
    .filter(title => title.by === '' && title.kind === 'office' && title.heads[0]!.number === 'singular')
    .filter(title => title.heads[0]!.definite || title.end > title.heads[0]!.end)
    .map(({ start, end }) => toNominal({ start, end, type: 'person', by: 'mentions/office' }))
}

/** Head nouns with the article that no adjective or complement follows. */
function findHeads(
  text: string,
  tokens: Tokens,
  names: readonly FoundMention[],
  offices: readonly Nominal[],
): readonly Nominal[] {
  const taken = new Uint8Array(text.length + 1)
  for (const { start, end } of names) taken.fill(1, start, ownEnd(text, start, end))
  for (const { start, end } of offices) taken.fill(1, start, end)
  const found: Nominal[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || taken[tokens.end[i]! - 1]) continue
    if (isDescribed(text, tokens, i)) continue
    const head = definiteHead(text, tokens, i)
    if (head) found.push(toNominal({ ...head, end: tokens.end[i]!, by: 'mentions/head-noun' }))
  }
  return found
}

/** «اللجنة العسكرية للحلف»: whose committee it is may be meant on its own. */
function ownEnd(text: string, start: number, end: number): number {
  const last = text.lastIndexOf(' ', end - 1)
  return last > start && text.startsWith('لل', last + 1) ? last : end
}

function toNominal({ start, end, type, ...rest }: Omit<Nominal, 'kind' | 'confidence'>): Nominal {
  return { start, end, type, kind: 'nominal', confidence: CONFIDENCE, ...rest }
}

/** A word with the article after it says which one: «الحلف العسكري» is perhaps another. */
function isDescribed(text: string, tokens: Tokens, i: number): boolean {
  if (tokens.sentence[i + 1] !== tokens.sentence[i] || !tokens.keys.startsWith('ال', tokens.keyStart[i + 1]))
    return false
  // «مدير المصلحة العقيد فلان»: a rank or an honorific belongs to whoever is named after it.
  const kind = officeAt(text, tokens, i + 1)?.office.kind
  return kind !== 'rank' && kind !== 'honorific'
}

function definiteHead(
  text: string,
  tokens: Tokens,
  i: number,
): Pick<Nominal, 'start' | 'type' | 'elided'> | undefined {
  const { keys } = tokens
  const from = tokens.keyStart[i]!
  const to = tokens.keyStart[i + 1]! - 1
  for (const { at, elidedAlef } of possibleCutsIn(keys, from, to)) {
    const article = elidedAlef ? 1 : keys.startsWith('ال', from + at) ? 2 : 0
    if (article === 0) continue
    const value = valueIn(cueWords(), keys, from + at + article, to)
    if (value < 0) continue
    const start = cutOffset(text, tokens, i, at)
    const elided = elidedAlef ? { elided: true as const } : {}
    if (value & (MINISTRY | TOPIC_HEAD | WEAK_HEAD)) return { start, ...elided, type: 'organization' }
    if (value & PLACE_HEAD) return { start, ...elided, type: 'place' }
  }
  return undefined
}
