/** Settles a text once, before anything points into it: NFC, line ends as \n, no lone surrogates (they have no UTF-8). */
export function settleText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return wellFormed(lines).normalize('NFC')
}

function wellFormed(text: string): string {
  // Without the u flag a lone surrogate is matched as a unit of its own.
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, c => (c.length === 2 ? c : '\ufffd'))
}
