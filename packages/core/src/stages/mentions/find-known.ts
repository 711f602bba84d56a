/**
 * Proposes the names that the gazetteer holds: «وبالحلف الأطلسي» → الحلف الأطلسي, «الروسية» → the adjective of Russia.
 *
 * A form that is also a common word («صور») is only a name where its need is met: a head noun («مدينة صور») or a
 * preposition of place («في صور») before it.
 */
import {
  COMMON,
  DEFINITE,
  GIVEN,
  PARTICLE,
  PLACE_HEAD,
  STANCE,
  STANCE_NOUN,
  STOP,
  TOPIC,
} from '../../lexicon/cue-words.ts'
import { countrySeatedAt, gazetteer, type Naming, namingOf } from '../../lexicon/gazetteer.ts'
import { longestPhrase, type PhraseMatch } from '../../lexicon/lookup.ts'
import type { MentionKind } from '../../schema/mention.ts'
import { fold, KEY } from '../../text/fold.ts'
import { NUMBER } from '../../text/tokenize.ts'
import { keyOf, type Tokens } from '../../tokens.ts'
import type { Candidate } from './candidate.ts'
import { type Tags, tagAt } from './read-tags.ts'
import { hasClass, isGoverned, isUnknown, type Words } from './words.ts'

/** Candidates for known names, in text order; of names that begin with the same token the longest. */
export function findKnown(text: string, tokens: Tokens, words: Words, tags: Tags): Candidate[] {
  const trie = gazetteer()
  const found: Candidate[] = []
  const short: Short[] = []
  for (let i = 0; i < tokens.count; i++) {
    const whole = longestPhrase(text, tokens, i, trie)
    if (!whole) continue
    // «مكتوم بن محمد بن راشد» is not محمد بن راشد.
    if (namingOf(whole.value)!.entries[0]!.type === 'person' && hasClass(words, i - 1, PARTICLE)) continue
    const isMeant = (match: PhraseMatch) =>
      isJoined(text, found.at(-1), match, tokens) ||
      isMet(text, namingOf(match.value)!, match, tokens, words, tags)
    // «الرياض، وجدة»: in a row of places Jeddah, which is nothing else, and not Oujda.
    const rest = namingOf(whole.value)!.need && longestPhrase(text, tokens, i, trie, whole.cut.at + 1)
    const match = rest && isJoined(text, found.at(-1), rest, tokens) ? rest : isMeant(whole) ? whole : rest
    if (!match || (match !== whole && !isMeant(match))) {
      const naming = namingOf(whole.value)!
      if (naming.need === 'named') short.push({ naming, match: whole })
      continue
    }
    const naming = namingOf(match.value)!
    if (isDiscipline(naming, match, tokens) || isGivenName(naming, match, words)) continue
    const kind =
      describes(naming, match, tokens, words) || isCounted(text, naming, match, tokens)
        ? 'adjectival'
        : naming.kind
    const country =
      match.cut.at === 0 && takesStance(match, words) ? countrySeatedAt(naming.entries[0]!.id) : undefined
    if (isNamedAfter(naming, match, words)) found.push(toNamedAfter(naming, match))
    else found.push(country === undefined ? toCandidate(naming, kind, match) : toMetonym(country, match))
    words.cutAt[i] = match.cut.at
    words.elided[i] = match.cut.elidedAlef ? 1 : 0
  }
  return [...found, ...shortNames(found, short, tokens, words)].sort((a, b) => a.from - b.from)
}

/** «مدينة السادات»: a place called by the surname of a known person. */
function isNamedAfter({ entries, kind }: Naming, { from, to, cut }: PhraseMatch, words: Words): boolean {
  if (entries[0]!.type !== 'person' || kind !== 'name' || to > from + 1 || cut.at > 0) return false
  return hasClass(words, from - 1, PLACE_HEAD) && !hasClass(words, from - 1, DEFINITE)
}

function toNamedAfter(naming: Naming, match: PhraseMatch): Candidate {
  const { known: _, ...rest } = toCandidate(naming, 'name', match)
  return { ...rest, type: 'place', by: 'mentions/place-head', nests: true }
}

interface Short {
  readonly naming: Naming
  readonly match: PhraseMatch
}

