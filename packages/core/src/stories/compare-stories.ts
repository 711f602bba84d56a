/**
 * Tells whether two articles tell one story: one is a copy of the other, cut, renamed, respelled; or both report one
 * event in words of their own. An article on the same topic, with the same people, is neither.
 */
import type { Article } from '../schema/article.ts'
import { nameKeys } from '../search/name-keys.ts'
import { eachWord, lightOf, stemsOf } from '../search/words.ts'
import { dayOf } from './story-marks.ts'
import { bodyOf, shinglesOf, wordsOf } from './telling-words.ts'

export interface Likeness {
  /** copy: one text, edited; report: one event, told apart; none: two stories. */
  readonly relation: 'copy' | 'report' | 'none'
  /** Part of the shorter text's runs of three words that the other has, 0 to 1. */
  readonly shared: number
}

/** Symmetric. What makes a report is only known of articles with a day of publication. */
export function compareStories(a: Article, b: Article): Likeness {
  const shared = sharedText(a, b)
  const apart = daysApart(a, b)
  // A bulletin of every day repeats much of the last one's words.
  const copied = apart === undefined || apart <= SOON ? COPIED : REPEATED
  if (shared >= copied) return { relation: 'copy', shared }
  const isReport = apart !== undefined && apart <= SAME_DAYS && tellsSameEvent(a, b)
  return { relation: isReport ? 'report' : 'none', shared }
}

const COPIED = 0.5
const REPEATED = 0.8
/** Days within which a text is copied. */
const SOON = 14
/** Days within which one event is reported. */
const SAME_DAYS = 1

function daysApart(a: Article, b: Article): number | undefined {
  const [x, y] = [dayOf(a), dayOf(b)]
  return x === undefined || y === undefined ? undefined : Math.abs(x - y)
}

/** Fewer shingles than this are any sentence. */
const FEWEST = 8

function sharedText(a: Article, b: Article): number {
  const [x, y] = [a, b].map(article =>
    shinglesOf(bodyOf(article).flatMap(block => wordsOf(article.text.slice(block.start, block.end)))),
  )
  const least = Math.min(x!.size, y!.size)
  return least < FEWEST ? 0 : countShared(x!, y!) / least
}

/** Names in common, and of the other words. */
const NAMES = 0.5
const WORDS = 0.34
/** Names that both must have, and of them so many that are no places, which any news names. */
const FEWEST_NAMES = 3
const FEWEST_TELLING = 2

function tellsSameEvent(a: Article, b: Article): boolean {
  const [x, y] = [namesOf(a), namesOf(b)]
  const names = countShared(x.all, y.all)
  if (names < FEWEST_NAMES || names < NAMES * Math.min(x.all.size, y.all.size)) return false
  if (countShared(x.telling, y.telling) < FEWEST_TELLING) return false
  const [v, w] = [contentOf(a), contentOf(b)]
  return countShared(v, w) >= WORDS * Math.min(v.size, w.size)
}

interface Names {
  readonly all: ReadonlySet<string>
  readonly telling: ReadonlySet<string>
}

/** Entities by the last word of their fullest name, as it sounds: outlets spell and shorten. */
function namesOf({ entities, mentions }: Article): Names {
  const named = new Set(mentions.filter(m => m.kind === 'name').map(m => m.entity))
  const known = entities.filter(e => named.has(e.id))
  const keyOf = ({ wikidata, name }: Article['entities'][number]) => wikidata ?? nameKeys(name).at(-1) ?? name
  return {
    all: new Set(known.map(keyOf)),
    telling: new Set(known.filter(e => e.type !== 'place').map(keyOf)),
  }
}

/** Light stems of the words that are long enough to tell something. */
function contentOf(article: Article): ReadonlySet<string> {
  const { text } = article
  const stems = new Set<string>()
  eachWord(text, (start, end) => {
    const stem = lightOf(stemsOf(text.slice(start, end)).at(-1)!)
    if (stem.length >= 4 || /^\d{2,}$/.test(stem)) stems.add(stem)
  })
  return stems
}

function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [less, more] = a.size <= b.size ? [a, b] : [b, a]
  let count = 0
  for (const item of less) if (more.has(item)) count++
  return count
}
