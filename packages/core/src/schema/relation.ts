/** How two entities stand to one another, where the text says so: «اللجنة العسكرية للحلف» is part of the alliance. */
import * as z from 'zod'
import { By, Confidence, Evidence } from './span.ts'

export const RelationType = z
  .enum([
    'holds-office',
    'part-of',
    'located-in',
    'met',
    'ally-of',
    'opponent-of',
    'relative-of',
    'spouse-of',
  ])
  .describe(
    'holds-office: a person, in a body or of a country (see roles for the office); part-of: a body, of a body or a country; located-in: a place, in a place; met: two who met or spoke, also by telephone; ally-of, opponent-of, relative-of, spouse-of: as the text words it. The last five hold in both directions',
  )
export type RelationType = z.infer<typeof RelationType>

export const Relation = z
  .object({
    id: z.string().describe('Deterministic id: x1, x2 … in the order of their first evidence'),
    type: RelationType,
    from: z.string().describe('Entity id'),
    to: z.string().describe('Entity id'),
    confidence: Confidence,
    by: By,
    evidence: Evidence,
  })
  .describe('A relation between two entities of the article')
export type Relation = z.infer<typeof Relation>
