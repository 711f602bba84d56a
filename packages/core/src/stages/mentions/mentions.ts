/**
 * Finds whom and what the article names: «وقال وزير الخارجية الروسي في القاهرة» names Russia (by an adjective) and Cairo.
 *
 * Several finders propose candidates, each from its own knowledge; one resolver picks among them.
 */
import type { FoundMention } from '../../doc.ts'
import { AMBIGUOUS_GIVEN, GIVEN, PARTICLE, TITLE } from '../../lexicon/cue-words.ts'
import { stage } from '../../pipeline.ts'
import { partSentences, type Tokens } from '../../tokens.ts'
import type { Candidate, Reading } from './candidate.ts'
import { carryThrough } from './carry-through.ts'
import { findDatelines } from './find-datelines.ts'
import { findEnumerated } from './find-enumerated.ts'
import { findEvents } from './find-events.ts'
import { findForeign } from './find-foreign.ts'
import { addKnowledge } from './find-knowledge.ts'
import { findKnown } from './find-known.ts'
import { findNamedInQuotes } from './find-named-in-quotes.ts'
import { findNominals } from './find-nominals.ts'
import { findOrganizations } from './find-organizations.ts'
import { findPersons } from './find-persons.ts'
import { findPlaces } from './find-places.ts'
import { findProducts } from './find-products.ts'
import { findTagged } from './find-tagged.ts'
import { readTags } from './read-tags.ts'
import { resolve } from './resolve.ts'
import { classify, hasClass, type Words } from './words.ts'

export const mentions = stage({
  needs: ['tokens', 'quoted', 'timexes'],
  gives: 'mentions',
  run({ text, tokens: whole, quoted, timexes, knowledge }) {
    // No name goes on beyond its sentence, and no word there tells about one.
    const tokens = partSentences(whole)
    const words = classify(text, tokens)
    const tags = readTags(tokens, whole)
    const listed = findKnown(text, tokens, words, tags)
    const knownNames = knowledge ? addKnowledge(listed, knowledge, text, tokens, words, timexes) : listed
    const known = new Map(knownNames.map(c => [c.from, c]))
    const reading: Reading = {
      text,
      tokens,
      words,
      tags,
      known,
      found: [...knownNames],
      looseYa: writesLooseYa(text, tokens, words),
    }
    findOrganizations(reading)
    findPersons(reading)
    findPlaces(reading)
    findEvents(reading)
    findNamedInQuotes(reading, quoted)
    findProducts(reading, quoted)
    findForeign(reading)
    findDatelines(reading)
    findTagged(reading, timexes)
    findEnumerated(reading)
    const names = carryThrough(reading, resolve(reading.found)).map(toMention)
    const nominals = findNominals(text, whole, timexes, names)
    return [...names, ...nominals]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((mention, i) => ({ ...mention, id: `m${i + 1}` }))
  },
})

/** By the words that end in ى: «إلى», «حتى», and «على» where it cannot be the name («محمد علي»). */
function writesLooseYa(text: string, tokens: Tokens, words: Words): boolean {
  let loose = 0
  for (let i = 0; i < tokens.count; i++) {
    const at = tokens.keyStart[i]!
    if (!ENDS_IN_MAQSURA.some(key => tokens.keys.startsWith(key, at))) continue
    if (tokens.keyStart[i + 1]! - at !== 4) continue
    if (text[tokens.end[i]! - 1] === 'ى') loose--
    else if (!(tokens.keys.startsWith('علي', at) && isBesideName(words, i))) loose++
  }
  return loose > 0
}

const ENDS_IN_MAQSURA = ['علي', 'الي', 'حتي']

function isBesideName(words: Words, i: number): boolean {
  const part = GIVEN | AMBIGUOUS_GIVEN | PARTICLE | TITLE
  return hasClass(words, i - 1, part) || hasClass(words, i + 1, part)
}

function toMention(c: Candidate, index: number): FoundMention {
  const mention = {
    id: `m${index + 1}`,
    start: c.start,
    end: c.end,
    type: c.type,
    kind: c.kind,
    confidence: c.confidence,
    by: c.by,
  }
  return {
    ...mention,
    ...(c.elided ? { elided: true } : {}),
    ...(c.known === undefined ? {} : { known: c.known }),
  }
}
