/** A seed's gold.json with all spans as offsets in the text; conventions as the file states them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityType, MentionKind, Source, Span } from '@isnad/core'

export interface GoldMention extends Span {
  /** The whole written word or words, with proclitics: as good as the span itself. */
  readonly token: Span
  readonly kind: MentionKind | 'pronominal' | 'implicit'
  /** Absent for types that the reader does not look for: documents, terms. */
  readonly type: EntityType | undefined
  readonly entity: string
  readonly optional: boolean
}

export interface GoldRole {
  readonly person: string
  /** The office in any accepted wording. */
  readonly offices: readonly string[]
  readonly organizations: readonly string[]
}

export interface GoldTimex {
  readonly spans: readonly Span[]
  readonly value: string
  readonly optional: boolean
}

export interface GoldQuotation {
  readonly id: string
  readonly kind: 'direct' | 'indirect' | 'mixed' | 'unattributed'
  /** Every accepted extent. */
  readonly spans: readonly Span[]
  /** Ids of entities, any of which is right; of groups, their members must speak together. */
  readonly speakers: readonly string[]
  readonly source: string | undefined
  readonly notSpeakers: readonly string[]
  /** Neither right nor wrong to find: wishes, reports without a clause. */
  readonly optional: boolean
}

export interface GoldEvent {
  readonly id: string
  readonly type: string
  /** Every word that tells of it. */
  readonly triggers: readonly Span[]
  /** Entity ids, with their part where the gold uses our names for it. */
  readonly participants: readonly { readonly entity: string; readonly role: string | undefined }[]
  /** Values, any of which is right; none: it has no time. */
  readonly times: readonly string[]
  /** Where the gold says which: the time expressions themselves are right, too. */
  readonly timexes: readonly Span[]
  /** A day that the gold infers and a reader need not. */
  readonly isTimeImplied: boolean
  readonly places: readonly string[]
  /** «killed:3» */
  readonly counts: readonly string[]
  readonly modality: string
  readonly optional: boolean
}

export interface GoldRelation {
  readonly type: string
  readonly from: string
  readonly to: string
}

export interface Gold {
  readonly slug: string
  readonly source: Source
  readonly blocks: readonly (Span & { readonly kind: string })[]
  readonly sentences: readonly Span[]
  readonly mentions: readonly GoldMention[]
  /** Id → all the names it goes by in this article. */
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly types: ReadonlyMap<string, EntityType | undefined>
  readonly groups: ReadonlyMap<string, readonly string[]>
  readonly roles: readonly GoldRole[]
  readonly timexes: readonly GoldTimex[]
  readonly quotations: readonly GoldQuotation[]
  /** Names in quotation marks. */
  readonly nonQuotations: readonly Span[]
  readonly events: readonly GoldEvent[]
  readonly relations: readonly GoldRelation[]
  /** Ids of events in the order in which they happened. */
  readonly timeline: readonly string[]
}

const SEEDS = join(import.meta.dirname, '../../seeds')

const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  ORG: 'organization',
  GPE: 'place',
  LOC: 'place',
  EVENT: 'event',
  NORP: 'group',
  PRODUCT: 'product',
}

/** Every seed that has a gold.json, in the order of their names. */
export function readGolds(): Gold[] {
  const withGold = (slug: string) => readdirSync(join(SEEDS, slug)).includes('gold.json')
  return readdirSync(SEEDS).filter(withGold).sort().map(readGold)
}

// biome-ignore lint/suspicious/noExplicitAny: a foreign JSON file, turned into Gold here and nowhere else
type Json = any

