/** Articles to test a store with. */
import { type Article, type Entity, type EntityType, parse } from '@isnad/core'
import seedText from '../../../seeds/russia-nato-2017/source.txt?raw'
import type { StoredArticle } from '../src/store.ts'

export const PAGE = { limit: 50 }

/** The seed, its names marked by hand: what a store must do with them is not the reader's to decide. */
export const seed = withNames(parse(seedText, { publishedAt: '2017-03-03' }), 'جيراسيموف')

export function readJson(stored: StoredArticle | undefined): string {
  return new TextDecoder().decode(stored!.json)
}

export function makeArticle(text: string, publishedAt?: string): Article {
  return parse({ text, ...(publishedAt !== undefined && { publishedAt }) })
}

export function withNames(article: Article, name: string): Article {
  const starts = Array.from(article.text.matchAll(new RegExp(name, 'g')), m => m.index)
  const mentions = starts.map((start, i) => ({
    id: `m${i + 1}`,
    start,
    end: start + name.length,
    type: 'person' as const,
    kind: 'name' as const,
    entity: 'e1',
    confidence: 1,
    by: 'test',
  }))
  const entity: Entity = { ...makeEntity('e1', name), mentions: mentions.map(m => m.id) }
  return { ...article, mentions, entities: [entity] }
}

export function makeEntity(id: string, name: string): Entity {
  return { id, type: 'person', name, labels: { ar: name }, confidence: 1, mentions: ['m1'], by: 'test' }
}

export function withEntities(text: string, entities: Entity[], publishedAt?: string): Article {
  return { ...makeArticle(text, publishedAt), entities, mentions: [] }
}

/** An article whose names are marked by hand, each at its first place in the text, each an entity of its own. */
export function makeNamed(
  text: string,
  names: readonly (readonly [type: EntityType, name: string])[],
  publishedAt?: string,
): Article {
  const mentions = names.map(([type, name], i) => ({
    id: `m${i + 1}`,
    start: Math.max(0, text.indexOf(name)),
    end: Math.max(0, text.indexOf(name)) + name.length,
    type,
    kind: 'name' as const,
    entity: `e${i + 1}`,
    confidence: 1,
    by: 'test',
  }))
  const entities = names.map(([type, name], i) => ({
    ...makeEntity(`e${i + 1}`, name),
    type,
    mentions: [`m${i + 1}`],
  }))
  return { ...makeArticle(text, publishedAt), mentions, entities, roles: [], quotations: [] }
}
