/** An article as the search for events sees it: each token with its event word, the name, time and voice it stands in. */
import type { Doc } from '../../doc.ts'
import { type EventWord, type EventWords, eventWordOf, findEventWords } from '../../lexicon/event-words.ts'
import { type MentionMap, mapMentions } from '../../phrases/mention-map.ts'
import type { Span } from '../../schema/span.ts'
import { PUNCT } from '../../text/tokenize.ts'
import { keyOf, type Tokens, tokenAt } from '../../tokens.ts'

export type EventDoc = Doc<
  'blocks' | 'sentences' | 'tokens' | 'timexes' | 'mentions' | 'entities' | 'roles' | 'quotations'
>

/** Values of `titled`. */
export const TITLED = 1
export const TITLED_BEHIND_LETTER = 2

export interface Scan {
  readonly doc: EventDoc
  readonly text: string
  readonly tokens: Tokens
  readonly map: MentionMap
  readonly words: EventWords
  /** For each token the common noun that begins in it and stands for somebody («الوزير»), or -1. */
  readonly nominalAt: Int32Array
  /** Index of the time expression over each token, -1 for none. */
  readonly timexAt: Int32Array
  /** Index of the innermost quotation over each token, -1 for the article's own voice. */
  readonly voiceAt: Int32Array
  /** The words of an office whose holder is named beside it: whoever is named in them takes no part. */
  readonly titled: Uint8Array
  /** Index of the quotation whose word of saying stands there, -1 for none: a clause begins. */
  readonly cueAt: Int32Array
  /** Mention index → entity id. */
  readonly entityOf: readonly (string | undefined)[]
}

export function makeScan(doc: EventDoc): Scan {
  const { text, tokens, mentions } = doc
  const map = mapMentions(tokens, mentions)
  const column = () => new Int32Array(tokens.count).fill(-1)
  const nominalAt = column()
  mentions.forEach((m, i) => {
    if (m.kind === 'nominal') nominalAt[map.from[i]!] = i
  })
  const timexAt = column()
  const voiceAt = column()
  const titled = new Uint8Array(tokens.count)
  const cueAt = column()
  doc.timexes.forEach((t, i) => {
    fill(tokens, timexAt, t, i)
  })
  // Outer quotations come first, so that the innermost is left standing.
  doc.quotations.forEach((q, i) => {
    if (q.status !== 'attributed') return
    fill(tokens, voiceAt, q, i)
    // «بحسب موسكو» may stand inside a clause.
    if (q.cue && q.cue.class !== 'according-to') fill(tokens, cueAt, q.cue, i)
  })
  const entities = new Map(doc.entities.flatMap(e => e.mentions.map(id => [id, e.id] as const)))
  const entityOf = mentions.map(m => entities.get(m.id))
  const people = new Set(mentions.filter(m => m.type === 'person').map(m => m.start))
  for (const role of doc.roles)
    for (const span of role.evidence)
      if (!people.has(span.start)) {
        fill(tokens, titled, span, TITLED)
        // «لوزير الخارجية»
        const first = tokenAt(tokens, span.start)
        if (tokens.start[first]! < span.start) titled[first] = TITLED_BEHIND_LETTER
      }
  return {
    doc,
    text,
    tokens,
    map,
    words: findEventWords(tokens),
    nominalAt,
    timexAt,
    voiceAt,
    titled,
    cueAt,
    entityOf,
  }
}

function fill(tokens: Tokens, column: Int32Array | Uint8Array, { start, end }: Span, value: number): void {
  for (let i = tokenAt(tokens, start); i < tokens.count && tokens.start[i]! < end; i++) column[i] = value
}

/** The event word that token `i` is, or begins; `undefined` for others, and inside times. */
export function wordAt({ words, timexAt }: Scan, i: number): EventWord | undefined {
  const line = words.line[i] ?? -1
  return line < 0 || timexAt[i]! >= 0 ? undefined : eventWordOf(line)
}

export function hasKind(scan: Scan, i: number, kind: string): boolean {
  return i >= 0 && i < scan.tokens.count && (wordAt(scan, i)?.kinds.has(kind) ?? false)
}

/** The letters written before the stem of token `i`: «وب». */
export function cliticsOf({ tokens, words }: Scan, i: number): string {
  return tokens.keys.slice(tokens.keyStart[i], tokens.keyStart[i]! + words.cut[i]!)
}

export const isMark = ({ tokens }: Scan, i: number): boolean => tokens.kind[i] === PUNCT

/** True when the token is this word, in key form. */
export const isKey = ({ tokens }: Scan, i: number, key: string): boolean =>
  i >= 0 && i < tokens.count && keyOf(tokens, i) === key

/** The unit at a place of the key of token `i`, proclitics left out. */
export const unitAt = ({ tokens, words }: Scan, i: number, at: number): number =>
  tokens.keys.charCodeAt(tokens.keyStart[i]! + words.cut[i]! + at)
