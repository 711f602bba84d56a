/** A file that was dropped or chosen: a saved page or a text. */

export type Opened =
  | { readonly is: 'page'; readonly page: Uint8Array }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'other' }

export const ACCEPTED = '.html,.htm,.xhtml,.txt,text/html,text/plain'

/** Bytes of a file that is read; beyond is no article. */
const LARGEST = 20_000_000

export async function openFile(file: File): Promise<Opened> {
  const isPage = /\.x?html?$/i.test(file.name) || /html/.test(file.type)
  const isText = /\.txt$/i.test(file.name) || file.type === 'text/plain'
  if (file.size > LARGEST || !(isPage || isText)) return { is: 'other' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return isPage ? { is: 'page', page: bytes } : { is: 'text', text: decode(bytes) }
}

/** A text that is not UTF-8 is of an old Arabic Windows. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1256').decode(bytes)
  }
}
