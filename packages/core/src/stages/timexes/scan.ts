/**
 * The tokens of one sentence with the time words in them, and the small questions the rules ask of both. Nothing is
 * seen beyond the sentence: «… الجمعة» at the end of a headline has no part in the «26 أبريل» that opens the next line.
 */

import { type TimeReading, type TimeWord, timeWordAt } from '../../lexicon/time-words.ts'
import { NUMBER, PUNCT } from '../../text/tokenize.ts'
import { keyOf, type Tokens } from '../../tokens.ts'

export interface Scan {
  readonly text: string
  readonly tokens: Tokens
  /** The time word that begins with each token. */
  readonly words: readonly (TimeWord | undefined)[]
  /** The tokens of the sentence: first, and one past the last. */
  readonly from: number
  readonly to: number
}

/** A scan for each sentence, in order. */
export function makeScans(text: string, tokens: Tokens): Scan[] {
  const words: (TimeWord | undefined)[] = new Array(tokens.count)
  for (let i = 0; i < tokens.count; i++) words[i] = timeWordAt(text, tokens, i)
  const scans: Scan[] = []
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1
    while (to < tokens.count && tokens.sentence[to] === tokens.sentence[from]) to++
    scans.push({ text, tokens, words, from, to })
    from = to
  }
  return scans
}

/** The reading of that kind of the word that begins at token `i`. */
export function read(scan: Scan, i: number, kind: string): TimeReading | undefined {
  if (i < scan.from || i >= scan.to) return undefined
  const readings = scan.words[i]?.readings
  if (readings === undefined) return undefined
  for (let k = 0; k < readings.length; k++) if (readings[k]!.kind === kind) return readings[k]
  return undefined
}

/** The same, only of a word without proclitics: for words inside an expression. */
export function readBare(scan: Scan, i: number, kind: string): TimeReading | undefined {
  return scan.words[i]?.cut.at === 0 ? read(scan, i, kind) : undefined
}

/** One past the last token of the time word at `i`. */
export function after(scan: Scan, i: number): number {
  return scan.words[i]!.to
}

/** The proclitics cut from the word at `i`: '', 'و', 'ل', 'وب' … */
export function proclitic(scan: Scan, i: number): string {
  const length = i < scan.to ? (scan.words[i]?.cut.at ?? 0) : 0
  const at = scan.tokens.keyStart[i]!
  return length === 0 ? '' : scan.tokens.keys.slice(at, at + length)
}

/** Offset in the text where the expression that begins with token `i` starts. */
export function startOf(scan: Scan, i: number): number {
  return scan.words[i]?.start ?? scan.tokens.start[i]!
}

export function isKey(scan: Scan, i: number, key: string): boolean {
  const { keys, keyStart } = scan.tokens
  if (i < scan.from || i >= scan.to) return false
  const at = keyStart[i]!
  return keyStart[i + 1]! - 1 - at === key.length && keys.startsWith(key, at)
}

export function key(scan: Scan, i: number): string {
  return i >= scan.from && i < scan.to ? keyOf(scan.tokens, i) : ''
}

export function isNumber(scan: Scan, i: number): boolean {
  return i >= scan.from && i < scan.to && scan.tokens.kind[i] === NUMBER
}

/** True when nothing stands between token `i` and the one after it. */
export function touchesNext(scan: Scan, i: number): boolean {
  return scan.tokens.end[i] === scan.tokens.start[i + 1]
}

/** The single mark at `i`, or '': «-», «/», «،». */
export function markAt(scan: Scan, i: number): string {
  return scan.tokens.kind[i] === PUNCT ? key(scan, i) : ''
}

/** What kind of preposition stands before token `i`, written apart or onto it: since, before, in … or ''. */
export function prepositionBefore(scan: Scan, i: number): string {
  const on = proclitic(scan, i)
  if (on.endsWith('ل')) return 'to'
  if (on.endsWith('ب')) return 'in'
  if (on !== '') return ''
  // «في غضون» and «بدءا من» are phrases of two tokens.
  for (let back = 1; back <= 3 && i - back >= scan.from; back++) {
    const word = scan.words[i - back]
    if (word && word.to === i) {
      const preposition = read(scan, i - back, 'prep')
      if (preposition) return preposition.value
    }
  }
  return ''
}
