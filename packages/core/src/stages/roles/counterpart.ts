/**
 * What «نظيره» means: the office of whoever was named last before it. «وزير الصحة … فلان … نظيره المغربي فلان» gives the
 * second one وزير الصحة, derived.
 */

import type { Title } from '../../phrases/titles.ts'
import { tokenAt } from '../../tokens.ts'
import type { Facts } from './facts.ts'
import type { Fact, RoleDoc } from './read-title.ts'

/** The fact with the office derived; as written when nothing is known of the other. */
export function counterpartOf(doc: RoleDoc, title: Title, fact: Fact, facts: Facts): Fact {
  const office = officeOfOther(doc, title, fact, facts)
  const by = 'roles/counterpart'
  if (!office) return { ...fact, by }
  return {
    ...fact,
    office: office.office,
    head: office.head,
    by,
    evidence: [...fact.evidence, { start: office.start, end: office.end }],
  }
}

const MOST_SENTENCES = 1
/** Mentions looked back at: the other side stands in the same clause or the one before, however long a list is. */
const MOST_MENTIONS = 40

/** An office of the person named last before, rather than a rank. */
function officeOfOther(doc: RoleDoc, title: Title, fact: Fact, facts: Facts): Fact | undefined {
  const { mentions, entityOf, tokens } = doc
  const sentence = tokens.sentence[title.from]!
  const last = title.holders[0]!.mention - 1
  for (let m = last; m >= Math.max(0, last - MOST_MENTIONS); m--) {
    const mention = mentions[m]!
    if (sentence - tokens.sentence[tokenAt(tokens, mention.start)]! > MOST_SENTENCES) return undefined
    if (mention.start >= title.start || mention.type !== 'person') continue
    const person = entityOf.get(mention.id)
    if (person === undefined || person === fact.person) continue
    const held = facts.of(person)
    return held.find(f => f.kind === 'office') ?? held[0]
  }
  return undefined
}
