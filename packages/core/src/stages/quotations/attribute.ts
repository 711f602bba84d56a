/**
 * Walks through the cues of an article in order and makes a quotation of what each governs, keeping account of who
 * has spoken: «وأضاف أن …» needs to know.
 */
import { ADVERB, PREPOSITION } from '../../lexicon/speech-words.ts'
import type { Party } from '../../schema/quotation.ts'
import { keyOf } from '../../tokens.ts'
import { attributeBackward, attributeForward, partyOf } from './according.ts'
import { attributedTo } from './attributed-to.ts'
import type { Complement } from './complements.ts'
import { type Discourse, makeDiscourse } from './discourse.ts'
import type { Draft, Said } from './drafts.ts'
import { carry, describe, type Found } from './found.ts'
import { readComplement } from './govern.ts'
import type { Hit } from './hits.ts'
import { readNested } from './nested.ts'
import { readPhrase, wordsOfPhrase } from './parties.ts'
import { readCue } from './read-cue.ts'
import type { Progress, Reading } from './reading.ts'
import type { Titles } from './titles.ts'
import { hasBit, markAt, tokensOf, type View } from './view.ts'

export function attribute(
  view: View,
  hits: readonly Hit[],
  complements: readonly (Complement | undefined)[],
  titles: Titles,
  headlines: readonly Draft[],
): readonly Draft[] {
  const discourse = makeDiscourse(titles)
  // Who speaks in the headline is whom the text may call «المدرب».
  for (const { speaker } of headlines)
    if (speaker?.entity) discourse.spoken.push({ party: carry(speaker), gender: undefined, number: 's' })
  const reading: Reading = { view, hits, complements, discourse, drafts: [], progress: beginSentence(0) }
  let sentence = -1
  for (let h = 0; h < hits.length; h++) {
    const hit = hits[h]!
    if (hit.sentenceFrom !== sentence) {
      sentence = hit.sentenceFrom
      reading.progress = beginSentence(sentence, reading.drafts.at(-1)?.to)
    }
    if (hit.from < reading.progress.claimedTo) {
      readNested(reading, h)
      continue
    }
    if (hit.forward) readForward(reading, h)
    else if (hit.kind === 'attribution' || (hit.relayed && !ownsClause(view, hit, complements[h])))
      readAttribution(reading, h)
    else readCue(reading, h)
  }
  return reading.drafts.flatMap(draft => (draft.unsaid ? wordsOnly(draft) : [draft]))
}

/** Of words that nobody said, those in marks stay, and are nobody's. */
function wordsOnly({ start, end, from, to, quote, kind }: Draft): Draft[] {
  if (quote === undefined) return []
  const evidence = [{ start, end }]
  return [
    {
      start,
      end,
      from,
      to,
      quote,
      kind,
      status: 'unattributed',
      confidence: 0.6,
      by: 'quotations/unsaid',
      evidence,
    },
  ]
}

function beginSentence(from: number, claimedTo = 0): Progress {
  return { clauseFrom: from, claimedTo: Math.max(from, claimedTo), governor: undefined, via: undefined }
}

/** «كما أكد الوزير أن»: also, not as; but «ووفق ما نقلته الوكالة، فإن». */
function ownsClause(view: View, hit: Hit, complement: Complement | undefined): boolean {
  if (!complement || complement.at - hit.to > 14) return false
  return complement.type !== 'clause' || !keyOf(view.tokens, complement.at).startsWith('ف')
}

/** «وجاء في بيان للوزارة أن»: the party comes first, then its words. */
function readForward(reading: Reading, h: number): void {
  const { view, hits, complements, discourse, progress } = reading
  const complement = complements[h]
  const hit = hits[h]!
  const phrase = complement && attributedTo(view, hit)
  if (!phrase) return
  const found: Found = { party: describe(view, phrase, discourse), phrase, how: 'after', confidence: 0.8 }
  if (phrase.isDocument && phrase.mention >= 0) discourse.issuer = found.party
  discourse.spoken.push({ party: found.party, gender: undefined, number: undefined })
  const said: Said = { hit, found }
  progress.governor = said
  readComplement(reading, h, complement, said)
}

function readAttribution(reading: Reading, h: number): void {
  const { view, hits, discourse, progress } = reading
  const hit = hits[h]!
  const found = partyOf(view, hit, discourse, progress.governor?.found)
  if (!found) return
  // «جددت الحكومة، وعلى لسان المتحدث باسمها،»: beside a cue of its own.
  if (hit.conjunction && hit.from - hit.sentenceFrom > 1) return
  if (hit.relayed && !endsWithParty(view, hit, found)) return
  const source = sourceBehind(view, hit, found, discourse)
  // «جاء ذلك في بيان للوزارة»: of what stands in the sentence before.
  if (hit.lemma.startsWith('جاء ذلك') && hit.from - hit.sentenceFrom <= 1) {
    if (found.phrase?.isDocument && found.phrase.mention >= 0) discourse.issuer = found.party
    const last = reading.drafts.at(-1)
    if (last && !last.via && last.to >= hit.from - 3)
      reading.drafts[reading.drafts.length - 1] = { ...last, via: paperOf(view, found) }
    return
  }
  const said: Said = source ? { hit, found: source, via: found.party } : { hit, found }
  if (found.phrase?.isDocument && found.phrase.mention >= 0) discourse.issuer = found.party
  if (hit.from - hit.sentenceFrom <= 1) attributeForward(reading, h, said)
  else {
    const spoke = attributeBackward(reading, said)
    if (spoke) progress.governor = said
  }
  if (found.phrase) {
    discourse.spoken.push({ party: found.party, gender: undefined, number: undefined })
    progress.clauseFrom = Math.max(progress.clauseFrom, found.phrase.to)
  }
}

/** «جاء ذلك في رسالة وجهها فلان»: the letter, not who wrote it. */
function paperOf(view: View, { party, phrase }: Found): Party {
  if (!phrase?.isDocument) return party
  return { start: phrase.start, end: phrase.end, text: wordsOfPhrase(view, phrase) }
}

/** «ووفق ما نقلته الوكالة عن مصدر حكومي»: the words are the source's, the agency passes them on. */
function sourceBehind(view: View, hit: Hit, { phrase }: Found, discourse: Discourse): Found | undefined {
  if (!hit.relayed || !phrase || !hit.entry?.flags.has('source-عن') || keyOf(view.tokens, phrase.to) !== 'عن')
    return undefined
  const source = readPhrase(view, phrase.to + 1, hit.sentenceTo)
  return source && { party: describe(view, source, discourse), phrase: source, how: 'after', confidence: 0.8 }
}

/** «كما أعلن الوزير.»: nothing follows the subject; in «كما أبدى الوزير رغبته» the verb tells something of its own. */
function endsWithParty(view: View, hit: Hit, found: Found): boolean {
  let i = hit.to
  const { phrase } = found
  if (phrase) {
    const mention = phrase.mention >= 0 ? view.doc.mentions[phrase.mention]! : undefined
    i = mention ? tokensOf(view.tokens, mention).to : phrase.to
  }
  while (i < hit.sentenceTo && (hasBit(view, i, ADVERB) || view.timexAt[i]! >= 0)) i++
  return i >= hit.sentenceTo || markAt(view, i) !== 0 || hasBit(view, i, PREPOSITION)
}
