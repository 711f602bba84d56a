/** Builds the table that lexicon/tagger/word-classes.ts reads: word → class, without the words. */
import { hashOf, mix } from '../../packages/core/src/lexicon/tagger/hash.ts'
import { cellAt, fingerprint } from '../../packages/core/src/lexicon/tagger/word-classes.ts'
import type { FreshWordClasses } from './pack-model.ts'

/** `values[i]` (> 0, below 2^classBits) is the class of `words[i]`; the words are distinct. */
export function makeWordClasses(
  words: readonly string[],
  values: ArrayLike<number>,
  classBits: number,
  levels: readonly Uint16Array[],
): FreshWordClasses {
  const segment = Math.ceil((words.length * 1.23 + 32) / 3)
  for (let seed = 1; seed < 100; seed++) {
    const cells = peel(words, values, classBits, segment, seed)
    if (cells) return { cells, segment, seed, classBits, levels }
  }
  throw new Error('no seed separates the words: are there duplicates?')
}

/** Takes off, again and again, a word that has a cell for itself; then fills the cells in the opposite order. */
function peel(
  words: readonly string[],
  values: ArrayLike<number>,
  classBits: number,
  segment: number,
  seed: number,
): Uint32Array | undefined {
  const hashes = words.map(word => mix(hashOf(word, 0, word.length), seed))
  const load = new Int32Array(segment * 3)
  const who = new Int32Array(segment * 3)
  const cellsOf = (w: number) => [0, 1, 2].map(part => cellAt(hashes[w]!, part, segment))
  for (const w of words.keys())
    for (const cell of cellsOf(w)) {
      load[cell]!++
      who[cell]! ^= w
    }
  const order: { w: number; cell: number }[] = []
  const queue = [...load.keys()].filter(cell => load[cell] === 1)
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
    if (load[cell] !== 1) continue
    const w = who[cell]!
    order.push({ w, cell })
    for (const other of cellsOf(w)) {
      load[other]!--
      who[other]! ^= w
      if (load[other] === 1) queue.push(other)
    }
  }
  if (order.length < words.length) return undefined
  const cells = new Uint32Array(segment * 3)
  for (const { w, cell } of order.reverse()) {
    let content = (fingerprint(hashes[w]!) << classBits) | values[w]!
    for (const other of cellsOf(w)) if (other !== cell) content ^= cells[other]!
    cells[cell] = content
  }
  return cells
}