function readGold(slug: string): Gold {
  const json = (name: string): Json => JSON.parse(readFileSync(join(SEEDS, slug, name), 'utf8'))
  const g = json('gold.json')
  const starts = new Map<string, number>(g.blocks.map((b: Json) => [b.id, b.docStart]))
  const span = (x: Json): Span => ({
    start: starts.get(x.block)! + x.start,
    end: starts.get(x.block)! + x.end,
  })
  const spans = (xs: readonly Json[]) => xs.filter(x => x).map(span)
  const timexOf = (id: string) => g.timex.find((t: Json) => t.id === id)
  const mentions: GoldMention[] = g.entities.flatMap((e: Json) =>
    e.mentions.map((m: Json) => ({
      ...span(m),
      token: span({ block: m.block, start: m.tokenStart ?? m.start, end: m.tokenEnd ?? m.end }),
      kind: m.kind,
      type: TYPES[e.type],
      entity: e.id,
      optional: m.optional === true,
    })),
  )
  return {
    slug,
    source: {
      text: readFileSync(join(SEEDS, slug, 'source.txt'), 'utf8'),
      publishedAt: json('meta.json').publishedAt,
    },
    blocks: g.blocks.map((b: Json) => ({ start: b.docStart, end: b.docEnd, kind: b.role })),
    sentences: g.sentences.map(span),
    mentions,
    names: new Map(
      g.entities.map((e: Json) => [
        e.id,
        [
          e.canonical.ar,
          ...(e.aliases ?? []),
          ...e.mentions.filter((m: Json) => m.kind === 'name').map((m: Json) => m.text),
        ],
      ]),
    ),
    types: new Map(g.entities.map((e: Json) => [e.id, TYPES[e.type]])),
    groups: new Map(g.groups.map((x: Json) => [x.id, x.members])),
    roles: g.roles.map((r: Json) => ({
      person: r.person,
      offices: [r.role.ar.replace(/\s*\(.*\)/, ''), r.span.text],
      organizations: [r.organisation, r.country, r.parentOrg].filter(x => x),
    })),
    timexes: g.timex.map((t: Json) => ({
      spans: spans([t, ...(t.altSpans ?? [])]),
      value: t.value,
      optional: t.optional === true,
    })),
    quotations: g.quotes.map((q: Json) => ({
      id: q.id,
      kind: q.type,
      spans: spans([q.content, q.core, q.altContent]),
      speakers: [q.speaker, q.resolvedSpeaker].filter(x => x),
      source: q.source?.text,
      notSpeakers: q.notSpeaker ?? [],
      optional: q.optional === true,
    })),
    nonQuotations: spans(g.nonQuotes),
    events: g.events.map((e: Json) => readEvent(e, spans, timexOf)),
    relations: g.relations
      .map((r: Json) => ({ ...r, type: RELATIONS[r.type.replace(/ .*/, '')] ?? r.type }))
      .filter((r: Json) => KNOWN_RELATIONS.has(r.type) && r.optional !== true),
    timeline: (g.timeline ?? []).map((t: Json) => t.event),
  }
}

/** The first seed names frames and parts in words of its own. */
const FRAMES: Readonly<Record<string, string>> = {
  phone_call: 'call',
  suspension_of_cooperation: 'suspension',
  crisis_outbreak: 'outbreak',
  annexation: 'takeover',
  armed_conflict_outbreak: 'conflict',
  document_issued: 'statement',
  military_exercise: 'exercise',
  talks: 'meeting',
  military_buildup: 'deployment',
}
const ROLES: Readonly<Record<string, string | undefined>> = {
  'caller/party': 'party',
  'initiator (according to Moscow, q5)': 'initiator',
  object: 'target',
  issuer: 'speaker',
  organiser: 'organizer',
  'concerned party': undefined,
  founder: 'agent',
  founded: 'target',
  inviter: 'agent',
  invitee: 'target',
  affected: 'victim',
}
const RELATIONS: Readonly<Record<string, string>> = {
  part_of: 'part-of',
  belongs_to_country: 'part-of',
  located_in: 'located-in',
  loyal_to: 'ally-of',
}
const KNOWN_RELATIONS = new Set([
  'holds-office',
  'part-of',
  'located-in',
  'met',
  'ally-of',
  'opponent-of',
  'relative-of',
  'spouse-of',
])

function readEvent(
  e: Json,
  spans: (xs: readonly Json[]) => Span[],
  timexOf: (id: string) => Json,
): GoldEvent {
  const timex = e.time?.timex === undefined ? undefined : timexOf(e.time.timex)
  return {
    id: e.id,
    type: FRAMES[e.type] ?? e.type,
    triggers: spans(e.triggers ?? [e.trigger, ...(e.coref ?? [])]),
    participants: e.participants.map(([entity, role]: [string, string]) => ({
      entity,
      role: role in ROLES ? ROLES[role] : role,
    })),
    times: e.times ?? [e.time?.value].filter(v => v),
    timexes: timex ? spans([timex]) : [],
    isTimeImplied: e.time !== undefined && (timex === undefined || timex.optional === true),
    places: e.places ?? [e.place].filter(p => p),
    counts: e.counts ?? [],
    modality: e.modality,
    optional: e.optional === true,
  }
}
