/**
 * Finds whom and what the article names: «وقال وزير الخارجية الروسي في القاهرة» names Russia (by an adjective) and Cairo.
 *
 * Several finders propose candidates, each from its own knowledge; one resolver picks among them.
 */
import type { FoundMention } from '../../doc.ts'
import { stage } from '../../pipeline.ts'
import type { Tokens } from '../../tokens.ts'
import type { Candidate, Reading } from './candidate.ts'
import { carryThrough } from './carry-through.ts'
import { findEvents } from './find-events.ts'
import { findForeign } from './find-foreign.ts'
import { findKnown } from './find-known.ts'
import { findNamedInQuotes } from './find-named-in-quotes.ts'
import { findNominals } from './find-nominals.ts'
import { findOrganizations } from './find-organizations.ts'
import { findPersons } from './find-persons.ts'
import { findPlaces } from './find-places.ts'
import { findProducts } from './find-products.ts'
import { findTagged } from './find-tagged.ts'
import { resolve } from './resolve.ts'
import { classify } from './words.ts'

export const mentions = stage({
  needs: ['tokens', 'quoted', 'timexes'],
  gives: 'mentions',
  run({ text, tokens, quoted, timexes }) {
    const words = classify(text, tokens)
    const knownNames = findKnown(text, tokens, words)
    const known = new Map(knownNames.map(c => [c.from, c]))
    const reading: Reading = {
      text,
      tokens,
      words,
      known,
      found: [...knownNames],
      looseYa: writesLooseYa(tokens, text),
    }
    findOrganizations(reading)
    findPersons(reading)
    findPlaces(reading)
    findEvents(reading)
    findNamedInQuotes(reading, quoted)
    findProducts(reading, quoted)
    findForeign(reading)
    findTagged(reading, timexes)
    const names = carryThrough(reading, resolve(reading.found)).map(toMention)
    const nominals = findNominals(text, tokens, timexes, names)
    return [...names, ...nominals]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((mention, i) => ({ ...mention, id: `m${i + 1}` }))
  },
})

/** Words that end in ى where the writer keeps it from ي. */
const LOOSE_IN = ['علي ', 'الي ', 'حتي ']

function writesLooseYa(tokens: Tokens, text: string): boolean {
  let loose = 0
  for (let i = 0; i < tokens.count; i++) {
    if (!LOOSE_IN.some(word => tokens.keys.startsWith(word, tokens.keyStart[i]))) continue
    loose += text[tokens.end[i]! - 1] === 'ى' ? -1 : 1
  }
  return loose > 0
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
  return c.known === undefined ? mention : { ...mention, known: c.known }
}
