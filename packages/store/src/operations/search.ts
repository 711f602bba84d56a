/** Full-text search, with the passage that answers: ناتو finds «والناتو» and marks its letters. */
import { findMatches, queryTerms } from '@isnad/core'
import { type CursorShape, parseCursor, toPage } from '../cursor.ts'
import type { Engine } from '../engine.ts'
import { type Found, findTerms, toMatch } from '../full-text.ts'
import { toSnippet } from '../snippet.ts'
import type { Page, PageOptions, SearchHit } from '../store.ts'
import { fromSummaryRow } from './read.ts'

export async function searchArticles(
  engine: Engine,
  query: string,
  { limit, cursor }: PageOptions,
): Promise<Page<SearchHit>> {
  const offset = cursor === undefined ? 0 : toOffset(cursor)
  const words = queryTerms(query)
  if (words.length === 0) return { items: [] }
  const rows = await engine.all(findTerms({ match: toMatch(words), limit: limit + 1, offset }))
  return toPage(
    joinParts(rows),
    limit,
    BY_RANK,
    () => [offset + limit],
    row => {
      const text = JSON.parse(row.json) as string
      return { ...fromSummaryRow(row), snippet: toSnippet(text, findMatches(text, words)) }
    },
  )
}

// A rank is no place to go on from, because it changes with every article that is stored: pages count hits.
const BY_RANK: CursorShape = { list: 'search', types: ['number'] }

function toOffset(cursor: string): number {
  const [offset] = parseCursor(BY_RANK, cursor) as readonly [number]
  return offset
}

function joinParts(rows: readonly Found[]): readonly Found[] {
  const joined: Found[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    if (last?.seq === row.seq) joined[joined.length - 1] = { ...last, json: last.json + row.json }
    else joined.push(row)
  }
  return joined
}
