/**
 * By what an archive finds the articles that may tell the same story as one: a sample of its shingles, and whom it names
 * on which days. Two articles that share marks are worth comparing (`compareStories`), no more.
 */
import { entityKey } from '../entity-key.ts'
import type { Article } from '../schema/article.ts'
import { bodyOf, hash, shinglesOf, wordsOf } from './telling-words.ts'

export interface StoryMarks {
  /** To keep with the article: numbers of 32 bits, each once. */
  readonly kept: readonly number[]
  /** To look for among those kept with others: also the days before and after. */
  readonly asked: readonly number[]
}

/** One shingle of so many is kept, by how many there are: of a long text the same ones as of a short one, and fewer. */
const sampleOf = (shingles: number) => (shingles <= 50 ? 1 : shingles <= 200 ? 4 : 8)
/** Marks of each sort, however long the article. */
const MOST_PRINTS = 400
/** Entities that an article is most about. */
const ABOUT = 6

export function storyMarks(article: Article): StoryMarks {
  const words = bodyOf(article).flatMap(b => wordsOf(article.text.slice(b.start, b.end)))
  const shingles = [...shinglesOf(words)]
  const sample = sampleOf(shingles.length)
  const prints = shingles.filter(h => h % sample === 0).slice(0, MOST_PRINTS)
  const day = dayOf(article)
  if (day === undefined) return { kept: prints, asked: prints }
  const names = topNames(article)
  const on = (shift: number) => names.map(name => hash(`${name} ${day + shift}`))
  return {
    kept: [...new Set([...prints, ...on(0)])],
    asked: [...new Set([...prints, ...on(-1), ...on(0), ...on(1)])],
  }
}

/** The day of publication, as days since 1970; undefined where it is not known. */
export function dayOf({ source }: Pick<Article, 'source'>): number | undefined {
  const day = Date.parse((source.publishedAt ?? '').slice(0, 10)) / 86_400_000
  return Number.isNaN(day) ? undefined : day
}

function topNames({ entities, mentions }: Article): readonly string[] {
  const named = new Set(mentions.filter(m => m.kind === 'name').map(m => m.entity))
  return entities
    .filter(e => named.has(e.id))
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, ABOUT)
    .map(entityKey)
}
