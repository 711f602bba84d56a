/**
 * The one-letter words that Arabic writes onto the next: «وبالناتو» = و + ب + الناتو, «للناتو» = ل + الناتو.
 *
 * Without a dictionary a first letter may always belong to the word («وزير», «بيتر»), so this only lists what is
 * possible, the unsegmented word first; whoever knows the stem decides.
 */

export interface Cut {
  /** Units of the key form taken by proclitics. */
  readonly at: number
  /** In «للناتو» the article lost its alef: the stem is read as if an alef stood before it. */
  readonly elidedAlef: boolean
}

const WAW = 0x648
const FA = 0x641
const BA = 0x628
const LAM = 0x644
const KAF = 0x643
const SIN = 0x633
const ALEF = 0x627

/** The possible places where the stem of a word begins. `key` is the folded word (KEY); at least two letters stay. */
export function possibleCuts(key: string): readonly Cut[] {
  return possibleCutsIn(key, 0, key.length)
}

/** As possibleCuts, for the word that stands in [from, to) of `keys`. Makes nothing: the few patterns are shared. */
export function possibleCutsIn(keys: string, from: number, to: number): readonly Cut[] {
  const first = keys.charCodeAt(from)
  const isConjunction = (first === WAW || first === FA) && to - from >= 3
  const atFirst = prepositionAt(keys, from, to)
  const atSecond = isConjunction ? prepositionAt(keys, from + 1, to) : NONE
  return PATTERNS[(isConjunction ? 9 : 0) + atFirst * 3 + atSecond]!
}

const WHOLE: Cut = { at: 0, elidedAlef: false }

/** No preposition; one letter (بـ); لل, which may be one letter or hide the article. */
const NONE = 0
const LETTER = 1
const DOUBLE_LAM = 2

function prepositionAt(keys: string, at: number, to: number): number {
  const unit = keys.charCodeAt(at)
  if (to - at < 3 || !(unit === BA || unit === KAF || unit === LAM || unit === SIN)) return NONE
  return unit === LAM && to - at >= 4 && keys.charCodeAt(at + 1) === LAM ? DOUBLE_LAM : LETTER
}

/** The cuts of each pattern: conjunction or not, preposition at the first letter, preposition at the second. */
const PATTERNS: readonly (readonly Cut[])[] = [0, 1].flatMap(conjunction =>
  [NONE, LETTER, DOUBLE_LAM].flatMap(atFirst =>
    [NONE, LETTER, DOUBLE_LAM].map(atSecond => [
      WHOLE,
      ...(conjunction ? [{ at: 1, elidedAlef: false }] : []),
      ...cutsAfter(atFirst, 1),
      ...cutsAfter(atSecond, 2),
    ]),
  ),
)

function cutsAfter(preposition: number, at: number): Cut[] {
  if (preposition === NONE) return []
  const plain = { at, elidedAlef: false }
  return preposition === DOUBLE_LAM ? [{ at, elidedAlef: true }, plain] : [plain]
}

/** True when the key form begins with the article, written ال or, after ل, لل. */
export function hasArticle(key: string): boolean {
  return (
    key.length > 3 && key.charCodeAt(1) === LAM && (key.charCodeAt(0) === ALEF || key.charCodeAt(0) === LAM)
  )
}
