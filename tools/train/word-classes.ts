/** Word classes of three granularities from running text, in the form the tagger looks them up. */

import { clusterWords } from './exchange.ts'
import type { FreshWordClasses } from './pack-model.ts'
import { readWords } from './word-list.ts'
import { makeWordClasses } from './xor-filter.ts'

const CLASS_BITS = 10
const FINE = 1 << CLASS_BITS
const MIDDLE = 256
const BROAD = 64
const ROUNDS = 8
/** Words seen twice say too little of themselves; those seen less than SHIPPED_AT_LEAST are not worth their bytes. */
const COUNTED_AT_LEAST = 3
const SHIPPED_AT_LEAST = 6
const MOST_WORDS = 120_000

export function findWordClasses(lines: Iterable<string>, report: (line: string) => void): FreshWordClasses {
  const list = readWords(lines, COUNTED_AT_LEAST, MOST_WORDS)
  report(`${list.words.length} words, ${list.sequence.length} in the text`)
  const fine = clusterWords(list.sequence, list.words.length, FINE, ROUNDS, report)
  // The coarser classes are classes of classes, so one number a word is enough.
  const fineText = list.sequence.map(word => fine[word]!)
  const middle = clusterWords(fineText, FINE, MIDDLE, ROUNDS * 2, report)
  const broad = clusterWords(
    fineText.map(c => middle[c]!),
    MIDDLE,
    BROAD,
    ROUNDS * 2,
    report,
  )
  const shipped = [...list.words.keys()].filter(
    w => fine[w]! > 1 && list.counts[w]! >= SHIPPED_AT_LEAST && !list.words[w]!.endsWith('+'),
  )
  report(`${shipped.length} words shipped`)
  return makeWordClasses(
    shipped.map(w => list.words[w]!),
    shipped.map(w => fine[w]!),
    CLASS_BITS,
    [middle.map(m => broad[m]!), middle],
  )
}
