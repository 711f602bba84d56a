import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packTrie, phraseValue, readTrie } from './trie.ts'

const makeTrie = (phrases: string[], values?: number[]) => readTrie(packTrie(phrases, values))

test('every phrase is found with its value, and nothing else is', () => {
  const phrase = fc.string({
    unit: fc.constantFrom('ا', 'ب', 'ل', ' ', '\ue003'),
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(fc.uniqueArray(phrase), phrase, (phrases, other) => {
      const trie = makeTrie(phrases)
      phrases.forEach((p, i) => {
        expect(phraseValue(trie, p)).toBe(i)
      })
      expect(phraseValue(trie, other)).toBe(phrases.indexOf(other))
    }),
  )
})

test('of two equal phrases the first holds; values can be given', () => {
  expect(phraseValue(makeTrie(['حلف', 'حلف'], [7, 8]), 'حلف')).toBe(7)
})

test('an empty trie finds nothing', () => {
  expect(phraseValue(makeTrie([]), 'حلف')).toBe(-1)
})
