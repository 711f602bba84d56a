/**
 * Reads one verb, participle or noun of saying: who speaks, to whom, through what, and what it governs:
 * «أبلغ الوزير الوكالة، في بيان، أن العمل بدأ».
 */
import {
  BINDER,
  COMPLEMENTIZER,
  DOCUMENT,
  OPENER,
  PREPOSITION,
  RELATIVE,
  SOURCE,
} from '../../lexicon/speech-words.ts'
import type { Party } from '../../schema/quotation.ts'
import { hasArticle } from '../../text/clitics.ts'
import { keyOf } from '../../tokens.ts'
import { attributedTo } from './attributed-to.ts'
import { carried } from './carry-speakers.ts'
import { type Complement, handsOver } from './complements.ts'
import type { Discourse } from './discourse.ts'
import { findAlternatives } from './doubts.ts'
import type { Said } from './drafts.ts'
import { subjectAfter } from './find-subjects.ts'
import { carry, describe, type Found } from './found.ts'
import { isThus, readComplement, readWithout } from './govern.ts'
import type { Hit } from './hits.ts'
import { namesSpeaker, type Phrase, readPhrase } from './parties.ts'
import { findAddressee, findVia } from './parties-beside.ts'
import type { Reading } from './reading.ts'
import { resolveSpeaker } from './resolve-speakers.ts'
import { findScene } from './scene.ts'
import { skipAdverbials } from './skip-adverbials.ts'
import { titleBehind } from './titles.ts'
import { hasBit, type View } from './view.ts'

export function readCue(reading: Reading, h: number): void {
  const { view, hits, complements, discourse, progress } = reading
  const hit = hits[h]!
  const complement = complements[h]
  const { flags } = hit.entry!
  if (flags.has('relays') && hit.word!.pronoun !== '') return
  const framed = flags.has('needs-frame') && hasFrame(view, hit)
  if (flags.has('needs-frame') && !framed) return
  if (!complement && handsOver(view, hits, complements, h)) {
    const found = subjectAfter(view, hit, hits[h + 1]!.from, discourse)
    if (found) progress.governor = { hit, found }
  }
  const thus = !complement && isThus(view, hit.from)
  if (!complement && (hit.kind !== 'verb' || (flags.has('guarded') && !framed && !thus))) {
    if (hit.kind === 'verb') {
      rememberWriter(view, hit, discourse)
      progress.governor ??= opener(view, hits, h, discourse)
    }
    return
  }
  if (!complement && isVerbalNoun(view, hit) && progress.governor) return
  if (hit.entry!.class === 'describe' && complement?.type === 'clause') return
  const limit = complement
    ? complement.type === 'quote'
      ? (complement.particle ?? complement.at)
      : complement.at
    : freeLimit(hits, h)
  const governor = progress.governor
  const aside = complement && asideBefore(hits, h, limit)
  const until = aside ? aside.from : limit
  const clauseFrom = behindContrast(view, progress.clauseFrom, hit)
  let found = resolveSpeaker(view, hit, until, clauseFrom, discourse, governor)
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
  const takesObject = flags.has('addresses') || (flags.has('describes') && governor !== undefined)
  if (takesObject && hit.conjunction && found?.how === 'after' && isObjectOf(view, hit, found)) {
    const speaker = governor?.found ?? carried(view, hit, discourse)
    if (speaker) {
      addressee = found.party
      found = { ...speaker, party: carry(speaker.party), how: 'carried', confidence: 0.7 }
    }
  }
  let via =
    progress.via?.party ??
    findVia(view, hit.to, until, found?.phrase?.to) ??
    viaBefore(view, hit, progress.clauseFrom)
  const source = aside && attributedTo(view, aside)
  if (source) {
    // «قالت الوكالة نقلا عن الوزير إن»: the words are the minister's, the agency passes them on.
    const party = describe(view, source, discourse)
    if (SOURCES.has(aside.lemma)) {
      via = found?.party
      found = { party, phrase: source, how: 'after', confidence: 0.8 }
    } else via = party
  }
  via ??= relayingMedium(view, hits, h, discourse)
  const alternatives = findAlternatives(view, hit, found, addressee, discourse)
  const beside = complement ? until : Math.min(until, (found?.phrase?.to ?? hit.to) + BESIDE)
  const scene = findScene(view, hit, found, clauseFrom, beside)
  const said: Said = { hit, found, addressee, via, alternatives, scene }
  remember(view, hit, found, complement, limit, discourse)
  if (hit.kind === 'verb' || governor === undefined) progress.governor = said
  if (!complement) {
    readWithout(reading, h, said, limit)
    return
  }
  readComplement(reading, h, complement, said)
}

