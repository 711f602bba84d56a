/** Text into XML: «"ناتو" & <غيره>» → «"ناتو" &amp; &lt;غيره&gt;». */

/** Escapes text for the inside of an element; characters that XML 1.0 cannot hold become U+FFFD, one for one. */
export function escapeXml(text: string): string {
  return text.replace(UNSAFE, c => ENTITIES[c] ?? '\ufffd')
}

/** Attributes with a value, in order, each behind a space. */
export function toAttributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeAttribute(String(value))}"`]))
    .join('')
}

/** A line end or a tab in an attribute would come back as a space. */
const escapeAttribute = (text: string) =>
  escapeXml(text).replace(/["\n\t]/g, c => (c === '"' ? '&quot;' : `&#${c.charCodeAt(0)};`))

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML forbids
const UNSAFE = /[&<>\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
