/**
 * An article as the search for speech sees it: every token with the kind of word it is, the quotation marks and the
 * mention it stands in, and the sentence, which no mark inside a quotation ends.
 */
import type { Cluster, Doc, FoundMention } from '../../doc.ts'
import { classifyWords } from '../../lexicon/speech-words.ts'
import type { Role } from '../../schema/role.ts'
import type { Timex } from '../../schema/timex.ts'
import { PUNCT } from '../../text/tokenize.ts'
import { type Tokens, tokensIn } from '../../tokens.ts'
import { findQuotes, type Quote } from './quotes.ts'

export type QuotationDoc = Doc<
  'blocks' | 'sentences' | 'tokens' | 'quoted' | 'mentions' | 'entities' | 'roles' | 'timexes'
>

export interface View {
  readonly text: string
  readonly doc: QuotationDoc
  readonly tokens: Tokens
  /** Bits of lexicon/speech-words. */
  readonly bits: Int32Array
  readonly quotes: readonly Quote[]
  /** Index in `quotes` of the outermost quote around each token, its marks included; -1 for none. */
  readonly quoteAt: Int32Array
  /** Index of the mention over each token (the longest that names), -1 for none. */
  readonly mentionAt: Int32Array
  /** 1 for an adjective of country («الإيراني»), whatever longer mention covers it. */
  readonly isOrigin: Uint8Array
  /** Index of the time expression over each token, -1 for none. */
  readonly timexAt: Int32Array
  /** One past the last token of the sentence of each token. */
  readonly sentenceEnd: Int32Array
  readonly entityOf: ReadonlyMap<string, Cluster>
  /** Entity id → its type, and its name. */
  readonly typeOf: ReadonlyMap<string, Cluster['type']>
  readonly nameOf: ReadonlyMap<string, string>
  readonly rolesOf: ReadonlyMap<string, readonly Role[]>
}

export function makeView(doc: QuotationDoc): View {
  const { text, tokens } = doc
  const quotes = findQuotes(doc)
  const quoteAt = new Int32Array(tokens.count).fill(-1)
  quotes.forEach((q, index) => {
    if (q.parent < 0) quoteAt.fill(index, q.outerFrom, q.outerTo)
  })
  const entityOf = new Map<string, Cluster>()
  for (const e of doc.entities) for (const m of e.mentions) entityOf.set(m, e)
  const rolesOf = new Map<string, Role[]>()
  for (const r of doc.roles) {
    const known = rolesOf.get(r.person)
    if (known) known.push(r)
    else rolesOf.set(r.person, [r])
  }
  return {
    text,
    doc,
    tokens,
    bits: outsideNames(text, tokens, doc.mentions, classifyWords(tokens)),
    quotes,
    quoteAt,
    mentionAt: cover(tokens, doc.mentions, longerFirst),
    isOrigin: findOrigins(tokens, doc.mentions),
    timexAt: cover(tokens, doc.timexes, () => false),
    sentenceEnd: findSentenceEnds(doc, quotes, quoteAt),
    entityOf,
    typeOf: new Map(doc.entities.map(e => [e.id, e.type])),
    nameOf: new Map(doc.entities.map(e => [e.id, e.name])),
    rolesOf,
  }
}

/** The unit at a place of a token when the token is a mark, 0 for words and numbers. */
export function markAt(view: View, i: number): number {
  return i >= 0 && i < view.tokens.count && view.tokens.kind[i] === PUNCT
    ? view.text.charCodeAt(view.tokens.start[i]!)
    : 0
}

const COMMA = 0x60c
const LATIN_COMMA = 0x2c

/** The comma, Arabic or Latin. */
export function isComma(view: View, i: number): boolean {
  const mark = markAt(view, i)
  return mark === COMMA || mark === LATIN_COMMA
}

export function hasBit(view: View, i: number, bit: number): boolean {
  return i >= 0 && i < view.tokens.count && (view.bits[i]! & bit) !== 0
}

