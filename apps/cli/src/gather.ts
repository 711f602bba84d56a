/**
 * Gathers the articles behind an address or in a file, in order: a page is one, a feed or sitemap as many as it has
 * items, an OPML list those of its feeds. An item that brings only a teaser is fetched from its page.
 */
import { readFile } from 'node:fs/promises'
import type { Source } from '@isnad/core'
import {
  FetchError,
  type Fetcher,
  hasArticle,
  hasFullText,
  itemToSource,
  type Read,
  readDocument,
  retrieved,
  withItem,
} from '@isnad/fetcher'
import type { Feed, FeedItem, PageResult } from '@isnad/ingest'
import type { Terminal } from './command.ts'
import { readAll, STDIN, toReason } from './read-inputs.ts'

export interface Gathered {
  /** The address or file, for messages. */
  readonly name: string
  /** What was read; without an article, its text is empty or what the feed says. */
  readonly page: PageResult
  /** Why there is no article. */
  readonly error?: string
}

export interface World {
  readonly fetcher: Fetcher
  readonly terminal: Terminal
  readonly now: () => Date
}

export async function* gather(input: string, world: World): AsyncGenerator<Gathered> {
  const isUrl = /^https?:\/\//i.test(input)
  const name = input === STDIN ? 'standard input' : input
  try {
    const read = isUrl ? await fetchDocument(input, world) : await readFileDocument(input, world.terminal)
    yield* gatherFrom(name, read, world, 0)
  } catch (error) {
    yield failed(name, { text: '', ...(isUrl && URL.canParse(input) && { url: input }) }, error)
  }
}

/** OPML → feed → page, sitemap index → sitemap → page. */
const DEEPEST = 2

async function* gatherFrom(name: string, read: Read, world: World, depth: number): AsyncGenerator<Gathered> {
  if (read.is === 'page') {
    yield toGathered(name, read.page)
    return
  }
  const { feed } = read
  for (const { severity, message } of feed.diagnostics)
    if (severity === 'warning') world.terminal.report(`isnad: ${name}: ${message}`)
  for (const item of feed.items) yield* gatherItem(item, feed, name, world, depth)
}

async function* gatherItem(item: FeedItem, feed: Feed, name: string, world: World, depth: number) {
  const own = itemToSource(item, feed, world.now())
  if (feed.kind !== 'opml' && (item.url === undefined || hasFullText(item))) {
    yield toGathered(item.url ?? `${name} ${item.id}`, own)
    return
  }
  const url = item.url ?? item.id
  try {
    const read = await fetchDocument(url, world)
    if (read.is === 'page') yield toGathered(url, withItem(read.page, item, feed))
    else if (depth < DEEPEST) yield* gatherFrom(url, read, world, depth + 1)
    else throw new FetchError('wrong-type', { what: 'a list inside lists' })
  } catch (error) {
    yield failed(url, own.source, error)
  }
}

async function fetchDocument(url: string, { fetcher, now }: World): Promise<Read> {
  const read = readDocument(await fetcher.get(url, { kind: 'page' }))
  return read.is === 'page' ? { is: 'page', page: retrieved(read.page, now()) } : read
}

async function readFileDocument(file: string, terminal: Terminal): Promise<Read> {
  const bytes = file === STDIN ? await readAll(terminal.stdin) : await readFile(terminal.resolve(file))
  return readDocument({ bytes, contentType: /\.txt$/i.test(file) ? 'text/plain' : '' })
}

function toGathered(name: string, page: PageResult): Gathered {
  if (hasArticle(page)) return { name, page }
  const [{ message } = { message: 'There is no text.' }] = page.diagnostics
  const { blocks: _, ...source } = page.source
  return { name, page: { ...page, source: { ...source, text: '' } }, error: message }
}

function failed(name: string, source: Source, error: unknown): Gathered {
  const isFetch = error instanceof FetchError
  // An error that is no reading is a mistake of ours.
  if (!isFetch && (error as NodeJS.ErrnoException).code === undefined) throw error
  const reason = isFetch ? error.message : toReason(error)
  const code = isFetch ? `fetch/${error.code}` : 'file/unreadable'
  const diagnostic = { code, severity: 'warning' as const, message: `${name} ${reason}` }
  return { name, page: { source, diagnostics: [diagnostic] }, error: reason }
}
