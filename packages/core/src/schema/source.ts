/**
 * The ground state: an article as it was received. Everything else is computed from it and can be computed again.
 */
import * as z from 'zod'
import { BlockHint } from './block.ts'

const isoDate = z
  .string()
  .regex(
    // Zones reach from -12:00 to +14:00. No leap seconds: a Date has no such instant.
    /^(?!0000)\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)?)?$/,
    'must be an ISO 8601 date (2017-03-03) or date and time (2017-03-03T09:22:00+03:00)',
  )
  .refine(s => isCalendarDay(s), 'names a day that does not exist')

const Image = z
  .object({
    url: z.url({ protocol: /^https?$/ }).describe('Address of the image'),
    caption: z.string().optional().describe('What stands under it; never part of `text`'),
    credit: z.string().optional().describe('Whose image it is, without «مصدر الصورة»'),
    alt: z.string().optional().describe('What the page says for those who do not see it'),
  })
  .describe('An image with its caption and credit')

export const Source = z
  .object({
    text: z
      .string()
      .describe('The article as plain text, verbatim, one part (headline, deck, paragraph …) a line'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Canonical address of the article'),
    publisher: z.string().optional().describe('The outlet, as it calls itself'),
    title: z.string().optional().describe('The headline where it is known apart from the text'),
    byline: z.string().optional().describe('Author line, as printed'),
    authors: z.array(z.string()).optional().describe('The persons of the byline, each by name'),
    agency: z.string().optional().describe('The news agency that supplied the text: رويترز, AFP'),
    place: z
      .string()
      .optional()
      .describe('Where the report was filed, as byline or dateline say it: القاهرة'),
    publishedAt: isoDate
      .optional()
      .describe(
        'When the article was published: ISO 8601 date, or date and time with its own zone. Relative times count from it; without it they stay underspecified',
      ),
    modifiedAt: isoDate
      .optional()
      .describe('When the article was last changed, as its page says: as publishedAt'),
    retrievedAt: isoDate.optional().describe('When the article was fetched: ISO 8601'),
    section: z.string().optional().describe('The section of the outlet it stands in: رياضة'),
    tags: z.array(z.string()).optional().describe('Key words that the outlet gave it'),
    language: z
      .string()
      .optional()
      .describe('BCP 47 tag, told from the text, and only failing that from the page: ar, fa, ur, en'),
    direction: z
      .enum(['rtl', 'ltr'])
      .optional()
      .describe('Direction of the text, by the majority of its letters'),
    image: Image.optional().describe('The main image'),
    blocks: z.array(BlockHint).optional().describe('Parts known from markup, as spans of `text`'),
  })
  .describe('An article as received, before it is read')
export type Source = z.infer<typeof Source>

/** A Source without its text: what an Article carries beside `Article.text`. */
export const SourceMeta = Source.omit({ text: true })
export type SourceMeta = z.infer<typeof SourceMeta>

/** «2017-02-30» has the right form but is no day. */
function isCalendarDay(iso: string): boolean {
  const [y, m, d] = iso.slice(0, 10).split('-').map(Number) as [number, number, number]
  const day = new Date(Date.UTC(y, m - 1, d))
  return day.getUTCMonth() === m - 1 && day.getUTCDate() === d
}
