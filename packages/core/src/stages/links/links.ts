/**
 * Says who is meant beyond the article: «الناتو» → NATO, Q7184. Only what the user's own list or the gazetteer holds, and
 * only when the name the article uses is borne by one entry alone: «طرابلس» without more is two cities, so it is flagged
 * and not linked. So is a person whose given name does not fit the office the article gives.
 */
import type { Cluster, FoundMention, Link } from '../../doc.ts'
import { entryOf, gazetteer, namingOf } from '../../lexicon/gazetteer.ts'
import { type CompiledKnowledge, toPhrase } from '../../lexicon/knowledge.ts'
import { phraseValue } from '../../lexicon/trie.ts'
import { surfaceOf } from '../../phrases/surface.ts'
import { stage } from '../../pipeline.ts'
import { fold, KEY } from '../../text/fold.ts'
import { findConflicts } from './find-conflicts.ts'

export const links = stage({
  needs: ['mentions', 'entities', 'roles'],
  gives: 'links',
  run({ text, mentions, entities, roles, knowledge }) {
    const conflicts = findConflicts(entities, roles)
    const byId = new Map(mentions.map(m => [m.id, m]))
    return entities.flatMap(cluster => {
      const { known } = cluster
      const own = known === undefined ? undefined : knowledge?.byKnown.get(known)
      if (!own && conflicts.has(cluster.id)) return [toDoubt(cluster, 'conflict')]
      if (known === undefined) return []
      const members = cluster.mentions.flatMap(id => byId.get(id) ?? []).filter(m => m.known === known)
      const isSure = (bearersOf: BearersOf) => isSureOf(text, members, bearersOf)
      if (own) {
        if (!isSure(surface => bearersInList(knowledge!, surface))) return [toDoubt(cluster, 'ambiguous')]
        const { ar, en, wikidata, own: id } = own
        return [toLink(cluster, 'links/knowledge', { ar, en, wikidata }, id)]
      }
      const entry = entryOf(known)
      if (!entry) return []
      return [
        isSure(bearersInGazetteer)
          ? toLink(cluster, 'links/gazetteer', entry)
          : toDoubt(cluster, 'ambiguous'),
      ]
    })
  },
})

interface Facts {
  readonly ar: string
  readonly en: string | undefined
  readonly wikidata: string | undefined
}

function toLink(cluster: Cluster, by: string, { ar, en, wikidata }: Facts, knowledge?: string): Link {
  return {
    entity: cluster.id,
    labels: { ar, ...(en !== undefined && { en }) },
    confidence: cluster.confidence,
    ...(wikidata !== undefined && { wikidata }),
    ...(knowledge !== undefined && { knowledge }),
    linkedBy: by,
  }
}

/** Nothing but the name the article uses, and why no more is said. */
function toDoubt(cluster: Cluster, flag: 'ambiguous' | 'conflict'): Link {
  return {
    entity: cluster.id,
    labels: { ar: cluster.name },
    flags: [flag],
    confidence: Math.min(cluster.confidence, 0.5),
  }
}

/** How many entries bear a form; 0 for what is no form of an entry. */
type BearersOf = (surface: string) => number

/** True when one mention at least is a form that no other entry bears, or none is a form of an entry. */
function isSureOf(text: string, members: readonly FoundMention[], bearersOf: BearersOf): boolean {
  let named = false
  for (const mention of members) {
    const bearers = bearersOf(surfaceOf(text, mention))
    if (bearers === 1) return true
    if (bearers > 1) named = true
  }
  return !named
}

function bearersInGazetteer(surface: string): number {
  const value = phraseValue(gazetteer(), fold(surface, KEY))
  return namingOf(value)?.entries.length ?? 0
}

function bearersInList({ trie, bearers }: CompiledKnowledge, surface: string): number {
  return bearers[phraseValue(trie, toPhrase(surface))]?.length ?? 0
}
