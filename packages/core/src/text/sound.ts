/**
 * A key that spellings of one foreign name share: غورباتشوف, جورباتشوف and قورباتشوف. Outlets write g as ج, غ, ق or ك,
 * and put in or leave out long vowels; so letters of near sound become one and vowels after the first letter go.
 * Coarse on purpose: it proposes, somebody else decides.
 */
import { fold } from './fold.ts'

/** The sound key of one word, in any spelling; may be empty. */
export function soundKey(word: string): string {
  const key = fold(word).replace(/تش/g, 'ش')
  let out = ''
  for (let i = 0; i < key.length; i++) {
    const letter = key[i]!
    const sound = SOUND.get(letter) ?? letter
    if (i > 0 && VOWELS.has(letter)) continue
    if (!out.endsWith(sound)) out += sound
  }
  return out
}

const VOWELS = new Set('اويهء')
const SOUND = new Map(
  ['جغقك', 'تطثسصز', 'دضذظ', 'هح', 'بف'].flatMap(group =>
    [...group].map(letter => [letter, group[0]!] as const),
  ),
)
