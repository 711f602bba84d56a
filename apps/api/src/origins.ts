/** Which other sites may read the archive, as ISNAD_ORIGINS says: https://a.example,https://b.example or *. */
export type Origins = '*' | readonly string[]

/** Throws on what is no origin, so that a mistyped one is not silently refused later. */
export function parseOrigins(text = ''): Origins {
  if (text.trim() === '*') return '*'
  const origins = text
    .split(',')
    .map(o => o.trim())
    .filter(o => o !== '')
  const wrong = origins.find(o => !URL.canParse(o) || new URL(o).origin !== o)
  if (wrong !== undefined)
    throw new Error(
      `ISNAD_ORIGINS must be * or origins (https://a.example,https://b.example), not "${wrong}".`,
    )
  return origins
}
