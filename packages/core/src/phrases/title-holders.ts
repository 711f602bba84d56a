/**
 * Who holds the office of a phrase: whoever is named right after it («وزير الصحة فلان», «وزير الصحة، فلان»), or right before
 * («فلان، وزير الصحة»), or, for two and more, the row of names that follows («الوزيران فلان وفلان»).
 */
import { officeAt, officeModifierAt } from '../lexicon/offices.ts'
import { titleWordKind } from '../lexicon/title-words.ts'
import { hasArticle } from '../text/clitics.ts'
import { WORD } from '../text/tokenize.ts'
import { keyOf } from '../tokens.ts'
import type { MentionMap } from './mention-map.ts'
import type { Reading } from './title-extent.ts'
import type { TitlePhrase } from './titles.ts'

export interface Holder {
  /** Index of the person's mention. */
  readonly mention: number
  /** Index of the adjective of country before this person in a row («المصري فلان والسعودي فلان»). */
  readonly adjective?: number
}

export interface Holding {
  readonly holders: readonly Holder[]
  /** Where the holder stands: before the name stands the phrase, after it (in apposition), list; '' for nobody. */
  readonly by: '' | 'before' | 'after' | 'list'
}

const NOBODY: Holding = { holders: [], by: '' }

export function findHolders(reading: Reading, phrases: readonly TitlePhrase[]): readonly Holding[] {
  const { map } = reading
  const next = phrases.map(p => personAfter(reading, p))
  // People who have an office before their name: «الرئيس فلان وزير …» is rarely one person with two.
  const titled = new Set<number>()
  phrases.forEach((p, i) => {
    if (next[i] && !next[i].comma && p.kind === 'office') titled.add(next[i].mention)
  })
  const phraseFrom = new Map(phrases.map((p, i) => [p.from, i]))
  const previous = phrases.map(p => personBefore(reading, p, titled))
  const holdings: Holding[] = []
  phrases.forEach((phrase, i) => {
    const many = isMany(reading, phrase)
    const list = many ? peopleAfter(reading, phrase) : []
    const last = holdings[i - 1]
    if (list.length > 1) holdings.push({ holders: list, by: 'list' })
    else if (many) holdings.push(NOBODY)
    else if (last?.by === 'after' && goesOn(phrases[i - 1]!, phrase) && (phrase.joined || !next[i]))
      holdings.push(last)
    else holdings.push(choose(reading, phrase, next[i], previous[i], owns))
  })
  return holdings

  /** True when the phrase of office right after the person can only be theirs: «…، فلان وزير الصحة». */
  function owns(mention: number): boolean {
    const following = phraseFrom.get(map.to[mention]!)
    return following !== undefined && next[following] === undefined
  }
}

/** «فلان، نائب رئيس الدولة رئيس مجلس الوزراء وحاكم دبي»: one office after the other. */
function goesOn({ to, kind }: TitlePhrase, phrase: TitlePhrase): boolean {
  return (
    to === phrase.from &&
    (phrase.joined || (kind === 'office' && phrase.kind === 'office' && !phrase.heads[0]!.definite))
  )
}

interface Neighbor {
  readonly mention: number
  readonly comma: boolean
}

function choose(
  { map, text, tokens }: Reading,
  phrase: TitlePhrase,
  after: Neighbor | undefined,
  before: Neighbor | undefined,
  owns: (mention: number) => boolean,
): Holding {
  const follows = after && !(after.comma && (phrase.inside || owns(after.mention))) ? after : undefined
  // «أبلغ فلان الفلاني رئيس اللجنة رويترز»: between a full name and one word the office is the full name's.
  const object =
    follows &&
    before &&
    !before.comma &&
    wordsOf(map, follows.mention) === 1 &&
    wordsOf(map, before.mention) > 1
  // «ويرافق كيري وزير الطاقة الأميركي، إرنست مونيز، و…»: the full name between commas rather than the surname before.
  const closed =
    follows?.comma &&
    before &&
    !before.comma &&
    wordsOf(map, before.mention) === 1 &&
    wordsOf(map, follows.mention) > 1 &&
    isComma(text, tokens.start[map.to[follows.mention]!] ?? -1)
  if (closed) return { holders: [{ mention: follows.mention }], by: 'before' }
  if (follows && !follows.comma && !object) return { holders: [{ mention: follows.mention }], by: 'before' }
  if (before) return { holders: [{ mention: before.mention }], by: 'after' }
  return follows ? { holders: [{ mention: follows.mention }], by: 'before' } : NOBODY
}

const wordsOf = (map: MentionMap, mention: number) => map.to[mention]! - map.from[mention]!

/** Dual and plural; «وزيرا الخارجية» too, for a noun with a complement is never in the indefinite accusative. */
function isMany({ text, tokens }: Reading, { heads, to }: TitlePhrase): boolean {
  const head = heads[0]!
  if (head.number !== 'singular') return true
  return text[head.end - 1] === 'ا' && !head.definite && to > head.to && hasArticle(keyOf(tokens, head.to))
}

