/**
 * The words of the unlabelled text as numbers, proclitics cut where the rest is the commoner word:
 * «وقال الناتو بموسكو» → و+ قال الناتو ب+ موسكو, while «وزير» and «بيتر» stay whole.
 */
import { possibleCuts } from '../../packages/core/src/text/clitics.ts'
import { fold, KEY } from '../../packages/core/src/text/fold.ts'
import { NUMBER, tokenize, WORD } from '../../packages/core/src/text/tokenize.ts'

export interface WordList {
  /** The kept words, the most frequent first. Id 0 stands for every other word, 1 for a paragraph's edge. */
  readonly words: readonly string[]
  readonly counts: readonly number[]
  /** The running text as word ids. */
  readonly sequence: Int32Array
}

export const OTHER = 0
export const EDGE = 1

/** `lines`: paragraphs; words seen fewer than `atLeast` times are OTHER, and no more than `atMost` are kept. */
export function readWords(lines: Iterable<string>, atLeast: number, atMost: number): WordList {
  const surface = readSurface(lines)
  const pieces = surface.words.map(word => cut(word, surface))
  const ids = new Map<string, number>()
  const names: string[] = []
  const counts: number[] = []
  const pieceIds = pieces.map((list, i) =>
    list.map(piece => {
      let id = ids.get(piece)
      if (id === undefined) {
        id = names.length
        ids.set(piece, id)
        names.push(piece)
        counts.push(0)
      }
      counts[id]! += surface.counts[i]!
      return id
    }),
  )
  const kept = names
    .map((_, id) => id)
    .filter(id => counts[id]! >= atLeast)
    .sort((a, b) => counts[b]! - counts[a]! || (names[a]! < names[b]! ? -1 : 1))
    .slice(0, atMost)
  const rank = new Int32Array(names.length).fill(OTHER)
  for (const [at, id] of kept.entries()) rank[id] = at + 2
  const sequence: number[] = []
  for (const id of surface.sequence)
    if (id < 0) sequence.push(EDGE)
    else for (const piece of pieceIds[id]!) sequence.push(rank[piece]!)
  return {
    words: ['<other>', '<edge>', ...kept.map(id => names[id]!)],
    counts: [0, 0, ...kept.map(id => counts[id]!)],
    sequence: Int32Array.from(sequence),
  }
}

interface Surface {
  readonly words: string[]
  readonly counts: number[]
  readonly ids: Map<string, number>
  readonly sequence: Int32Array
}

function readSurface(lines: Iterable<string>): Surface {
  const ids = new Map<string, number>()
  const words: string[] = []
  const counts: number[] = []
  let sequence = new Int32Array(1 << 20)
  let length = 0
  const push = (id: number) => {
    if (length === sequence.length) {
      const wider = new Int32Array(length * 2)
      wider.set(sequence)
      sequence = wider
    }
    sequence[length++] = id
  }
  for (const line of lines) {
    if (line === '') continue
    push(-1)
    tokenize(line, 0, line.length, (start, end, kind) => {
      const word = kind === NUMBER ? '0' : fold(line.slice(start, end), KEY)
      let id = ids.get(word)
      if (id === undefined) {
        id = words.length
        ids.set(word, id)
        words.push(word)
        counts.push(0)
      }
      if (kind === WORD || kind === NUMBER || word.length <= 3) counts[id]!++
      push(id)
    })
  }
  return { words, counts, ids, sequence: sequence.subarray(0, length) }
}

/** A proclitic is cut off when what remains is a commoner word than the whole. */
function cut(word: string, { counts, ids }: Surface): string[] {
  const whole = counts[ids.get(word)!]!
  let best: string[] = [word]
  let bestCount = whole
  for (const { at, elidedAlef } of possibleCuts(word)) {
    if (at === 0 || word.charCodeAt(at - 1) === SIN) continue
    const stem = elidedAlef ? `ا${word.slice(at)}` : word.slice(at)
    if (stem.length < 2 || (stem.length === 2 && !isConjunction(word, at))) continue
    const id = ids.get(stem)
    const count = id === undefined ? 0 : counts[id]!
    if (count > bestCount) {
      best = [...[...word.slice(0, at)].map(letter => `${letter}+`), stem]
      bestCount = count
    }
  }
  return best
}

function isConjunction(word: string, at: number): boolean {
  return at === 1 && (word.charCodeAt(0) === WAW || word.charCodeAt(0) === FA)
}

const SIN = 0x633
const WAW = 0x648
const FA = 0x641
