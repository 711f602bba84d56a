/**
 * Walks through the cues of an article in order and makes a quotation of what each governs, keeping account of who
 * has spoken: «وأضاف أن …» needs to know.
 */

import { ADVERB, DOCUMENT, PREPOSITION, SOURCE } from '../../lexicon/speech-words.ts'
import type { Party } from '../../schema/quotation.ts'
import { hasArticle } from '../../text/clitics.ts'
import { keyOf } from '../../tokens.ts'
import { attributeBackward, attributeForward, partyOf } from './according.ts'
import { attributedTo } from './attributed-to.ts'
import type { Complement } from './complements.ts'
import { type Discourse, makeDiscourse } from './discourse.ts'
import { type Draft, draftClause, draftQuote, type Said } from './drafts.ts'
import { findClauseEnd } from './extents.ts'
import type { Hit } from './hits.ts'
import { findAddressee, findVia } from './parties-beside.ts'
import { phraseComplement } from './phrases.ts'
import { describe, type Found, resolveSpeaker } from './resolve-speakers.ts'
import type { Titles } from './titles.ts'
import { hasBit, markAt, tokensOf, type View } from './view.ts'

/** How a sentence stands while its cues are read. */
export interface Progress {
  /** Where the clause of the next cue begins. */
  clauseFrom: number
  /** Up to here the tokens belong to quotations already made. */
  claimedTo: number
  governor: Said | undefined
  /** «وبحسب البيان فقد أكد …»: what the whole sentence came through. */
  via: Found | undefined
}

export function attribute(
  view: View,
  hits: readonly Hit[],
  complements: readonly (Complement | undefined)[],
  titles: Titles,
): readonly Draft[] {
  const drafts: Draft[] = []
  const discourse = makeDiscourse(titles)
  let progress: Progress = { clauseFrom: 0, claimedTo: 0, governor: undefined, via: undefined }
  let sentence = -1
  for (let h = 0; h < hits.length; h++) {
    const hit = hits[h]!
    if (hit.sentenceFrom !== sentence) {
      sentence = hit.sentenceFrom
      progress = {
        clauseFrom: sentence,
        claimedTo: Math.max(sentence, claimedEnd(drafts)),
        governor: undefined,
        via: undefined,
      }
    }
    if (hit.from < progress.claimedTo) continue
    if (hit.forward) readForward(view, hits, complements, h, drafts, discourse, progress)
    else if (hit.kind === 'attribution' || (hit.relayed && !ownsClause(hit, complements[h]))) {
      readAttribution(view, hits, complements, h, drafts, discourse, progress)
    } else readCue(view, hits, complements, h, drafts, discourse, progress)
  }
  return drafts
}

/** «كما أكد الوزير أن»: also, not as. */
function ownsClause(hit: Hit, complement: Complement | undefined): boolean {
  return complement !== undefined && complement.at - hit.to <= 14
}

function claimedEnd(drafts: readonly Draft[]): number {
  return drafts.at(-1)?.to ?? 0
}

function readCue(
  view: View,
  hits: readonly Hit[],
  complements: readonly (Complement | undefined)[],
  h: number,
  drafts: Draft[],
  discourse: Discourse,
  progress: Progress,
): void {
  const hit = hits[h]!
  const complement = complements[h]
  const { flags } = hit.entry!
  if (flags.has('relays') && hit.word!.pronoun !== '') return
  const framed = flags.has('needs-frame') && hasFrame(view, hit)
  if (flags.has('needs-frame') && !framed) return
  if (!complement && (hit.kind !== 'verb' || (flags.has('guarded') && !framed))) return
  if (hit.entry!.class === 'describe' && complement?.type === 'clause') return
  const limit = complement
    ? complement.type === 'quote'
      ? (complement.particle ?? complement.at)
      : complement.at
    : freeLimit(hits, h)
  const governor = progress.governor
  const aside = asideBefore(hits, h, limit)
  const until = aside ? aside.from : limit
  let found = resolveSpeaker(view, hit, until, progress.clauseFrom, discourse, governor)
  let addressee =
    flags.has('addresses') || flags.has('relays') ? findAddressee(view, hit, until, found) : undefined
  if (
    flags.has('addresses') &&
    hit.conjunction &&
    found?.how === 'after' &&
    !addressee &&
    governor?.found &&
    found.phrase!.mention >= 0
  ) {
    addressee = found.party
    found = { ...governor.found, how: 'carried', confidence: 0.7 }
  }
  let via = progress.via?.party ?? findVia(view, hit.to, until) ?? viaBefore(view, hit, progress.clauseFrom)
  const source = aside && attributedTo(view, aside)
  if (source) {
    // «قالت الوكالة نقلا عن الوزير إن»: the words are the minister's, the agency passes them on.
    const party = describe(view, source, discourse)
    if (SOURCES.has(aside.lemma)) {
      via = found?.party
      found = { party, phrase: source, how: 'after', confidence: 0.8 }
    } else via = party
  }
  const said: Said = { hit, found, addressee, via }
  remember(view, hit, found, complement, limit, discourse)
  if (hit.kind === 'verb' || governor === undefined) progress.governor = said
  if (!complement) {
    readWithout(view, hits, h, said, drafts, progress, limit)
    return
  }
  readComplement(view, hits, complements, h, complement, said, drafts, progress)
}

