/** `isnad date`: the times in a string, with their values. */
import { parseArgs } from 'node:util'
import { parseDate, type Timex } from '@isnad/core'
import { Source } from '@isnad/core/schema'
import { type Command, UsageError } from '../command.ts'

export const dateCommand: Command = {
  name: 'date',
  summary: 'Read the times in a string: «26 و27 إبريل/نيسان» → 2017-04-26/2017-04-27',
  help: `Reads the expressions of time in a string, as in an article.

Usage: isnad date TEXT [--published DATE] [--json]

  TEXT             the string, in quotation marks
  --published DATE the day it was written (2017-03-03): «الجمعة» and «الشهر الماضي» count from it; without it they
                   stay open (XXXX-WXX-5)
  --json           a JSON array of Timex records instead of a line each

A line holds the value (TIMEX3), the first and the last day it covers, and the words, with tabs between.

Exit code: 0 a time was found; 1 none was; 2 wrong call`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { published: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [text, ...rest] = positionals
    if (text === undefined || rest.length > 0)
      throw new UsageError(
        'usage: isnad date TEXT [--published DATE] [--json]: put the text in quotation marks',
      )
    const { published } = values
    const wrongDate = Source.shape.publishedAt.safeParse(published).error?.issues[0]
    if (wrongDate) throw new UsageError(`--published ${published}: ${wrongDate.message}`)
    const timexes = parseDate(text, published === undefined ? {} : { publishedAt: published })
    if (values.json) await terminal.print(`${JSON.stringify(timexes, null, 2)}\n`)
    else
      for (const timex of timexes)
        await terminal.print(`${toLine(text.replace(/\r\n?/g, '\n').normalize('NFC'), timex)}\n`)
    if (timexes.length === 0) terminal.report('isnad: no time found')
    return timexes.length > 0 ? 0 : 1
  },
}

function toLine(text: string, { value, interval, start, end }: Timex): string {
  return [value, interval?.from ?? '-', interval?.to ?? '-', text.slice(start, end)].join('\t')
}