/** The person named right after the phrase; other titles may stand between («وزير الصحة الدكتور فلان»). */
function personAfter(reading: Reading, phrase: TitlePhrase): Neighbor | undefined {
  const { tokens, map, text } = reading
  let i = phrase.to
  const comma = i < tokens.count && isComma(text, tokens.start[i]!)
  if (comma) i++
  i = skipTitles(reading, i)
  if (i >= tokens.count || tokens.sentence[i] !== tokens.sentence[phrase.from]) return undefined
  const mention = map.nameAt[i]!
  if (mention < 0 || map.mentions[mention]!.type !== 'person') return undefined
  if (map.mentions[mention]!.start !== tokens.start[i]) return undefined
  if (phrase.dangling && !comma) return undefined
  if (phrase.inner && !comma && innerHolds(reading, phrase, mention)) return undefined
  if (phrase.inside && !comma && !insideHolds(reading, phrase, mention)) return undefined
  return { mention, comma }
}

/** «مكتب الرئيس فلان»: a name of one word belongs to the inner office; a full name to the outer, unless ل parts them. */
function innerHolds({ map, tokens }: Reading, phrase: TitlePhrase, mention: number): boolean {
  const inner = phrase.inner!
  return inner.start > tokens.start[inner.from]! || wordsOf(map, mention) === 1
}

function insideHolds({ map }: Reading, phrase: TitlePhrase, mention: number): boolean {
  return phrase.inside === 'attached' || wordsOf(map, mention) === 1
}

function skipTitles({ text, tokens, map }: Reading, i: number): number {
  for (let n = 0; n < MOST_TITLES && i < tokens.count && tokens.kind[i] === WORD; n++) {
    if (map.nameAt[i]! >= 0 && map.mentions[map.nameAt[i]!]!.start <= tokens.start[i]!) break
    // Where the person is from: «مدرب الفريق، الإسباني فلان».
    const from = map.adjectiveAt[i]!
    if (from >= 0 && map.mentions[from]!.start === tokens.start[i]) {
      i = Math.max(i + 1, map.to[from]!)
      continue
    }
    // «وزير التعليم د. فلان»
    if (tokens.end[i]! - tokens.start[i]! === 1 && text[tokens.end[i]!] === '.') {
      i += 2
      continue
    }
    const title = officeAt(text, tokens, i)
    const joins = title?.definite || title?.office.kind === 'rank' || title?.office.kind === 'honorific'
    if (!title || title.start > tokens.start[i]! || !joins) break
    i = title.to
    while (i < tokens.count && officeModifierAt(tokens, i)) i++
  }
  return i
}

const MOST_TITLES = 4

/** The person named right before the phrase, with nothing but a comma, dash or «وهو» between. */
function personBefore(
  reading: Reading,
  phrase: TitlePhrase,
  titled: ReadonlySet<number>,
): Neighbor | undefined {
  const { tokens, map, text } = reading
  const head = phrase.heads[0]!
  let i = phrase.from - 1
  // «فلان كمدير فني»
  const as = head.start === tokens.start[phrase.from]! + 1 && text[head.start - 1] === 'ك' && !head.definite
  if ((head.start > tokens.start[phrase.from]! && !as) || head.possessed || i < 0) return undefined
  if (head.definite && phrase.kind === 'rank') return undefined
  if (tokens.kind[i] === WORD && titleWordKind(keyOf(tokens, i)) === 'link') i--
  const comma = i >= 0 && isSeparator(text, tokens.start[i]!)
  if (comma) i--
  if (i < 0 || tokens.sentence[i] !== tokens.sentence[phrase.from]) return undefined
  const mention = map.nameAt[i]!
  if (mention < 0 || map.to[mention] !== i + 1 || map.mentions[mention]!.type !== 'person') return undefined
  // «اتهم الفلاني الوزير بالفشل»: after one word, without a comma, the one with the article is another.
  if (!comma && head.definite && wordsOf(map, mention) === 1) return undefined
  return !comma && titled.has(mention) ? undefined : { mention, comma }
}

const isComma = (text: string, at: number) => text[at] === '،' || text[at] === ','
const isSeparator = (text: string, at: number) => isComma(text, at) || '-–—('.includes(text[at]!)

/** «الوزيران فلان وفلان», «وزيري الخارجية المصري فلان والسعودي فلان»: people in a row, each with its adjective if any. */
function peopleAfter({ text, tokens, map }: Reading, phrase: TitlePhrase): readonly Holder[] {
  const people: Holder[] = []
  let adjective = map.adjectiveAt[phrase.to - 1]! >= 0 ? map.adjectiveAt[phrase.to - 1]! : undefined
  for (let i = phrase.to; i < tokens.count && tokens.sentence[i] === tokens.sentence[phrase.from]; ) {
    const name = map.nameAt[i]!
    if (name >= 0 && map.mentions[name]!.type === 'person' && map.from[name] === i) {
      people.push(adjective === undefined ? { mention: name } : { mention: name, adjective })
      adjective = undefined
      i = map.to[name]!
    } else if (map.adjectiveAt[i]! >= 0) adjective = map.adjectiveAt[i++]!
    else if (isComma(text, tokens.start[i]!) || text[tokens.start[i]!] === ':') i++
    else break
  }
  return people
}
