/**
 * An office said in full before its holder is named: «قال المتحدث باسم الوزارة … وأضاف المتحدث فلان». The bare office
 * takes over what was said.
 */
import type { Facts } from './facts.ts'
import type { Fact, RoleDoc } from './read-title.ts'
import { readTitle } from './read-title.ts'

const MOST_SENTENCES = 2
const MOST_TITLES = 8

/** The fuller fact, or nothing when there is no fuller phrase that names nobody shortly before title `t`. */
export function bridgeOf(doc: RoleDoc, t: number, bare: Fact, facts: Facts): Fact | undefined {
  const title = doc.titles[t]!
  if (facts.of(bare.person).some(known => known.head === bare.head)) return undefined
  if (bare.specific || !title.heads[0]!.definite || title.kind !== 'office') return undefined
  if (title.heads[0]!.number !== 'singular') return undefined
  for (let k = t - 1; k >= 0 && k >= t - MOST_TITLES; k--) {
    const earlier = doc.titles[k]!
    if (doc.tokens.sentence[title.from]! - doc.tokens.sentence[earlier.from]! > MOST_SENTENCES)
      return undefined
    if (earlier.heads[0]!.office !== title.heads[0]!.office) continue
    if (earlier.by !== '' || earlier.heads[0]!.number !== 'singular') return undefined
    const fuller = readTitle(doc, earlier, title.holders[0]!)
    return fuller?.specific
      ? {
          ...fuller,
          by: 'roles/bridge',
          evidence: [{ start: earlier.start, end: earlier.end }, ...bare.evidence],
        }
      : undefined
  }
  return undefined
}
