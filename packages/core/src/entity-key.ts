/**
 * The id of an entity across articles: its Wikidata id, else its id in the user's own list, else its type and folded
 * name. «أندريه كوزيريف» and «اندريه كوزيريف» are both `person:اندريه-كوزيريف`.
 */
import type { Entity } from './schema/entity.ts'
import { fold } from './text/fold.ts'
import { NUMBER, tokenize, WORD } from './text/tokenize.ts'

/** The same for the same type and name in every article; letters and digits with `-` between the words. */
export function entityKey({
  type,
  name,
  wikidata,
  knowledge,
}: Pick<Entity, 'type' | 'name' | 'wikidata' | 'knowledge'>): string {
  const id = wikidata ?? knowledge
  if (id !== undefined) return id
  const words: string[] = []
  tokenize(name, 0, name.length, (start, end, kind) => {
    if (kind === WORD || kind === NUMBER) words.push(fold(name.slice(start, end)))
  })
  return `${type}:${words.join('-') || name}`
}
