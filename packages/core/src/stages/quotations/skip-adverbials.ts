/** What may stand between a verb and its subject: «أعلن أمس، في بيان مكتوب، وزير الصحة أن» has two such phrases. */
import { findCueWord } from '../../lexicon/cues.ts'
import { officeAt } from '../../lexicon/offices.ts'
import { ADVERB, DOCUMENT, MEDIUM, PREPOSITION, SOURCE, WITH_ARTICLE } from '../../lexicon/speech-words.ts'
import { WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { endOfMention, hasBit, isComma, type View } from './view.ts'

/** Skips what may stand between a verb and its subject: «أيضا», «أمس», «، الجمعة،», «في بيان», «من جهته». */
export function skipAdverbials(view: View, from: number, limit: number): number {
  let i = from
  while (i < limit) {
    if (hasBit(view, i, ADVERB) || view.timexAt[i]! >= 0) i++
    else if (isComma(view, i)) i++
    else if (hasBit(view, i, PREPOSITION) || isLamPhrase(view, i)) {
      const next = skipPrepositional(view, i, limit)
      if (next === i) return i
      i = next
    } else return i
  }
  return i
}

/** «لوكالة رويترز», «لـ«الشرق»» behind the verb: through whom, not who. */
function isLamPhrase(view: View, i: number): boolean {
  const { keys, keyStart, start } = view.tokens
  const m = view.mentionAt[i]!
  // The ل of «لبنى» is her own.
  const isBefore = m >= 0 && view.doc.mentions[m]!.start > start[i]!
  return (
    keys.charCodeAt(keyStart[i]!) === 0x644 &&
    (isBefore || hasBit(view, i, MEDIUM) || keyStart[i + 1]! - keyStart[i]! === 2)
  )
}

/** A prepositional phrase whose end is sure: its noun is a document, a medium, a time or a name. */
function skipPrepositional(view: View, i: number, limit: number): number {
  let k = i + (hasBit(view, i, PREPOSITION) ? 1 : 0)
  if (k >= limit) return i
  if (view.timexAt[k]! >= 0 || hasBit(view, k, ADVERB)) return k + 1
  if (view.quoteAt[k]! >= 0) return view.quotes[view.quoteAt[k]!]!.outerTo
  if (keyOf(view.tokens, k).length === 1 && k + 1 < limit && view.quoteAt[k + 1]! >= 0)
    return view.quotes[view.quoteAt[k + 1]!]!.outerTo
  if (view.mentionAt[k]! >= 0) return endOfMention(view, k)
  if (!hasBit(view, k, DOCUMENT | MEDIUM)) return i
  const isDefinite = hasBit(view, k, WITH_ARTICLE)
  k++
  // «في مؤتمر الأمن الدولي»: a noun that goes on with another.
  const goesOn = !isDefinite && k < limit && /^ال/.test(keyOf(view.tokens, k)) && view.mentionAt[k]! < 0
  if (goesOn && !hasBit(view, k, SOURCE) && !isAdjectiveLike(view, k)) return i
  while (k < limit && (isAdjectiveLike(view, k) || agreesWithPaper(view, k, isDefinite))) k++
  if (hasBit(view, k - 1, DOCUMENT) || isAdjectiveLike(view, k - 1)) k = behindRelay(view, k, limit)
  if (k < limit && view.mentionAt[k]! >= 0 && hasBit(view, k - 1, MEDIUM)) return endOfMention(view, k)
  if (k < limit && view.quoteAt[k]! >= 0 && hasBit(view, k - 1, MEDIUM))
    return view.quotes[view.quoteAt[k]!]!.outerTo
  return k
}

const RELAY_REACH = 14

/** «في تصريح نقلته وكالة الأنباء، إن»: what is told of the paper, up to the comma or the clause. */
function behindRelay(view: View, from: number, limit: number): number {
  const word = from < limit ? findCueWord(view.text, view.tokens, from) : undefined
  if (word?.form !== 'past' || word.pronoun === '' || !word.entry.flags.has('relays')) return from
  let i = from
  while (i < Math.min(limit, from + RELAY_REACH) && !isComma(view, i)) i++
  return i
}

/** «في تغريدة تالية»: a plain word of the same ending and the same definiteness. */
function agreesWithPaper(view: View, i: number, isDefinite: boolean): boolean {
  if (view.tokens.kind[i] !== WORD || view.bits[i] !== 0 || view.mentionAt[i]! >= 0 || view.timexAt[i]! >= 0)
    return false
  const key = keyOf(view.tokens, i)
  const isFeminine = /[هت]$/.test(keyOf(view.tokens, i - 1).replace(/ات$/, 'ه'))
  if (key.startsWith('ال') !== isDefinite || key.endsWith('ه') !== isFeminine) return false
  const form = findCueWord(view.text, view.tokens, i)?.form
  return officeAt(view.text, view.tokens, i) === undefined && form !== 'past' && form !== 'present'
}

const ADJECTIVES =
  /^(?:ال)?(?:صحفي|صحافي|اعلامي|رسمي|مشترك|متلفز|مقتضب|مكتوب|خاص|هاتفي|مصور|مطول|له|لها|لهم|سابق|اخر)(?:ه|ات|ا)?$/

function isAdjectiveLike(view: View, i: number): boolean {
  return view.tokens.kind[i] === WORD && ADJECTIVES.test(keyOf(view.tokens, i))
}
