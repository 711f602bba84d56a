/** What is asked for, and which media types are read as it. */

export type Kind = 'page' | 'feed' | 'robots'

export const ACCEPT: Readonly<Record<Kind, string>> = {
  page: 'text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1',
  feed: 'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.1',
  robots: 'text/plain,*/*;q=0.1',
}

/** Feeds come as anything, also as text/html; who says nothing may be anything. */
export function isReadable(contentType: string | null): boolean {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase()
  return (
    type === '' ||
    type.startsWith('text/') ||
    /^application\/(?:[\w.-]+\+)?(?:xml|json)$/.test(type) ||
    OTHER.has(type)
  )
}

const OTHER = new Set(['application/octet-stream', 'application/opml', 'application/rss', 'application/atom'])
