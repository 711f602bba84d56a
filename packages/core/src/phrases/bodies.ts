/**
 * What a body belongs to by its own name: «اللجنة العسكرية للحلف» to the alliance, «وزارة الدفاع الروسية» to Russia, «محكمة صفاقس»
 * to a town. Shared by the stages that ask whether a person may stand for a body, and what is part of what.
 */
import type { Cluster, FoundMention } from '../doc.ts'
import type { Span } from '../schema/span.ts'

export interface Belonging {
  /** Entity ids. */
  readonly body: string
  readonly whole: string
  /** The name that says so. */
  readonly evidence: Span
  /** What the body is, and the words for the whole inside its name. */
  readonly type: FoundMention['type']
  readonly part: FoundMention
}

/** In text order, each pair once. `mentions` in text order. */
export function findBelongings(
  mentions: readonly FoundMention[],
  entities: readonly Cluster[],
): readonly Belonging[] {
  const entityOf = new Map(entities.flatMap(e => e.mentions.map(id => [id, e.id] as const)))
  const found = new Map<string, Belonging>()
  for (let outer = 0; outer < mentions.length; outer++) {
    const { id, type, kind, start, end } = mentions[outer]!
    const body = entityOf.get(id)
    if (kind !== 'name' || body === undefined || (type !== 'organization' && type !== 'place')) continue
    for (let inner = outer + 1; inner < mentions.length && mentions[inner]!.start < end; inner++) {
      const part = mentions[inner]!
      const whole = entityOf.get(part.id)
      if (whole === undefined || whole === body || part.end > end || part.type === 'person') continue
      const key = `${body} ${whole}`
      if (!found.has(key)) found.set(key, { body, whole, evidence: { start, end }, type, part })
    }
  }
  return [...found.values()]
}
