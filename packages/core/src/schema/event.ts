/** Something that happened, is planned or denied: a meeting, an attack, a verdict. */
import * as z from 'zod'
import { Annotation, By, Confidence, Evidence } from './span.ts'

export const Event = Annotation.extend({
  type: z.string().describe('Frame: meeting, call, statement, agreement, attack …'),
  participants: z.array(z.object({ role: z.string(), entity: z.string() })),
  time: z.string().optional().describe('Id of the timex'),
  place: z.string().optional().describe('Id of the place entity'),
  modality: z.enum(['asserted', 'reported', 'planned', 'denied']),
  confidence: Confidence,
  by: By,
  evidence: Evidence,
}).describe('An event; the span is that of its trigger')
export type Event = z.infer<typeof Event>
