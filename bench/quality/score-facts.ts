/** Blocks, sentences, roles and timexes against the gold. */
import type { Article, Role, Span } from '@isnad/core'
import { type Alignment, isSame, overlaps } from './align.ts'
import type { Counts } from './figures.ts'
import type { Gold, GoldRole } from './gold.ts'
import { isSameName, wordsOf } from './words.ts'

export function scoreParts(article: Article, gold: Gold): Record<string, Counts> {
  return {
    blocks: countSame(article.blocks, gold.blocks, (a, b) => isSame(a, b) && a.kind === b.kind),
    sentences: countSame(article.sentences, gold.sentences, isSame),
  }
}

export function scoreTimexes(article: Article, gold: Gold): Record<string, Counts> {
  const wanted = gold.timexes.filter(t => !t.optional)
  const optional = gold.timexes.filter(t => t.optional)
  const found = article.timexes.filter(t => !optional.some(o => o.spans.some(s => overlaps(s, t))))
  const spans = wanted.filter(w => found.some(f => w.spans.some(s => isSame(s, f))))
  const values = wanted.filter(w => found.some(f => f.value === w.value && w.spans.some(s => overlaps(s, f))))
  return {
    'timexes.span': { right: spans.length, found: found.length, gold: wanted.length },
    'timexes.value': { right: values.length, found: found.length, gold: wanted.length },
  }
}

/** A role is right with its person and office; the organization or country is a figure of its own. */
export function scoreRoles(article: Article, gold: Gold, aligned: Alignment): Record<string, Counts> {
  const matches = article.roles.map(role => ({
    role,
    gold: gold.roles.find(g => isPerson(role.person, g.person, article, gold, aligned) && isOffice(role, g)),
  }))
  const right = new Set(matches.flatMap(m => m.gold ?? []))
  const repeated = matches.filter(m => m.gold).length - right.size
  const withOrganization = new Set(
    matches.flatMap(({ role, gold: g }) => {
      const of = [role.organization, role.place].flatMap(id => aligned.entities.get(id ?? '') ?? [])
      return g && of.some(id => g.organizations.includes(id)) ? g : []
    }),
  )
  const found = article.roles.length - repeated
  return {
    roles: { right: right.size, found, gold: gold.roles.length },
    'roles.organization': { right: withOrganization.size, found, gold: gold.roles.length },
  }
}

/** By its mentions, or, where none of them agrees with the gold, by a name the gold knows. */
export function isPerson(
  id: string,
  goldId: string,
  article: Article,
  gold: Gold,
  { entities }: Alignment,
): boolean {
  const match = entities.get(id)
  if (match !== undefined) return match === goldId
  const name = article.entities.find(e => e.id === id)?.name ?? ''
  return (gold.names.get(goldId) ?? []).some(n => isSameName(n, name))
}

/** The same first word (نائب وزير is no وزير), and most words in common. */
function isOffice(role: Role, gold: GoldRole): boolean {
  const words = wordsOf(role.office)
  return gold.offices.some(office => {
    const wanted = wordsOf(office)
    const shared = words.filter(w => wanted.includes(w)).length
    return words[0] === wanted[0] && (2 * shared) / (words.length + wanted.length) >= 0.6
  })
}

function countSame<A extends Span, B extends Span>(
  found: readonly A[],
  gold: readonly B[],
  same: (a: A, b: B) => boolean,
): Counts {
  return {
    right: gold.filter(g => found.some(f => same(f, g))).length,
    found: found.length,
    gold: gold.length,
  }
}
