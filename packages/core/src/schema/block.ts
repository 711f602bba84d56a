/** The parts an article consists of: headline, deck, paragraphs … One block is one line of the text. */
import * as z from 'zod'
import { Annotation, By, Span } from './span.ts'

export const BlockKind = z.enum([
  'headline',
  'deck',
  'byline',
  'dateline',
  'subheading',
  'paragraph',
  'caption',
  'list-item',
  'block-quotation',
])
export type BlockKind = z.infer<typeof BlockKind>

export const Block = Annotation.extend({
  kind: BlockKind.describe('The part this line plays in the article'),
  by: By,
}).describe(
  'A part of the article. Blocks follow one another without overlap; white space between them belongs to none',
)
export type Block = z.infer<typeof Block>

/** What markup or a feed says about a part before it is read. */
export const BlockHint = Span.extend({ kind: BlockKind }).describe(
  'A part known from markup; it wins over what the text looks like',
)
export type BlockHint = z.infer<typeof BlockHint>
