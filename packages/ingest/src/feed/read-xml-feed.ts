/**
 * RSS, Atom, RDF, OPML and sitemaps, by the names their elements have in common, whatever prefix they wear.
 *
 * htmlparser2 in XML mode goes on where a strict parser stops: unescaped &, a feed cut in the middle, HTML served in
 * its place.
 */
import type { Diagnostic } from '@isnad/core'
import { Parser } from 'htmlparser2'
import { given } from '../given.ts'
import type { Feed, FeedItem, FeedKind } from './read-feed.ts'

export function readXmlFeed(xml: string): Feed {
  const state: State = {
    kind: undefined,
    path: [],
    text: [],
    feed: noFields(),
    item: undefined,
    items: [],
    closed: false,
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(state, name.toLowerCase(), attributes),
      ontext: data => {
        const last = state.text.length - 1
        if (last >= 0) state.text[last] += data
      },
      onclosetag: (name, implied) => close(state, name.toLowerCase(), implied),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return {
    kind: state.kind ?? 'rss',
    ...given('title', state.feed.title),
    ...given('url', state.feed.url),
    items: state.items,
    diagnostics: diagnose(state),
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
  readonly authors: string[]
  readonly categories: string[]
}

const noFields = (): Fields => ({ authors: [], categories: [] })

interface State {
  kind: FeedKind | undefined
  readonly path: string[]
  /** Text gathered for each open element. */
  readonly text: string[]
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
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
}
const ITEMS = new Set(['item', 'entry', 'url', 'sitemap'])
const DEEPEST = 200

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
  creator: 'authors',
  author: 'authors',
  name: 'authors',
  category: 'categories',
  keywords: 'categories',
  subject: 'categories',
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

function open(state: State, name: string, attributes: Record<string, string>): void {
  const tag = local(name)
  state.kind ??= ROOTS[tag]
  if (state.path.length < DEEPEST) {
    state.path.push(name)
    state.text.push('')
  }
  if (ITEMS.has(tag) && !state.item) state.item = noFields()
  if (tag === 'outline' && attributes.xmlUrl) addOutline(state, attributes)
  const target = state.item ?? state.feed
  if (tag === 'link' && attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
    target.url ??= attributes.href
  if (tag === 'category' && attributes.term) target.categories.push(attributes.term)
}

function close(state: State, name: string, implied: boolean): void {
  if (state.path.at(-1) !== name) return
  state.path.pop()
  const text = state.text.pop()!.trim()
  const tag = local(name)
  if (ROOTS[tag] === state.kind && !implied) state.closed = true
  if (ITEMS.has(tag) && state.item && (!implied || state.item.url)) {
    state.items.push(toItem(state.item))
    state.item = undefined
    return
  }
  if (text !== '') fill(state, tag, name, text)
}

function fill(state: State, tag: string, name: string, text: string): void {
  const inside = state.path.at(-1) ?? ''
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

function addOutline(state: State, attributes: Record<string, string>): void {
  const title = attributes.title ?? attributes.text
  state.items.push({
    id: attributes.xmlUrl!,
    url: attributes.xmlUrl!,
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

function diagnose(state: State): Diagnostic[] {
  if (state.kind === undefined) {
    return [
      {
        code: 'feed/not-a-feed',
        severity: 'warning',
        message: 'This is no feed: no <rss>, <feed>, <rdf:RDF>, <opml> or <urlset> in it. Check the address.',
      },
    ]
  }
  if (!state.closed) {
    return [
      {
        code: 'feed/truncated',
        severity: 'warning',
        message: 'The feed ends in the middle: what came before was read. Fetch it again.',
      },
    ]
  }
  return []
}
