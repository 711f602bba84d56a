/**
 * Labelled sentences with a label for each of our tokens: marks before the first word of a token and after its last
 * stay outside the name, «(الناتو)» → O B-ORG O.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { LABELS } from '../../packages/core/src/lexicon/tagger/model.ts'
import { type Pretokenized, readPretokenized } from '../../packages/core/src/lexicon/tagger/pretokenized.ts'
import { NUMBER, WORD } from '../../packages/core/src/text/tokenize.ts'

export interface Sentence {
  readonly id: string
  readonly source: string
  readonly tokens: readonly string[]
  readonly tags: readonly string[]
}

export interface Corpus extends Pretokenized {
  readonly sentences: readonly Sentence[]
  /** Label of each of our tokens, an index into LABELS. */
  readonly labels: Uint8Array
}

export function readSentences(file: string): Sentence[] {
  return readText(file)
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Sentence)
}

/** A text file, gzipped or not. */
export function readText(file: string): string {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

export function makeCorpus(sentences: readonly Sentence[]): Corpus {
  const p = readPretokenized(sentences.map(s => s.tokens))
  const labels = new Uint8Array(p.tokens.count)
  for (const [index, { tags }] of sentences.entries()) {
    const end = p.sentenceFrom[index + 1]!
    for (let from = p.sentenceFrom[index]!; from < end; ) {
      let to = from + 1
      while (to < end && p.origin[to] === p.origin[from]) to++
      const k = p.origin[from]!
      writeLabels(labels, p.tokens.kind, from, to, tags[k]!, tags[k + 1] ?? 'O')
      from = to
    }
  }
  return { ...p, sentences, labels }
}

function writeLabels(
  labels: Uint8Array,
  kind: Uint8Array,
  from: number,
  to: number,
  tag: string,
  next: string,
): void {
  if (tag === 'O') return
  const isWord = (i: number) => kind[i] === WORD || kind[i] === NUMBER
  let first = from
  while (first < to && !isWord(first)) first++
  if (first === to) first = from
  let last = to - 1
  while (last > first && !isWord(last)) last--
  const inside = `I-${tag.slice(2)}`
  const label = (name: string) => (LABELS as readonly string[]).indexOf(name)
  if (tag === inside) labels.fill(label(inside), from, first)
  labels[first] = label(tag)
  labels.fill(label(inside), first + 1, last + 1)
  if (next === inside) labels.fill(label(inside), last + 1, to)
}