/** «الرجاء» for the club: where the article names the club in full, what only a club has stands before, or it is all sport. */
function shortNames(
  found: readonly Candidate[],
  short: readonly Short[],
  tokens: Tokens,
  words: Words,
): Candidate[] {
  if (short.length === 0) return []
  const named = new Set(found.map(c => c.known))
  for (const { naming, match } of short) if (isTeam(tokens, match)) named.add(naming.entries[0]!.id)
  const sport = isSport(tokens)
  return short.flatMap(({ naming, match }) => {
    // «الاتحاد» is a federation too, and «النجم» a star.
    const met =
      sport && !DOUBTFUL.has(keyOf(tokens, match.to - 1).slice(-5)) && !hasClass(words, match.to, DEFINITE)
    const entry = naming.entries.find(e => named.has(e.id)) ?? (met ? naming.entries[0] : undefined)
    if (!entry) return []
    words.cutAt[match.from] = match.cut.at
    words.elided[match.from] = match.cut.elidedAlef ? 1 : 0
    return [toCandidate({ ...naming, entries: [entry] }, 'name', match)]
  })
}

const DOUBTFUL = new Set(['اتحاد', 'النجم', 'لجيش', 'رجاء', 'السد', 'شرطه', 'شباب'])

/** True when the word before is what only a team has: «مدرب الوداد», «حارس مرمى الهلال». */
function isTeam(tokens: Tokens, { from }: PhraseMatch): boolean {
  if (from === 0) return false
  const key = keyOf(tokens, from - 1)
  return TEAM.has(key) || TEAM.has(key.slice(1))
}

/** In key form. */
const TEAM = new Set(
  'مدرب لاعب لاعبو لاعبي لاعبا مهاجم مدافع مرمى جماهير غريمه ضيفه مضيفه مستضيفه منافسه فريق فريقي نادي ناديي دفاع هجوم صفوف شباك مباراة نجم قميص'
    .split(' ')
    .map(word => fold(word, KEY)),
)

/** Words of sport that make an article one about it, and how many. */
const SPORT = new Set(
  'مباراة المباراة الدوري دوري هدف أهداف هدفا هدفين الشوط الجولة جولة ملعب الكأس كأس ركلة المرمى نقطة المدرب مدرب لاعب اللاعب الفريق البطولة'
    .split(' ')
    .map(word => fold(word, KEY)),
)
const SPORTY = 6

function isSport(tokens: Tokens): boolean {
  let count = 0
  for (let i = 0; i < tokens.count && count < SPORTY; i++) if (SPORT.has(keyOf(tokens, i))) count++
  return count >= SPORTY
}

function isMet(
  text: string,
  naming: Naming,
  match: PhraseMatch,
  tokens: Tokens,
  words: Words,
  tags: Tags,
): boolean {
  if (naming.need === undefined) return true
  // «قضاء النصر» names no club.
  if (hasClass(words, match.from - 1, PLACE_HEAD) && naming.entries[0]!.type === 'place') return true
  if (naming.need === 'quoted') return isQuoted(text, match)
  if (naming.need !== 'place' && naming.need !== 'governed') return false
  if (match.from > 0 && PRAYERS.has(keyOf(tokens, match.from - 1))) return false
  // «دعم المغرب», «محافظ مأرب»: no list tells, but the tagger reads a place there.
  const tag = tagAt(tags, match.from)
  const isRead = tag?.type === 'LOC' && tag.from === match.from && tag.to === match.to
  // «سيول تغرق أحياء»: of floods the tagger makes Seoul.
  if (isRead && naming.need === 'place') return true
  // «أعلنت سول»: only a capital can.
  const stands = match.cut.at === 0 && hasClass(words, match.from - 1, STANCE)
  return (
    isGoverned(tokens, words, match.from, match.cut) ||
    (stands && countrySeatedAt(naming.entries[0]!.id) !== undefined)
  )
}

/** «صلاة المغرب», «أذان المغرب»: the time of day. In key form. */
const PRAYERS = new Set(['صلاة', 'أذان', 'آذان'].map(word => fold(word, KEY)))

