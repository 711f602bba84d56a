/** What the reader noticed and a person may want to know: inside parsing nothing throws. */
import * as z from 'zod'
import { Span } from './span.ts'

export const Diagnostic = z
  .object({
    code: z.string().describe('Stable code, as layer/what (source/empty)'),
    severity: z.enum(['info', 'warning']),
    message: z.string().describe('What was noticed and what to do about it, in English'),
    start: Span.shape.start.optional(),
    end: Span.shape.end.optional(),
  })
  .describe('A remark about the text or the reading')
export type Diagnostic = z.infer<typeof Diagnostic>
