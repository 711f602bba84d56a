/** How two entities stand to one another: part of, located in, met. */
import * as z from 'zod'
import { By, Confidence, Evidence } from './span.ts'

export const Relation = z
  .object({
    id: z.string(),
    type: z.string().describe('holds-office, part-of, located-in, met …'),
    from: z.string().describe('Entity id'),
    to: z.string().describe('Entity id'),
    confidence: Confidence,
    by: By,
    evidence: Evidence,
  })
  .describe('A relation between two entities of the article')
export type Relation = z.infer<typeof Relation>
