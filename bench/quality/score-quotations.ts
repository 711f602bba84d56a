/** Quotations against the gold: extents, speakers, and the traps a careless reader falls into. */
import type { Article, Quotation, Span } from '@isnad/core'
import { type Alignment, dice, isSame } from './align.ts'
import type { Counts } from './figures.ts'
import type { Gold, GoldQuotation } from './gold.ts'
import { isPerson } from './score-facts.ts'
import { isSameName } from './words.ts'

/** How much of a reported clause must agree: where it ends is a matter of taste. */
const ENOUGH = 0.8

export function scoreQuotations(article: Article, gold: Gold, aligned: Alignment): Record<string, Counts> {
  const optional = gold.quotations.filter(q => q.optional)
  const said = article.quotations.filter(
    q => q.status === 'attributed' && !optional.some(g => isQuotation(q, g)),
  )
  const wanted = gold.quotations.filter(q => q.kind !== 'unattributed' && !q.optional)
  const direct = said.filter(q => q.kind === 'direct')
  const wantedDirect = wanted.filter(q => q.kind === 'direct')
  const foundFor = (g: GoldQuotation) => said.find(q => isQuotation(q, g))
  const isSpoken = (g: GoldQuotation) => {
    const q = foundFor(g)
    return q !== undefined && isSpeaker(q, g, article, gold, aligned)
  }
  const traps = findTraps(article, gold, aligned)
  return {
    'quotations.direct': {
      right: wantedDirect.filter(g => direct.some(q => g.spans.some(s => isSame(s, q)))).length,
      found: direct.length,
      gold: wantedDirect.length,
    },
    'quotations.attributed': {
      right: wanted.filter(g => foundFor(g) !== undefined).length,
      found: said.length,
      gold: wanted.length,
    },
    'quotations.speaker': { right: wanted.filter(isSpoken).length, found: said.length, gold: wanted.length },
    'quotations.traps': { right: traps.avoided, found: traps.all, gold: traps.all },
  }
}

function isQuotation(q: Quotation, gold: GoldQuotation): boolean {
  const isMarked = gold.kind === 'direct'
  if (isMarked !== (q.kind === 'direct')) return false
  return gold.spans.some(s => (isMarked ? isSame(s, q) : dice(s, q) >= ENOUGH))
}

function isSpeaker(
  q: Quotation,
  g: GoldQuotation,
  article: Article,
  gold: Gold,
  aligned: Alignment,
): boolean {
  const { speaker } = q
  if (!speaker) return false
  const ids = speaker.entities ?? (speaker.entity === undefined ? [] : [speaker.entity])
  const isOne = (id: string, goldId: string) => isPerson(id, goldId, article, gold, aligned)
  if (ids.length > 0) {
    return g.speakers.some(goldId => {
      const members = gold.groups.get(goldId) ?? [goldId]
      return members.length === ids.length && members.every(m => ids.some(id => isOne(id, m)))
    })
  }
  const names = [g.source ?? '', ...g.speakers.flatMap(s => gold.names.get(s) ?? [])]
  return names.some(n => isSameName(n, speaker.text))
}

/** Names in marks taken for speech, scare quotes given a speaker, and speakers that the gold warns of. */
function findTraps(article: Article, gold: Gold, aligned: Alignment): { all: number; avoided: number } {
  const at = (span: Span) => article.quotations.find(q => isSame(q, span))
  const names = gold.nonQuotations.map(
    span => !['attributed', 'unattributed'].includes(at(span)?.status ?? ''),
  )
  const scares = gold.quotations
    .filter(q => q.kind === 'unattributed')
    .map(q => at(q.spans[0]!)?.status !== 'attributed')
  const speakers = gold.quotations.flatMap(g =>
    g.notSpeakers.map(wrong => {
      const q = article.quotations.find(found => isQuotation(found, g))
      return !q || !isSpeaker(q, { ...g, speakers: [wrong], source: undefined }, article, gold, aligned)
    }),
  )
  const all = [...names, ...scares, ...speakers]
  return { all: all.length, avoided: all.filter(ok => ok).length }
}
