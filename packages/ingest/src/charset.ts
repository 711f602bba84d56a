/**
 * Bytes to text: the charset of a page from its byte order mark, its bytes, the HTTP header, a <meta>; Arabic pages
 * that declare nothing, or Latin-1, are UTF-8 when they can be and windows-1256 where it gives words.
 */

export interface Decoded {
  readonly text: string
  /** Label of the encoding used, as the Encoding Standard spells it. */
  readonly charset: string
}

/** @param contentType the Content-Type header of the response, when there was one */
export function decodePage(bytes: Uint8Array, contentType = ''): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked) return decode(bytes, marked)!
  const { whole, broken } = countUtf8(bytes)
  // What reads as UTF-8 is UTF-8, whatever is declared: no text in another charset does by chance.
  if (whole > 20 * broken) return decode(bytes, 'utf-8')!
  const declared = labelIn(contentType) ?? labelIn(head(bytes))
  const decoded = declared && !LATIN.has(declared) ? decode(bytes, declared) : undefined
  if (decoded) return decoded
  if (broken === 0) return decode(bytes, 'utf-8')!
  return decode(bytes, looksArabic(bytes) ? 'windows-1256' : 'windows-1252')!
}

/** Declared so often by mistake that an Arabic page is trusted to be something else. */
const LATIN = new Set(['iso-8859-1', 'windows-1252', 'us-ascii', 'latin1'])

function byteOrderMark(b: Uint8Array): string | undefined {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8'
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le'
  if (b[0] === 0xfe && b[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Arabic words in windows-1256 are runs of high bytes; in the Latin of windows-1252 «é» stands alone. */
function looksArabic(bytes: Uint8Array): boolean {
  let [inRuns, all] = [0, 0]
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue
    all++
    if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) inRuns++
  }
  return inRuns > all / 2
}

const HEAD = 4096

function head(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < Math.min(bytes.length, HEAD); i++) text += String.fromCharCode(bytes[i]!)
  return text
}

function labelIn(text: string): string | undefined {
  return /(?:charset|encoding)\s*=\s*["']?([\w-]{2,40})/i.exec(text)?.[1]?.toLowerCase()
}

/** `undefined` for a label that is no encoding. */
function decode(bytes: Uint8Array, label: string): Decoded | undefined {
  try {
    const decoder = new TextDecoder(label)
    return { text: decoder.decode(bytes), charset: decoder.encoding }
  } catch {
    return undefined
  }
}

/** Letters of several bytes that are whole, and bytes that belong to none. A page cut in the middle has one of these. */
function countUtf8(bytes: Uint8Array): { whole: number; broken: number } {
  let [whole, broken] = [0, 0]
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!
    const size = byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0
    let k = 1
    while (k < size && (bytes[i + k]! & 0xc0) === 0x80) k++
    if (size === 0 || k < size) broken++
    else if (size > 1) whole++
    i += k
  }
  return { whole, broken }
}
