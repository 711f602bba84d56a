/** Mentions and entities against the gold. */
import type { Article, EntityType, MentionKind } from '@isnad/core'
import type { Alignment } from './align.ts'
import type { Counts } from './figures.ts'
import type { Gold, GoldMention } from './gold.ts'

const NAMED: readonly string[] = ['name', 'adjectival', 'metonym'] satisfies MentionKind[]
const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event']

export function scoreMentions(article: Article, gold: Gold, { mentions }: Alignment): Record<string, Counts> {
  const score = (isMeant: (m: { kind: string; type: EntityType | undefined }) => boolean, typed = true) => {
    const meant = article.mentions.filter(isMeant)
    const wanted = gold.mentions.filter(m => isMeant(m) && isRequired(m))
    const right = new Set<GoldMention>()
    let ignored = 0
    for (const m of meant) {
      const match = mentions.get(m.id)
      if (!match) continue
      const agrees = !typed || match.type === m.type
      if (wanted.includes(match) && agrees) right.add(match)
      // Optional, or rightly seen and only called another kind: neither right nor wrong here.
      else if (!isRequired(match) || (agrees && !isMeant(match))) ignored++
    }
    return { right: right.size, found: meant.length - ignored, gold: wanted.length }
  }
  return {
    'mentions.named': score(m => NAMED.includes(m.kind)),
    'mentions.names': score(m => m.kind === 'name'),
    'mentions.untyped': score(m => NAMED.includes(m.kind), false),
    'mentions.nominal': score(m => m.kind === 'nominal'),
    ...Object.fromEntries(
      TYPES.map(type => [`mentions.${type}`, score(m => NAMED.includes(m.kind) && m.type === type)]),
    ),
  }
}

/** Entities one to one by type and shared mentions; B-cubed over the mentions that were found. */
export function scoreEntities(article: Article, gold: Gold, aligned: Alignment): Record<string, Counts> {
  const isWanted = (id: string) =>
    gold.mentions.some(m => m.entity === id && isRequired(m) && NAMED.includes(m.kind))
  const wanted = [...gold.types.keys()].filter(isWanted)
  const right = new Set<string>()
  let ignored = 0
  for (const e of article.entities) {
    const match = aligned.entities.get(e.id)
    if (match === undefined) continue
    if (!wanted.includes(match)) ignored++
    else if (gold.types.get(match) === e.type) right.add(match)
  }
  return {
    'entities.document': { right: right.size, found: article.entities.length - ignored, gold: wanted.length },
  }
}

/** B-cubed precision and recall over aligned mentions. */
export function bCubed(article: Article, { mentions }: Alignment): { precision: number; recall: number } {
  const pairs = article.mentions.flatMap(m => {
    const match = mentions.get(m.id)
    return match ? [{ found: m.entity, gold: match.entity }] : []
  })
  const count = (key: 'found' | 'gold', value: string) => pairs.filter(p => p[key] === value).length
  const mean = (key: 'found' | 'gold') =>
    pairs.reduce((sum, p) => {
      const both = pairs.filter(o => o.found === p.found && o.gold === p.gold).length
      return sum + both / count(key, p[key])
    }, 0) / Math.max(1, pairs.length)
  return { precision: mean('found'), recall: mean('gold') }
}

function isRequired(m: GoldMention): boolean {
  return !m.optional && m.type !== undefined && m.kind !== 'pronominal' && m.kind !== 'implicit'
}
