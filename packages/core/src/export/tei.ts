/**
 * TEI P5: the text in divisions and paragraphs with names, dates and quotations marked inside them, and who is meant in a
 * list of persons, organizations and places. «والناتو» gives و<orgName ref="#e3">الناتو</orgName>.
 * https://tei-c.org/release/doc/tei-p5-doc/en/html/
 *
 * Elements nest; where two annotations cross, the later one stands between anchors and is told in standOff.
 */
import type { Article } from '../schema/article.ts'
import type { Block } from '../schema/block.ts'
import type { Entity } from '../schema/entity.ts'
import type { EntityType, Mention } from '../schema/mention.ts'
import type { Quotation } from '../schema/quotation.ts'
import type { Span } from '../schema/span.ts'
import type { Timex } from '../schema/timex.ts'
import { byPlace, type LabeledSpan, toSpans } from './spans.ts'
import { wikidataUrl } from './urn.ts'
import { escapeXml, toAttributes } from './xml.ts'

/** The article as a TEI document. */
export function toTei(article: Article): string {
  const marked = new Set(['mentions', 'timexes', 'quotations'])
  const marks = toMarks(
    article,
    toSpans(article).filter(s => marked.has(s.layer)),
  )
  const crossing = marks.filter(m => m.crosses)
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"${toAttributes({ 'xml:lang': article.language })}>
${toHeader(article)}
<text><body><div>
${toBlocks(article, marks)}
</div></body></text>
${toStandOff(article, crossing)}
</TEI>
`
}

interface Mark extends LabeledSpan, Element {
  /** It begins inside another and ends outside it: no element can hold it. */
  readonly crosses: boolean
}

function toHeader({ id, source, language, blocks, text }: Article): string {
  const headline = blocks.find(b => b.kind === 'headline')
  const title = source.title ?? (headline && text.slice(headline.start, headline.end)) ?? id
  const bibl = [
    `<title>${escapeXml(title)}</title>`,
    source.byline && `<author>${escapeXml(source.byline)}</author>`,
    source.publisher && `<publisher>${escapeXml(source.publisher)}</publisher>`,
    source.publishedAt && `<date${toAttributes({ when: source.publishedAt })}/>`,
    source.url && `<ptr${toAttributes({ target: source.url })}/>`,
  ]
  return `<teiHeader>
<fileDesc>
<titleStmt><title>${escapeXml(title)}</title></titleStmt>
<publicationStmt><authority>Isnad</authority><idno type="isnad">${id}</idno></publicationStmt>
<sourceDesc><bibl>${bibl.filter(Boolean).join('')}</bibl></sourceDesc>
</fileDesc>
<profileDesc><langUsage><language${toAttributes({ ident: language })}/></langUsage></profileDesc>
</teiHeader>`
}

const ELEMENTS: Readonly<Record<Block['kind'], readonly [string, string]>> = {
  headline: ['head type="main"', 'head'],
  deck: ['head type="sub"', 'head'],
  subheading: ['head', 'head'],
  byline: ['byline', 'byline'],
  dateline: ['dateline', 'dateline'],
  paragraph: ['p', 'p'],
  caption: ['p rend="caption"', 'p'],
  'list-item': ['p rend="list-item"', 'p'],
  'block-quotation': ['p rend="block-quotation"', 'p'],
}

/** Blocks in order. A subheading, byline … may not follow a paragraph in TEI, so it becomes a paragraph that says so. */
function toBlocks({ text, blocks }: Article, marks: readonly Mark[]): string {
  const edges = toEdges(marks)
  let next = 0
  let hasBegun = false
  return blocks
    .map(block => {
      const [open, close] = ELEMENTS[block.kind]
      const isParagraph = close === 'p'
      const begin = hasBegun && !isParagraph ? `p rend="${block.kind}"` : open
      hasBegun ||= isParagraph
      let at = block.start
      let xml = ''
      while (next < edges.length && edges[next]!.at <= block.end) {
        const edge = edges[next++]!
        xml += escapeXml(text.slice(at, edge.at)) + edge.xml
        at = edge.at
      }
      xml += escapeXml(text.slice(at, block.end))
      return `<${begin} xml:id="${block.id}">${xml}</${begin.split(' ')[0]}>`
    })
    .join('\n')
}

interface Edge {
  readonly at: number
  readonly rank: number
  readonly xml: string
}

/** Where marks begin and end, in text order: elements where they nest, anchors for those that cross. */
function toEdges(marks: readonly Mark[]): readonly Edge[] {
  return marks
    .flatMap((m, i): Edge[] =>
      m.crosses
        ? [
            { at: m.start, rank: 0, xml: `<anchor xml:id="${m.id}-start"/>` },
            { at: m.end, rank: 0, xml: `<anchor xml:id="${m.id}-end"/>` },
          ]
        : // At one place the inner ends first, then come anchors, then the outer begins.
          [
            { at: m.start, rank: 1 + i, xml: m.open },
            { at: m.end, rank: -1 - i, xml: m.close },
          ],
    )
    .sort((a, b) => a.at - b.at || a.rank - b.rank)
}

const NAMES: Readonly<Record<EntityType, string>> = {
  person: 'persName',
  organization: 'orgName',
  place: 'placeName',
  event: 'name',
  product: 'name',
  group: 'name',
}

function toMarks(article: Article, spans: readonly LabeledSpan[]): readonly Mark[] {
  const elements = new Map([
    ...article.mentions.map(m => [m.id, toName(m)] as const),
    ...article.timexes.map(t => [t.id, toDate(t)] as const),
    ...article.quotations.map(q => [q.id, toSaid(q)] as const),
  ])
  const { blocks } = article
  const open: Span[] = []
  let b = 0
  return [...spans].sort(byPlace).map(s => {
    while (b < blocks.length && blocks[b]!.end <= s.start) b++
    while (open.length > 0 && open.at(-1)!.end <= s.start) open.pop()
    // A quotation over several paragraphs crosses their elements, too.
    const crosses = s.end > (blocks[b]?.end ?? 0) || open.some(o => o.end < s.end)
    if (!crosses) open.push(s)
    return { ...s, ...elements.get(s.id)!, crosses }
  })
}

function toName({ id, type, kind, entity }: Mention): Element {
  const name = NAMES[type]
  const types = name === 'name' ? { type, subtype: kind } : { type: kind }
  return toElement(name, { 'xml:id': id, ...types, ref: `#${entity}` })
}

