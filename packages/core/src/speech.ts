/**
 * What is said in an article, each thing once: in «أكد أن القانون "يثقل كاهل الأسر"» the words in quotation marks are a
 * fragment of the clause around them, not a second thing said. Lists and counts of quotations rest on this.
 */
import type { Quotation } from './schema/quotation.ts'

export interface Speech {
  readonly quotation: Quotation
  /** What the same speaker is quoted with inside it, in text order. */
  readonly fragments: readonly Quotation[]
}

/** False for words that only stand in quotation marks: a name, a title, a distance kept. */
export function isSpeech({ status }: Quotation): boolean {
  return status === 'attributed' || status === 'unattributed'
}

/** The things said, in text order. Somebody else's words inside a quotation are a thing said of their own. */
export function toSpeeches(quotations: readonly Quotation[]): readonly Speech[] {
  const speeches: (Speech & { readonly fragments: Quotation[] })[] = []
  /** Those that the place reached lies inside, the innermost last. */
  let open: typeof speeches = []
  for (const quotation of quotations.filter(isSpeech).sort((a, b) => a.start - b.start || b.end - a.end)) {
    open = open.filter(s => s.quotation.end > quotation.start)
    const around = open.findLast(s => quotation.end <= s.quotation.end && isOneVoice(quotation, s.quotation))
    if (around) {
      around.fragments.push(quotation)
      continue
    }
    const speech = { quotation, fragments: [] }
    speeches.push(speech)
    open.push(speech)
  }
  return speeches
}

function isOneVoice(inner: Quotation, outer: Quotation): boolean {
  return inner.speaker === undefined || keyOf(inner) === keyOf(outer)
}

const keyOf = ({ speaker }: Quotation) => speaker?.entity ?? speaker?.text
