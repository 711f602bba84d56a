/** Long JSON texts cut into parts that every database can hold, and joined again. */

/** UTF-16 units a part: at most 3 bytes each in UTF-8, so that a part stays under D1's 2 MB. */
const PART = 500_000

export function toParts(json: string): readonly string[] {
  const parts: string[] = []
  for (let start = 0; start < json.length; ) {
    const end = safeEnd(json, start + PART)
    parts.push(json.slice(start, end))
    start = end
  }
  return parts
}

/** The parts of a text, as read from the database, as one text in UTF-8. */
export function toBytes(parts: readonly (string | Uint8Array<ArrayBuffer>)[]): Uint8Array<ArrayBuffer> {
  const pieces = parts.map(part => (typeof part === 'string' ? encoder.encode(part) : part))
  if (pieces.length === 1) return pieces[0]!
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

const encoder = new TextEncoder()

/** The start of `text`, at most `length` units long, not ending inside a surrogate pair. */
export function cut(text: string, length: number): string {
  return text.slice(0, safeEnd(text, length))
}

function safeEnd(text: string, end: number): number {
  if (end >= text.length) return text.length
  const last = text.charCodeAt(end - 1)
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end
}