function toDate({ id, value }: Timex): Element {
  const attribute = DAY.test(value) ? 'when' : DURATION.test(value) ? 'dur' : 'when-custom'
  return toElement('date', { 'xml:id': id, [attribute]: value })
}

/** The values of TIMEX3 that XML Schema knows too: no seasons, no weeks, no open ones. */
const DAY = /^\d{4}(?:-\d\d){0,2}$/
const DURATION = /^P(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?)?(?<=\d[YMDH])$/

function toSaid({ id, kind, status, speaker }: Quotation): Element {
  if (status !== 'attributed' && status !== 'unattributed')
    return toElement('q', { 'xml:id': id, type: status })
  const who = [speaker?.entity, ...(speaker?.entities ?? [])].flatMap(e => (e === undefined ? [] : `#${e}`))
  return toElement('said', {
    'xml:id': id,
    direct: String(kind === 'direct'),
    who: who.join(' ') || undefined,
  })
}

interface Element {
  readonly open: string
  readonly close: string
}

function toElement(name: string, values: Readonly<Record<string, string | undefined>>): Element {
  return { open: `<${name}${toAttributes(values)}>`, close: `</${name}>` }
}

function toStandOff({ entities, roles }: Article, crossing: readonly Mark[]): string {
  const of = (...types: readonly EntityType[]) => entities.filter(e => types.includes(e.type))
  const idno = (e: Entity) =>
    e.wikidata === undefined ? '' : `<idno type="wikidata">${wikidataUrl(e.wikidata)}</idno>`
  const name = (e: Entity, tag: string) => `<${tag}>${escapeXml(e.labels.ar)}</${tag}>`
  const offices = (e: Entity) =>
    roles.filter(r => r.person === e.id).map(r => `<occupation>${escapeXml(r.office)}</occupation>`)
  const person = (e: Entity) =>
    `<person xml:id="${e.id}">${name(e, 'persName')}${offices(e).join('')}${idno(e)}</person>`
  const org = (e: Entity) => `<org xml:id="${e.id}">${name(e, 'orgName')}${idno(e)}</org>`
  const place = (e: Entity) => `<place xml:id="${e.id}">${name(e, 'placeName')}${idno(e)}</place>`
  const item = (e: Entity) => `<item xml:id="${e.id}">${name(e, 'name')}${idno(e)}</item>`
  const span = (m: Mark) => `<span from="#${m.id}-start" to="#${m.id}-end">${m.open}${m.close}</span>`
  return [
    '<standOff>',
    ...toList('listPerson', of('person').map(person)),
    ...toList('listOrg', of('organization').map(org)),
    ...toList('listPlace', of('place').map(place)),
    ...toList('list', of('event', 'product', 'group').map(item)),
    ...toList('spanGrp', crossing.map(span)),
    '</standOff>',
  ].join('\n')
}

/** TEI allows no empty lists. */
function toList(tag: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`<${tag}>`, ...items, `</${tag}>`]
}
