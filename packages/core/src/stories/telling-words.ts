/**
 * The words that tell a story, spelled alike whatever outlet writes them: «غيراسيموف» and «جيراسيموف» are one, harakat,
 * quotation marks and headlines do not matter.
 */
import type { Article } from '../schema/article.ts'
import type { Block, BlockKind } from '../schema/block.ts'
import { nameKeys } from '../search/name-keys.ts'

/** What an outlet puts around the text is its own: headline, byline, place and date of writing, captions. */
const BODY: ReadonlySet<BlockKind> = new Set(['deck', 'paragraph', 'list-item', 'block-quotation'])

export function bodyOf({ blocks }: Pick<Article, 'blocks'>): readonly Block[] {
  return blocks.filter(b => BODY.has(b.kind))
}

/** The keys of a text's words, in order. */
export function wordsOf(text: string): readonly string[] {
  return nameKeys(text)
}

/** Words a shingle is long: shorter ones are phrases that any news has. */
const LENGTH = 3

/** Every run of three words, each once, as a number of 32 bits; of fewer words, all of them. */
export function shinglesOf(words: readonly string[]): ReadonlySet<number> {
  const shingles = new Set<number>()
  // «ماذا قالوا؟» is a paragraph, too.
  if (words.length > 0 && words.length < LENGTH) shingles.add(hash(words.join(' ')))
  for (let i = 0; i + LENGTH <= words.length; i++) shingles.add(hash(words.slice(i, i + LENGTH).join(' ')))
  return shingles
}

/** FNV-1a over UTF-16 units, stirred so that every bit counts. */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}
