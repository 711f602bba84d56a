/** The tables of packages/core/data: a header line, tab-separated rows, # before a remark. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The rows of a table; the columns `source` and `licence` are for its reader and do not ship. */
export type ReadTable = (name: string) => readonly (readonly string[])[]

/** What a generated module exports: name → text. */
export type Exports = Readonly<Record<string, string>>

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const UNSHIPPED = ['source', 'licence']

export function readTable(folder: string, name: string): Table {
  const lines = readFileSync(join(folder, `${name}.tsv`), 'utf8')
    .split('\n')
    .filter(l => l.trim() !== '' && !l.startsWith('#'))
  const header = lines[0]!.split('\t')
  const kept = header.map((_, i) => i).filter(i => !UNSHIPPED.includes(header[i]!))
  const rows = lines.slice(1).map((line, n) => {
    const cells = line.split('\t')
    if (cells.length !== header.length)
      throw new Error(
        `${name}.tsv: row ${n + 1} has ${cells.length} cells, the header ${header.length}: ${line}`,
      )
    return kept.map(i => cells[i]!)
  })
  return { columns: kept.map(i => header[i]!), rows }
}

/** Numbers equal texts alike: the texts, each once, are the lines of an export; the numbers, the values of a trie. */
export function makeLines(): { numberOf(text: string): number; text(): string } {
  const numbers = new Map<string, number>()
  return {
    numberOf(text) {
      const number = numbers.get(text) ?? numbers.size
      numbers.set(text, number)
      return number
    },
    text: () => [...numbers.keys()].join('\n'),
  }
}
