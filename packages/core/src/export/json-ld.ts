/**
 * JSON-LD with schema.org's words: a NewsArticle that mentions Persons, Organizations and Places, who hold occupations and
 * say Quotations. What schema.org has no word for (places in the text, kinds, rules) stands under `isnad:`, offsets in UTF-16
 * code units as everywhere in Isnad. https://schema.org/NewsArticle
 */
import type { Article } from '../schema/article.ts'
import type { Entity } from '../schema/entity.ts'
import type { EntityType } from '../schema/mention.ts'
import type { Party } from '../schema/quotation.ts'
import type { Role } from '../schema/role.ts'
import { byPlace, type LabeledSpan, SPAN_LAYERS, toSpans } from './spans.ts'
import { urnOf, wikidataUrl } from './urn.ts'

const CONTEXT = { '@vocab': 'https://schema.org/', isnad: 'urn:isnad:terms#' }

/** The article as JSON-LD text. */
export function toJsonLd(article: Article): string {
  const { id, source, text, language, blocks, entities, quotations } = article
  const facts = factsOf(article)
  const headline = blocks.find(b => b.kind === 'headline')
  const node = {
    '@context': CONTEXT,
    '@id': urnOf(id),
    '@type': 'NewsArticle',
    headline: headline ? text.slice(headline.start, headline.end) : source.title,
    url: source.url,
    datePublished: source.publishedAt,
    inLanguage: language,
    author: source.byline,
    publisher:
      source.publisher === undefined ? undefined : { '@type': 'Organization', name: source.publisher },
    articleBody: text,
    mentions: entities.map(e => toEntityNode(article, e)),
    hasPart: quotations.map(q => ({
      '@id': urnOf(id, q.id),
      '@type': 'Quotation',
      text: text.slice(q.start, q.end),
      creator: toPartyNodes(article, q.speaker),
      recipient: toPartyNodes(article, q.addressee),
      'isnad:via': toPartyNodes(article, q.via),
      'isnad:status': q.status,
    })),
    'isnad:spans': toSpans(article).map(s => ({
      '@id': urnOf(id, s.id),
      'isnad:layer': s.layer,
      'isnad:start': s.start,
      'isnad:end': s.end,
      'isnad:label': s.label,
      ...facts.get(s.id),
    })),
  }
  return `${JSON.stringify(node, null, 1)}\n`
}

/**
 * The text and the spans of what toJsonLd wrote.
 *
 * @throws SyntaxError when `json` is not JSON
 */
export function fromJsonLd(json: string): { readonly text: string; readonly spans: LabeledSpan[] } {
  const node = JSON.parse(json) as { articleBody?: string; 'isnad:spans'?: readonly SpanNode[] }
  const spans = (node['isnad:spans'] ?? []).flatMap(s => {
    const layer = SPAN_LAYERS.find(l => l === s['isnad:layer'])
    if (layer === undefined) return []
    const id = s['@id'].split('#').at(-1)!
    return [{ layer, id, start: s['isnad:start'], end: s['isnad:end'], label: s['isnad:label'] }]
  })
  return { text: node.articleBody ?? '', spans: spans.sort(byPlace) }
}

interface SpanNode {
  readonly '@id': string
  readonly 'isnad:layer': string
  readonly 'isnad:start': number
  readonly 'isnad:end': number
  readonly 'isnad:label': string
}

const TYPES: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
  product: 'Product',
  group: 'Thing',
}

type Node = Readonly<Record<string, unknown>>

function toEntityNode(article: Article, e: Entity): Node {
  const surfaces = article.mentions.filter(m => m.entity === e.id && m.kind === 'name')
  const names = new Set(surfaces.map(m => article.text.slice(m.start, m.end)))
  names.delete(e.labels.ar)
  const roles = article.roles.filter(r => r.person === e.id)
  return {
    '@id': urnOf(article.id, e.id),
    '@type': TYPES[e.type],
    name: [
      { '@value': e.labels.ar, '@language': 'ar' },
      ...(e.labels.en === undefined ? [] : [{ '@value': e.labels.en, '@language': 'en' }]),
    ],
    alternateName: names.size > 0 ? [...names] : undefined,
    sameAs: e.wikidata === undefined ? undefined : wikidataUrl(e.wikidata),
    hasOccupation: roles.length === 0 ? undefined : roles.map(r => toOccupation(article.id, r)),
    'isnad:confidence': e.confidence,
    'isnad:flags': e.flags,
  }
}

/** The office, and of whom or where: «وزير الخارجية», in Russia. */
function toOccupation(article: string, { id, office, organization, place }: Role): Node {
  return {
    '@id': urnOf(article, id),
    '@type': 'Occupation',
    name: office,
    'isnad:organization': organization && { '@id': urnOf(article, organization) },
    occupationLocation: place && { '@id': urnOf(article, place) },
  }
}

/** Known parties by their ids; words alone where nobody known is meant. */
function toPartyNodes({ id }: Article, party: Party | undefined): readonly Node[] | undefined {
  if (party === undefined) return undefined
  const known = [party.entity, ...(party.entities ?? [])].filter(e => e !== undefined)
  return known.length > 0 ? known.map(e => ({ '@id': urnOf(id, e) })) : [{ name: party.text }]
}

/** What each annotation is beyond its span. */
function factsOf({ id, mentions, timexes, roles, quotations, events }: Article): ReadonlyMap<string, Node> {
  return new Map<string, Node>([
    ...mentions.map(
      m =>
        [
          m.id,
          {
            'isnad:kind': m.kind,
            'isnad:entity': { '@id': urnOf(id, m.entity) },
            'isnad:confidence': m.confidence,
            'isnad:by': m.by,
          },
        ] as const,
    ),
    ...timexes.map(
      t =>
        [
          t.id,
          {
            'isnad:value': t.value,
            'isnad:from': t.interval?.from,
            'isnad:to': t.interval?.to,
            'isnad:by': t.by,
          },
        ] as const,
    ),
    ...roles.map(r => [r.id, { 'isnad:by': r.by }] as const),
    ...quotations.map(q => [q.id, { 'isnad:cue': q.cue?.lemma, 'isnad:by': q.by }] as const),
    ...events.map(e => [e.id, { 'isnad:modality': e.modality, 'isnad:by': e.by }] as const),
  ])
}
