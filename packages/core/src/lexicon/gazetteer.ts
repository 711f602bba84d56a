/**
 * Known names: countries, places, cities, organizations, events, people, and the adjectives of countries in all
 * their inflections. «الناتو», «حلف شمال الأطلسي» and «الحلف الأطلسي» lead to one entry; «الروسية» leads to Russia.
 *
 * All forms are made by `pnpm data`; here they are only found.
 */
import type { EntityType } from '../schema/mention.ts'
import {
  entries as entryRows,
  namings as namingRows,
  trie as packed,
  seats as seatRows,
} from './gen/gazetteer.ts'
import { readTrie, type Trie } from './trie.ts'

export interface Entry {
  /** The English label, with what tells it from its namesakes in brackets: «Tripoli (Lebanon)». */
  readonly id: string
  readonly type: EntityType
  /** Countries, cities and the rest stand for themselves inside longer names; a sea or a region rarely does. */
  readonly kind: 'country' | 'city' | 'other'
  readonly ar: string
  readonly en: string
  readonly wikidata: string | undefined
}

/** What decides that an ambiguous form is the name: a head noun before it, quotation marks, a preposition of place,
 * or that the article names it in full somewhere («الرجاء» after «الرجاء البيضاوي»). */
export type Need = 'head' | 'quoted' | 'place' | 'governed' | 'named'

/** A form and what it may name, the likeliest first. */
export interface Naming {
  readonly kind: 'name' | 'adjectival'
  readonly entries: readonly Entry[]
  readonly need: Need | undefined
  /** The form is also an adjective of its entry: «السعودية». */
  readonly alsoAdjective: boolean
}

const trie = readTrie(packed)

/** Key form → the value that `namingOf` takes. */
export function gazetteer(): Trie {
  return trie
}

/** What a form found in the gazetteer names; `undefined` for the -1 of a form that is not there. */
export function namingOf(value: number): Naming | undefined {
  if (value < 0) return undefined
  namingLines ??= namingRows.split('\n')
  namings[value] ??= toNaming(namingLines[value]!)
  return namings[value]
}

/** The id of the country whose government sits at the entry of that id: Moscow → Russia. */
export function countrySeatedAt(id: string): string | undefined {
  seats ??= new Map(seatRows.split('\n').map(row => row.split('\t') as [string, string]))
  const country = seats.get(id)
  return country === undefined ? undefined : entryAt(Number(country)).id
}

/** The entry of an id. */
export function entryOf(id: string): Entry | undefined {
  const known = byId.get(id)
  if (known) return known
  entryLines ??= entryRows.split('\n')
  const index = entryLines.findIndex(line => line.startsWith(`${id}\t`))
  return index < 0 ? undefined : entryAt(index)
}

/** The entry of a Wikidata id. */
export function entryOfWikidata(wikidata: string): Entry | undefined {
  if (byWikidata === undefined) {
    entryLines ??= entryRows.split('\n')
    const found = new Map<string, number>()
    entryLines.forEach((line, i) => {
      const id = line.slice(line.lastIndexOf('\t') + 1)
      if (!found.has(id)) found.set(id, i)
    })
    byWikidata = found
  }
  const index = byWikidata.get(wikidata)
  return index === undefined ? undefined : entryAt(index)
}

// Lines are read when first asked for: an article touches few of them.
let namingLines: readonly string[] | undefined
let entryLines: readonly string[] | undefined
let byWikidata: ReadonlyMap<string, number> | undefined
let seats: ReadonlyMap<string, string> | undefined
const namings: Naming[] = []
const entries: Entry[] = []
const byId = new Map<string, Entry>()

function toNaming(line: string): Naming {
  const [indexes = '', kind, need, alsoAdjective] = line.split('\t')
  return {
    kind: kind as Naming['kind'],
    entries: indexes.split(' ').map(i => entryAt(Number(i))),
    need: (need || undefined) as Need | undefined,
    alsoAdjective: alsoAdjective === 'also',
  }
}

function entryAt(index: number): Entry {
  entryLines ??= entryRows.split('\n')
  const known = entries[index]
  if (known) return known
  const [id = '', type, kind, ar = '', wikidata] = entryLines[index]!.split('\t')
  const entry: Entry = {
    id,
    type: type as EntityType,
    kind: kind as Entry['kind'],
    ar,
    // bounded: a cell of our own table
    en: id.replace(/ \(.*\)$/, ''),
    wikidata: wikidata || undefined,
  }
  entries[index] = entry
  byId.set(id, entry)
  return entry
}
