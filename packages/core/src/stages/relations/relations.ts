/**
 * How entities stand to one another, as far as the text says: who holds office where, bodies in bodies, places in places, who
 * met whom, «حليف», «خصم», «زوجة», «شقيق».
 */
import type { FoundMention } from '../../doc.ts'
import { findBelongings } from '../../phrases/bodies.ts'
import { stage } from '../../pipeline.ts'
import type { Relation } from '../../schema/relation.ts'
import { findTies } from './find-ties.ts'

export const relations = stage({
  needs: ['tokens', 'mentions', 'entities', 'roles', 'events'],
  gives: 'relations',
  run(doc) {
    const found = new Map<string, Omit<Relation, 'id'>>()
    const add = (relation: Omit<Relation, 'id'>) => {
      const { type, from, to } = relation
      if (from === to) return
      const known = found.get(`${type} ${from} ${to}`)
      if (known) known.evidence.push(...relation.evidence)
      else found.set(`${type} ${from} ${to}`, { ...relation, evidence: [...relation.evidence] })
    }
    const types = new Map(doc.entities.map(e => [e.id, e.type]))
    for (const { person, organization, place, evidence } of doc.roles) {
      const to = organization ?? place
      if (to !== undefined)
        add({ type: 'holds-office', from: person, to, confidence: 0.85, by: 'relations/role', evidence })
    }
    for (const { body, whole, evidence, type, part } of findBelongings(doc.mentions, doc.entities)) {
      const tie = tieOf(doc.text, types.get(whole), type, part)
      if (tie)
        add({ type: tie, from: body, to: whole, confidence: 0.8, by: 'relations/name', evidence: [evidence] })
    }
    for (const { type, participants, modality, evidence } of doc.events) {
      if (!MEETINGS.has(type) || (modality !== 'asserted' && modality !== 'reported')) continue
      const sides = participants.filter(p => p.role === 'party')
      for (const [i, a] of sides.entries())
        for (const b of sides.slice(i + 1, i + MOST_SIDES))
          add({
            type: 'met',
            from: a.entity,
            to: b.entity,
            confidence: modality === 'asserted' ? 0.8 : 0.6,
            by: 'relations/event',
            evidence,
          })
    }
    for (const tie of findTies(doc)) add(tie)
    return [...found.values()]
      .sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
      .map((relation, i) => ({ id: `x${i + 1}`, ...relation }))
  },
})

const MEETINGS = new Set(['meeting', 'call'])
/** Of a round of many, each with the next few. */
const MOST_SIDES = 5

/**
 * What a name inside a name says: «المحكمة الابتدائية بتونس» lies there, «وزارة الدفاع الروسية» is Russia's, «اللجنة العسكرية للحلف» the
 * alliance's; «حلف وارسو» and «شركة SpaceX» say nothing.
 */
function tieOf(
  text: string,
  wholeType: string | undefined,
  type: string,
  { kind, start, elided }: FoundMention,
): Relation['type'] | undefined {
  const isPlaced = /(?:^|[\s])(?:ب|في )$/.test(text.slice(Math.max(0, start - 4), start))
  if (type === 'place') return wholeType === 'place' ? 'located-in' : undefined
  if (wholeType === 'place') return kind === 'adjectival' ? 'part-of' : isPlaced ? 'located-in' : undefined
  if (wholeType !== 'organization') return undefined
  return elided || text.startsWith('ال', start) ? 'part-of' : undefined
}
