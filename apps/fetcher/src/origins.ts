/** Servers that may be fetched from although they are not public, named one by one: http://localhost:8000. */

/** Reads a list separated by commas. Throws on what is no origin: a mistyped one is not silently refused later. */
export function parseOrigins(text = ''): readonly string[] {
  const origins = text
    .split(',')
    .map(o => o.trim())
    .filter(o => o !== '')
  const wrong = origins.find(o => !URL.canParse(o) || new URL(o).origin !== o || !o.startsWith('http'))
  if (wrong !== undefined)
    throw new Error(`must be origins (http://localhost:8000,http://archive.lan), not "${wrong}"`)
  return origins
}
