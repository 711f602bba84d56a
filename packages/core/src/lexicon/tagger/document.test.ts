import { expect, test } from 'vitest'
import { collectVotes } from './document.ts'
import { LABELS } from './model.ts'
import { readPretokenized } from './pretokenized.ts'
import { readAttributes } from './read-attributes.ts'
import { shippedTagger } from './tagger.ts'

/** The votes on the word at `word` of the first sentence, when the first reading gave the tags. */
function votesOn(sentences: readonly string[], tags: readonly string[], word: number, reach = 100): number {
  const { tokens } = readPretokenized(sentences.map(s => s.split(' ')))
  const labels = Uint8Array.from(tags.join(' ').split(' '), tag => (LABELS as readonly string[]).indexOf(tag))
  const margins = new Int32Array(tokens.count).fill(100)
  const memo = shippedTagger('news').memo.words
  return collectVotes(readAttributes(tokens, memo), { labels, margins }, tokens.count, reach).alone[word]!
}

const UNSEEN = votesOn(['قال كلاما'], ['O O'], 1)
const label = (votes: number) => LABELS[votes >> 4]

test('a surname alone is told by the full name elsewhere, with or without proclitics', () => {
  for (const again of ['لوب', 'ولوب', 'بلوب'])
    expect(label(votesOn([`فاز ${again}`, 'قال سيباستيان لوب'], ['O O', 'O B-PER I-PER'], 1))).toBe('I-PER')
})

test('what lies beyond the reach does not count', () => {
  const far = ['فاز لوب', ...Array.from({ length: 50 }, () => 'كلمة أخرى'), 'قال سيباستيان لوب']
  const tags = ['O O', ...Array.from({ length: 50 }, () => 'O O'), 'O B-PER I-PER']
  expect(label(votesOn(far, tags, 1, 200))).toBe('I-PER')
  expect(votesOn(far, tags, 1, 20)).toBe(UNSEEN)
})

test('a word that is no name elsewhere is another thing than a word not seen again', () => {
  expect(votesOn(['قال كلاما', 'سمع كلاما'], ['O O', 'O O'], 1)).not.toBe(UNSEEN)
})
