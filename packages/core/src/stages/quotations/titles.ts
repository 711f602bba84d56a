/**
 * Who is called what in this article: «وزير الطاقة المصري سامي حداد», «سامي حداد، المتحدث باسم الشركة» and the roles
 * tell whom «وزير الطاقة», «المتحدث» or «الوزير» mean elsewhere; «وزارة الصحة» whom «الوزارة» means.
 */
import { findCueWord } from '../../lexicon/cues.ts'
import { officeAt } from '../../lexicon/offices.ts'
import { ADVERB, COMPLEMENTIZER, PREPOSITION, RELATIVE } from '../../lexicon/speech-words.ts'
import { fold, KEY } from '../../text/fold.ts'
import { PUNCT, WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { hasBit, tokensOf, type View } from './view.ts'

/** Part of a person's name: «سامي» for «سامي حداد». */
const NAME_PART = 'name:'

interface Title {
  readonly entity: string
  /** Token where the name stands. */
  readonly at: number
  readonly words: ReadonlySet<string>
}

/** Titles by their first word, in text order. */
export type Titles = ReadonlyMap<string, readonly Title[]>

const LONGEST_BEFORE = 7
const LONGEST_AFTER = 8

export function findTitles(view: View): Titles {
  const titles = new Map<string, Title[]>()
  const add = (words: readonly string[], entity: string, at: number) => {
    if (words.length === 0) return
    const known = titles.get(words[0]!)
    // Of a part of a name it is only asked whether one person alone bears it.
    if (known && words[0]!.startsWith(NAME_PART) && (known.length > 1 || known[0]!.entity === entity)) return
    const title = { entity, at, words: new Set(words) }
    if (known) known.push(title)
    else titles.set(words[0]!, [title])
  }
  for (const mention of view.doc.mentions) {
    const entity = view.entityOf.get(mention.id)?.id
    if (!entity) continue
    const { from, to } = tokensOf(view.tokens, mention)
    if (mention.type === 'organization' && mention.kind === 'name') add(wordsOf(view, from, to), entity, from)
    if (mention.type !== 'person') continue
    if (to - from > 1) for (const word of wordsOf(view, from, to)) add([NAME_PART + word], entity, from)
    const before = startOfTitle(view, from)
    for (let p = before; p < from; p++)
      if (officeAt(view.text, view.tokens, p)) add(wordsOf(view, p, from), entity, from)
    add(wordsOf(view, ...titleAfter(view, to)), entity, from)
  }
  const nameOf = new Map(view.doc.entities.map(e => [e.id, e.name]))
  for (const role of view.doc.roles) {
    const names = [role.organization, role.place].map(id => nameOf.get(id ?? '') ?? '')
    const words = `${role.office} ${names.join(' ')}`.split(/\s+/).filter(w => w !== '')
    add(
      words.map(w => plain(fold(w, KEY))),
      role.person,
      tokensOf(view.tokens, role).from,
    )
  }
  for (const all of titles.values()) all.sort((a, b) => a.at - b.at)
  return titles
}

const MOST_LOOKED_AT = 24
const SURE = 3

/** Whom the words of tokens [from, to) mean: the nearest before whose title holds them all, else the first after. */
export function whoIsCalled(view: View, titles: Titles, from: number, to: number): string | undefined {
  const words = wordsOf(view, from, to)
  const head = words[0]
  if (head === undefined) return undefined
  if (words.length === 1 && !keyOf(view.tokens, from).startsWith('ال'))
    return onlyBearer(titles.get(NAME_PART + head))
  if (!isDefinite(view, from, to)) return undefined
  const all = titles.get(head) ?? []
  // A longer description may go on where the title stops: its first words then decide.
  const least = words.length > SURE ? words.slice(0, SURE) : words
  const holds = (t: Title) => least.every(w => t.words.has(w))
  let i = all.length - 1
  while (i >= 0 && all[i]!.at >= from) i--
  for (let k = i; k >= Math.max(0, i - MOST_LOOKED_AT); k--) if (holds(all[k]!)) return all[k]!.entity
  for (let k = i + 1; k < Math.min(all.length, i + 1 + MOST_LOOKED_AT); k++)
    if (holds(all[k]!)) return all[k]!.entity
  return (
    withoutCountry(view, all, from, to) ??
    (words.length === 2 ? inOtherWords(all, words[1]!) : undefined) ??
    (words.length === 1 ? onlyBearer(titles.get(NAME_PART + head)) : undefined)
  )
}

/** All persons whom the words of tokens [from, to) may call so, in text order: two ministers are both «الوزير». */
export function bearersOf(view: View, titles: Titles, from: number, to: number): readonly string[] {
  const words = wordsOf(view, from, to)
  if (words.length === 0 || !isDefinite(view, from, to)) return []
  const bearers = (titles.get(words[0]!) ?? [])
    .slice(0, MOST_LOOKED_AT)
    .filter(t => words.every(w => t.words.has(w)))
  return [...new Set(bearers.map(t => t.entity))]
}

/** The same office in other words: «رئيس الحكومة» and «رئيس الوزراء», «رئيس الجمهورية» and «الرئيس التونسي». */
const SYNONYMS: Readonly<Record<string, string>> = {
  حكومه: 'وزراء',
  وزراء: 'حكومه',
  دوله: 'جمهوري',
  جمهوري: 'دوله',
}
const OF_STATE = /^(?:جمهوري|دوله|بلاد)$/
const BODIES_LED =
  /^(?:وزراء|حكومه|مجلس|برلمان|حزب|اتحاد|لجن|هيئ|محكم|بلدي|نادي|جامع|شرك|وفد|فريق|نقاب|اركان|كتل|قسم|دائر)/

function inOtherWords(all: readonly Title[], word: string): string | undefined {
  const synonym = SYNONYMS[word]
  const found = all.find(t => synonym !== undefined && t.words.has(synonym))
  if (found || !OF_STATE.test(word)) return found?.entity
  // «الرئيس التونسي»: a title of one or two words that leads no body.
  const heads = new Set(
    all.filter(t => t.words.size <= 2 && ![...t.words].some(w => BODIES_LED.test(w))).map(t => t.entity),
  )
  return heads.size === 1 ? [...heads][0] : undefined
}

/** «وزير الخارجية الإيراني» where the article names one minister of foreign affairs, and says of what country only here. */
function withoutCountry(view: View, all: readonly Title[], from: number, to: number): string | undefined {
  let end = to
  while (end > from && view.isOrigin[end - 1]) end--
  if (end === to || end - from < 2) return undefined
  const words = wordsOf(view, from, end)
  let found: string | undefined
  for (const { entity, words: title } of all.slice(0, MOST_LOOKED_AT)) {
    if (found === entity || !words.every(w => title.has(w))) continue
    if (found !== undefined) return undefined
    found = entity
  }
  return found
}

/** The one person with that part in the name; nobody when several have it. */
function onlyBearer(bearers: readonly Title[] | undefined): string | undefined {
  return bearers?.length === 1 ? bearers[0]!.entity : undefined
}

/** «الوزير», «وزير الطاقة», but not «مسؤول أمريكي», who may be anybody. */
function isDefinite(view: View, from: number, to: number): boolean {
  if (/^(?:ال|لل)/.test(keyOf(view.tokens, from))) return true
  const next = from + 1
  if (next >= to) return false
  return /^ال/.test(keyOf(view.tokens, next)) || view.mentionAt[next]! >= 0 || to - from >= 3
}

/** The words of the title behind a name that ends before token `to`: «، وزيرة الاقتصاد والمالية،». */
export function titleBehind(view: View, to: number): readonly string[] {
  const [from, end] = titleAfter(view, to)
  return from > to && from < end && officeAt(view.text, view.tokens, from) ? wordsOf(view, from, end) : []
}

function startOfTitle(view: View, from: number): number {
  // «وزير الصحة، فلان»
  let i =
    from > 1 && view.tokens.kind[from - 1] === PUNCT && view.tokens.kind[from - 2] === WORD ? from - 1 : from
  while (i > Math.max(0, from - LONGEST_BEFORE)) {
    const p = i - 1
    if (view.tokens.kind[p] !== WORD || view.tokens.sentence[p] !== view.tokens.sentence[from]) break
    if (hasBit(view, p, COMPLEMENTIZER | RELATIVE | ADVERB | PREPOSITION)) break
    if (isVerbOfSaying(view, p)) break
    i = p
  }
  return i
}

function titleAfter(view: View, to: number): [number, number] {
  const { tokens } = view
  let from = to
  if (from < tokens.count && tokens.kind[from] === PUNCT && tokens.sentence[from] === tokens.sentence[to - 1])
    from++
  let i = from
  while (i < Math.min(tokens.count, from + LONGEST_AFTER)) {
    if (tokens.kind[i] !== WORD || tokens.sentence[i] !== tokens.sentence[to - 1]) break
    if (hasBit(view, i, COMPLEMENTIZER | RELATIVE | ADVERB) || isVerbOfSaying(view, i)) break
    i++
  }
  return [from, i]
}

function isVerbOfSaying(view: View, i: number): boolean {
  const word = findCueWord(view.text, view.tokens, i)
  return (word?.form === 'past' || word?.form === 'present') && !word.entry.flags.has('guarded')
}

export function wordsOf(view: View, from: number, to: number): string[] {
  const words: string[] = []
  for (let i = from; i < to; i++) if (view.tokens.kind[i] === WORD) words.push(plain(keyOf(view.tokens, i)))
  return words
}

/** Without the article: «الوزير» and «وزير» are one title; ل of «للشركة» goes with it, and ة of «الجزائرية». */
export function plain(key: string): string {
  const bare = key.length > 4 && (key.startsWith('ال') || key.startsWith('لل')) ? key.slice(2) : key
  return bare.length > 4 && bare.endsWith('يه') ? bare.slice(0, -1) : bare
}
