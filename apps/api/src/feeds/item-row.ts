/** An item of a feed as the store keeps it: a key that tells it apart, a version that tells it was edited, its JSON. */
import { toText } from '@isnad/fetcher'
import type { FeedItem } from '@isnad/ingest'
import type { NewItem } from '@isnad/store'

export async function toRow(item: FeedItem): Promise<NewItem> {
  const { title = '', summary = '', content = '', updated = '', url = '' } = item
  const key = (item.id || url || title).trim()
  return {
    key: key.length > LONGEST_KEY || UNUSUAL.test(key) ? await hash(key) : key,
    // Without tags: addresses of pictures carry tokens that change at every request. Without the date of publication:
    // some feeds say now, always.
    version: await hash(JSON.stringify([title, toText(summary), toText(content), updated, url])),
    item: toJson(item),
  }
}

/** 128 bits of SHA-256, in hexadecimal. */
export async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes.subarray(0, 16), byte => byte.toString(16).padStart(2, '0')).join('')
}

const LONGEST_KEY = 500
/** NUL, and letters outside the basic plane or halves of them. */
const UNUSUAL = /[\0\ud800-\udfff]/
/** What the store keeps of an item, in UTF-16 units. */
const LONGEST_ITEM = 300_000

/** An item that is too long goes without its content: its page is fetched instead. */
function toJson(item: FeedItem): string {
  const json = JSON.stringify(item)
  if (json.length <= LONGEST_ITEM) return json
  const { content: _, summary: __, ...rest } = item
  return JSON.stringify(rest)
}
