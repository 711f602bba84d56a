/**
 * Puts the names of the user's own list among those of the gazetteer: «وقالت سنا للنقل إن» → سنا للنقل. They win: on the same
 * words, and where they are as long or longer.
 */
import { COMMON, STOP, TITLE, TOPIC } from '../../lexicon/cue-words.ts'
import type { CompiledKnowledge } from '../../lexicon/knowledge.ts'
import { longestPhrase, type PhraseMatch } from '../../lexicon/lookup.ts'
import type { EntityType } from '../../schema/mention.ts'
import type { Timex } from '../../schema/timex.ts'
import type { Tokens } from '../../tokens.ts'
import type { Candidate } from './candidate.ts'
import { hasClass, type Words } from './words.ts'

/** What proposed a name of the user's. */
export const OWN = 'mentions/knowledge'

/**
 * The gazetteer's candidates with the user's, in text order; where both stand on the same words, the user's alone. Cuts
 * the words that begin them.
 */
export function addKnowledge(
  gazetteer: readonly Candidate[],
  { trie, bearers, byKnown }: CompiledKnowledge,
  text: string,
  tokens: Tokens,
  words: Words,
  timexes: readonly Timex[],
): Candidate[] {
  const matches = findMatches()
  const named = new Set(matches.flatMap(m => (bearers[m.value]!.length === 1 ? bearers[m.value]! : [])))
  const kept = withoutBeaten(gazetteer, matches)
  const longer = new Set(kept.map(c => c.from))
  const own = matches.map(match => {
    if (!longer.has(match.from)) {
      words.cutAt[match.from] = match.cut.at
      words.elided[match.from] = match.cut.elidedAlef ? 1 : 0
    }
    const meant = whoOf(bearers[match.value]!, named)
    const { type } = byKnown.get(meant[0]!)!
    return toCandidate(match, meant.length === 1 ? meant[0] : undefined, type, isDoubtful(match, words))
  })
  return [...own, ...kept].sort((a, b) => a.from - b.from)

  function findMatches(): PhraseMatch[] {
    const found: PhraseMatch[] = []
    let t = 0
    for (let i = 0; i < tokens.count; i++) {
      while (t < timexes.length && timexes[t]!.end <= tokens.start[i]!) t++
      const match = longestPhrase(text, tokens, i, trie)
      if (match && !isPartOfWord(match, words) && !isTime(match, timexes[t])) found.push(match)
    }
    return found
  }
}

/**
 * «العلي» may be several people of the list: it is the one whom the article names in full. Of several such, the mentions
 * before it tell; of none, the first stands for all, which is flagged.
 */
function whoOf(bearers: readonly string[], named: ReadonlySet<string>): readonly string[] {
  if (bearers.length === 1) return bearers
  const inFull = bearers.filter(id => named.has(id))
  return inFull.length > 0 ? inFull : bearers.slice(0, 1)
}

/** «وليد» is a name, not و and «ليد»; and of «بسم» nobody called «سم» is left. */
function isPartOfWord({ from, to, cut, start, end }: PhraseMatch, words: Words): boolean {
  if (to - from > 1 || cut.at === 0) return false
  return end - start < 3 || (words.bits[from] !== 0 && words.cutAt[from] !== cut.at)
}

/** «نيسان» in «مطلع نيسان» is the month, whoever else bears that name; «25 يناير» may be a revolution. */
function isTime({ from, to, start, end }: PhraseMatch, timex: Timex | undefined): boolean {
  if (!timex || timex.start > start || timex.end < end) return false
  return to - from === 1 || timex.end - timex.start > end - start
}

/** A word that is also a common one, or begins inside a longer one. */
function isDoubtful({ from, to, cut }: PhraseMatch, words: Words): boolean {
  return to - from === 1 && (cut.at > 0 || hasClass(words, from, COMMON | TOPIC | STOP | TITLE))
}

/** Without those that a match covers, or cuts and is not shorter than. Both in text order. */
function withoutBeaten(candidates: readonly Candidate[], matches: readonly PhraseMatch[]): Candidate[] {
  let first = 0
  return candidates.filter(({ from, to }) => {
    while (first < matches.length && matches[first]!.to <= from) first++
    for (let k = first; k < matches.length && matches[k]!.from < to; k++) {
      const match = matches[k]!
      if (match.to > from && match.to - match.from >= to - from) return false
    }
    return true
  })
}

function toCandidate(
  match: PhraseMatch,
  known: string | undefined,
  type: EntityType,
  doubtful: boolean,
): Candidate {
  return {
    from: match.from,
    to: match.to,
    start: match.start,
    end: match.end,
    elided: match.cut.elidedAlef,
    type,
    kind: 'name',
    confidence: doubtful ? 0.8 : 0.95,
    by: OWN,
    ...(known !== undefined && { known }),
    open: type === 'organization' || type === 'event',
    nests: type === 'place',
  }
}
