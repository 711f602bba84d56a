/**
 * Quoted stretches by token, nested, with an end for those that were never closed: in «قال "بدأنا العمل. وأضاف أن …»
 * the words in marks end where the reporter speaks again.
 */
import type { Doc } from '../../doc.ts'
import { findCueWord } from '../../lexicon/cues.ts'
import { PUNCT } from '../../text/tokenize.ts'
import { tokensIn } from '../../tokens.ts'

export interface Quote {
  /** Inside of the marks, without a final full stop (UTF-16 units). */
  readonly start: number
  readonly end: number
  /** Tokens inside. */
  readonly from: number
  readonly to: number
  /** Tokens with the marks. */
  readonly outerFrom: number
  readonly outerTo: number
  readonly words: number
  readonly closed: boolean
  /** Index of the quote around it, -1 for none. */
  readonly parent: number
  /** True when its opening mark stands in an earlier paragraph, or the paragraph before ended unclosed. */
  readonly continues: boolean
}

export function findQuotes(doc: Doc<'sentences' | 'tokens' | 'quoted'>): readonly Quote[] {
  const found: Quote[] = []
  const around: number[] = []
  for (const q of doc.quoted) {
    while (around.length > 0 && found[around.at(-1)!]!.end <= q.start) around.pop()
    const parent = around.at(-1) ?? -1
    const closed = q.close !== undefined
    const end = closed ? q.end : endOfUnclosed(doc, q.start, q.end)
    const { from, to } = trimStop(doc, q.start, end)
    if (from >= to) continue
    const opensHere = q.open >= (from > 0 ? doc.tokens.end[from - 1]! - 2 : 0) && q.open < q.start
    const before = found.at(-1)
    found.push({
      start: doc.tokens.start[from]!,
      end: doc.tokens.end[to - 1]!,
      from,
      to,
      outerFrom: opensHere ? firstTouching(doc, q.open, from) : from,
      outerTo: closed ? tokensIn(doc.tokens, q.close, q.close + 1).to : to,
      words: to - from,
      closed,
      parent,
      continues: !opensHere || (before !== undefined && !before.closed && isNextBlock(doc, before.to, from)),
    })
    around.push(found.length - 1)
  }
  return found
}

function firstTouching({ tokens }: Doc<'tokens'>, open: number, from: number): number {
  let i = from
  while (i > 0 && tokens.start[i - 1]! >= open) i--
  return i
}

const STOPS = new Set(['.', '،', ',', '؛', ';'].map(c => c.charCodeAt(0)))

function trimStop({ text, tokens }: Doc<'tokens'>, start: number, end: number): { from: number; to: number } {
  let { from, to } = tokensIn(tokens, start, end)
  while (to > from && tokens.kind[to - 1] === PUNCT && STOPS.has(text.charCodeAt(tokens.start[to - 1]!))) to--
  return { from, to }
}

/** Where the reporter takes over: before «، وأضاف» or at the end of a sentence that such a word follows. */
function endOfUnclosed({ text, tokens, sentences }: Doc<'sentences' | 'tokens'>, start: number, end: number) {
  const { from, to } = tokensIn(tokens, start, end)
  for (let i = from + 2; i < to; i++) {
    if (sentences[tokens.sentence[i]!]!.block !== sentences[tokens.sentence[from]!]!.block) return end
    if (tokens.kind[i - 1] !== PUNCT) continue
    const word = findCueWord(text, tokens, i)
    const isTurn = word?.form === 'past' && word.conjunction && word.pronoun === '' && word.person === 3
    if (isTurn && !(word.entry.flags.has('guarded') && text[tokens.start[i - 1]!] !== '.'))
      return tokens.start[i - 1]!
  }
  return end
}

function isNextBlock(
  { tokens, sentences }: Doc<'sentences' | 'tokens'>,
  last: number,
  first: number,
): boolean {
  const a = sentences[tokens.sentence[Math.max(0, last - 1)]!]!.block
  const b = sentences[tokens.sentence[first]!]!.block
  return a !== b && sentences[tokens.sentence[last] ?? 0]?.block === b && last >= first - 2
}
