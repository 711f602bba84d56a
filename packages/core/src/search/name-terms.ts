/**
 * What a name is found by while it is typed: the beginnings of its words, spelled or sounding alike. «غورب» leads to
 * «ميخائيل جورباتشوف».
 */
import { soundKey } from '../text/sound.ts'
import { bareWords } from './name-keys.ts'

/** What to index of a name, joined by spaces. */
export function nameTerms(name: string): string {
  return bareWords(name).flatMap(termsOf).join(' ')
}

/** For each word typed, the beginnings of which one must be there; empty when too little was typed. */
export function typedTerms(typed: string): readonly (readonly string[])[] {
  // «ال» alone is the beginning of an article.
  const words = bareWords(typed).filter(w => w !== 'ال')
  return words.some(w => w.length >= SHORTEST_TYPED) ? words.map(termsOf) : []
}

/** Fewer letters begin too many names … */
const SHORTEST_TYPED = 2
/** … and shorter sounds join words that have nothing in common: قطار, جزيرة. */
const SHORTEST_SOUND = 4

/** Sounds stand beside words: a Latin letter before them keeps them apart. */
function termsOf(word: string): readonly string[] {
  const sound = soundKey(word)
  return sound.length >= SHORTEST_SOUND ? [word, `s${sound}`] : [word]
}
