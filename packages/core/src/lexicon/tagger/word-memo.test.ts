import { expect, test } from 'vitest'
import { makeAttributes } from './attributes.ts'
import { hashOf } from './hash.ts'
import { readPretokenized } from './pretokenized.ts'
import { shippedTagger } from './tagger.ts'
import { makeWordMemo, readWord, type WordMemo } from './word-memo.ts'

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي']

/** Another word of four letters that falls on the same row, whatever the size of the memo. */
function rivalOf(word: string): string {
  const row = (w: string) => hashOf(w, 0, w.length) & 0xffff
  for (const a of LETTERS)
    for (const b of LETTERS)
      for (const c of LETTERS)
        for (const d of LETTERS) {
          const other = a + b + c + d
          if (other !== word && row(other) === row(word)) return other
        }
  throw new Error('no rival')
}

function read(memo: WordMemo, word: string) {
  const a = makeAttributes(1)
  readWord(memo, readPretokenized([[word]]).tokens, 0, a)
  return a
}

test.each(['وزير', 'محمد', 'روما'])(
  '%s and a word that falls on its row are not taken for each other',
  word => {
    const { classes } = shippedTagger('news').memo.words
    const memo = makeWordMemo(classes)
    const rival = rivalOf(word)
    for (const next of [word, rival, word, rival])
      expect(read(memo, next)).toEqual(read(makeWordMemo(classes), next))
  },
)
