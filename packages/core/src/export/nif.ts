/**
 * NIF 2.0 in Turtle: the text as a context, each annotation a phrase of it, for linked-data tools. «والناتو» gives a
 * phrase #char=1,7 with itsrdf:taIdentRef to Wikidata. Offsets are code points (RFC 5147).
 * https://persistence.uni-leipzig.org/nlp2rdf/
 */
import type { Article } from '../schema/article.ts'
import { countCodePoints } from '../text/code-points.ts'
import { toSpans } from './spans.ts'
import { urnOf, wikidataUrl } from './urn.ts'

const PREFIXES = `@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> .
@prefix isnad: <urn:isnad:terms#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`

/** The article as Turtle. */
export function toNif(article: Article): string {
  const { id, text, source } = article
  const { fromUnits } = countCodePoints(text)
  const address = (start: number, end: number) => `<${urnOf(id)}#char=${fromUnits(start)},${fromUnits(end)}>`
  const context = address(0, text.length)
  const facts = factsOf(article)
  const phrases = toSpans(article).map(s =>
    toResource(address(s.start, s.end), [
      'a nif:Phrase, nif:OffsetBasedString',
      `nif:referenceContext ${context}`,
      `nif:beginIndex ${integer(fromUnits(s.start))}`,
      `nif:endIndex ${integer(fromUnits(s.end))}`,
      `nif:anchorOf ${literal(text.slice(s.start, s.end))}`,
      `isnad:annotation ${literal(`${s.id} ${s.layer}/${s.label}`)}`,
      ...(facts.get(s.id) ?? []),
    ]),
  )
  const whole = toResource(context, [
    'a nif:Context, nif:OffsetBasedString',
    `nif:beginIndex ${integer(0)}`,
    `nif:endIndex ${integer(fromUnits(text.length))}`,
    `nif:isString ${literal(text)}`,
    ...(source.url === undefined ? [] : [`nif:sourceUrl <${escapeIri(source.url)}>`]),
    ...(source.publishedAt === undefined ? [] : [`dcterms:issued ${literal(source.publishedAt)}`]),
  ])
  return [PREFIXES, whole, ...phrases].join('\n')
}

const CLASSES = {
  person: 'schema:Person',
  organization: 'schema:Organization',
  place: 'schema:Place',
  event: 'schema:Event',
  product: 'schema:Product',
  group: 'schema:Thing',
} as const

function factsOf({
  id,
  entities,
  mentions,
  timexes,
  quotations,
}: Article): ReadonlyMap<string, readonly string[]> {
  const wikidata = new Map(entities.map(e => [e.id, e.wikidata]))
  const means = (entity: string | undefined) => {
    const known = entity === undefined ? undefined : wikidata.get(entity)
    return known === undefined ? [] : [`itsrdf:taIdentRef <${wikidataUrl(known)}>`]
  }
  return new Map<string, readonly string[]>([
    ...mentions.map(
      m =>
        [
          m.id,
          [
            `itsrdf:taClassRef ${CLASSES[m.type]}`,
            `itsrdf:taConfidence ${literal(String(m.confidence))}^^xsd:double`,
            `isnad:entity <${urnOf(id, m.entity)}>`,
            ...means(m.entity),
          ],
        ] as const,
    ),
    ...timexes.map(t => [t.id, [`isnad:value ${literal(t.value)}`]] as const),
    ...quotations.map(
      q =>
        [
          q.id,
          [
            `isnad:status ${literal(q.status)}`,
            ...(q.speaker?.entity === undefined ? [] : [`isnad:speaker <${urnOf(id, q.speaker.entity)}>`]),
          ],
        ] as const,
    ),
  ])
}

const toResource = (subject: string, facts: readonly string[]) => `${subject}\n  ${facts.join(' ;\n  ')} .\n`

const integer = (n: number) => `"${n}"^^xsd:nonNegativeInteger`

const literal = (text: string) => `"${text.replace(/["\\\n\r\t]/g, c => ESCAPES[c]!)}"`

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** Characters that Turtle does not take inside <…>. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among what Turtle forbids
const escapeIri = (iri: string) => iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, c => encodeURIComponent(c))
