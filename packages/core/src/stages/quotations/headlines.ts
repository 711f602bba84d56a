/**
 * Speech behind a colon in headlines: «وزير الطاقة: لن نرفع الأسعار», «"أوبك": لا خفض للإنتاج». The one before the
 * colon must be somebody who can speak: «مصر: انفجار في سيناء» is a place and its news.
 */
import { DOCUMENT, MEDIUM, SOURCE, WITH_ARTICLE } from '../../lexicon/speech-words.ts'
import { keyOf, tokensIn } from '../../tokens.ts'
import { makeDiscourse } from './discourse.ts'
import { type Draft, draftClause, draftQuote, type Said } from './drafts.ts'
import { describe, type Found } from './found.ts'
import { type Phrase, readPhrase } from './parties.ts'
import { findVia } from './parties-beside.ts'
import type { Titles } from './titles.ts'
import { hasBit, markAt, tokensOf, type View } from './view.ts'

const SPEAKING = new Set(['headline', 'deck', 'subheading'])
const COLON = 0x3a
const LONGEST_SPEAKER = 14

export function findHeadlineSpeech(view: View, titles: Titles): Draft[] {
  const drafts: Draft[] = []
  for (const block of view.doc.blocks) {
    const { from, to } = tokensIn(view.tokens, block.start, block.end)
    const title = SPEAKING.has(block.kind)
    const colon = findColon(view, from, Math.min(to, from + LONGEST_SPEAKER))
    if (colon < 0 || colon + 2 >= to) continue
    const found = speakerBefore(view, from, colon, to, title, titles)
    if (!found) continue
    const { start, end } = { start: view.tokens.start[colon]!, end: view.tokens.end[colon]! }
    const said: Said = {
      hit: {
        from: colon,
        to: colon + 1,
        start,
        end,
        kind: 'attribution',
        lemma: ':',
        relayed: false,
        forward: false,
        conjunction: false,
        sentenceFrom: from,
        sentenceTo: to,
      },
      found,
      via: findVia(view, from + 1, colon),
    }
    const quote = view.quoteAt[colon + 1]!
    if (quote >= 0 && view.quotes[quote]!.outerFrom === colon + 1) {
      if (title || view.quotes[quote]!.outerTo >= to - 1)
        drafts.push(draftQuote(view, quote, said, 'headline'))
    } else if (title)
      drafts.push(
        paraphrase(draftClause(view, colon + 1, endOf(view, colon + 1, to), 'indirect', said, 'headline')),
      )
  }
  return drafts
}

/** Without marks a headline seldom has the very words: «مدرب المنتخب: الفوز ليس مستحيلا». */
function paraphrase(draft: Draft): Draft {
  return { ...draft, confidence: Math.round(draft.confidence * 75) / 100 }
}

function findColon(view: View, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (markAt(view, i) === COLON && view.quoteAt[i]! < 0) return i
  return -1
}

function speakerBefore(
  view: View,
  from: number,
  colon: number,
  to: number,
  title: boolean,
  titles: Titles,
): Found | undefined {
  const phrase = quotedName(view, from, colon) ?? readPhrase(view, from, colon)
  if (!phrase) return undefined
  if (phrase.mention >= 0) {
    const mention = view.doc.mentions[phrase.mention]!
    const near = mention.type === 'person' || phrase.to >= colon - 2
    if (!near || (mention.type === 'place' && !soundsSpoken(view, colon + 1, to))) return undefined
    if (!title && (mention.type !== 'person' || tokensOf(view.tokens, mention).to !== colon)) return undefined
    return { party: describe(view, phrase, makeDiscourse(titles)), phrase, how: 'before', confidence: 0.8 }
  }
  if (!title || !hasBit(view, from, SOURCE | DOCUMENT | MEDIUM)) return undefined
  // A bare noun with the article («الحكومة») or a whole phrase up to the colon.
  const reaches = phrase.to === colon || hasBit(view, from, WITH_ARTICLE) || phrase.to - phrase.from >= 1
  return reaches
    ? {
        party: describe(view, { ...phrase, isDocument: false }, makeDiscourse(titles)),
        phrase,
        how: 'before',
        confidence: 0.7,
      }
    : undefined
}

/** «"أوبك":» */
function quotedName(view: View, from: number, colon: number): Phrase | undefined {
  const q = view.quoteAt[from]!
  if (q < 0 || view.quotes[q]!.outerTo !== colon || view.quotes[q]!.words > 4) return undefined
  const { start, end, from: first, to } = view.quotes[q]!
  return { from: first, to, start, end, mention: view.mentionAt[first]!, isDocument: false }
}

/** First person or a negation: «لن نسمح», «سنرد», «لا تراجع». */
function soundsSpoken(view: View, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    if (/^(?:لن|لا|لم|نحن|س?ن[^ا].{2,}|سا.{3,})$/.test(keyOf(view.tokens, i))) return true
  }
  return false
}

function endOf(view: View, from: number, to: number): number {
  let end = to
  while (end > from + 1 && markAt(view, end - 1) !== 0 && view.quoteAt[end - 1]! < 0) end--
  return end
}
