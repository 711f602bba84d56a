/** Rows of a CSV or TSV text (RFC 4180): «"شركة ""سنا"", ليبيا",organization» is two cells. */

export interface Row {
  /** Line of the text on which the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly rows: readonly Row[]
  /** Line on which a quoted cell begins that never ends, or goes on after its closing mark. */
  readonly brokenAt?: number
}

/**
 * Lines end in \n, \r\n or \r; rows without anything are left out, and so are spaces around a cell that is not quoted.
 * Linear; never throws.
 */
export function readTable(text: string, separator: string): Table {
  const rows: Row[] = []
  let cells: string[] = []
  let line = 1
  let began = 1
  let at = 0
  const endRow = () => {
    if (cells.some(cell => cell !== '')) rows.push({ line: began, cells })
    cells = []
  }
  while (at < text.length) {
    let cell: string
    if (text[at] === '"') {
      const opened = line
      const end = closingMark(text, at + 1)
      if (end < 0) return { rows, brokenAt: opened }
      cell = text
        .slice(at + 1, end)
        .replaceAll('""', '"')
        .trim()
      line += countLines(text, at, end)
      at = end + 1
      while (text[at] === ' ') at++
      if (at < text.length && text[at] !== separator && !isLineEnd(text[at]!))
        return { rows, brokenAt: opened }
    } else {
      const end = cellEnd(text, at, separator)
      cell = text.slice(at, end).trim()
      at = end
    }
    cells.push(cell)
    if (at < text.length && text[at] === separator) {
      at++
      if (at === text.length) cells.push('')
      continue
    }
    endRow()
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    line++
    began = line
  }
  endRow()
  return { rows }
}

/** The mark that closes a quoted cell; two together stand for one inside. */
function closingMark(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function cellEnd(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && !isLineEnd(text[at]!)) at++
  return at
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = from; at < to; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines++
  }
  return lines
}

const isLineEnd = (unit: string) => unit === '\n' || unit === '\r'
