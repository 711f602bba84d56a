/**
 * Brings together the mentions of one person, body or place: «بيتر فلان» and «فلان»; «حلف شمال الأطلسي», «"الناتو"» and
 * «الحلف»; «روسيا» and «الروسي».
 *
 * Each rule joins pairs it has a reason for, found through an index, never by comparing all with all; the reasons of a
 * set are its `by`. What no rule joins stays apart.
 */
import type { Cluster, FoundMention } from '../../doc.ts'
import { findTitles } from '../../phrases/titles.ts'
import { stage } from '../../pipeline.ts'
import { fullestName } from './fullest-name.ts'
import { joinAliases } from './join-aliases.ts'
import { joinNominals } from './join-nominals.ts'
import { joinSame } from './join-same.ts'
import { joinShorter } from './join-shorter.ts'
import { makeNamed, type Named } from './named.ts'

export const entities = stage({
  needs: ['tokens', 'timexes', 'mentions'],
  gives: 'entities',
  run({ text, tokens, timexes, mentions, knowledge }) {
    const named = makeNamed(text, mentions, knowledge)
    const alone = (i: number) => mentions[i]!.type === 'person' && named.words[i]!.length === 1
    joinSame(named, i => !alone(i))
    joinAliases(named)
    const fitted = joinShorter(named)
    joinSame(named, i => alone(i) && !fitted.has(i))
    if (mentions.some(m => m.kind === 'nominal'))
      joinNominals(named, tokens, findTitles({ text, tokens, timexes, mentions }))
    return toClusters(named)
  },
})

function toClusters(named: Named): Cluster[] {
  const { mentions, union } = named
  const members = new Map<number, number[]>()
  mentions.forEach((_, i) => {
    const root = union.find(i)
    const set = members.get(root)
    if (set) set.push(i)
    else members.set(root, [i])
  })
  // A nominal that nothing was found for («الوزير») is nobody.
  const sets = [...members.values()].filter(set => set.some(i => mentions[i]!.kind !== 'nominal'))
  return sets.map((set, rank) => toCluster(named, set, `e${rank + 1}`))
}

function toCluster(named: Named, set: readonly number[], id: string): Cluster {
  const all = set.map(i => named.mentions[i]!)
  const listed = named.knowledge?.byKnown
  const own = listed && all.find(m => m.known !== undefined && listed.has(m.known))?.known
  const known = own ?? all.find(m => m.known !== undefined)?.known
  return {
    id,
    type: own === undefined ? commonestType(all) : listed!.get(own)!.type,
    name: fullestName(named, set),
    confidence: all.reduce((most, m) => Math.max(most, m.confidence), 0),
    mentions: all.map(m => m.id),
    by: `entities/${named.union.rulesOf(set[0]!).join('+') || 'single'}`,
    ...(known === undefined ? {} : { known }),
  }
}

/** Of equally common types the one of the first mention. */
function commonestType(all: readonly FoundMention[]): FoundMention['type'] {
  const counts = new Map<FoundMention['type'], number>()
  for (const { type, kind } of all) counts.set(type, (counts.get(type) ?? 0) + (kind === 'nominal' ? 0 : 1))
  let best = all[0]!.type
  for (const [type, count] of counts) if (count > counts.get(best)!) best = type
  return best
}