function readComplement(
  view: View,
  hits: readonly Hit[],
  complements: readonly (Complement | undefined)[],
  h: number,
  complement: Complement,
  said: Said,
  drafts: Draft[],
  progress: Progress,
): void {
  if (complement.type === 'quote') readQuotes(view, complement.quote, said, drafts, progress)
  else if (complement.type === 'colon') {
    const from = complement.at + 1
    const end = findClauseEnd(view, hits, complements, h, from)
    drafts.push(draftClause(view, from, end.to, 'direct', said, 'colon'))
    progress.claimedTo = end.to
  } else {
    const end = findClauseEnd(view, hits, complements, h, complement.at)
    const kind = holdsQuote(view, complement.at, end.to) ? 'mixed' : 'indirect'
    drafts.push(
      draftClause(view, complement.at, end.to, kind, said, 'clause', conjunctionCut(view, complement.at)),
    )
    progress.claimedTo = end.to
  }
  progress.clauseFrom = progress.claimedTo
}

const SOURCES = new Set(['نقلا عن', 'على لسان', 'عن لسان'])

/** An attribution between the cue and its complement. */
function asideBefore(hits: readonly Hit[], h: number, limit: number): Hit | undefined {
  for (let k = h + 1; k < hits.length && hits[k]!.from < limit; k++)
    if (hits[k]!.kind === 'attribution') return hits[k]
  return undefined
}

/** «وفي حديث لقناة كذا، قال الوزير»: the sentence opens with the channel. */
function viaBefore(view: View, hit: Hit, from: number): Party | undefined {
  return hasBit(view, from, PREPOSITION) ? findVia(view, from, hit.from) : undefined
}

/** «وجاء في بيان للوزارة أن»: the party comes first, then its words. */
function readForward(
  view: View,
  hits: readonly Hit[],
  complements: readonly (Complement | undefined)[],
  h: number,
  drafts: Draft[],
  discourse: Discourse,
  progress: Progress,
): void {
  const complement = complements[h]
  const hit = hits[h]!
  const phrase = complement && attributedTo(view, hit)
  if (!phrase) return
  const found: Found = { party: describe(view, phrase, discourse), phrase, how: 'after', confidence: 0.8 }
  if (phrase.isDocument && phrase.mention >= 0) discourse.issuer = found.party
  discourse.spoken.push({ party: found.party, gender: undefined, number: undefined })
  const said: Said = { hit, found }
  progress.governor = said
  readComplement(view, hits, complements, h, complement, said, drafts, progress)
}

/** «عبر» is a preposition where no «عن» follows. */
function hasFrame(view: View, hit: Hit): boolean {
  for (let i = hit.to; i < Math.min(hit.sentenceTo, hit.to + 8); i++)
    if (keyOf(view.tokens, i) === 'عن') return true
  return false
}

/** «وأن», «فإن» begin behind their conjunction. */
function conjunctionCut(view: View, i: number): number {
  return keyOf(view.tokens, i).startsWith('و') ? 1 : 0
}

/** One quote, and those coordinated with it: «"…"، و"…"». */
function readQuotes(view: View, first: number, said: Said, drafts: Draft[], progress: Progress): void {
  let quote = first
  for (;;) {
    drafts.push(draftQuote(view, quote, said, 'quote'))
    let at = view.quotes[quote]!.outerTo
    progress.claimedTo = at
    if (markAt(view, at) !== 0 && view.quoteAt[at]! < 0) at++
    if (at < said.hit.sentenceTo && ['و', 'وب'].includes(keyOf(view.tokens, at))) at++
    const next = at < said.hit.sentenceTo ? view.quoteAt[at]! : -1
    if (next <= quote || view.quotes[next]!.outerFrom !== at || view.quotes[next]!.words < 3) return
    quote = next
  }
}

