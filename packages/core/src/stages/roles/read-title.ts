/** A phrase of office and one holder as a fact: «وزيري الخارجية المصري فلان والسعودي فلان» gives two, each وزير الخارجية. */
import type { Doc, FoundMention } from '../../doc.ts'
import { surfaceOf } from '../../phrases/surface.ts'
import type { Holder } from '../../phrases/title-holders.ts'
import type { Title } from '../../phrases/titles.ts'
import type { Role } from '../../schema/role.ts'

export interface RoleDoc extends Doc<'tokens' | 'timexes' | 'mentions' | 'entities'> {
  readonly titles: readonly Title[]
  /** Mention id → entity id. */
  readonly entityOf: ReadonlyMap<string, string>
  /** Common nouns that stand for a body of the article («الوزارة»), in text order. */
  readonly nominals: readonly FoundMention[]
}

export type Fact = Omit<Role, 'id'> & {
  /** The word of the table for the first office: رئيس. */
  readonly head: string
  readonly kind: Title['kind']
  /** The phrase says more than the bare office: whose, or where. */
  readonly specific: boolean
}

export function readTitle(doc: RoleDoc, title: Title, holder: Holder): Fact | undefined {
  const { mentions, entityOf } = doc
  const entity = (m: number | undefined) => (m === undefined ? undefined : entityOf.get(mentions[m]!.id))
  const person = entity(holder.mention)
  if (person === undefined) return undefined
  const organization = entity(title.organizations[0]) ?? nominalIn(doc, title)
  const place =
    entity(holder.adjective ?? title.adjectives.at(-1)) ??
    entity(title.places[0]) ??
    entity(title.nested.at(-1))
  const { start, end } = title
  const named = mentions[holder.mention]!
  const office = officeText(doc.text, title)
  return {
    start,
    end,
    person,
    office,
    ...(organization === undefined ? {} : { organization }),
    ...(place === undefined ? {} : { place }),
    by: `roles/${title.kind === 'rank' ? 'rank' : title.by}`,
    evidence: [
      { start, end },
      { start: named.start, end: named.end },
    ],
    head: title.heads[0]!.office.word,
    kind: title.kind,
    specific: title.end > title.heads[0]!.end,
  }
}

/** The body that a noun in the phrase stands for: «الناطق باسم الوزارة». */
function nominalIn({ nominals, entityOf }: RoleDoc, { start, end }: Title): string | undefined {
  let low = 0
  let high = nominals.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (nominals[mid]!.start < start) low = mid + 1
    else high = mid
  }
  const first = nominals[low]
  return first && first.end <= end ? entityOf.get(first.id) : undefined
}

/** As written; for several holders the office of each one. */
function officeText(text: string, { start, officeEnd, heads, by }: Title): string {
  const head = heads[0]!
  if (by !== 'list') return surfaceOf(text, { start, end: officeEnd, ...(head.elided && { elided: true }) })
  return `${head.definite ? 'ال' : ''}${head.office.word}${text.slice(head.end, officeEnd)}`
}
