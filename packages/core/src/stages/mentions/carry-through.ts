/**
 * A name given once is known through the whole article, before and after: the full name again, and the surname of a
 * person («عبد الله البدري … وقال البدري»).
 */

import {
  AMBIGUOUS_GIVEN,
  COMMON,
  DEFINITE,
  GIVEN,
  MINISTRY,
  NATURAL_HEAD,
  PARTICLE,
  PLACE_HEAD,
  SAY,
  SITE_HEAD,
  STOP,
  TITLE,
  TOPIC_HEAD,
  WEAK_HEAD,
} from '../../lexicon/cue-words.ts'
import { cutOffset } from '../../lexicon/lookup.ts'
import { hashOf } from '../../lexicon/tagger/hash.ts'
import type { EntityType } from '../../schema/mention.ts'
import { possibleCutsIn } from '../../text/clitics.ts'
import { keyOf, type Tokens } from '../../tokens.ts'
import type { Candidate, Reading } from './candidate.ts'
import { tagAt } from './read-tags.ts'
import { resolve } from './resolve.ts'
import { hasClass, startsSentence } from './words.ts'

export function carryThrough(reading: Reading, chosen: readonly Candidate[]): Candidate[] {
  const phrases: string[] = []
  const owners: Candidate[] = []
  // Surnames that are common words are names where somebody is called by them.
  const called = new Set<string>()
  const givenNames = new Map<string, Candidate>()
  for (const c of chosen) {
    if (c.kind !== 'name') continue
    const field = fieldOf(reading, c)
    if (field !== undefined) {
      phrases.push(field)
      owners.push(c)
      called.add(field)
    }
    if (c.known !== undefined && c.type !== 'person') continue
    phrases.push(keyOfSpan(reading, c.from, c.to))
    owners.push(c)
    if (
      c.type === 'person' &&
      c.to - c.from > 1 &&
      hasClass(reading.words, c.from, GIVEN | AMBIGUOUS_GIVEN)
    ) {
      const first = keyOfSpan(reading, c.from, c.from + 1)
      if (!givenNames.has(first)) givenNames.set(first, c)
    }
    const surname = surnameOf(reading, c)
    if (surname !== undefined) {
      phrases.push(surname.key)
      owners.push(c)
      if (surname.common) called.add(surname.key)
    }
  }
  if (phrases.length === 0) return [...chosen]
  return resolve([
    ...chosen,
    ...findAgain(reading, indexByFirst(phrases), owners, phrases, called),
    ...findFirstNames(reading, givenNames),
  ])
}

/** The key form of the tokens, the proclitics of the first cut off, the article restored. */
function keyOfSpan({ tokens, words }: Reading, from: number, to: number): string {
  const { keys, keyStart } = tokens
  const key = keys.slice(keyStart[from]! + words.cutAt[from]!, keyStart[to]! - 1)
  return words.elided[from] ? `ا${key}` : key
}

/** The last part of a person's name, its particle included, and whether it is a common word too («زايد»). */
function surnameOf(reading: Reading, c: Candidate): { key: string; common: boolean } | undefined {
  const { words } = reading
  if (c.type !== 'person' || c.to - c.from < 2) return undefined
  let from = c.to - 1
  if (from - 1 > c.from && hasClass(words, from - 1, PARTICLE)) from--
  if (hasClass(words, from, STOP)) return undefined
  const definite = reading.tokens.keys.startsWith('ال', reading.tokens.keyStart[from])
  const common =
    hasClass(words, from, TITLE) || (from === c.to - 1 && hasClass(words, from, COMMON) && !definite)
  return { key: keyOfSpan(reading, from, c.to), common }
}

/** «الإحصاءات: ارتفاع البطالة» for «دائرة الإحصاءات العامة»: the field alone, at the head of a line. */
function fieldOf({ words, tokens }: Reading, c: Candidate): string | undefined {
  const field = c.from + 1
  const heads = MINISTRY | TOPIC_HEAD | WEAK_HEAD
  if (c.type !== 'organization' || c.to <= field || !hasClass(words, c.from, heads)) return undefined
  if (!tokens.keys.startsWith('ال', tokens.keyStart[field]) || hasClass(words, field, STOP)) return undefined
  return tokens.keys.slice(tokens.keyStart[field], tokens.keyStart[field + 1]! - 1)
}

/** «وأضافت زايد، أن», «زايد: سجلنا …», «"زايد"»: only a person can be meant. */
function isCalled(reading: Reading, from: number, to: number, type: EntityType): boolean {
  const { text, tokens, words, tags } = reading
  const tag = tagAt(tags, from)
  if (type === 'person' && tag?.type === 'PER' && tag.from === from && tag.to === to) return true
  const after = text[tokens.start[to] ?? -1]
  if (startsSentence(tokens, from) && after === ':') return true
  if (type !== 'person') return false
  const marked =
    /["«“]/.test(text[tokens.start[from]! - 1] ?? '') && /["»”]/.test(text[tokens.end[to - 1]!] ?? '')
  return marked || (hasClass(words, from - 1, SAY) && (words.script[to] !== 1 || hasClass(words, to, STOP)))
}

