/** `isnad ingest`: addresses, pages and feeds in, Sources out; with --parse, Articles. */
import { parseArgs } from 'node:util'
import { type Article, type Diagnostic, parse, type Source } from '@isnad/core'
import { createFetcher, parseOrigins } from '@isnad/fetcher'
import { nodeTransport } from '@isnad/fetcher/node'
import { type Command, type ExitCode, type Terminal, UsageError } from '../command.ts'
import { type Gathered, gather } from '../gather.ts'
import { STDIN } from '../read-inputs.ts'
import { readMeta } from '../read-meta.ts'
import { toReport } from '../report.ts'
import { readFormat, writerFor } from '../writer.ts'

/** A Source, with what went wrong, where something did. */
type Line = Source & { readonly diagnostics?: readonly Diagnostic[] }

export const ingestCommand: Command = {
  name: 'ingest',
  summary: 'Get articles from web addresses, saved pages, feeds and sitemaps',
  help: `Gets the articles behind addresses and in files, and writes each as a Source: its text without the page around
it, with title, byline, date, address and outlet as far as they are known.

Usage: isnad ingest URL|FILE|-… [--parse] [--published DATE] [--url URL] [--format json|ndjson|text] [--allow ORIGIN,…]

  URL              of a page, a feed (RSS, Atom, RDF, JSON Feed), an OPML list or a sitemap: http:// or https://
  FILE             the same, saved; - is standard input. A feed gives an article for each item; one that holds only
                   the beginnings has the pages fetched
  --parse          go on to Articles, as isnad parse does
  --published DATE when the article appeared (2017-03-03); wins over what the page says
  --url URL        the address of a saved page; for one input
  --format FORMAT  json: indented; ndjson: one a line; text: the bare text, with --parse a report for people.
                   Without it: json on a terminal, ndjson into a file or pipe
  --allow ORIGIN   a server that may be asked although it is on this machine or in a private network
                   (http://localhost:8000); many with commas. All others must be public

Sites are asked one request a second, and what their robots.txt forbids is not fetched. A page that cannot be read is
reported on standard error and written as a Source with an empty text and a diagnostic, in its place.

Exit code: 0 all read; 1 some input could not be read; 2 wrong call`,
  async run(args, terminal) {
    const { inputs, meta, format, isParsing, fetcher } = readOptions(args, terminal)
    const write = isParsing
      ? writerFor<Article>(format, terminal, article => toReport(article, terminal.hasColor))
      : writerFor<Line>(format, terminal, line => `${line.text}\n`)
    let failed = 0
    let done = 0
    for (const input of inputs) {
      for await (const gathered of gather(input, { fetcher, terminal, now: () => new Date() })) {
        if (gathered.error === undefined) done++
        else failed++
        report(gathered, terminal)
        const { source, diagnostics } = gathered.page
        const line = { ...source, ...meta, ...(diagnostics.length > 0 && { diagnostics }) }
        await write((isParsing ? toArticle(line) : line) as Article & Line)
      }
    }
    if (done + failed > 1) terminal.report(`isnad: ${done} read, ${failed} failed`)
    return failed > 0 ? 1 : (0 satisfies ExitCode)
  },
}

function readOptions(args: readonly string[], terminal: Terminal) {
  const { values, positionals: inputs } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      parse: { type: 'boolean' },
      published: { type: 'string' },
      url: { type: 'string' },
      format: { type: 'string' },
      allow: { type: 'string' },
    },
  })
  if (inputs.length === 0) throw new UsageError('give a URL or a FILE, or - and the page on standard input')
  if (inputs.filter(i => i === STDIN).length > 1) throw new UsageError('- can be given once')
  if (values.url !== undefined && inputs.length > 1) throw new UsageError('--url is for one input')
  return {
    inputs,
    meta: readMeta(values.published, values.url),
    format: readFormat(values.format, terminal),
    isParsing: values.parse === true,
    fetcher: createFetcher({ transport: nodeTransport(), allow: readAllowed(values.allow) }),
  }
}

function readAllowed(allow: string | undefined): readonly string[] {
  try {
    return parseOrigins(allow)
  } catch (error) {
    throw new UsageError(`--allow ${(error as Error).message}`)
  }
}

function report({ name, error, page }: Gathered, terminal: Terminal): void {
  if (error !== undefined) terminal.report(`isnad: ${name}: ${error}`)
  else
    for (const { severity, message } of page.diagnostics)
      if (severity === 'warning') terminal.report(`isnad: ${name}: ${message}`)
}

/** What went wrong before the reading comes first. */
function toArticle({ diagnostics = [], ...source }: Line): Article {
  const article = parse(source)
  return { ...article, diagnostics: [...diagnostics, ...article.diagnostics] }
}
