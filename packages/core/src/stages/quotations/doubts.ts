/**
 * Who else may have said it, where the sentence leaves that open: «التقى الوزير فلان السفير علان، مؤكدا أن …» may be
 * either's word, and «وأضاف أن …» may go back beyond the last speaker.
 */
import type { Alternative, Party } from '../../schema/quotation.ts'
import { agrees, type Discourse } from './discourse.ts'
import { carry, type Found } from './found.ts'
import type { Hit } from './hits.ts'
import { bearersOf } from './titles.ts'
import { tokensOf, type View } from './view.ts'

const MOST = 2
/** Of what is not believed of the first speaker, the share that the others have. */
const SHARE = 0.7

/** The other speakers that the words allow, likeliest first; `addressee` is whom a call was taken to be made to. */
export function findAlternatives(
  view: View,
  hit: Hit,
  found: Found | undefined,
  addressee: Party | undefined,
  discourse: Discourse,
): readonly Alternative[] {
  if (!found) return []
  const others = [...candidates(view, hit, found, addressee, discourse)].filter(p => !isOne(p, found.party))
  const distinct = others.filter((p, i) => others.findIndex(other => isOne(other, p)) === i).slice(0, MOST)
  return distinct.map((speaker, i) => ({
    speaker,
    confidence: Math.round(((1 - found.confidence) * SHARE * 100) / (i + 1)) / 100,
  }))
}

function* candidates(
  view: View,
  hit: Hit,
  { how, phrase }: Found,
  addressee: Party | undefined,
  { spoken, titles }: Discourse,
): Generator<Party> {
  // «ودعا المجتمع الدولي إلى …»
  if (how === 'carried' && addressee) yield addressee
  if (how === 'carried' && hit.word && !addressee)
    for (let k = spoken.length - 1; k >= Math.max(0, spoken.length - RECENT); k--) {
      const { party } = spoken[k]!
      if (agrees(spoken[k]!, hit.word.gender, hit.word.number)) yield carry(party)
    }
  if (how === 'before' && hit.kind === 'participle') yield* personsBefore(view, hit)
  // «الوزير» in an article with two ministers
  if (phrase && phrase.mention < 0)
    for (const entity of bearersOf(view, titles, phrase.from, phrase.to))
      yield { entity, text: view.nameOf.get(entity)! }
}

const RECENT = 2
const REACH = 40

function* personsBefore(view: View, hit: Hit): Generator<Party> {
  for (let i = hit.from - 1; i > Math.max(hit.sentenceFrom, hit.from - REACH); i--) {
    const m = view.mentionAt[i]!
    if (m < 0) continue
    const mention = view.doc.mentions[m]!
    const entity =
      mention.type === 'person' && mention.kind === 'name' ? view.entityOf.get(mention.id) : undefined
    if (entity) yield { entity: entity.id, text: entity.name }
    i = tokensOf(view.tokens, mention).from
  }
}

const isOne = (a: Party, b: Party) =>
  a.entity !== undefined || b.entity !== undefined ? a.entity === b.entity : a.text === b.text