function findAgain(
  reading: Reading,
  byFirst: ByFirst,
  owners: readonly Candidate[],
  phrases: readonly string[],
  called: ReadonlySet<string>,
): Candidate[] {
  const { text, tokens } = reading
  const found: Candidate[] = []
  for (let i = 0; i < tokens.count; i++) {
    for (const cut of possibleCutsIn(tokens.keys, tokens.keyStart[i]!, tokens.keyStart[i + 1]! - 1)) {
      if (cut.elidedAlef) continue
      const match = longestAt(phrases, byFirst, tokens, i, cut.at)
      if (!match) continue
      const owner = owners[match.value]!
      if (called.has(phrases[match.value]!) && !isCalled(reading, i, match.to, owner.type)) continue
      const again = match.to - i < owner.to - owner.from
      const origin = reading.known.get(i)?.kind === 'adjectival'
      if (origin && describesWord(reading, i)) continue
      found.push({
        from: i,
        to: match.to,
        start: cutOffset(text, tokens, i, cut.at),
        end: tokens.end[match.to - 1]!,
        type: owner.type,
        kind: 'name',
        // «وقال السوداني» after «محمد شياع السوداني»: no man of Sudan.
        confidence: origin ? 1 : Math.max(0.5, owner.confidence - (again ? 0.15 : 0.05)),
        by: 'mentions/carried',
        open: owner.open,
        nests: false,
        ...(owner.known === undefined ? {} : { known: owner.known }),
      })
      break
    }
  }
  return found
}

/** «الرئيس السوداني»: an adjective of origin after a word that it agrees with. */
function describesWord({ words, known }: Reading, i: number): boolean {
  return hasClass(words, i - 1, DEFINITE) || (known.get(i - 1) ?? known.get(i - 2))?.to === i
}

/** «وقال نجيب» after «نجيب عبد الرزاق»: a first name alone, where a speaker or a title calls for a name. */
function findFirstNames(reading: Reading, givenNames: ReadonlyMap<string, Candidate>): Candidate[] {
  const { tokens, words, found } = reading
  const again: Candidate[] = []
  for (let i = 1; i < tokens.count; i++) {
    if (!hasClass(words, i, GIVEN | AMBIGUOUS_GIVEN) || !mayStandAlone(reading, i)) continue
    if (hasClass(words, i + 1, GIVEN | AMBIGUOUS_GIVEN | PARTICLE) || words.cutAt[i]! > 0) continue
    const owner = givenNames.get(keyOf(tokens, i))
    if (owner)
      again.push({
        ...owner,
        from: i,
        to: i + 1,
        start: tokens.start[i]!,
        end: tokens.end[i]!,
        elided: false,
        confidence: 0.6,
        by: 'mentions/carried',
      })
  }
  for (const candidate of again) found.push(candidate)
  return again
}

/** «وقال نجيب», «وتجسد سلافة دورها»; not «شارع سلمان», nor one more part of another name. */
function mayStandAlone({ words, tags }: Reading, i: number): boolean {
  if (hasClass(words, i - 1, SAY | TITLE)) return true
  const part = GIVEN | AMBIGUOUS_GIVEN | PARTICLE | DEFINITE
  if (hasClass(words, i - 1, part | PLACE_HEAD | SITE_HEAD | NATURAL_HEAD | TOPIC_HEAD)) return false
  const tag = tagAt(tags, i)
  return hasClass(words, i, GIVEN) || (tag?.type === 'PER' && tag.from === i && tag.to === i + 1)
}

/** Indexes of phrases by the hash of their first word, the longest before the others. */
type ByFirst = ReadonlyMap<number, readonly number[]>

/** Names of an article that begin with one word: a newspaper has a few, a telephone book many. */
const MOST_PHRASES = 64

/** Of equal phrases the first holds. */
function indexByFirst(phrases: readonly string[]): ByFirst {
  const index = new Map<number, number[]>()
  phrases.forEach((phrase, p) => {
    const end = phrase.indexOf(' ')
    const hash = hashOf(phrase, 0, end < 0 ? phrase.length : end)
    const known = index.get(hash)
    if (!known) index.set(hash, [p])
    else if (known.length < MOST_PHRASES && known.every(q => phrases[q] !== phrase)) known.push(p)
  })
  for (const same of index.values()) same.sort((a, b) => phrases[b]!.length - phrases[a]!.length)
  return index
}

/** The longest phrase that begins `cut` units into token `i`, whole words only. */
function longestAt(
  phrases: readonly string[],
  byFirst: ByFirst,
  { keys, keyStart }: Tokens,
  i: number,
  cut: number,
): { to: number; value: number } | undefined {
  const at = keyStart[i]! + cut
  for (const value of byFirst.get(hashOf(keys, at, keyStart[i + 1]! - 1)) ?? []) {
    const phrase = phrases[value]!
    const after = keys.charCodeAt(at + phrase.length)
    if ((after === SPACE || after === LINE_FEED) && keys.startsWith(phrase, at))
      return { to: i + phrase.split(' ').length, value }
  }
  return undefined
}

const SPACE = 0x20
const LINE_FEED = 0x0a
