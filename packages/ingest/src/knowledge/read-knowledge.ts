/**
 * A user's own names from a table or from JSON: «الاسم,النوع,أسماء أخرى» over «شركة سنا للنقل,مؤسسة,سنا|SANA», or the columns
 * name, type, id, aliases, label_ar, label_en. Errors say where: a line, or a place in the JSON.
 */
import { checkKnowledge, fold, type KnowledgeEntry, knowledgeId } from '@isnad/core'
import { EntityType, Knowledge, KnowledgeEntry as KnowledgeEntrySchema } from '@isnad/core/schema'
import { readTable } from './read-table.ts'

export type KnowledgeFormat = 'csv' | 'tsv' | 'json'

export interface KnowledgeRead {
  /** The entries, each with its id; not to be used when there are faults. */
  readonly entries: readonly (KnowledgeEntry & { readonly id: string })[]
  readonly faults: readonly KnowledgePlace[]
}

/** One thing wrong, and where. */
export interface KnowledgePlace {
  /** Of a table, from 1. */
  readonly line?: number
  /** Of JSON: the keys that lead there. */
  readonly path?: readonly (string | number)[]
  readonly detail: string
}

/** Reads a whole list. A byte order mark is no part of it. Linear in the length; never throws. */
export function readKnowledge(text: string, format: KnowledgeFormat): KnowledgeRead {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text
  return format === 'json' ? fromJson(content) : fromTable(content, format)
}

function fromJson(text: string): KnowledgeRead {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { entries: [], faults: [{ path: [], detail: `is not JSON: ${(error as Error).message}` }] }
  }
  return knowledgeFrom(value)
}

/** Reads a list that is a value already: the entries, or `{ items }` as GET /knowledge gives them. */
export function knowledgeFrom(value: unknown): KnowledgeRead {
  const isPage = typeof value === 'object' && value !== null && 'items' in value
  const at = isPage ? ['items'] : []
  const { data, error } = Knowledge.safeParse(isPage ? value.items : value)
  if (!data) return { entries: [], faults: error.issues.flatMap(issue => toPlaces(issue, at)) }
  const entries = data as readonly KnowledgeEntry[]
  const faults = checkKnowledge(entries).map(({ index, detail }) => ({ path: [...at, index], detail }))
  return { entries: entries.map(withId), faults }
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}

/** zod puts fields it does not know into one issue about what they stand in. */
function toPlaces({ path, message, keys }: Issue, at: readonly string[]): KnowledgePlace[] {
  const place = [...at, ...(path as (string | number)[])]
  if (keys === undefined) return [{ path: place, detail: message }]
  return keys.map(key => ({ path: [...place, key], detail: 'is not known here: check its spelling' }))
}

const COLUMNS = ['name', 'type', 'id', 'aliases', 'label_ar', 'label_en'] as const
type Column = (typeof COLUMNS)[number]

/** What a header may say, folded. */
const HEADERS = new Map<string, Column>([
  ...COLUMNS.map(column => [column, column] as const),
  [fold('الاسم'), 'name'],
  [fold('النوع'), 'type'],
  [fold('المعرّف'), 'id'],
  [fold('أسماء أخرى'), 'aliases'],
  [fold('الاسم بالعربية'), 'label_ar'],
  [fold('الاسم بالإنجليزية'), 'label_en'],
])

const TYPES = new Map<string, string>([
  ...EntityType.options.map(type => [type, type] as const),
  [fold('شخص'), 'person'],
  [fold('مؤسسة'), 'organization'],
  [fold('مكان'), 'place'],
  [fold('حدث'), 'event'],
  [fold('منتج'), 'product'],
  [fold('جماعة'), 'group'],
])

function fromTable(text: string, format: 'csv' | 'tsv'): KnowledgeRead {
  const { rows, brokenAt } = readTable(text, format === 'tsv' ? '\t' : separatorOf(text))
  const faults: KnowledgePlace[] = []
  if (brokenAt !== undefined)
    faults.push({
      line: brokenAt,
      detail: 'a cell in quotation marks is not closed properly: "…", and "" for a mark inside it',
    })
  const [header, ...body] = rows
  const columns = header ? header.cells.map(cell => HEADERS.get(fold(cell))) : []
  const wrong = header?.cells.filter((cell, i) => columns[i] === undefined && cell !== '') ?? []
  for (const cell of wrong)
    faults.push({
      line: header!.line,
      detail: `the column «${cell}» is not known: ${COLUMNS.join(', ')} are`,
    })
  for (const column of ['name', 'type'] as const)
    if (!columns.includes(column))
      faults.push({
        line: header?.line ?? 1,
        detail: `the first line must name the columns, ${column} among them`,
      })
  if (faults.length > 0) return { entries: [], faults }

  const lines: number[] = []
  const entries: KnowledgeEntry[] = []
  for (const { line, cells } of body) {
    if (cells.length > columns.length)
      faults.push({ line, detail: `has ${cells.length} cells, the header ${columns.length}` })
    const { data, error } = KnowledgeEntrySchema.safeParse(toEntry(columns, cells))
    if (data) {
      entries.push(data as KnowledgeEntry)
      lines.push(line)
    } else
      for (const { path, message } of error.issues)
        faults.push({ line, detail: `${path.join('.')} ${message}` })
  }
  for (const { index, detail } of checkKnowledge(entries)) faults.push({ line: lines[index]!, detail })
  if (entries.length > MOST_ENTRIES)
    faults.push({ line: lines[MOST_ENTRIES]!, detail: 'is beyond 50,000 entries' })
  return { entries: entries.map(withId), faults: faults.sort((a, b) => a.line! - b.line!) }
}

const MOST_ENTRIES = 50_000

/** Spreadsheets of many countries write a semicolon: the header, whose names hold neither, tells. */
function separatorOf(text: string): string {
  const header =
    text
      .slice(0, 1000)
      .split(/[\r\n]/)
      .find(line => line.trim() !== '') ?? ''
  return ['\t', ';'].find(mark => header.includes(mark)) ?? ','
}

/** Empty cells say nothing. */
function toEntry(columns: readonly (Column | undefined)[], cells: readonly string[]): object {
  const given: Partial<Record<Column, string>> = {}
  columns.forEach((column, i) => {
    if (column !== undefined && cells[i]) given[column] = cells[i]
  })
  const { name = '', type = '', id, aliases, label_ar: ar, label_en: en } = given
  return {
    name,
    type: TYPES.get(fold(type)) ?? type,
    ...(id !== undefined && { id }),
    ...(aliases !== undefined && {
      aliases: aliases
        .split('|')
        .map(a => a.trim())
        .filter(Boolean),
    }),
    ...((ar ?? en) !== undefined && {
      labels: { ...(ar !== undefined && { ar }), ...(en !== undefined && { en }) },
    }),
  }
}

const withId = (entry: KnowledgeEntry) => ({ ...entry, id: knowledgeId(entry) })
