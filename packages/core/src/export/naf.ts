/**
 * NAF 3: layers over numbered words, as the NewsReader tools read them; its attribution layer tells source, cue and
 * content apart. «قال لافروف» gives a statement whose source is the words of لافروف. Offsets are code points.
 * https://github.com/cltl/NAF-4-Development
 */
import type { Article } from '../schema/article.ts'
import type { Quotation } from '../schema/quotation.ts'
import type { Span } from '../schema/span.ts'
import { countCodePoints } from '../text/code-points.ts'
import { VERSION } from '../version.ts'
import { toPieces } from './pieces.ts'
import { toSpans } from './spans.ts'
import { urnOf, wikidataUrl } from './urn.ts'
import { escapeXml, toAttributes } from './xml.ts'

/** The article as a NAF document. */
export function toNaf(article: Article): string {
  const { id, source, text, language } = article
  const parties = article.quotations.flatMap(q => [q.cue, toSpan(q.speaker)].filter(s => s !== undefined))
  const pieces = toPieces(text, [...toSpans(article), ...article.sentences, ...parties])
  const target = toTargets(pieces)
  const file = { title: source.title, author: source.byline, creationtime: source.publishedAt }
  return `<?xml version="1.0" encoding="UTF-8"?>
<NAF${toAttributes({ 'xml:lang': language, version: 'v3' })}>
<nafHeader>
<fileDesc${toAttributes(file)}/>
<public${toAttributes({ publicId: urnOf(id), uri: source.url })}/>
<linguisticProcessors layer="entities"><lp${toAttributes({ name: 'isnad', version: VERSION })}/></linguisticProcessors>
</nafHeader>
<raw>${escapeXml(text)}</raw>
${toWords(article, pieces)}
${toTerms(pieces)}
${toEntities(article, target)}
${toCoreferences(article, target)}
${toTimes(article, target)}
${toAttribution(article, target)}
</NAF>
`
}

/** The `<span>` of the terms that a span covers. */
type Target = (span: Span) => string

function toTargets(pieces: readonly Span[]): Target {
  const starts = pieces.map(p => p.start)
  return ({ start, end }) => {
    const targets: string[] = []
    for (let i = firstFrom(starts, start); i < pieces.length && starts[i]! < end; i++)
      targets.push(`<target id="t${i + 1}"/>`)
    return `<span>${targets.join('')}</span>`
  }
}

function firstFrom(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}

function toWords({ text, blocks, sentences }: Article, pieces: readonly Span[]): string {
  const { fromUnits } = countCodePoints(text)
  let sent = 0
  let para = 0
  const words = pieces.map(({ start, end }, i) => {
    while (sent < sentences.length && sentences[sent]!.start <= start) sent++
    while (para < blocks.length && blocks[para]!.start <= start) para++
    const offset = fromUnits(start)
    const place = { id: `w${i + 1}`, sent, para, offset, length: fromUnits(end) - offset }
    return `<wf${toAttributes(place)}>${escapeXml(text.slice(start, end))}</wf>`
  })
  return `<text>\n${words.join('\n')}\n</text>`
}

function toTerms(pieces: readonly Span[]): string {
  const terms = pieces.map((_, i) => `<term id="t${i + 1}"><span><target id="w${i + 1}"/></span></term>`)
  return `<terms>\n${terms.join('\n')}\n</terms>`
}

const TYPES = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  event: 'MISC',
  product: 'MISC',
  group: 'MISC',
}

function toEntities({ entities, mentions }: Article, target: Target): string {
  const known = new Map(entities.map(e => [e.id, e.wikidata]))
  const list = mentions.map(m => {
    const reference = known.get(m.entity)
    const external =
      reference === undefined
        ? ''
        : `<externalReferences><externalRef resource="wikidata" reference="${wikidataUrl(reference)}"/></externalReferences>`
    return `<entity${toAttributes({ id: m.id, type: TYPES[m.type] })}><references>${target(m)}</references>${external}</entity>`
  })
  return `<entities>\n${list.join('\n')}\n</entities>`
}

function toCoreferences({ entities, mentions }: Article, target: Target): string {
  const places = new Map(mentions.map(m => [m.id, m]))
  const list = entities
    .filter(e => e.mentions.length > 1)
    .map(
      e =>
        `<coref id="co-${e.id}" type="entity">${e.mentions.map(m => target(places.get(m)!)).join('')}</coref>`,
    )
  return `<coreferences>\n${list.join('\n')}\n</coreferences>`
}

function toTimes({ timexes }: Article, target: Target): string {
  const list = timexes.map(
    t =>
      `<timex3${toAttributes({ id: `tx-${t.id}`, type: t.type.toUpperCase(), value: t.value })}>${target(t)}</timex3>`,
  )
  return `<timeExpressions>\n${list.join('\n')}\n</timeExpressions>`
}

/** Only what somebody is said to have said; names and scare quotes are no statements. */
function toAttribution({ quotations }: Article, target: Target): string {
  const list = quotations
    .filter(q => q.status === 'attributed')
    .map(q => {
      const speaker = toSpan(q.speaker)
      return [
        `<statement id="st-${q.id}">`,
        `<statement_target>${target(q)}</statement_target>`,
        speaker && `<statement_source>${target(speaker)}</statement_source>`,
        q.cue && `<statement_cue>${target(q.cue)}</statement_cue>`,
        '</statement>',
      ]
        .filter(Boolean)
        .join('')
    })
  return `<attribution>\n${list.join('\n')}\n</attribution>`
}

/** The words of a speaker; none where the subject is carried over from an earlier sentence. */
function toSpan(party: Quotation['speaker']): Span | undefined {
  return party?.start === undefined || party.end === undefined
    ? undefined
    : { start: party.start, end: party.end }
}
