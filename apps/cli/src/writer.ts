/** Writes records one after another, as --format says. */
import { type Terminal, UsageError } from './command.ts'

const FORMATS = ['json', 'ndjson', 'text'] as const
export type Format = (typeof FORMATS)[number]

/** Without --format: json for a person, ndjson for a file or pipe. */
export function readFormat(format: string | undefined, terminal: Terminal): Format {
  if (format === undefined) return terminal.isTTY ? 'json' : 'ndjson'
  if ((FORMATS as readonly string[]).includes(format)) return format as Format
  throw new UsageError(`--format ${format}: must be ${FORMATS.join(', ')}`)
}

/** `toText` writes a record for people. */
export function writerFor<T>(
  format: Format,
  terminal: Terminal,
  toText: (record: T) => string,
): (record: T) => Promise<void> {
  if (format === 'json') return record => terminal.print(`${JSON.stringify(record, null, 2)}\n`)
  if (format === 'ndjson') return record => terminal.print(`${JSON.stringify(record)}\n`)
  let first = true
  return record => {
    const gap = first ? '' : '\n\n'
    first = false
    return terminal.print(gap + toText(record))
  }
}