/** «رفضه كل المقترحات» behind a verb: a noun that is written like a verb with its object. */
function isVerbalNoun(view: View, { from, word, conjunction }: Hit): boolean {
  return (
    word!.form === 'past' &&
    word!.pronoun !== '' &&
    !conjunction &&
    !hasBit(view, from - 1, RELATIVE | OPENER)
  )
}

/** «تناول التقرير أوضاع السوق، موضحا أن»: the subject of the verb that opens the sentence is whose words may follow. */
function opener(view: View, hits: readonly Hit[], h: number, discourse: Discourse): Said | undefined {
  const hit = hits[h]!
  // «نقلت الوكالة عن الوزير قوله»: she only passes it on.
  if (hit.from - hit.sentenceFrom > OPENING || hit.mood || hit.entry!.flags.has('relays')) return undefined
  const next = hits.slice(h + 1, h + 6).find(n => n.kind === 'participle')
  if (next?.sentenceFrom !== hit.sentenceFrom) return undefined
  const found = subjectAfter(view, hit, next.from, discourse)
  const speaks =
    found &&
    (found.phrase!.mention >= 0 || namesSpeaker(view, found.phrase!.from) || found.phrase!.isDocument)
  return speaks ? { hit, found } : undefined
}

const OPENING = 2

const WRITING = new Set(['write', 'tweet', 'say', 'comment', 'answer', 'express'])

/** «كتب الشيخ فلان سلسلة من التغريدات»: nothing is quoted here, but whoever wrote may be the one that «أضاف». */
function rememberWriter(view: View, hit: Hit, discourse: Discourse): void {
  if (!WRITING.has(hit.entry!.class) || hit.mood) return
  const found = subjectAfter(view, hit, Math.min(hit.sentenceTo, hit.to + WRITER_REACH), discourse)
  if (found?.party.entity)
    discourse.spoken.push({ party: found.party, gender: hit.word!.gender, number: 's' })
}

const WRITER_REACH = 12

const CONTRAST_REACH = 16

/** «…، إلا أن المتحدث نفى ذلك»: the clause of the verb begins behind the last «لكن», «بينما», «إلا أن» before it. */
function behindContrast(view: View, from: number, hit: Hit): number {
  for (let i = hit.from - 1; i > Math.max(from, hit.from - CONTRAST_REACH); i--) {
    if (view.quoteAt[i]! >= 0) return from
    if (
      hasBit(view, i, COMPLEMENTIZER) &&
      hasBit(view, i - 1, BINDER) &&
      EXCEPT.test(keyOf(view.tokens, i - 1))
    )
      return i + 1
    if (hasBit(view, i, OPENER) && CONTRASTS.test(keyOf(view.tokens, i))) return i
  }
  return from
}

const EXCEPT = /^(?:الا|غير|بيد)$/
const CONTRASTS = /^(?:لكن|ولكن|بينما|فيما)$/

const ADDRESSED =
  /^(?:ال(?:قوي|فصائل|اطراف|مجتمع|دول|حكومات|جهات|سلطات|جماهير|شعب|جميع|كل|راي|جانب|جانبين|طرفين|امم|عالم)|جميع|كافه|كل|سائر|الي|.*(?:ين|يين))$/

