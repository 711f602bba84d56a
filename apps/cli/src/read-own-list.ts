/** The user's own names for `isnad parse --knowledge`: one list of all files, compiled once. */
import { readFile } from 'node:fs/promises'
import { type CompiledKnowledge, checkKnowledge, compileKnowledge, type KnowledgeEntry } from '@isnad/core'
import { type KnowledgeFormat, type KnowledgePlace, readKnowledge } from '@isnad/ingest'
import { type Terminal, UsageError } from './command.ts'
import { decode, toReason } from './read-inputs.ts'

/** Throws a UsageError that names file and line of what is wrong. */
export async function readOwnList(files: readonly string[], terminal: Terminal): Promise<CompiledKnowledge> {
  const entries: KnowledgeEntry[] = []
  const fileOf: string[] = []
  for (const file of files) {
    for (const entry of await readFileOf(file, terminal)) {
      entries.push(entry)
      fileOf.push(file)
    }
  }
  // One id in two files.
  refuse(checkKnowledge(entries).map(f => `${fileOf[f.index]}: «${entries[f.index]!.name}» ${f.detail}`))
  return compileKnowledge(entries)
}

async function readFileOf(file: string, terminal: Terminal): Promise<readonly KnowledgeEntry[]> {
  const format = FORMATS.get(/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '')
  if (format === undefined) throw new UsageError(`--knowledge ${file}: must be a .csv, .tsv or .json file`)
  let text: string
  try {
    text = decode(await readFile(terminal.resolve(file)))
  } catch (error) {
    throw new UsageError(`--knowledge ${file}: ${toReason(error)}`)
  }
  const { entries, faults } = readKnowledge(text, format)
  refuse(faults.map(fault => `${file}${toPlace(fault)}: ${fault.detail}`))
  return entries
}

const FORMATS = new Map<string, KnowledgeFormat>([
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['json', 'json'],
])

function toPlace({ line, path = [] }: KnowledgePlace): string {
  if (line !== undefined) return `:${line}`
  return path.length === 0 ? '' : `: ${path.join('.')}`
}

/** More than these are one mistake made often. */
const MOST_FAULTS = 10

function refuse(faults: readonly string[]): void {
  if (faults.length === 0) return
  const more = faults.length - MOST_FAULTS
  const lines = [...faults.slice(0, MOST_FAULTS), ...(more > 0 ? [`… and ${more} more`] : [])]
  throw new UsageError(`the list of names cannot be used:\n${lines.map(l => `  ${l}`).join('\n')}`)
}
