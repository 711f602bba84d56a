/**
 * Cuts a query into parts: runs of letters and stretches in quotation marks, with the minus and the field before each.
 * «-قال:"وزير الخارجية"» is one part: excluded, of the field قال, with the value «وزير الخارجية».
 */

export interface Part {
  /** The whole part with its minus and field: UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly excluded: boolean
  /** What stands before the colon, as written. */
  readonly field?: string
  /** Where the value stands, without its quotation marks. */
  readonly from: number
  readonly to: number
  readonly quoted: boolean
}

/** Nothing is an error here: a mark that is never closed reaches to the end. */
export function scanQuery(text: string): readonly Part[] {
  const parts: Part[] = []
  for (let at = 0; at < text.length; ) {
    if (SPACE.test(text[at]!)) {
      at++
      continue
    }
    const part = readPart(text, at)
    parts.push(part)
    at = part.end
  }
  return parts
}

const SPACE = /\s/
const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”', '„': '“', '”': '”' }
const FIELD = /[\p{L}\p{M}]+:/uy

function readPart(text: string, start: number): Part {
  const excluded = text[start] === '-' || text[start] === '−'
  const at = excluded ? start + 1 : start
  FIELD.lastIndex = at
  const field = FIELD.exec(text)?.[0]
  const from = at + (field?.length ?? 0)
  const closer = CLOSERS[text[from] ?? '']
  const value = closer === undefined ? readRun(text, from) : readQuoted(text, from + 1, closer)
  return {
    start,
    // At least one unit: a lone mark is a part, too.
    end: Math.max(value.end, start + 1),
    excluded,
    ...(field !== undefined && { field: field.slice(0, -1) }),
    from: value.from,
    to: value.to,
    quoted: closer !== undefined,
  }
}

function readRun(text: string, from: number) {
  let to = from
  while (to < text.length && !SPACE.test(text[to]!) && CLOSERS[text[to]!] === undefined) to++
  return { from, to, end: to }
}

function readQuoted(text: string, from: number, closer: string) {
  const close = text.indexOf(closer, from)
  return close < 0 ? { from, to: text.length, end: text.length } : { from, to: close, end: close + 1 }
}
