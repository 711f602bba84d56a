/**
 * How the words of a name stand in the index of names: one key a word, alike for the spellings of one name, so that
 * person:غورباتشوف meets «جورباتشوف» and org:"القوات المسلحة" meets «للقوات المسلحة».
 */
import { fold } from '../text/fold.ts'
import { eachWord, soundOf } from './words.ts'

/** The keys of a name's words, in order. */
export function nameKeys(name: string): readonly string[] {
  return bareWords(name).map(word => soundOf(word) ?? word)
}

/** The folded words of a name, each without its article: what one types to find it. */
export function bareWords(name: string): readonly string[] {
  const words: string[] = []
  eachWord(name, (start, end) => {
    const word = fold(name.slice(start, end))
    const bare = word.replace(ARTICLE, '')
    words.push(bare.length >= 2 ? bare : word)
  })
  return words
}

/** Inside a name the article may stand behind و, and lose its alef behind ل. */
const ARTICLE = /^(?:وال|ال|لل)/
