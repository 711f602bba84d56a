/**
 * Ties that a noun between two names tells: «فلانة، زوجة الرئيس فلان», «فلان وشقيقه علان», «حليف موسكو», «الانفصاليين الموالين
 * لروسيا»; what the noun means, the table says (data/ties.tsv).
 */
import type { Doc } from '../../doc.ts'
import { rows } from '../../lexicon/gen/ties.ts'
import { mapMentions } from '../../phrases/mention-map.ts'
import type { Relation } from '../../schema/relation.ts'
import { fold, KEY } from '../../text/fold.ts'
import { WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'

type Tie = Omit<Relation, 'id'>

/** Words between the noun and the other name: «زوجة الرئيس السابق فلان». */
const REACH = 4

export function findTies({
  text,
  tokens,
  mentions,
  entities,
}: Doc<'tokens' | 'mentions' | 'entities'>): Tie[] {
  const map = mapMentions(tokens, mentions)
  const entityOf = new Map(entities.flatMap(e => e.mentions.map(id => [id, e] as const)))
  const ties: Tie[] = []
  for (let i = 0; i < tokens.count; i++) {
    const key = keyOf(tokens, i)
    const type = nouns().get(key.replace(/^و/, '')) ?? nouns().get(key)
    if (!type || map.nameAt[i]! >= 0) continue
    const left = nameFrom(i - 1, -1, 2)
    const right = nameFrom(i + 1, 1, REACH)
    if (left === undefined || right === undefined) continue
    const [a, b] = [entityOf.get(mentions[left]!.id), entityOf.get(mentions[right]!.id)]
    if (!a || !b || (FAMILY.has(type) && (a.type !== 'person' || b.type !== 'person'))) continue
    const evidence = [{ start: mentions[left]!.start, end: mentions[right]!.end }]
    ties.push({ type, from: a.id, to: b.id, confidence: 0.75, by: 'relations/noun', evidence })
  }
  return ties

  /** The name next to token `i` in its sentence; before it only a comma may stand, after it titles, too. */
  function nameFrom(i: number, step: 1 | -1, reach: number): number | undefined {
    for (let k = i, n = 0; n < reach && k >= 0 && k < tokens.count; k += step, n++) {
      if (tokens.sentence[k] !== tokens.sentence[i - step]) return undefined
      const m = map.nameAt[k]!
      if (m >= 0) return m
      if (step < 0 && tokens.kind[k] === WORD) return undefined
      if (STOPS.has(text.slice(tokens.start[k], tokens.end[k]))) return undefined
    }
    return undefined
  }
}

const FAMILY: ReadonlySet<string> = new Set(['relative-of', 'spouse-of'])
const STOPS = new Set(['.', '؛', ':', '"', '«', '»', '(', ')'])

let known: ReadonlyMap<string, Relation['type']> | undefined

/** Noun in key form → what it says. */
function nouns(): ReadonlyMap<string, Relation['type']> {
  known ??= new Map(
    rows
      .split('\n')
      .map(row => row.split('\t'))
      .map(([word, type]) => [fold(word!, KEY), type as Relation['type']]),
  )
  return known
}
