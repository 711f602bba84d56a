/** `isnad parse`: articles in, Articles out. */
import { parseArgs } from 'node:util'
import { type Article, parse } from '@isnad/core'
import { type Command, type ExitCode, type Terminal, UsageError } from '../command.ts'
import { readInputs, STDIN } from '../read-inputs.ts'
import { readMeta } from '../read-meta.ts'
import { readOwnList } from '../read-own-list.ts'
import { toReport } from '../report.ts'
import { readFormat, writerFor } from '../writer.ts'

const PROGRESS_EVERY = 1000

export const parseCommand: Command = {
  name: 'parse',
  summary: 'Read articles: names, roles, times and quotations as JSON, or as a report',
  help: `Reads Arabic articles and writes what they say as Article records.

Usage: isnad parse [FILE…|-] [--published DATE] [--url URL] [--knowledge FILE]…
                   [--format json|ndjson|text]

  FILE             a text file (UTF-8; a headline, a paragraph … a line), a .json file with a Source
                   ({ "text", "publishedAt"?, "url"?, … }), or an .ndjson file with a Source a line
  -                text from standard input, also when no FILE is given
  --published DATE when the article appeared (2017-03-03, or 2017-03-03T09:22:00+03:00): «الجمعة» counts from it;
                   without it relative times stay open. Wins over a Source's own
  --url URL        the article's address; for one input
  --knowledge FILE names of your own, which win over what Isnad knows; may be given again. A .csv or .tsv file whose
                   first line names the columns: name, type (person, organization, place, event, product, group),
                   and if you like id, aliases (between | marks), label_ar, label_en; or a .json list of
                   { "name", "type", "id"?, "aliases"?, "labels"? }
  --format FORMAT  json: indented; ndjson: one article a line; text: a report for people.
                   Without it: json on a terminal, ndjson into a file or pipe. Many inputs are never json but
                   ndjson, in the order given, with the progress on standard error

Exit code: 0 all read; 1 some input could not be read (it is reported, the rest go on); 2 wrong call`,
  async run(args, terminal) {
    const { files, meta, format, lists } = readOptions(args, terminal)
    const knowledge = await readOwnList(lists, terminal)
    const many = files.length > 1 || files.some(f => /\.(?:ndjson|jsonl)$/i.test(f))
    const write = writerFor<Article>(format === 'json' && many ? 'ndjson' : format, terminal, article =>
      toReport(article, terminal.hasColor),
    )
    let failed = 0
    let done = 0
    for (const [i, file] of files.entries()) {
      const before = done
      for await (const input of readInputs(file, terminal)) {
        if ('error' in input) {
          failed++
          terminal.report(`isnad: ${input.name}: ${input.error}`)
          continue
        }
        const article = parse({ ...input.source, ...meta }, { knowledge })
        for (const d of article.diagnostics) {
          if (d.severity === 'warning') terminal.report(`isnad: ${input.name}: ${d.message}`)
        }
        await write(article)
        done++
        if (done % PROGRESS_EVERY === 0) terminal.report(`isnad: ${done} articles`)
      }
      if (many) terminal.report(`isnad: ${i + 1}/${files.length} ${file}: ${done - before} read`)
    }
    if (many && failed > 0) terminal.report(`isnad: ${done} read, ${failed} failed`)
    return failed > 0 ? 1 : (0 satisfies ExitCode)
  },
}

function readOptions(args: readonly string[], terminal: Terminal) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      published: { type: 'string' },
      url: { type: 'string' },
      knowledge: { type: 'string', multiple: true },
      format: { type: 'string' },
    },
  })
  if (positionals.length === 0 && terminal.stdin.isTTY)
    throw new UsageError('give a FILE, or - and type the text')
  const files = positionals.length > 0 ? positionals : [STDIN]
  if (files.filter(f => f === STDIN).length > 1) throw new UsageError('- can be given once')
  if (values.url !== undefined && files.length > 1)
    throw new UsageError('--url is for one input: put each address into its Source')
  return {
    files,
    meta: readMeta(values.published, values.url),
    format: readFormat(values.format, terminal),
    lists: values.knowledge ?? [],
  }
}
