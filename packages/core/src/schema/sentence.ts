/** A sentence: the unit inside which subjects, verbs and quotation marks are looked for. */
import * as z from 'zod'
import { Annotation } from './span.ts'

export const Sentence = Annotation.extend({
  block: z.string().describe('Id of the block the sentence stands in'),
}).describe('A sentence with its closing punctuation; never longer than its block')
export type Sentence = z.infer<typeof Sentence>
