/** Who holds which office: «وزير الخارجية الروسي، سيرجي لافروف». */
import * as z from 'zod'
import { Annotation, By, Evidence } from './span.ts'

export const Role = Annotation.extend({
  person: z.string().describe('Id of the person entity'),
  office: z
    .string()
    .describe('The office as written, without an adjective of country at its end (وزير الخارجية)'),
  organization: z.string().optional().describe('Id of the organisation entity, when the text names one'),
  place: z.string().optional().describe('Id of the country or place entity, when the text names one'),
  by: By,
  evidence: Evidence,
}).describe('An office held by a person; the span is that of the office phrase')
export type Role = z.infer<typeof Role>
