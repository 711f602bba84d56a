/**
 * Tells whether two words, or two names, are one name spelled in two ways: «غورباتشوف» and «جورباتشوف», «دونالد» and
 * «دونلد», but not حسن and حسين.
 *
 * Outlets write foreign names by ear: g as ج, غ or ق, v as ف or ب, long vowels put in or left out. In Arabic names the
 * same differences make another name (سالم، سليم), so they are only forgiven in words long enough, without the letters
 * that hardly any foreign name is written with, and when one spelling merely has vowels that the other lacks.
 */
import { fold } from './fold.ts'
import { soundKey } from './sound.ts'

/** True when both words, in any orthography, may be one name. Reflexive and symmetric, not transitive. */
export function sameWord(a: string, b: string): boolean {
  const x = fold(a)
  const y = fold(b)
  if (x === y) return true
  if (soundKey(x) !== soundKey(y)) return false
  return closeSpellings(toSpelling(x), toSpelling(y))
}

/** True when both names have the same words in the same order; عبد, أبو and their like count with the next word. */
export function sameName(a: string, b: string): boolean {
  const x = nameWords(a)
  const y = nameWords(b)
  return x.length === y.length && x.every((word, i) => sameWord(word, y[i]!))
}

/** The words of a name, folded: «عبد الله بن عمر» → عبدالله, بن, عمر. */
export function nameWords(name: string): readonly string[] {
  const words = fold(name).split(NOT_LETTERS).filter(Boolean)
  const joined: string[] = []
  for (let i = 0; i < words.length; i++) {
    const prefix = words[i]!
    if (COMPOUND.has(prefix) && i + 1 < words.length) joined.push(prefix + words[++i])
    else joined.push(prefix)
  }
  return joined
}

const NOT_LETTERS = /[^\p{L}\p{N}]+/u
const COMPOUND = new Set(['عبد', 'ابو', 'ابي', 'ابا'])

interface Spelling {
  readonly length: number
  /** The first letter and every consonant after it … */
  readonly consonants: string
  /** … and the long vowels that follow each. */
  readonly vowels: readonly string[]
}

function toSpelling(key: string): Spelling {
  const word = key.replace(/تش/g, 'ش').replace(/[هة]$/, 'ا')
  let consonants = ''
  const vowels: string[] = []
  for (const letter of word) {
    if (consonants !== '' && LONG_VOWELS.has(letter)) {
      if (!vowels.at(-1)!.endsWith(letter)) vowels[vowels.length - 1] += letter
    } else if (!(consonants.endsWith(letter) && vowels.at(-1) === '')) {
      consonants += letter
      vowels.push('')
    }
  }
  return { length: key.length, consonants, vowels }
}

const LONG_VOWELS = new Set('اويء')
/** Letters of Arabic names that foreign names are not written with: there every letter tells. */
const ARABIC_ONLY = /[حعضظذ]/
/** Pairs of letters that stand for one foreign sound. */
const INTERCHANGED = new Set(['جغ', 'جق', 'غق', 'قك', 'غك', 'تط', 'تث', 'طث', 'ثس', 'سص', 'زس', 'بف'])
const MOST_CHANGES = 3

function closeSpellings(a: Spelling, b: Spelling): boolean {
  const n = a.consonants.length
  if (n !== b.consonants.length) return false
  if (a.consonants === b.consonants && a.vowels.join() === b.vowels.join()) return true
  if (!longEnough(a, b)) return false
  if (ARABIC_ONLY.test(a.consonants) || ARABIC_ONLY.test(b.consonants)) return false
  if (a.vowels[n - 1] !== b.vowels[n - 1]) return false
  let changes = 0
  let more = false
  let less = false
  for (let i = 0; i < n; i++) {
    const [x, y] = [a.consonants[i]!, b.consonants[i]!]
    if (x !== y && (++changes > MOST_CHANGES || !(INTERCHANGED.has(x + y) || INTERCHANGED.has(y + x))))
      return false
    const [v, w] = [a.vowels[i]!, b.vowels[i]!]
    if (v === w) continue
    changes++
    if (v.includes(w)) more = true
    else if (w.includes(v)) less = true
    else return false
  }
  return changes <= MOST_CHANGES && !(more && less) && !((more || less) && (fourWithAn(a) || fourWithAn(b)))
}

function longEnough(a: Spelling, b: Spelling): boolean {
  const n = a.consonants.length
  return n >= 4 || (n === 3 && Math.max(a.length, b.length) >= 6)
}

/** سلمان, مروان: names of this build differ by one vowel (سليمان). */
function fourWithAn({ consonants, vowels }: Spelling): boolean {
  return consonants.length === 4 && consonants[3] === 'ن' && vowels[2] === 'ا' && vowels[3] === ''
}
