/** Reads what to subscribe to from the body of a request: an address as JSON, or an OPML list. */
import * as z from 'zod'
import { type Body, body, readJson } from './body.ts'
import { ProblemError, toParts } from './problems.ts'
import { Link } from './source-body.ts'

export const FeedLink = z
  .strictObject({ url: Link.shape.url.describe('Address of a feed, an OPML list or a news sitemap') })
  .describe('Where a feed is')
type FeedLink = z.infer<typeof FeedLink>

/** As `c.req.valid('json')`. */
export const feedBody: Body<FeedLink, FeedLink | { readonly opml: string }> = body(
  ['json', 'xml'],
  (text, kind) => (kind === 'xml' ? { opml: text } : parseLink(readJson(text))),
)

function parseLink(value: unknown): FeedLink {
  const result = FeedLink.safeParse(value)
  if (!result.success) throw new ProblemError('invalid-link', toParts(result.error.issues, 'pointer'))
  return result.data
}