/** «ودعا القوى والفصائل إلى», «وطالب السلطات بـ», «وحث المواطنين على»: whom the last speaker called upon. */
function isObjectOf(view: View, hit: Hit, { phrase }: Found): boolean {
  if (!phrase || phrase.mention >= 0) return false
  // «أعلنت الحكومة …، ووصفت الحادثة بأنها»
  if (hit.entry!.flags.has('describes')) return !namesSpeaker(view, phrase.from)
  const key = keyOf(view.tokens, phrase.from)
  return ADDRESSED.test(key) || (hit.word!.gender === 'm' && /..ات$/.test(key))
}

/** Without a complement, how far behind the subject its place and time may stand. */
const BESIDE = 3

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

/** «نقلت الوكالة عن الوزير قوله إن», «نقلت الوكالة عن الوزير أن»: the agency passes the words on. */
function relayingMedium(
  view: View,
  hits: readonly Hit[],
  h: number,
  discourse: Discourse,
): Party | undefined {
  const hit = hits[h]!
  const verb = hit.kind === 'noun' && hit.word!.pronoun !== '' ? relayBefore(hits, h) : hit
  if (verb?.sentenceFrom !== hit.sentenceFrom || !verb.entry?.flags.has('source-عن')) return undefined
  if (verb.word!.pronoun !== '') return undefined
  // «نقلت عنه الوكالة قوله»
  if (hit !== verb && /^عن(?:ه|ها|هم)$/.test(keyOf(view.tokens, verb.to)))
    return mediumAt(view, skipAdverbials(view, verb.to + 1, hit.from), hit.from, discourse)
  let on = verb.to
  while (on < hit.sentenceTo && on < verb.to + MEDIUM_REACH && keyOf(view.tokens, on) !== 'عن') on++
  if (on >= hit.sentenceTo || keyOf(view.tokens, on) !== 'عن' || (hit !== verb && on > hit.from))
    return undefined
  return mediumAt(view, skipAdverbials(view, verb.to, on), on, discourse)
}

/** The verb of relaying before «قوله»; «أنباء» of «وكالة أنباء» may stand between. */
function relayBefore(hits: readonly Hit[], h: number): Hit | undefined {
  for (let k = h - 1; k >= Math.max(0, h - 3); k--) if (hits[k]!.kind === 'verb') return hits[k]
  return undefined
}

function mediumAt(view: View, from: number, limit: number, discourse: Discourse): Party | undefined {
  const phrase = readPhrase(view, from, limit)
  return phrase && describe(view, withNameInMarks(view, phrase, limit), discourse)
}

const MEDIUM_REACH = 10

/** «وكالة "رويترز"»: the name in marks is the medium. */
function withNameInMarks(view: View, phrase: Phrase, limit: number): Phrase {
  if (phrase.mention >= 0) return phrase
  for (let i = phrase.from; i < limit; i++)
    if (view.mentionAt[i]! >= 0 && view.quoteAt[i]! >= 0) return { ...phrase, mention: view.mentionAt[i]! }
  return phrase
}

/** «عبر» is a preposition where no «عن» follows. */
function hasFrame(view: View, hit: Hit): boolean {
  for (let i = hit.to; i < Math.min(hit.sentenceTo, hit.to + 8); i++)
    if (keyOf(view.tokens, i) === 'عن') return true
  return false
}

function freeLimit(hits: readonly Hit[], h: number): number {
  const hit = hits[h]!
  let limit = Math.min(hit.sentenceTo, hit.to + 24)
  const next = hits[h + 1]
  if (next && next.from < limit && next.kind !== 'noun' && !next.entry?.flags.has('guarded'))
    limit = next.from
  return limit
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
  if (phrase && phrase.mention < 0 && party.entity === undefined) {
    const words = titleBehind(view, phrase.to)
    if (words.length > 0) discourse.described.push({ party, words: new Set(words) })
  }
  for (let i = hit.to; i < limit; i++) {
    if (hasBit(view, i, DOCUMENT) && (hasBit(view, i - 1, PREPOSITION) || phrase?.isDocument)) {
      discourse.issuer = party
      return
    }
  }
}
