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
  const cuts: Cut[] = [WHOLE]
  let at = 0
  const conjunction = key.charCodeAt(0)
  if ((conjunction === WAW || conjunction === FA) && key.length >= 3) push(cuts, ++at, false)
  pushPrepositions(cuts, key, 0)
  if (at === 1) pushPrepositions(cuts, key, 1)
  return cuts
}

const WHOLE: Cut = { at: 0, elidedAlef: false }

function pushPrepositions(cuts: Cut[], key: string, from: number): void {
  const rest = key.length - from
  const unit = key.charCodeAt(from)
  if (rest < 3) return
  if (unit === LAM && key.charCodeAt(from + 1) === LAM && rest >= 4) push(cuts, from + 1, true)
  if (unit === BA || unit === KAF || unit === LAM || unit === SIN) push(cuts, from + 1, false)
}

function push(cuts: Cut[], at: number, elidedAlef: boolean): void {
  cuts.push({ at, elidedAlef })
}

/** True when the key form begins with the article, written ال or, after ل, لل. */
export function hasArticle(key: string): boolean {
  return (
    key.length > 3 && key.charCodeAt(1) === LAM && (key.charCodeAt(0) === ALEF || key.charCodeAt(0) === LAM)
  )
}
