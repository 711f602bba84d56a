/** Lines of labelled data: { id?, tokens, tags? }, one sentence a line. */
import { readFile } from 'node:fs/promises'
import { type Terminal, UsageError } from './command.ts'

export interface TaggedLine {
  readonly tokens: readonly string[]
  readonly tags?: readonly string[]
}

/** All sentences of a file, in order; throws a UsageError that names the line that is not one. */
export async function readTagged(file: string, terminal: Terminal): Promise<TaggedLine[]> {
  const text = await readFile(terminal.resolve(file), 'utf8').catch((error: Error) => {
    throw new UsageError(`${file}: ${error.message}`)
  })
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [toLine(line, `${file}:${i + 1}`)]))
}

function toLine(line: string, where: string): TaggedLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new UsageError(`${where}: is not JSON`)
  }
  if (!isTaggedLine(value))
    throw new UsageError(`${where}: must be { "tokens": ["…"], "tags"?: ["O", "B-PER", …] }`)
  if (value.tags && value.tags.length !== value.tokens.length)
    throw new UsageError(`${where}: ${value.tokens.length} tokens, ${value.tags.length} tags`)
  return value
}

function isTaggedLine(value: unknown): value is TaggedLine {
  if (typeof value !== 'object' || value === null) return false
  const { tokens, tags } = value as Record<string, unknown>
  return isStrings(tokens) && (tags === undefined || isStrings(tags))
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every(v => typeof v === 'string')
}
