/** What the article is about, in a word. */
import * as z from 'zod'
import { By, Confidence } from './span.ts'

export const Topic = z
  .object({ id: z.string(), name: z.string(), confidence: Confidence, by: By })
  .describe('A subject of the article')
export type Topic = z.infer<typeof Topic>
