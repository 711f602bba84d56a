/**
 * Where something stands in an article.
 *
 * Offsets count UTF-16 code units of `Article.text` (what JavaScript's `length` and `slice` count), half-open:
 * `text.slice(start, end)` is the surface. They never fall inside a surrogate pair. An edge may lie inside a
 * written word, because Arabic writes conjunctions and prepositions onto the next word: in «والناتو» the name
 * begins at the second letter.
 */
import * as z from 'zod'

const offset = z.number().int().nonnegative()

export const Span = z
  .object({
    start: offset.describe('First UTF-16 code unit of the span in Article.text'),
    end: offset.describe('One past the last UTF-16 code unit of the span in Article.text'),
  })
  .describe('Half-open range of UTF-16 code units in Article.text')
export type Span = z.infer<typeof Span>

/** What every annotation carries: an id, a place in the text. */
export const Annotation = Span.extend({
  id: z
    .string()
    .describe('Deterministic id: a letter for the layer and the rank in text order, from 1 (m12)'),
})
export type Annotation = z.infer<typeof Annotation>

export const Confidence = z
  .number()
  .min(0)
  .max(1)
  .describe('How sure the reader is, from 0 to 1. An order of doubt, not a calibrated probability')

export const By = z.string().describe('The rule or model that made the annotation, as layer/rule')

export const Evidence = z.array(Span).describe('The words in the text that the claim rests on')
