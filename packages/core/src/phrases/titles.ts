/**
 * Finds the phrases of office in an article and who holds each: «وزير الخارجية الروسي سيرغي …», «…، وزير الخارجية»,
 * «نظيره المصري»; also those that name nobody («قال الوزير»), which refer to somebody named before.
 *
 * Shared by the stages that need it: mentions and entities (whom does «الوزير» mean?) and roles (who holds what?).
 */
import type { FoundMention } from '../doc.ts'
import { type Office, type OfficeMatch, officeAt, officeModifierAt } from '../lexicon/offices.ts'
import type { Span } from '../schema/span.ts'
import { hasArticle } from '../text/clitics.ts'
import { WORD } from '../text/tokenize.ts'
import { keyOf, type Tokens, tokensIn } from '../tokens.ts'
import { type MentionMap, mapMentions } from './mention-map.ts'
import { conjoined, type Reading, type TitleExtent, titleExtent } from './title-extent.ts'
import { findHolders, type Holding } from './title-holders.ts'

/** A phrase of office, before it is known who holds it. */
export interface TitlePhrase extends TitleExtent {
  readonly from: number
  /** Where it begins in the text (UTF-16 units), proclitics cut off. */
  readonly start: number
  readonly kind: Office['kind']
  /** It stands inside a longer phrase (مدير مكتب الرئيس): attached by ل or not, or it does not. */
  readonly inside: 'attached' | 'plain' | undefined
  /** It is joined by و to the phrase before it. */
  readonly joined: boolean
}

export interface Title extends Omit<TitlePhrase, 'coreTo'>, Holding {
  /** Adjectives of country inside the names in it: «رئيس أركان الجيش الأردني». */
  readonly nested: readonly number[]
  /** One past its last UTF-16 unit. */
  readonly end: number
  /** One past the last UTF-16 unit of the office, adjectives of country at the end left out. */
  readonly officeEnd: number
}

export interface TitleInput {
  readonly text: string
  readonly tokens: Tokens
  readonly mentions: readonly FoundMention[]
  readonly timexes: readonly Span[]
}

/** The phrases of office in text order. */
export function findTitles(input: TitleInput): readonly Title[] {
  let titles = found.get(input.mentions)
  if (!titles) {
    titles = readTitles(input)
    found.set(input.mentions, titles)
  }
  return titles
}

/** By the mentions of an article, which none else has: several stages ask for the same. */
const found = new WeakMap<readonly FoundMention[], readonly Title[]>()

function readTitles({ text, tokens, mentions, timexes }: TitleInput): readonly Title[] {
  const reading = { text, tokens, map: mapMentions(tokens, mentions), timed: markTimed(tokens, timexes) }
  const phrases = findPhrases(reading)
  const holdings = findHolders(reading, phrases)
  return phrases.map((phrase, p) => toTitle(reading, phrase, holdings[p]!))
}

function findPhrases(reading: Reading): readonly TitlePhrase[] {
  const { text, tokens, map } = reading
  const phrases: TitlePhrase[] = []
  const chained = new Set<number>()
  const inner = new Set<number>()
  // «زوجة الرئيس، فلانة»: what is named after the comma is the wife.
  const kin = new Set<number>()
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || chained.has(i) || insideName(map, tokens, i)) continue
    const head = officeAt(text, tokens, i)
    if (head?.office.kind === 'kinship' && !head.possessed) kin.add(head.to)
    if (!head || NO_OFFICE.has(head.office.kind)) continue
    const extent = titleExtent(reading, head)
    for (const other of extent.heads) for (let k = other.from; k < other.to; k++) chained.add(k)
    if (extent.inner) inner.add(extent.inner.from)
    const complement = extent.to > modifiersEnd(reading, head.to)
    const kind = complement || head.possessed ? head.office.kind : head.office.bare
    if (!isMet(tokens, head, complement) || NO_OFFICE.has(kind)) continue
    // Adjectives inside are not titles of their own («الناشط الحقوقي»); what somebody else holds is.
    for (let k = head.to; k < extent.to; k++) if (k !== extent.inner?.from) chained.add(k)
    phrases.push({
      ...extent,
      from: i,
      start: head.start,
      kind,
      inside:
        kin.has(i) || (inner.has(i) && head.start > tokens.start[i]!)
          ? 'attached'
          : inner.has(i)
            ? 'plain'
            : undefined,
      joined: conjoined(reading, i, head.start),
    })
  }
  return phrases
}

const NO_OFFICE = new Set<Office['kind']>(['kinship', 'status', 'honorific'])

/** Whether what an ambiguous word needs to be a title is there. */
function isMet(tokens: Tokens, head: OfficeMatch, complement: boolean): boolean {
  switch (head.office.needs) {
    case 'article':
      return head.definite || complement
    case 'complement':
      return complement || head.possessed
    case 'either':
      return head.definite || complement || head.possessed
    case 'pronoun':
      return head.possessed
    case 'first':
      return head.definite && !(head.from > 0 && hasArticle(keyOf(tokens, head.from - 1)))
    case 'title':
      return false
    default:
      return true
  }
}

function modifiersEnd({ tokens, map }: Reading, i: number): number {
  while (i < tokens.count && (officeModifierAt(tokens, i) || map.adjectiveAt[i]! >= 0)) i++
  return i
}

/** True for a word inside a name («جامعة الملك سعود»), false for one that a name begins in the middle of. */
function insideName(map: MentionMap, tokens: Tokens, i: number): boolean {
  const name = map.nameAt[i]!
  return name >= 0 && map.mentions[name]!.start < tokens.end[i]!
}

function markTimed(tokens: Tokens, timexes: readonly Span[]): Uint8Array {
  const timed = new Uint8Array(tokens.count)
  for (const { start, end } of timexes) {
    const { from, to } = tokensIn(tokens, start, end)
    timed.fill(1, from, to)
  }
  return timed
}

/** Also the adjective that ends the name of a body: «رئيس أركان الجيش الأردني». */
function endsAdjective(map: MentionMap, to: number): boolean {
  const one = map.adjectiveAt[to - 1]!
  if (one >= 0) return map.to[one] === to
  const two = map.adjectiveAt[to - 2] ?? -1
  return two >= 0 && map.to[two] === to
}

function adjectivesIn(map: MentionMap, names: readonly number[]): number[] {
  const found: number[] = []
  for (const name of names)
    for (let i = map.from[name]!; i < map.to[name]!; i++)
      if (map.adjectiveAt[i]! >= 0) found.push(map.adjectiveAt[i]!)
  return found
}

function toTitle(reading: Reading, phrase: TitlePhrase, holding: Holding): Title {
  const { tokens, map } = reading
  const { coreTo, ...rest } = phrase
  // «في القاهرة» after an office belongs to it only when its holder follows: «المبعوث في ليبيا فلان».
  const to = holding.by === 'before' || holding.by === 'list' ? phrase.to : coreTo
  const inside = (m: number) => map.from[m]! < to
  let officeTo = to
  while (officeTo > phrase.heads[0]!.to && endsAdjective(map, officeTo)) officeTo--
  return {
    ...rest,
    ...holding,
    to,
    end: tokens.end[to - 1]!,
    officeEnd: tokens.end[officeTo - 1]!,
    adjectives: phrase.adjectives.filter(inside),
    nested: adjectivesIn(map, phrase.organizations.filter(inside)),
    organizations: phrase.organizations.filter(inside),
    places: phrase.places.filter(inside),
  }
}
