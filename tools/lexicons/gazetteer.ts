/** All forms of all known names, and of the adjectives of countries: «الناتو», «الروسيات». */
import type { Entry, Naming } from '../../packages/core/src/lexicon/gazetteer.ts'
import { packTrie } from '../../packages/core/src/lexicon/trie.ts'
import type { EntityType } from '../../packages/core/src/schema/mention.ts'
import { fold, KEY } from '../../packages/core/src/text/fold.ts'
import { inflectNisba } from './nisba.ts'
import { type Exports, makeLines, type ReadTable } from './tables.ts'

const TABLES: readonly (readonly [table: string, type: EntityType, kind: Entry['kind']])[] = [
  ['countries', 'place', 'country'],
  ['places', 'place', 'other'],
  ['cities-world', 'place', 'city'],
  ['cities-arab', 'place', 'city'],
  ['organizations', 'organization', 'other'],
  ['media', 'organization', 'other'],
  ['clubs', 'organization', 'other'],
  ['events', 'event', 'other'],
  ['people', 'person', 'other'],
]

interface Draft {
  readonly kind: Naming['kind']
  readonly entries: number[]
  alsoAdjective: boolean
}

export function buildGazetteer(table: ReadTable): Exports {
  const entries: string[] = []
  const drafts = new Map<string, Draft>()
  const seats = new Map<string, number>()
  const adjectives: [string, number][] = []
  for (const [name, type, kind] of TABLES) {
    for (const [ar = '', id = '', wikidata = '', aliases, nisba, people, seat] of table(name)) {
      const entry = entries.push([id, type, kind, ar, wikidata].join('\t')) - 1
      addForm(drafts, ar, entry)
      if (aliases) for (const alias of aliases.split(';')) addForm(drafts, alias, entry)
      if (nisba) for (const stem of nisba.split(';')) adjectives.push([stem, entry])
      if (seat) seats.set(seat, entry)
      if (people) for (const form of people.split(';')) addAdjective(drafts, fold(form, KEY), entry)
    }
  }
  for (const [stem, entry] of adjectives)
    for (const form of inflectNisba(fold(stem, KEY))) addAdjective(drafts, form, entry)
  const needs = new Map(table('ambiguous-names').map(([form, need]) => [fold(form!, KEY), need!]))
  const namings = makeLines()
  const values = [...drafts].map(([form, { kind, entries, alsoAdjective }]) =>
    namings.numberOf(
      [entries.join(' '), kind, needs.get(form) ?? '', alsoAdjective ? 'also' : ''].join('\t'),
    ),
  )
  return {
    trie: packTrie([...drafts.keys()], values),
    namings: namings.text(),
    entries: entries.join('\n'),
    seats: [...seats].map(seat => seat.join('\t')).join('\n'),
  }
}

function addForm(drafts: Map<string, Draft>, form: string, entry: number): void {
  const key = fold(form, KEY)
  const draft = drafts.get(key)
  if (!draft) drafts.set(key, { kind: 'name', entries: [entry], alsoAdjective: false })
  else if (!draft.entries.includes(entry)) draft.entries.push(entry)
}

/** A form that is also a name (جيبوتي) stays the name. */
function addAdjective(drafts: Map<string, Draft>, key: string, entry: number): void {
  const draft = drafts.get(key)
  if (!draft) drafts.set(key, { kind: 'adjectival', entries: [entry], alsoAdjective: true })
  else if (draft.entries.includes(entry)) draft.alsoAdjective = true
}
