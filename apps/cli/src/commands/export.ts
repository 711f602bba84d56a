/** `isnad export`: articles in, the formats of other tools out. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Article, parse } from '@isnad/core'
import { FORMATS, type Format, findFormat } from '@isnad/core/export'
import { type Command, type ExitCode, type Terminal, UsageError } from '../command.ts'
import { readInputs, STDIN } from '../read-inputs.ts'

const NAMES = FORMATS.map(f => f.name)

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write articles in the formats of other tools: TEI, brat, CoNLL, JSON-LD, CSV …',
  help: `Writes articles in the formats of other tools.

Usage: isnad export [FILE…|-] --format NAME [--out FOLDER]

  FILE             as for isnad parse; an Article that isnad parse wrote is taken as it is, anything else is read first
  --format NAME    ${NAMES.join(', ')}
  --out FOLDER     a file for each article, named by its id, in a folder that is made when it is not there; for brat
                   the text beside it. Without it one article goes to standard output

Exit code: 0 all written; 1 some input could not be read (it is reported, the rest go on); 2 wrong call`,
  async run(args, terminal) {
    const { files, format, folder } = readOptions(args, terminal)
    if (folder !== undefined) await mkdir(folder, { recursive: true })
    let failed = 0
    let done = 0
    for (const file of files) {
      for await (const input of readInputs(file, terminal)) {
        if ('error' in input) {
          failed++
          terminal.report(`isnad: ${input.name}: ${input.error}`)
          continue
        }
        if (folder === undefined && done > 0)
          throw new UsageError('--out FOLDER is needed for more than one article')
        const article = input.article ?? parse(input.source)
        if (folder === undefined) await terminal.print(format.write(article))
        else await writeInto(folder, article, format)
        done++
      }
    }
    if (folder !== undefined) terminal.report(`isnad: ${done} written to ${folder}, ${failed} failed`)
    return failed > 0 ? 1 : (0 satisfies ExitCode)
  },
}

function readOptions(args: readonly string[], terminal: Terminal) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string' }, out: { type: 'string' } },
  })
  if (positionals.length === 0 && terminal.stdin.isTTY)
    throw new UsageError('give a FILE, or - and type the text')
  const files = positionals.length > 0 ? positionals : [STDIN]
  if (files.length > 1 && values.out === undefined)
    throw new UsageError('--out FOLDER is needed for more than one article')
  const format = findFormat(values.format ?? '')
  if (!format) throw new UsageError(`--format ${values.format ?? ''}: must be one of ${NAMES.join(', ')}`)
  return { files, format, folder: values.out === undefined ? undefined : terminal.resolve(values.out) }
}

async function writeInto(folder: string, article: Article, format: Format): Promise<void> {
  await writeFile(join(folder, `${article.id}.${format.extension}`), format.write(article))
  if (format.beside) await writeInto(folder, article, findFormat(format.beside)!)
}
