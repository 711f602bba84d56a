/**
 * Makes a list of the user's own names ready to be looked up: [{ name: 'شركة سنا للنقل', aliases: ['سنا'], type:
 * 'organization', id: 'sana-1' }]. Done once, it serves any number of articles.
 */
import { contentId } from './article.ts'
import { entityKey } from './entity-key.ts'
import { entryOfWikidata } from './lexicon/gazetteer.ts'
import { type CompiledKnowledge, type OwnEntry, toPhrase } from './lexicon/knowledge.ts'
import { packTrie, readTrie } from './lexicon/trie.ts'
import type { KnowledgeEntry } from './schema/knowledge.ts'
import type { EntityType } from './schema/mention.ts'
import { settleText } from './text/settle.ts'

/**
 * Linear in the size of the list (10,000 entries: some 0.2 s). What is compiled already is given back. Throws a TypeError
 * with the first fault of `checkKnowledge`; a list from outside is checked with the schema `Knowledge` before.
 */
export function compileKnowledge(entries: CompiledKnowledge | readonly KnowledgeEntry[]): CompiledKnowledge {
  if ('trie' in entries) return entries
  const [fault] = checkKnowledge(entries)
  if (fault) {
    const { name } = entries[fault.index]!
    throw new TypeError(`knowledge entry ${fault.index + 1}, «${name}»: ${fault.detail}`)
  }
  const forms = new Map<string, string[]>()
  const byKnown = new Map<string, OwnEntry>()
  for (const entry of entries) {
    const own = toOwnEntry(entry)
    byKnown.set(own.id, own)
    for (const name of namesOf(entry)) {
      const phrase = toPhrase(settleText(name))
      const bearers = forms.get(phrase)
      if (!bearers) forms.set(phrase, [own.id])
      else if (!bearers.includes(own.id)) bearers.push(own.id)
    }
  }
  return {
    version: contentId(entries.map(toContent)),
    size: entries.length,
    trie: readTrie(packTrie([...forms.keys()])),
    bearers: [...forms.values()],
    byKnown,
  }
}

export interface KnowledgeFault {
  /** Which entry of the list, from 0. */
  readonly index: number
  readonly detail: string
}

/** What keeps entries that fit the schema from being used together, or from being found. */
export function checkKnowledge(entries: readonly KnowledgeEntry[]): KnowledgeFault[] {
  const faults: KnowledgeFault[] = []
  const firstWith = new Map<string, number>()
  entries.forEach((entry, index) => {
    const refuse = (detail: string) => faults.push({ index, detail })
    if (!TYPES.has(entry.type)) refuse(`type «${entry.type}» is not one of ${[...TYPES].join(', ')}`)
    const id = knowledgeId(entry)
    const first = firstWith.get(id)
    if (first === undefined) firstWith.set(id, index)
    else
      refuse(
        `has the id of «${entries[first]!.name}», ${id}: put all names of one into one entry, or give them ids of their own`,
      )
    // One letter would be found in every initial: «م. ع.».
    for (const name of namesOf(entry))
      if (toPhrase(settleText(name)).length < 2)
        refuse(`the name «${name}» is too short to be looked for: give at least two letters`)
  })
  return faults
}

const namesOf = ({ name, aliases = [] }: KnowledgeEntry) => [name, ...aliases]

const toContent = (entry: KnowledgeEntry) => [
  knowledgeId(entry),
  entry.type,
  namesOf(entry),
  entry.labels?.ar ?? null,
  entry.labels?.en ?? null,
]

/** The id of an entry: its own, else what it would be across articles without a list. */
export function knowledgeId({ id, type, name }: KnowledgeEntry): string {
  return id ?? entityKey({ type, name: settleText(name) }).replace(NOT_IN_IDS, '-')
}

/** What the schema does not let into an id. */
const NOT_IN_IDS = /[^\p{L}\p{M}\p{N}._:'’-]+/gu

const TYPES: ReadonlySet<string> = new Set<EntityType>([
  'person',
  'organization',
  'place',
  'event',
  'product',
  'group',
])
const WIKIDATA = /^Q[1-9]\d*$/

/** An entry with a Wikidata id that the gazetteer has, too, is that entry: it gets its other names and adjectives. */
function toOwnEntry(entry: KnowledgeEntry): OwnEntry {
  const { name, type, labels } = entry
  const own = knowledgeId(entry)
  const wikidata = WIKIDATA.test(own) ? own : undefined
  const ours = wikidata === undefined ? undefined : entryOfWikidata(wikidata)
  return {
    id: ours?.id ?? `knowledge:${own}`,
    own,
    type,
    ar: labels?.ar ?? name,
    en: labels?.en ?? ours?.en,
    wikidata,
  }
}
