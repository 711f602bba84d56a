/**
 * Reads the inputs of a command one after another: a text file is an article, a .json file a Source or an Article, an
 * .ndjson file one a line. What cannot be read comes back as an Unreadable in its place; the rest go on.
 */
import { open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Article, checkArticle, type Source, toSource } from '@isnad/core'
import { Article as ArticleSchema, Source as SourceSchema } from '@isnad/core/schema'
import type { Terminal } from './command.ts'

export type Input =
  /** `article` where the input was one that is read already; `source` is then what it was read from. */
  | { readonly name: string; readonly source: Source; readonly article?: Article }
  | { readonly name: string; readonly error: string }

export const STDIN = '-'

/** Yields the sources of one file, or of standard input for "-" (plain text). */
export async function* readInputs(file: string, terminal: Terminal): AsyncGenerator<Input> {
  if (file === STDIN) yield attempt('standard input', fromText, await readAll(terminal.stdin))
  else if (/\.(?:ndjson|jsonl)$/i.test(file)) yield* readLines(file, terminal)
  else {
    const bytes = await readFile(terminal.resolve(file)).catch(toReason)
    if (typeof bytes === 'string') yield { name: file, error: bytes }
    else yield attempt(file, /\.json$/i.test(file) ? fromJson : fromText, bytes)
  }
}

async function* readLines(file: string, terminal: Terminal): AsyncGenerator<Input> {
  const handle = await open(terminal.resolve(file)).catch(toReason)
  if (typeof handle === 'string') {
    yield { name: file, error: handle }
    return
  }
  let line = 0
  try {
    // As Latin-1 a line is its bytes: U+2028 inside a string does not end it, and wrong UTF-8 is seen.
    for await (const bytes of handle.readLines({ encoding: 'latin1' })) {
      line++
      if (bytes.trim() !== '') yield attempt(`${file}:${line}`, fromJson, Buffer.from(bytes, 'latin1'))
    }
  } catch (error) {
    yield { name: file, error: toReason(error) }
  }
}

type Read = Omit<Extract<Input, { source: Source }>, 'name'>

function attempt(name: string, read: (bytes: Uint8Array) => Read, bytes: Uint8Array): Input {
  try {
    return { name, ...read(bytes) }
  } catch (error) {
    return { name, error: toReason(error) }
  }
}

function fromText(bytes: Uint8Array): Read {
  return { source: { text: decode(bytes) } }
}

function fromJson(bytes: Uint8Array): Read {
  const value: unknown = JSON.parse(decode(bytes))
  if (typeof value === 'object' && value !== null && 'schemaVersion' in value) {
    const what = 'not an Article of this version of Isnad'
    const article = check(ArticleSchema.safeParse(value), what)
    const faults = checkArticle(article)
    if (faults.length > 0) throw new Error(`${what}: ${faults.join('; ')}`)
    return { source: toSource(article), article }
  }
  const form = 'not a Source ({ "text": "…", "publishedAt"?: "2017-03-03", "url"?: … })'
  return { source: check(SourceSchema.safeParse(value), form) }
}

interface Checked<T> {
  readonly data?: T
  readonly error?: {
    readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
  }
}

function check<T>({ data, error }: Checked<T>, what: string): T {
  if (data !== undefined) return data
  const issues = error!.issues.map(i => (i.path.length > 0 ? `${i.path.join('.')}: ${i.message}` : i.message))
  throw new Error(`${what}: ${issues.join('; ')}`)
}

/** As text; an error says what to do about what is not UTF-8. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error('is not UTF-8: convert it first (iconv -f WINDOWS-1256 -t UTF-8)')
  }
}

export async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

/** Why a file could not be read, for a person. */
export function toReason(error: unknown): string {
  const { code, message, path } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'no such file'
  if (code === 'EISDIR') return 'is a folder; give the files in it'
  if (code === 'EACCES') return 'may not be read (permission denied)'
  if (error instanceof SyntaxError) return `is not JSON: ${message}`
  return path ? message.replace(path, basename(path)) : message
}