const TRIMMED = new Set(['.', '،', ',', '؛', ';', ':', '!', '?', '؟', '…', '-', '–', '—', '..', '...'])

/** Moves the end of tokens [from, to) before stops, commas and dashes. */
export function trimEnd(view: View, from: number, to: number): number {
  const { text, tokens } = view
  let end = to
  while (end > from && view.quoteAt[end - 1]! < 0 && tokens.kind[end - 1] === PUNCT) {
    if (!TRIMMED.has(text.slice(tokens.start[end - 1], tokens.end[end - 1]))) break
    end--
  }
  return end
}

function cover<T extends FoundMention | Timex>(
  tokens: Tokens,
  spans: readonly T[],
  better: (a: T, b: T) => boolean,
): Int32Array {
  const at = new Int32Array(tokens.count).fill(-1)
  spans.forEach((span, index) => {
    const { from, to } = tokensOf(tokens, span)
    for (let i = from; i < to; i++)
      if (at[i]! < 0 || (better(span, spans[at[i]!]!) && at[i] !== index)) at[i] = index
  })
  return at
}

const ALEF_BELOW = 0x625

function isImam(text: string, { keys, keyStart, start }: Tokens, i: number): boolean {
  return text.charCodeAt(start[i]!) === ALEF_BELOW && keys.startsWith('امام ', keyStart[i]!)
}

function findOrigins(tokens: Tokens, mentions: readonly FoundMention[]): Uint8Array {
  const isOrigin = new Uint8Array(tokens.count)
  for (const mention of mentions)
    if (mention.kind === 'adjectival') isOrigin[tokensOf(tokens, mention).from] = 1
  return isOrigin
}

/** «خالد علي إنه»: «علي» inside a name is no «على», whose key is the same. */
function outsideNames(
  text: string,
  tokens: Tokens,
  mentions: readonly FoundMention[],
  bits: Int32Array,
): Int32Array {
  for (const mention of mentions) {
    if (mention.type !== 'person' || mention.kind !== 'name') continue
    const { from, to } = tokensOf(tokens, mention)
    bits.fill(0, from + 1, to)
  }
  // «إمام» is no «أمام»: here only the hamza tells them apart.
  for (let i = 0; i < tokens.count; i++) if (bits[i] !== 0 && isImam(text, tokens, i)) bits[i] = 0
  return bits
}

const longerFirst = (a: FoundMention, b: FoundMention) => a.end - a.start > b.end - b.start

/** Tokens that a span touches: it may begin inside a word. */
export function tokensOf(
  tokens: Tokens,
  span: { readonly start: number; readonly end: number },
): { from: number; to: number } {
  const range = tokensIn(tokens, span.start, span.end)
  const inside = range.from > 0 && tokens.end[range.from - 1]! > span.start
  return { from: inside ? range.from - 1 : range.from, to: range.to }
}

/** One past the last token of the mention over token `i`. */
export function endOfMention(view: View, i: number): number {
  return tokensOf(view.tokens, view.doc.mentions[view.mentionAt[i]!]!).to
}

function findSentenceEnds(
  { tokens, sentences }: QuotationDoc,
  quotes: readonly Quote[],
  quoteAt: Int32Array,
): Int32Array {
  const ends = new Int32Array(tokens.count)
  let end = tokens.count
  for (let i = tokens.count - 1; i >= 0; i--) {
    const next = i + 1
    if (next < tokens.count && tokens.sentence[i] !== tokens.sentence[next]) {
      const newBlock = sentences[tokens.sentence[i]!]!.block !== sentences[tokens.sentence[next]!]!.block
      const insideQuote =
        quoteAt[i]! >= 0 && quoteAt[i] === quoteAt[next] && next < quotes[quoteAt[i]!]!.outerTo
      if (newBlock || !insideQuote) end = next
    }
    ends[i] = end
  }
  return ends
}

export type { Quote }
