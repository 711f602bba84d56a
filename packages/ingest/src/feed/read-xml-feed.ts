/**
 * RSS, Atom, RDF, OPML and sitemaps, by the names their elements have in common, whatever prefix they wear.
 */
import { given } from '../given.ts'
import { NOT_A_FEED, TRUNCATED } from './diagnostics.ts'
import type { Feed, FeedItem, FeedKind } from './read-feed.ts'
import { readXml } from './xml.ts'

export function readXmlFeed(xml: string): Feed {
  const state: State = {
    kind: undefined,
    path: [],
    text: [],
    rich: -1,
    feed: noFields(),
    item: undefined,
    items: [],
    closed: false,
  }
  readXml(xml, {
    open: (name, attributes) => open(state, name, attributes),
    text: data => addText(state, data),
    close: (name, implied) => close(state, name, implied),
  })
  return {
    kind: state.kind ?? 'rss',
    ...given('title', state.feed.title),
    ...given('url', state.feed.url),
    ...given('language', state.feed.language),
    items: state.items,
    diagnostics: state.kind === undefined ? [NOT_A_FEED] : state.closed ? [] : [TRUNCATED],
  }
}

interface Fields {
  id?: string
  url?: string
  title?: string
  summary?: string
  content?: string
  published?: string
  updated?: string
  language?: string
  image?: string
  readonly authors: string[]
  readonly categories: string[]
}

const noFields = (): Fields => ({ authors: [], categories: [] })

interface State {
  kind: FeedKind | undefined
  readonly path: string[]
  /** Pieces of text gathered for each open element. */
  readonly text: string[][]
  /** Depth of the open element whose own markup is kept, or -1. */
  rich: number
  readonly feed: Fields
  item: Fields | undefined
  readonly items: FeedItem[]
  closed: boolean
}

const ROOTS: Readonly<Record<string, FeedKind>> = {
  rss: 'rss',
  feed: 'atom',
  rdf: 'rdf',
  opml: 'opml',
  channel: 'rss',
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
}
const ITEMS = new Set(['item', 'entry', 'url', 'sitemap'])
/** Elements that may hold HTML as it is, not escaped. */
const RICH = new Set(['content', 'summary', 'description', 'encoded', 'title'])
const ENDS_RICH = new Set(['item', 'entry', 'guid', 'link', 'pubdate', 'published', 'updated', 'description'])

/** Which field an element fills, by its local name; `content` wins over a `description` that repeats it. */
const FIELDS: Readonly<Record<string, keyof Fields>> = {
  guid: 'id',
  id: 'id',
  link: 'url',
  loc: 'url',
  title: 'title',
  description: 'summary',
  summary: 'summary',
  encoded: 'content',
  content: 'content',
  pubdate: 'published',
  published: 'published',
  publication_date: 'published',
  issued: 'published',
  date: 'published',
  updated: 'updated',
  modified: 'updated',
  lastmod: 'updated',
  language: 'language',
  creator: 'authors',
  author: 'authors',
  name: 'authors',
  category: 'categories',
  keywords: 'categories',
  subject: 'categories',
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

function open(state: State, name: string, attributes: Readonly<Record<string, string>>): void {
  const tag = local(name)
  state.kind ??= ROOTS[tag]
  // A <description> that nobody closed is over where the next field begins.
  if (state.rich >= 0 && ENDS_RICH.has(tag)) state.rich = -1
  if (state.rich >= 0) addText(state, `<${tag}${attributes.href ? ` href="${attributes.href}"` : ''}>`)
  state.path.push(name)
  state.text.push([])
  if (state.rich >= 0 || state.kind === undefined) return
  if (RICH.has(tag) && state.item) state.rich = state.path.length
  if (ITEMS.has(tag) && !state.item) state.item = noFields()
  if (tag === 'outline' && attributes.xmlurl) addOutline(state, attributes)
  const target = state.item ?? state.feed
  if (tag === 'link' && attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
    target.url ??= attributes.href
  if (tag === 'category' && attributes.term) target.categories.push(attributes.term)
  const image = imageIn(tag, name, attributes)
  if (image && state.item) state.item.image ??= image
}

function imageIn(
  tag: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
): string | undefined {
  const { url, href, type = '', medium } = attributes
  if (tag === 'enclosure') return type.startsWith('image') ? url : undefined
  if (name === 'media:thumbnail') return url
  if (name === 'media:content') return medium === 'image' || type.startsWith('image') ? url : undefined
  return name === 'itunes:image' ? href : undefined
}

function addText(state: State, data: string): void {
  state.text.at(state.rich >= 0 ? state.rich - 1 : -1)?.push(data)
}

function close(state: State, name: string, implied: boolean): void {
  const tag = local(name)
  const isInside = state.rich >= 0 && state.path.length > state.rich
  state.path.pop()
  const text = state.text.pop()!.join('').trim()
  if (isInside) {
    addText(state, `</${tag}>`)
    return
  }
  state.rich = -1
  if (state.kind === undefined) return
  if (ROOTS[tag] === state.kind && !implied) state.closed = true
  if (ITEMS.has(tag) && state.item) {
    if (!implied || state.item.url) state.items.push(toItem(state.item))
    state.item = undefined
    return
  }
  if (text !== '') fill(state, tag, name, text)
}

function fill(state: State, tag: string, name: string, text: string): void {
  const inside = state.path.at(-1) ?? ''
  if (tag === 'origlink' && state.item) state.item.url = text
  const field = FIELDS[tag]
  // media:title, image/title and the source of an aggregated item describe something else.
  if (
    !field ||
    name.startsWith('media:') ||
    name.startsWith('itunes:') ||
    /^(?:image|source|textinput|publication)$/.test(local(inside))
  ) {
    if (!(field === 'title' && name.startsWith('news:'))) return
  }
  if (tag === 'name' && local(inside) !== 'author' && local(inside) !== 'contributor') return
  const target = state.item ?? state.feed
  if (field === 'authors' || field === 'categories') target[field].push(text)
  else target[field!] ??= text
}

function addOutline(state: State, attributes: Readonly<Record<string, string>>): void {
  const title = attributes.title ?? attributes.text
  state.items.push({
    id: attributes.xmlurl!,
    url: attributes.xmlurl!,
    ...given('title', title),
    authors: [],
    categories: [],
  })
}

function toItem(fields: Fields): FeedItem {
  const { authors, categories, id, ...rest } = fields
  return {
    ...rest,
    id: id ?? fields.url ?? '',
    authors: [...new Set(authors)],
    categories: [...new Set(categories)],
  }
}
