/**
 * How far the phrase of an office reaches: «نائب وزير الدفاع الروسي» in «قال نائب وزير الدفاع الروسي ديمتري …».
 *
 * No grammar is known of the words inside, so the article decides, as it does for a reader: an office without it is
 * open for nouns until one with it (or a name) closes the chain; after that only adjectives with the article, further
 * names, and what a preposition brings belong to it. So «وزير الخارجية يلتقي …» ends before the verb.
 */
import { cueWords, MINISTRY, TOPIC_HEAD, WEAK_HEAD } from '../lexicon/cue-words.ts'
import { type OfficeMatch, officeAt, officeModifierAt } from '../lexicon/offices.ts'
import { titleWordKind } from '../lexicon/title-words.ts'
import { phraseValue } from '../lexicon/trie.ts'
import { hasArticle } from '../text/clitics.ts'
import { WORD } from '../text/tokenize.ts'
import { keyOf, type Tokens } from '../tokens.ts'
import type { MentionMap } from './mention-map.ts'

export interface TitleExtent {
  /** The offices of one chain: نائب, وزير. The first is what the holder is. */
  readonly heads: readonly OfficeMatch[]
  /** One past the last token. */
  readonly to: number
  /** One past the last token before a «في», «على» or «عن» that may belong to the clause («قال الوزير في …»). */
  readonly coreTo: number
  /** Indexes of the adjectives of country, organisations and places in it. */
  readonly adjectives: readonly number[]
  readonly organizations: readonly number[]
  readonly places: readonly number[]
  /** The last office inside that somebody else holds: الرئيس in «مدير مكتب الرئيس». */
  readonly inner?: OfficeMatch
  /** It ends in a noun that wants another («وزير الأشغال في حكومة»): a name after it is that noun's, not the holder's. */
  readonly dangling: boolean
}

export interface Reading {
  readonly text: string
  readonly tokens: Tokens
  readonly map: MentionMap
  /** For each token 1 when it is part of a time expression. */
  readonly timed: Uint8Array
}

const LONGEST = 18
const MOST_BARE = 3

export function titleExtent(reading: Reading, head: OfficeMatch): TitleExtent {
  const { text, tokens, map } = reading
  const heads = [head]
  const found = { adjectives: [] as number[], organizations: [] as number[], places: [] as number[] }
  let inner: OfficeMatch | undefined
  // Open: a noun must or may follow («وزير …», «باسم …»); closed: only adjectives and what a preposition brings.
  let open = opens(tokens, head)
  let named = false
  let bare = 0
  let to = head.to
  let coreTo = 0
  // Set at a «في» or «عن»: whether it belongs to the office shows when the next word is read.
  let doubtful = false
  const limit = Math.min(tokens.count, head.from + LONGEST)
  for (
    let i = head.to;
    i < limit && tokens.sentence[i] === tokens.sentence[head.from] && !reading.timed[i];
  ) {
    const last = heads.at(-1)!
    const name = map.nameAt[i]!
    if (tokens.kind[i] !== WORD) {
      const bracketed = head.office.takes === 'none' ? undefined : bracketedName(reading, i)
      if (bracketed === undefined) break
      addName(map, bracketed.mention, found)
      i = to = bracketed.to
      open = false
      named = true
      continue
    }
    if (map.adjectiveAt[i]! >= 0 && !conjoined(reading, i, map.mentions[map.adjectiveAt[i]!]!.start)) {
      found.adjectives.push(map.adjectiveAt[i]!)
      i = to = Math.max(i + 1, map.to[map.adjectiveAt[i]!]!)
      open = false
      continue
    }
    // «رئيس الوزراء اليمني معين سعيد»: in a person's name it is no modifier.
    if (officeModifierAt(tokens, i) && !(name >= 0 && map.mentions[name]!.type === 'person')) {
      if (hasArticle(keyOf(tokens, i))) open = false
      i = to = i + 1
      continue
    }
    if (name >= 0) {
      const { type, start } = map.mentions[name]!
      if (type === 'person' || head.office.takes === 'none' || conjoined(reading, i, start)) break
      if (!open && (named || type !== 'organization') && start === tokens.start[i]) break
      if (doubtful && type !== 'organization') coreTo ||= to
      doubtful = false
      addName(map, name, found)
      i = to = map.to[name]!
      open = false
      named = true
      continue
    }
    const office = officeAt(text, tokens, i)
    if (office && doubtful) coreTo ||= to
    if (office && office.office.needs !== 'first' && !conjoined(reading, i, office.start)) {
      if (open && i === last.to && last.office.takes === 'office' && isTitleOf(office)) heads.push(office)
      else if (!open && !attached(tokens, i, office.start)) break
      else if (isTitleOf(office) && office.number === 'singular') inner = office
      i = to = office.to
      open = opens(tokens, office)
      named = false
      bare = 0
      continue
    }
    const key = keyOf(tokens, i)
    // «رئيس الحكومة المكلفة من البرلمان فلان»: by whom.
    const chosen =
      key === 'من' && officeModifierAt(tokens, i - 1) !== undefined && hasArticle(keyOf(tokens, i - 1))
    const word = chosen ? 'preposition' : titleWordKind(key)
    if (word === 'stop' || head.office.takes === 'none') break
    if (word === 'preposition') {
      doubtful = !FIRM.has(key)
      open = true
      named = false
      bare = 0
      i++
      continue
    }
    if (doubtful) coreTo ||= to
    doubtful = false
    if (ANDED.test(key) && (head.definite || to === last.to)) break
    if (named && hasArticle(key) && !withArticle(key)) break
    if (named) coreTo ||= to
    if (hasArticle(key) || withArticle(key)) {
      open = false
      bare = 0
    } else if (key === 'ل' || key === 'ب') {
      open = true
    } else if (open) {
      if (++bare > MOST_BARE) break
    } else if (BRINGS_NOUN.test(key)) {
      open = true
      bare = 1
    } else break
    i = to = i + 1
  }
  const dangling = open && bare > 0 && isHeadNoun(keyOf(tokens, to - 1))
  return { heads, to, coreTo: coreTo || to, dangling, ...found, ...(inner ? { inner } : {}) }
}

