/**
 * An item of a feed to a Source. Its HTML goes through the same reading as a page, under its headline; what the item
 * says of its date, author and address counts.
 */
import type { SourceMeta } from '@isnad/core'
import { type Feed, type FeedItem, htmlToSource, type PageResult } from '@isnad/ingest'

/** True when the feed brings the whole article, so that its page need not be fetched. */
export function hasFullText({ content, url }: FeedItem): boolean {
  if (url === undefined) return true
  const text = toText(content ?? '')
  return text.length >= FULL && !/(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/.test(text)
}

/** Shorter ones are teasers more often than articles. */
const FULL = 300

export function itemToSource(item: FeedItem, feed: Pick<Feed, 'title'>, now: Date): PageResult {
  const { title = '', url } = item
  const body = item.content ?? item.summary ?? ''
  const html = `<title>${escapeHtml(title)}</title><article><h1>${escapeHtml(title)}</h1>${toHtml(body)}</article>`
  const read = htmlToSource(html, url)
  const { blocks: _, ...bare } = read.source
  const isShort = read.diagnostics.some(d => d.code === 'page/no-body')
  // Too short to be told from the frame of a page: the words as they are.
  const text = [title.trim(), toText(body)].filter(s => s !== '').join('\n')
  return {
    source: {
      ...(isShort ? { ...bare, text } : read.source),
      ...toSourceMeta(item, feed),
      retrievedAt: now.toISOString(),
    },
    diagnostics: text === '' ? read.diagnostics : read.diagnostics.filter(d => d.code !== 'page/no-body'),
  }
}

/** What a feed says of an item, beside its text. */
export function toSourceMeta(item: FeedItem, feed: Pick<Feed, 'title'>): SourceMeta {
  const { title = '', url, authors, categories } = item
  const publishedAt = item.publishedAt ?? item.modifiedAt
  return {
    ...(title.trim() !== '' && { title: title.trim() }),
    ...(url !== undefined && { url }),
    ...(feed.title !== undefined && { publisher: feed.title }),
    ...(authors.length > 0 && { byline: authors.join('، '), authors: [...authors] }),
    ...(categories.length > 0 && { tags: [...categories] }),
    ...(publishedAt !== undefined && { publishedAt }),
  }
}

/** Text without tags is a paragraph a line. */
function toHtml(body: string): string {
  if (/<\w/.test(body)) return body
  return body
    .split(/\n+/)
    .map(line => `<p>${escapeHtml(line)}</p>`)
    .join('')
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Without tags, white space as one space. */
export const toText = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
