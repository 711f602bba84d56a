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
 * Linear in the size of the list (10,000 entries: some 0.2 s). What is compiled already is given back. Throws
 * a TypeError that names the entry when two have one id, or when a name holds nothing that could be looked up; a list
 * from outside is checked with the schema `Knowledge` first.
 */
export function compileKnowledge(entries: CompiledKnowledge | readonly KnowledgeEntry[]): CompiledKnowledge {
  if ('trie' in entries) return entries
  const forms = new Map<string, string[]>()
  const byKnown = new Map<string, OwnEntry>()
  const ids = new Set<string>()
  const list = entries.map((entry, i) => {
    const refuse = (fault: string) => {
      throw new TypeError(`knowledge entry ${i + 1}, «${entry.name}»: ${fault}`)
    }
    if (!TYPES.has(entry.type)) refuse(`type «${entry.type}» is not one of ${[...TYPES].join(', ')}`)
    const id = knowledgeId(entry)
    if (ids.has(id)) refuse(`another entry has the id ${id}: put all names of one into one entry`)
    ids.add(id)
    const own = toOwnEntry(id, entry)
    byKnown.set(own.id, own)
    for (const name of [entry.name, ...(entry.aliases ?? [])]) {
      const phrase = toPhrase(settleText(name))
      // One letter would be found in every initial: «م. ع.».
      if (phrase.length < 2)
        refuse(`the name «${name}» is too short to be looked for: give at least two letters`)
      const bearers = forms.get(phrase)
      if (!bearers) forms.set(phrase, [own.id])
      else if (!bearers.includes(own.id)) bearers.push(own.id)
    }
    return [
      id,
      entry.type,
      entry.name,
      entry.aliases ?? [],
      entry.labels?.ar ?? null,
      entry.labels?.en ?? null,
    ]
  })
  return {
    version: contentId(list),
    size: list.length,
    trie: readTrie(packTrie([...forms.keys()])),
    bearers: [...forms.values()],
    byKnown,
  }
}

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
function toOwnEntry(own: string, { name, type, labels }: KnowledgeEntry): OwnEntry {
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
