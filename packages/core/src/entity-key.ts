/**
 * The id of an entity across articles: its Wikidata id, else its type and folded name. «أندريه كوزيريف» and
 * «اندريه كوزيريف» are both `person:اندريه-كوزيريف`.
 */
import type { Entity } from './schema/entity.ts'
import { fold } from './text/fold.ts'
import { NUMBER, tokenize, WORD } from './text/tokenize.ts'

/** Never empty, stable from run to run; made of letters, digits, `-` and one `:`, so that it can stand in an address. */
export function entityKey({ type, name, wikidata }: Pick<Entity, 'type' | 'name' | 'wikidata'>): string {
  if (wikidata !== undefined) return wikidata
  const words: string[] = []
  tokenize(name, 0, name.length, (start, end, kind) => {
    if (kind === WORD || kind === NUMBER) words.push(fold(name.slice(start, end)))
  })
  return `${type}:${words.join('-')}`
}
