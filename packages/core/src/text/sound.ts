/**
 * A key that spellings of one foreign name share: غورباتشوف, جورباتشوف and قورباتشوف. Outlets write g as ج, غ, ق or ك,
 * and put in or leave out long vowels; so letters of near sound become one and vowels after the first letter go.
 * Coarse on purpose: it proposes, somebody else decides.
 */
import { fold } from './fold.ts'

/** The sound key of one word, in any spelling; may be empty. */
export function soundKey(word: string): string {
  const folded = fold(word)
  const key = folded.includes('تش') ? folded.replaceAll('تش', 'ش') : folded
  let out = ''
  let last = 0
  for (let i = 0; i < key.length; i++) {
    const letter = key.charCodeAt(i)
    const kind = letter < SOUNDS.length ? SOUNDS[letter]! : 0
    if (kind === VOWEL && i > 0) continue
    const sound = kind > VOWEL ? kind : letter
    if (sound !== last) out += String.fromCharCode(sound)
    last = sound
  }
  return out
}

/** By letter: VOWEL, the letter that stands for its sound, or 0 for one that stands for itself. */
const SOUNDS = new Uint16Array(0x700)
const VOWEL = 1
for (const group of ['جغقك', 'تطثسصز', 'دضذظ', 'هح', 'بف'])
  for (const letter of group) SOUNDS[letter.charCodeAt(0)] = group.charCodeAt(0)
for (const vowel of 'اويهء') SOUNDS[vowel.charCodeAt(0)] = VOWEL
