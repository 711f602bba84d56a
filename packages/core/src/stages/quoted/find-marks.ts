/**
 * Finds the quotation marks of a block and tells what each may do: «بـ"نزاهة"» has one that opens and one that closes.
 *
 * Arabic papers mix marks freely (“…“, ”…“, «…", {…»), so a mark has a family and what its neighbors allow; which
 * mark closes which is decided by the pairing. Apostrophes, inches and primes are no marks.
 */
import type { Span } from '../../schema/span.ts'
import { classOf, DIGIT, isWeightless, isWordClass, NEWLINE, PUNCTUATION, SPACE } from '../../text/chars.ts'

/** Marks of one family close each other. */
export type Family = 'double' | 'single' | 'angle' | 'brace' | 'round'

export interface Mark {
  readonly start: number
  readonly end: number
  readonly family: Family
  /** What the form of the mark says: «opens», »closes», or nothing («"»). */
  readonly form: 'open' | 'close' | 'either'
  /** What the neighbors say. */
  readonly mayOpen: boolean
  readonly mayClose: boolean
  /** Air on both sides. */
  readonly loose: boolean
  /** Behind a digit, where it may stand for inches. */
  readonly afterDigit: boolean
}

const FORMS: Readonly<Record<string, readonly [Family, Mark['form']]>> = {
  '"': ['double', 'either'],
  '＂': ['double', 'either'],
  '“': ['double', 'either'],
  '”': ['double', 'either'],
  '„': ['double', 'open'],
  '‟': ['double', 'either'],
  '«': ['angle', 'open'],
  '»': ['angle', 'close'],
  '‹': ['angle', 'open'],
  '›': ['angle', 'close'],
  '《': ['angle', 'open'],
  '》': ['angle', 'close'],
  '{': ['brace', 'open'],
  '}': ['brace', 'close'],
  '﴿': ['brace', 'open'],
  '﴾': ['brace', 'close'],
  "'": ['single', 'either'],
  '‘': ['single', 'either'],
  '’': ['single', 'either'],
  '‛': ['single', 'either'],
  '`': ['single', 'either'],
  '´': ['single', 'either'],
  '(': ['round', 'open'],
  ')': ['round', 'close'],
}

export function findMarks(text: string, block: Span): readonly Mark[] {
  const marks: Mark[] = []
  for (let i = block.start; i < block.end; i++) {
    const form = formOf(text, i)
    if (!form) continue
    const doubled = (form[0] === 'single' || form[0] === 'round') && text[i + 1] === text[i]
    const end = doubled ? i + 2 : i + 1
    const family = doubled && form[0] === 'single' ? 'double' : form[0]
    const before = neighbor(text, i - 1, block, -1)
    const after = neighbor(text, end, block, 1)
    if (isMark(text, i, family, doubled, before, after)) {
      marks.push({
        start: i,
        end,
        family,
        form: form[1],
        afterDigit: before === DIGIT,
        ...whatNeighborsAllow(before, after),
      })
    }
    i = end - 1
  }
  return marks
}

function formOf(text: string, i: number): readonly [Family, Mark['form']] | undefined {
  const unit = text.charCodeAt(i)
  const c = classOf(unit)
  // Every mark is punctuation or a symbol: letters, digits and spaces leave at once.
  return isWordClass(c) || c === SPACE || c === DIGIT ? undefined : FORMS[text[i]!]
}

const EDGE = -1

/** The class of the nearest character that weighs, EDGE outside the block: before the mark of «بـ"نزاهة"» it is ب. */
function neighbor(text: string, from: number, block: Span, by: 1 | -1): number {
  let i = from
  while (i >= block.start && i < block.end && isWeightless(text.charCodeAt(i))) i += by
  if (i < block.start || i >= block.end) return EDGE
  const c = classOf(text.charCodeAt(i))
  return c === NEWLINE ? EDGE : c
}

function isMark(
  text: string,
  i: number,
  family: Family,
  doubled: boolean,
  before: number,
  after: number,
): boolean {
  // L'Oréal, 5'11
  if (family === 'single') return before !== DIGIT && !(isWordClass(before) && isWordClass(after))
  return family !== 'round' || doubled || isSpeechInBrackets(text, i)
}

/** Round brackets hold speech where they follow a colon: «قال: (لن نعود)»; a closing one may always close that. */
function isSpeechInBrackets(text: string, i: number): boolean {
  if (text[i] === ')') return true
  let k = i - 1
  while (k >= 0 && classOf(text.charCodeAt(k)) === SPACE) k--
  return text[k] === ':'
}

function whatNeighborsAllow(before: number, after: number): Pick<Mark, 'mayOpen' | 'mayClose' | 'loose'> {
  const airBefore = before === SPACE || before === EDGE
  const airAfter = after === SPACE || after === EDGE
  // With air on one side only the mark leans on the other; after a stop or comma it may do both.
  if (!airBefore && before !== PUNCTUATION && after === PUNCTUATION)
    return { mayOpen: false, mayClose: true, loose: false }
  if (airBefore && !airAfter) return { mayOpen: true, mayClose: after === PUNCTUATION, loose: false }
  if (airAfter && !airBefore)
    return { mayOpen: before === PUNCTUATION && after !== EDGE, mayClose: true, loose: false }
  return { mayOpen: true, mayClose: true, loose: airBefore }
}