/** رئيس الوزراء is whole, رئيس وزراء is not. */
const opens = (tokens: Tokens, office: OfficeMatch) =>
  office.office.takes !== 'none' &&
  !office.possessed &&
  !office.definite &&
  !(office.to - office.from > 1 && hasArticle(keyOf(tokens, office.to - 1)))

function isHeadNoun(key: string): boolean {
  const value = phraseValue(cueWords(), key)
  return value >= 0 && (value & (MINISTRY | TOPIC_HEAD | WEAK_HEAD)) !== 0
}

/** Prepositions that hardly belong to anything but the office. */
const FIRM = new Set(['لدي', 'باسم'])

const ANDED = /^[وف]ال../

/** بالجامعة, والري, للشؤون: the article after a proclitic. */
const withArticle = (key: string) => /^(?:[وفبك]|وب|ول|وك)ال../.test(key) || /^و?لل../.test(key)

/** A noun behind ل or ب: لشؤون, بوزارة. */
const BRINGS_NOUN = /^[لب]..../

const isTitleOf = ({ office }: OfficeMatch) => office.kind === 'office' || office.kind === 'rank'

/** True when the conjunction و or ف stands before what begins at `start` in token `i`. */
export function conjoined({ text, tokens }: Reading, i: number, start: number): boolean {
  const first = text[tokens.start[i]!]
  return start > tokens.start[i]! && (first === 'و' || first === 'ف')
}

const attached = (tokens: Tokens, i: number, start: number) => start > tokens.start[i]!

function addName(map: MentionMap, name: number, found: { organizations: number[]; places: number[] }): void {
  const { type } = map.mentions[name]!
  if (type === 'organization') found.organizations.push(name)
  else if (type === 'place') found.places.push(name)
}

const OPENING = new Set(['"', '«', '“', '(', '”', "'", '‘', '['])
const CLOSING = new Set(['"', '»', '”', ')', '“', "'", '’', ']'])

/** A name of a body in quotation marks or brackets: «لـ"نزاهة"», «(الفيفا)». */
function bracketedName(
  { text, tokens, map }: Reading,
  i: number,
): { mention: number; to: number } | undefined {
  if (!OPENING.has(text[tokens.start[i]!]!) || i + 1 >= tokens.count) return undefined
  const mention = map.nameAt[i + 1]!
  if (mention < 0 || map.from[mention] !== i + 1 || map.mentions[mention]!.type === 'person') return undefined
  const close = map.to[mention]!
  if (close >= tokens.count || !CLOSING.has(text[tokens.start[close]!]!)) return undefined
  return { mention, to: close + 1 }
}
