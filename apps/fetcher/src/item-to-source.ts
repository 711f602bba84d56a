/**
 * An item of a feed to a Source. Its HTML goes through the same reading as a page, under its headline; what the item
 * says of its date, author and address counts.
 */
import { parseDate, type SourceMeta } from '@isnad/core'
import { Source } from '@isnad/core/schema'
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
  const { title = '', url, authors } = item
  const publishedAt = toIsoDate(item.published ?? item.updated)
  return {
    ...(title.trim() !== '' && { title: title.trim() }),
    ...(url !== undefined && { url }),
    ...(feed.title !== undefined && { publisher: feed.title }),
    ...(authors.length > 0 && { byline: authors.join('، ') }),
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

/**
 * The date of an item as ISO 8601, with its own zone where it names one: «Mon, 01 Dec 2025 10:00:00 +0300» →
 * 2025-12-01T10:00:00+03:00, «1 ديسمبر 2025» → 2025-12-01. undefined for what cannot be read.
 */
export function toIsoDate(text: string | undefined): string | undefined {
  const date = text === undefined ? undefined : readDate(text)
  return Source.shape.publishedAt.safeParse(date).success ? date : undefined
}

function readDate(text: string): string | undefined {
  const iso =
    /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?\s*$/.exec(
      text,
    )
  if (iso) return iso[2] === undefined ? iso[1] : `${iso[1]}T${iso[2]}${toZone(iso[3] ?? '')}`
  const mail =
    /(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})(?: (\d{2}:\d{2}(?::\d{2})?) ?([+-]\d{4}|[A-Z]{1,4})?)?/.exec(
      text,
    )
  const month = mail ? MONTHS.indexOf(mail[2]!) + 1 : 0
  if (mail && month > 0) {
    const day = `${mail[3]}-${two(month)}-${two(Number(mail[1]))}`
    return mail[4] === undefined ? day : `${day}T${mail[4]}${toZone(mail[5] ?? '')}`
  }
  const { from, to } = parseDate(text)[0]?.interval ?? {}
  return from && from === to ? from : undefined
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const two = (n: number) => String(n).padStart(2, '0')

/** +0300 → +03:00, GMT → Z; a zone with another name is not guessed. */
function toZone(zone: string): string {
  if (/^(?:Z|GMT|UTC?)$/.test(zone)) return 'Z'
  const offset = /^([+-]\d{2}):?(\d{2})$/.exec(zone)
  return offset ? `${offset[1]}:${offset[2]}` : ''
}
