/**
 * One Arabic analysis for every index: ناتو, للناتو and والناتو meet, and so do محادثات متحضره and متحضرة.
 *
 * Written Arabic does not tell a proclitic from a first letter (وزير, والوزير), so a word is indexed under each of its
 * possible stems and looked up under each of its own; the index needs no dictionary and nothing is lost. Names are
 * also indexed by sound, because every outlet spells foreign ones its own way (ج/غ/ق).
 */
import type { Mention } from './schema/mention.ts'
import type { Span } from './schema/span.ts'
import { possibleCuts } from './text/clitics.ts'
import { fold } from './text/fold.ts'
import { soundKey } from './text/sound.ts'
import { NUMBER, tokenize, WORD } from './text/tokenize.ts'

export interface IndexTerms {
  /** Every possible stem of every word, in text order, joined by spaces: for a full-text column. */
  readonly terms: string
  /** Sound keys of the words inside names, joined by spaces: for a second column. */
  readonly sounds: string
}

export interface QueryTerm {
  /** The word as the user wrote it. */
  readonly word: string
  /** An article matches the word when its terms hold one of these … */
  readonly terms: readonly string[]
  /** … or its sounds hold this; absent when the word is too short for its sound to tell. */
  readonly sound?: string
}

/** What to index of an article: its text, and the spans of its mentions (UTF-16 units). */
export function indexTerms(article: {
  readonly text: string
  readonly mentions: readonly Mention[]
}): IndexTerms {
  const { text } = article
  const terms: string[] = []
  const sounds: string[] = []
  const inName = nameRanges(article.mentions)
  eachWord(text, (start, end) => {
    const stems = stemsOf(text.slice(start, end))
    for (const stem of stems) terms.push(stem)
    if (!inName(start, end)) return
    for (const sound of new Set(stems.map(soundOf))) if (sound) sounds.push(sound)
  })
  return { terms: terms.join(' '), sounds: sounds.join(' ') }
}

/** The words of a query. An article answers it when every word matches. */
export function queryTerms(query: string): readonly QueryTerm[] {
  const words: QueryTerm[] = []
  eachWord(query, (start, end) => {
    const word = query.slice(start, end)
    const terms = stemsOf(word)
    const sound = soundOf(terms[0]!)
    words.push(sound ? { word, terms, sound } : { word, terms })
  })
  return words
}

/** Where the words of a query stand in a text: spans of whole stems in UTF-16 units, in text order. */
export function findMatches(text: string, query: readonly QueryTerm[]): readonly Span[] {
  const terms = new Set(query.flatMap(q => q.terms))
  const sounds = new Set(query.flatMap(q => q.sound ?? []))
  const found: Span[] = []
  eachWord(text, (start, end) => {
    const stems = stemsOf(text.slice(start, end))
    if (stems.some(s => terms.has(s) || sounds.has(soundOf(s) ?? ''))) found.push({ start, end })
  })
  return found
}

/** Shorter stems than this say nothing: «ب», «ال». */
const SHORTEST_STEM = 2
/** A sound key of fewer letters joins words that have nothing in common. */
const SHORTEST_SOUND = 4

/** The folded word, then what is left of it under each reading of its first letters; without the article. */
function stemsOf(word: string): readonly string[] {
  const key = fold(word)
  const stems = new Set<string>()
  for (const { at, elidedAlef } of possibleCuts(key)) {
    const stem = key.slice(at)
    const bare = elidedAlef ? stem.slice(1) : stem.startsWith('ال') ? stem.slice(2) : stem
    if (bare.length >= SHORTEST_STEM) stems.add(bare)
  }
  return stems.size > 0 ? [...stems] : [key]
}

function soundOf(stem: string): string | undefined {
  const sound = soundKey(stem)
  return sound.length >= SHORTEST_SOUND ? sound : undefined
}

function eachWord(text: string, visit: (start: number, end: number) => void): void {
  tokenize(text, 0, text.length, (start, end, kind) => {
    if (kind === WORD || kind === NUMBER) visit(start, end)
  })
}

/** Tells whether a word shares a letter with a name; words must be asked about in text order. */
function nameRanges(mentions: readonly Mention[]): (start: number, end: number) => boolean {
  const names = mentions.filter(m => m.kind === 'name' || m.kind === 'metonym')
  let next = 0
  let reach = 0
  return (start, end) => {
    while (next < names.length && names[next]!.start < end) reach = Math.max(reach, names[next++]!.end)
    return start < reach
  }
}
