/** What is said of a feed that could not be read, or not all of it. */
import type { Diagnostic } from '@isnad/core'

export const NOT_A_FEED: Diagnostic = {
  code: 'feed/not-a-feed',
  severity: 'warning',
  message: 'This is no feed: no <rss>, <feed>, <rdf:RDF>, <opml> or <urlset> in it. Check the address.',
}

export const TRUNCATED: Diagnostic = {
  code: 'feed/truncated',
  severity: 'warning',
  message: 'The feed ends in the middle: what came before was read. Fetch it again.',
}