/** A verb without clause or quote: words before it («"…"، قال فلان»), or a phrase («أعلن عن تنظيم مؤتمر»). */
function readWithout(
  view: View,
  hits: readonly Hit[],
  h: number,
  said: Said,
  drafts: Draft[],
  progress: Progress,
  limit: number,
): void {
  const { hit } = said
  const before = quoteBefore(view, hit.from, progress.clauseFrom)
  if (before >= 0 && !hit.conjunction && drafts.at(-1)?.quote !== before) {
    drafts.push(draftQuote(view, before, said, 'postposed'))
    return
  }
  const phrase = phraseComplement(view, hits, h, said, limit)
  if (!phrase) return
  const only = onlyQuote(view, phrase.from, phrase.to)
  if (only >= 0) {
    // «دعا إلى "حوار هادئ" بحسب ما قال فلان»: the attribution beside it is nearer.
    const beside = hits[h + 1]?.kind === 'attribution' || hits[h + 1]?.relayed
    if (!(beside && hits[h + 1]!.from <= phrase.to + 1)) drafts.push(draftQuote(view, only, said, 'quote'))
    return
  }
  drafts.push(draftClause(view, phrase.from, phrase.to, 'indirect', said, 'phrase'))
}

/** The quote that, but for its preposition, is the whole phrase; -1 when there is more. */
function onlyQuote(view: View, from: number, to: number): number {
  const q = from + 1 < to ? view.quoteAt[from + 1]! : -1
  return q >= 0 && view.quotes[q]!.outerFrom === from + 1 && view.quotes[q]!.outerTo >= to ? q : -1
}

function quoteBefore(view: View, at: number, from: number): number {
  let i = at - 1
  if (i >= from && markAt(view, i) !== 0 && view.quoteAt[i]! < 0) i--
  const quote = i >= from ? view.quoteAt[i]! : -1
  return quote >= 0 && view.quotes[quote]!.words >= 3 ? quote : -1
}

function freeLimit(hits: readonly Hit[], h: number): number {
  const hit = hits[h]!
  let limit = Math.min(hit.sentenceTo, hit.to + 24)
  const next = hits[h + 1]
  if (next && next.from < limit && next.kind !== 'noun' && !next.entry?.flags.has('guarded'))
    limit = next.from
  return limit
}

function holdsQuote(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const q = view.quoteAt[i]!
    if (q >= 0 && view.quotes[q]!.words >= 3) return true
  }
  return false
}

function remember(
  view: View,
  hit: Hit,
  found: Found | undefined,
  complement: Complement | undefined,
  limit: number,
  discourse: Discourse,
): void {
  if (!found || found.how === 'governor') return
  const { phrase, party } = found
  if (phrase && (phrase.mention >= 0 || party.entity || complement || hasBit(view, phrase.from, SOURCE))) {
    const mention = phrase.mention >= 0 ? view.doc.mentions[phrase.mention]! : undefined
    const plural =
      !mention &&
      /(?:ون|ين)$/.test(keyOf(view.tokens, phrase.from)) &&
      hasArticle(keyOf(view.tokens, phrase.from))
    const dual = (party.entities?.length ?? 0) > 1
    discourse.spoken.push({
      party,
      gender: hit.kind === 'noun' ? undefined : hit.word!.gender,
      number: dual ? 'd' : plural ? 'p' : mention?.type === 'person' ? 's' : undefined,
    })
  }
  for (let i = hit.to; i < limit; i++) {
    if (hasBit(view, i, DOCUMENT) && (hasBit(view, i - 1, PREPOSITION) || phrase?.isDocument)) {
      discourse.issuer = party
      return
    }
  }
}

function readAttribution(
  view: View,
  hits: readonly Hit[],
  complements: readonly (Complement | undefined)[],
  h: number,
  drafts: Draft[],
  discourse: Discourse,
  progress: Progress,
): void {
  const hit = hits[h]!
  const found = partyOf(view, hit, discourse, progress.governor?.found)
  if (!found) return
  // «جددت الحكومة، وعلى لسان المتحدث باسمها،»: beside a cue of its own.
  if (hit.conjunction && hit.from - hit.sentenceFrom > 1) return
  if (hit.relayed && !endsWithParty(view, hit, found)) return
  const said: Said = { hit, found }
  if (found.phrase?.isDocument && found.phrase.mention >= 0) discourse.issuer = found.party
  const next = hits[h + 1]
  if (hit.from - hit.sentenceFrom <= 1)
    attributeForward(view, hits, complements, h, said, next, drafts, progress)
  else {
    const spoke = attributeBackward(view, said, drafts, progress)
    if (spoke) progress.governor = said
  }
  if (found.phrase) {
    discourse.spoken.push({ party: found.party, gender: undefined, number: undefined })
    progress.clauseFrom = Math.max(progress.clauseFrom, found.phrase.to)
  }
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
