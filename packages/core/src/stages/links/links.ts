/**
 * Says who is meant beyond the article: «الناتو» → NATO, Q7184. Only what the gazetteer holds, and only when the name
 * the article uses is borne by one entry alone: «طرابلس» without more is two cities, so it is flagged and not linked.
 */
import type { Cluster, FoundMention, Link } from '../../doc.ts'
import { type Entry, entryOf, gazetteer, namingOf } from '../../lexicon/gazetteer.ts'
import { phraseValue } from '../../lexicon/trie.ts'
import { surfaceOf } from '../../phrases/surface.ts'
import { stage } from '../../pipeline.ts'
import { fold, KEY } from '../../text/fold.ts'

export const links = stage({
  needs: ['mentions', 'entities', 'roles'],
  gives: 'links',
  run({ text, mentions, entities }) {
    const byId = new Map(mentions.map(m => [m.id, m]))
    return entities.flatMap(cluster => {
      const entry = cluster.known === undefined ? undefined : entryOf(cluster.known)
      if (!entry) return []
      const members = cluster.mentions.flatMap(id => byId.get(id) ?? [])
      return [toLink(cluster, entry, isSure(text, members, entry))]
    })
  },
})

function toLink(cluster: Cluster, entry: Entry, sure: boolean): Link {
  if (!sure)
    return {
      entity: cluster.id,
      labels: { ar: cluster.name },
      flags: ['ambiguous'],
      confidence: Math.min(cluster.confidence, 0.5),
    }
  return {
    entity: cluster.id,
    labels: { ar: entry.ar, en: entry.en },
    confidence: cluster.confidence,
    ...(entry.wikidata === undefined ? {} : { wikidata: entry.wikidata }),
  }
}

/** True when one mention at least is a form that no other entry bears. */
function isSure(text: string, members: readonly FoundMention[], entry: Entry): boolean {
  const trie = gazetteer()
  let named = false
  for (const mention of members) {
    if (mention.known !== entry.id) continue
    const value = phraseValue(trie, fold(surfaceOf(text, mention), KEY))
    if (value < 0) continue
    named = true
    if (namingOf(value)!.entries.length === 1) return true
  }
  return !named
}
