/**
 * What a word is to an index: «وللناتو» may be وللناتو, للناتو or ناتو, and «محادثاته» is a form of محادث.
 *
 * Written Arabic does not tell a proclitic from a first letter (وزير, والوزير), so a word has several possible stems;
 * text and query make them alike, so the index needs no dictionary and nothing is lost.
 */
import { possibleCuts } from '../text/clitics.ts'
import { fold } from '../text/fold.ts'
import { soundKey } from '../text/sound.ts'
import { NUMBER, tokenize, WORD } from '../text/tokenize.ts'

/** Shorter stems than this say nothing: «ب», «ال». */
const SHORTEST_STEM = 2
/** A sound key of fewer letters joins words that have nothing in common. */
const SHORTEST_SOUND = 4
/** What must stay of a word when its endings go: shorter ones would meet by chance. */
const SHORTEST_LIGHT = 3

/** Calls `visit` with each word and number of a text; UTF-16 offsets. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  tokenize(text, 0, text.length, (start, end, kind) => {
    if (kind === WORD || kind === NUMBER) visit(start, end)
  })
}

/** The folded word, then what is left of it under each reading of its first letters; without the article. */
export function stemsOf(word: string): readonly string[] {
  const key = fold(word)
  const stems = new Set<string>()
  for (const { at, elidedAlef } of possibleCuts(key)) {
    const stem = key.slice(at)
    const bare = elidedAlef ? stem.slice(1) : stem.startsWith('ال') ? stem.slice(2) : stem
    if (bare.length >= SHORTEST_STEM) stems.add(bare)
  }
  return stems.size > 0 ? [...stems] : [key]
}

/** A stem without a pronoun and an ending of number, gender or origin: روسيا, روسي and روسية are روس. */
export function lightOf(stem: string): string {
  const withoutPronoun = strip(stem, PRONOUNS)
  // Before a pronoun ة is written ت: حكومتها.
  const bound =
    withoutPronoun !== stem && withoutPronoun.endsWith('ت') ? strip(withoutPronoun, ['ت']) : withoutPronoun
  return strip(bound, ENDINGS)
}

/** How a stem sounds to one who spells it by ear; undefined when it is too short to tell. */
export function soundOf(stem: string): string | undefined {
  const sound = soundKey(stem)
  return sound.length >= SHORTEST_SOUND ? sound : undefined
}

// The longest first: «هما» before «ها» before «ه».
const PRONOUNS = ['هما', 'كما', 'ها', 'هم', 'هن', 'كم', 'نا']
const ENDINGS = [
  'يات',
  'يتين',
  'يتان',
  'تين',
  'تان',
  'يين',
  'يون',
  'ات',
  'ان',
  'ون',
  'ين',
  'يه',
  'يا',
  'ته',
  'ه',
  'ي',
  'ا',
]

function strip(stem: string, endings: readonly string[]): string {
  const ending = endings.find(e => stem.endsWith(e) && stem.length - e.length >= SHORTEST_LIGHT)
  return ending === undefined ? stem : stem.slice(0, -ending.length)
}
