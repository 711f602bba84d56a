/** The sites and servers that the environment names by their origins. */
import { parseOrigins as parseList } from '@isnad/fetcher'

/** Which other sites may read the archive: https://a.example,https://b.example or * for all. */
export type Origins = '*' | readonly string[]

/** Reads ISNAD_ORIGINS. Throws on what is no origin, so that a mistyped one is not silently refused later. */
export function parseOrigins(text?: string): Origins {
  return text?.trim() === '*' ? '*' : parse('ISNAD_ORIGINS', text)
}

/** Reads ISNAD_FETCH_ALLOW: the servers that may be fetched from although they are not public. */
export const parseFetchAllow = (text?: string): readonly string[] => parse('ISNAD_FETCH_ALLOW', text)

function parse(name: string, text: string | undefined): readonly string[] {
  try {
    return parseList(text)
  } catch (error) {
    throw new Error(`${name} ${(error as Error).message}.`)
  }
}