/** «محافظتي درعا والسويداء», «الرياض، وبيش», «الرباط- سلا»: what is joined to a place by و or a dash is met as the first is. */
function isJoined(
  text: string,
  last: Candidate | undefined,
  { from, cut }: PhraseMatch,
  tokens: Tokens,
): boolean {
  if (last?.type !== 'place' || last.kind !== 'name') return false
  const mark = text[tokens.start[from - 1] ?? -1]
  if (last.to === from - 1 && cut.at === 0 && (mark === '-' || mark === '–')) return true
  const isListed = last.to === from || (last.to === from - 1 && mark === '،')
  return isListed && cut.at === 1 && tokens.keys.startsWith('و', tokens.keyStart[from])
}

/** «جورجي جيسوس»: a given name before an unknown word is no adjective. */
function isGivenName(naming: Naming, { from, to }: PhraseMatch, words: Words): boolean {
  return naming.kind === 'adjectival' && hasClass(words, from, GIVEN) && isUnknown(words, to)
}

/** «علم المصريات»: no women of Egypt. */
function isDiscipline(naming: Naming, { from }: PhraseMatch, tokens: Tokens): boolean {
  if (naming.kind !== 'adjectival' || from === 0) return false
  return (
    keyOf(tokens, from).endsWith('يات') &&
    /^(?:ال)?عل(?:م|وم|ماء?)$|^(?:ال)?عالمه?$/.test(keyOf(tokens, from - 1))
  )
}

/** «35 سوريا», «سوريًّا»: people of the country, not its name. */
function isCounted(text: string, naming: Naming, { from, to, end }: PhraseMatch, tokens: Tokens): boolean {
  if (naming.kind !== 'name' || naming.entries[0]!.kind !== 'country' || to > from + 1) return false
  if (!keyOf(tokens, from).endsWith('ا')) return false
  return text.slice(end - 3, end).includes('\u064b') || (from > 0 && tokens.kind[from - 1] === NUMBER)
}

function isQuoted(text: string, { start, end }: PhraseMatch): boolean {
  return /["«“(]/.test(text[start - 1] ?? '') && /["»”)]/.test(text[end] ?? '')
}

/** «السعودية» after a definite noun is the adjective: «الأميرة السعودية». */
function describes(naming: Naming, match: PhraseMatch, tokens: Tokens, words: Words): boolean {
  const before = match.from - 1
  if (naming.kind !== 'name' || !naming.alsoAdjective || match.cut.at > 0 || hasClass(words, before, STOP))
    return false
  if (tokens.keys.startsWith('ال', tokens.keyStart[match.from])) return hasClass(words, before, DEFINITE)
  // «جهات سورية», but «سورية ولبنان»
  return hasClass(words, before, COMMON | TOPIC) && /[هت]$/.test(keyOf(tokens, before))
}

/** «تندد موسكو», «رد موسكو على العقوبات»: what stands before the capital only its government does or has. */
function takesStance({ from, to }: PhraseMatch, words: Words): boolean {
  return (
    hasClass(words, from - 1, STANCE) || (hasClass(words, from - 1, STANCE_NOUN) && hasClass(words, to, STOP))
  )
}

/** «تندد موسكو»: a capital for its government. */
function toMetonym(country: string, match: PhraseMatch): Candidate {
  const { from, to, start, end, cut } = match
  return {
    from,
    to,
    start,
    end,
    elided: cut.elidedAlef,
    type: 'place',
    kind: 'metonym',
    confidence: 0.8,
    by: 'mentions/metonym',
    known: country,
    open: false,
    nests: true,
  }
}

function toCandidate(naming: Naming, kind: MentionKind, match: PhraseMatch): Candidate {
  const entry = naming.entries[0]!
  const sure = naming.need === undefined && naming.entries.length === 1
  return {
    from: match.from,
    to: match.to,
    start: match.start,
    end: match.end,
    elided: match.cut.elidedAlef,
    type: entry.type,
    kind,
    confidence: sure ? 0.95 : 0.8,
    by: kind === 'name' ? 'mentions/gazetteer' : 'mentions/nisba',
    known: entry.id,
    open: entry.type === 'organization' || entry.type === 'event',
    nests: entry.type === 'place' && entry.kind !== 'other',
  }
}
