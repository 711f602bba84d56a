/** Reads the user's own names from the body of a request: an entry or a list as JSON, or a table. */
import { type KnowledgePlace, type KnowledgeRead, knowledgeFrom, readKnowledge } from '@isnad/ingest'
import type { StoredEntry } from '@isnad/store'
import { type Body, type BodyKind, body, readJson } from './body.ts'
import { ProblemError, type ProblemPart, toPointer } from './problems.ts'

type Entries = readonly StoredEntry[]

/** As `c.req.valid('json')`: all entries, each with its id. */
export const knowledgeBody: Body<object, Entries> = body(['json', 'csv', 'tsv'], toEntries)

/** One entry. */
export const entryBody: Body<object, StoredEntry> = body(['json'], text => {
  const [entry] = checked(fromOne(readJson(text)))
  return entry!
})

function toEntries(text: string, kind: BodyKind): Entries {
  return checked(kind === 'json' ? fromJson(readJson(text)) : readKnowledge(text, kind as 'csv' | 'tsv'))
}

function fromJson(value: unknown): KnowledgeRead {
  const isList = Array.isArray(value) || (typeof value === 'object' && value !== null && 'items' in value)
  return isList ? knowledgeFrom(value) : fromOne(value)
}

/** An entry that stands alone has no place in a list. */
function fromOne(value: unknown): KnowledgeRead {
  const { entries, faults } = knowledgeFrom([value])
  return { entries, faults: faults.map(({ path = [], detail }) => ({ path: path.slice(1), detail })) }
}

/** More than these are one mistake made often. */
const MOST_FAULTS = 20

function checked({ entries, faults }: KnowledgeRead): Entries {
  if (faults.length > 0) throw new ProblemError('invalid-knowledge', faults.slice(0, MOST_FAULTS).map(toPart))
  return entries
}

function toPart({ line, path = [], detail }: KnowledgePlace): ProblemPart {
  return line === undefined ? { pointer: toPointer(path.map(String)), detail } : { line, detail }
}
