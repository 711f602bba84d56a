/** How near an extracted page is to its gold: shingles of four words, exact paragraphs, title, day, byline. */
import type { Extracted } from './extractors.ts'

export interface PageGold {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly titleAlt?: readonly string[]
  /** ISO 8601, with the zone the outlet means. */
  readonly published: string | null
  readonly publishedAlt?: readonly string[]
  readonly byline: string | null
  readonly bylineAlt?: readonly string[]
  readonly body: readonly string[]
  /** Lines that are neither right nor wrong: a deck, a byline set as a paragraph. */
  readonly optional?: readonly string[]
}

export interface PageScore {
  readonly body: Shares
  readonly exact: number
  readonly paragraphs: number
  readonly lead: boolean
  readonly title: boolean
  readonly day: boolean
  /** The instant to the minute; undefined where the gold knows only the day. */
  readonly time: boolean | undefined
  readonly byline: boolean
  /** The gold names somebody. */
  readonly hasByline: boolean
}

export function scorePage(page: Extracted, gold: PageGold): PageScore {
  const optional = new Set((gold.optional ?? []).map(settle))
  const wanted = gold.body.map(settle)
  const lines = page.lines.map(settle).filter(l => !optional.has(l) || wanted.includes(l))
  const found = new Set(lines)
  return {
    body: shingleShares(wanted.join('\n'), lines.join('\n')),
    exact: wanted.filter(p => found.has(p)).length,
    paragraphs: wanted.length,
    lead: shingleShares(wanted[0] ?? '', lines.join('\n')).recall >= 0.9,
    title: [gold.title, ...(gold.titleAlt ?? [])].some(t => settle(t) === settle(page.title ?? '')),
    day: claims(gold).some(iso => iso.slice(0, 10) === page.published?.slice(0, 10)),
    time: gold.published?.includes('T') ? minute(gold.published) === minute(page.published ?? '') : undefined,
    byline: [gold.byline ?? '', ...(gold.bylineAlt ?? [])].some(b => settle(b) === settle(page.byline ?? '')),
    hasByline: gold.byline !== null,
  }
}

const claims = (gold: PageGold) => [gold.published ?? '', ...(gold.publishedAlt ?? [])]
const minute = (iso: string) => Math.floor(Date.parse(iso) / 60_000)

/** White space is the one thing that extractors and gold may differ in. */
export const settle = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

export interface Shares {
  readonly precision: number
  readonly recall: number
  /** Neither text has any word. */
  readonly found: boolean
  readonly wanted: boolean
}

/** Counted as the article-extraction-benchmark does, so that figures can be laid beside its own. */
export function shingleShares(wanted: string, found: string): Shares {
  const [w, f] = [shingles(wanted), shingles(found)]
  let right = 0
  for (const [shingle, n] of w) right += Math.min(n, f.get(shingle) ?? 0)
  const total = (m: ReadonlyMap<string, number>) => [...m.values()].reduce((sum, n) => sum + n, 0)
  const [all, given] = [total(w), total(f)]
  return {
    precision: given === 0 ? 0 : right / given,
    recall: all === 0 ? 0 : right / all,
    found: given > 0,
    wanted: all > 0,
  }
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const counts = new Map<string, number>()
  if (words.length === 0) return counts
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const shingle = words.slice(i, i + 4).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

/** F1 of the mean precision and the mean recall over pages. */
export function meanF1(shares: readonly Shares[]): { precision: number; recall: number; f1: number } {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
  const precision = mean(shares.filter(s => s.found).map(s => s.precision))
  const recall = mean(shares.filter(s => s.wanted).map(s => s.recall))
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}
