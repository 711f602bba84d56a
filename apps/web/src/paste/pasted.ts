/**
 * Whether what was pasted is a page: markup that somebody copied from «view source», or a selection of a web page, which
 * the clipboard holds as markup beside its text.
 */

/** The markup to read as a page, or undefined where the text as it is serves as well. */
export function markupOf(text: string, html: string): string | undefined {
  if (SOURCE.test(text)) return text
  return (html.match(PARTS) ?? []).length > 1 ? html : undefined
}

const SOURCE = /^\s*<(?:!doctype html|html|head|body|main|article|section|div|p|h1)[\s>]/i
const PARTS = /<(?:p|div|h[1-6]|li|blockquote|br)[\s/>]/gi

/** False when reading as a page lost much of a selection: it was no article, and the text as it is tells more. */
export function isWhole(read: string, text: string): boolean {
  return SOURCE.test(text) || lengthOf(read) >= lengthOf(text) * MOST
}

const MOST = 0.6
const lengthOf = (text: string) => text.replace(/\s+/g, '').length
