/**
 * Known names: countries, places, cities, organizations, events, people, and the adjectives of countries in all
 * their inflections. «الناتو», «حلف شمال الأطلسي» and «الحلف الأطلسي» lead to one entry; «الروسية» leads to Russia.
 *
 * Built from the generated tables at first use.
 */
import type { EntityType } from '../schema/mention.ts'
import { fold, KEY } from '../text/fold.ts'
import { rows as ambiguousRows } from './gen/ambiguous-names.ts'
import { rows as arabCityRows } from './gen/cities-arab.ts'
import { rows as worldCityRows } from './gen/cities-world.ts'
import { rows as clubRows } from './gen/clubs.ts'
import { rows as countryRows } from './gen/countries.ts'
import { rows as eventRows } from './gen/events.ts'
import { rows as mediaRows } from './gen/media.ts'
import { rows as organizationRows } from './gen/organizations.ts'
import { rows as personRows } from './gen/people.ts'
import { rows as placeRows } from './gen/places.ts'
import { inflectNisba } from './nisba.ts'
import { makeTrie, type Trie } from './trie.ts'

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

/** What decides that an ambiguous form is the name: a head noun before it, quotation marks, a preposition of place. */
export type Need = 'head' | 'quoted' | 'place'

/** A form and what it may name, the likeliest first. */
export interface Naming {
  readonly kind: 'name' | 'adjectival'
  readonly entries: readonly Entry[]
  readonly need: Need | undefined
  /** The form is also an adjective of its entry: «السعودية». */
  readonly alsoAdjective: boolean
}

export interface Gazetteer {
  /** Key form → index in `namings`. */
  readonly trie: Trie
  readonly namings: readonly Naming[]
  readonly entries: ReadonlyMap<string, Entry>
  /** Id of a seat of government → id of its country. */
  readonly seats: ReadonlyMap<string, string>
}

let built: Gazetteer | undefined

export function gazetteer(): Gazetteer {
  built ??= build()
  return built
}

type Table = readonly [rows: string, type: EntityType, kind: Entry['kind']]

const TABLES: readonly Table[] = [
  [countryRows, 'place', 'country'],
  [placeRows, 'place', 'other'],
  [worldCityRows, 'place', 'city'],
  [arabCityRows, 'place', 'city'],
  [organizationRows, 'organization', 'other'],
  [mediaRows, 'organization', 'other'],
  [clubRows, 'organization', 'other'],
  [eventRows, 'event', 'other'],
  [personRows, 'person', 'other'],
]

interface Draft {
  kind: Naming['kind']
  entries: Entry[]
  alsoAdjective: boolean
}

function build(): Gazetteer {
  const entries = new Map<string, Entry>()
  const drafts = new Map<string, Draft>()
  const adjectives: [string, Entry][] = []
  const seats = new Map<string, string>()
  for (const [rows, type, kind] of TABLES) {
    for (const row of rows.split('\n')) {
      const [ar = '', id = '', wikidata, aliases, nisba, people, seat] = row.split('\t')
      const entry: Entry = {
        id,
        type,
        kind,
        ar,
        // bounded: a cell of our own table
        en: id.replace(/ \(.*\)$/, ''),
        wikidata: wikidata || undefined,
      }
      entries.set(id, entry)
      addForm(drafts, ar, entry)
      if (aliases) for (const alias of aliases.split(';')) addForm(drafts, alias, entry)
      if (nisba) for (const stem of nisba.split(';')) adjectives.push([stem, entry])
      if (seat) seats.set(seat, id)
      if (people) for (const form of people.split(';')) addAdjective(drafts, fold(form, KEY), entry)
    }
  }
  for (const [stem, entry] of adjectives)
    for (const form of inflectNisba(fold(stem, KEY))) addAdjective(drafts, form, entry)
  return { ...index(drafts), entries, seats }
}

function addForm(drafts: Map<string, Draft>, form: string, entry: Entry): void {
  const key = fold(form, KEY)
  const draft = drafts.get(key)
  if (!draft) drafts.set(key, { kind: 'name', entries: [entry], alsoAdjective: false })
  else if (!draft.entries.includes(entry)) draft.entries.push(entry)
}

/** A form that is also a name (جيبوتي) stays the name. */
function addAdjective(drafts: Map<string, Draft>, key: string, entry: Entry): void {
  const draft = drafts.get(key)
  if (!draft) drafts.set(key, { kind: 'adjectival', entries: [entry], alsoAdjective: true })
  else if (draft.entries.includes(entry)) draft.alsoAdjective = true
}

function index(drafts: Map<string, Draft>): { trie: Trie; namings: Naming[] } {
  const needs = new Map<string, Need>()
  for (const row of ambiguousRows.split('\n')) {
    const [form = '', need] = row.split('\t')
    needs.set(fold(form, KEY), need as Need)
  }
  const forms = [...drafts.keys()]
  const namings = forms.map(form => ({ ...drafts.get(form)!, need: needs.get(form) }))
  return { trie: makeTrie(forms), namings }
}
