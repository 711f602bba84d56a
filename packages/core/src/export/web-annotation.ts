/**
 * W3C Web Annotation: a page of annotations on the article's text, for hypothesis-like tools. «والناتو» gives a target with a
 * TextPositionSelector { start: 1, end: 7 } (code points, as the recommendation counts) and a TextQuoteSelector.
 * https://www.w3.org/TR/annotation-model/
 */
import type { Article } from '../schema/article.ts'
import { countCodePoints } from '../text/code-points.ts'
import { byPlace, type LabeledSpan, SPAN_LAYERS, type SpanLayer, toSpans } from './spans.ts'
import { urnOf, wikidataUrl } from './urn.ts'

/** The page as JSON text. Bodies tag what a span is; a mention also says whom it means, a quotation who said it. */
export function toWebAnnotation(article: Article): string {
  const { fromUnits } = countCodePoints(article.text)
  const bodies = bodiesOf(article)
  const source = article.source.url ?? urnOf(article.id)
  const items = toSpans(article).map(s => ({
    id: urnOf(article.id, s.id),
    type: 'Annotation',
    motivation: s.layer === 'mentions' ? 'identifying' : 'classifying',
    body: [
      { type: 'TextualBody', purpose: 'classifying', value: `${s.layer}/${s.label}` },
      ...(bodies.get(s.id) ?? []),
    ],
    target: {
      source,
      selector: [
        { type: 'TextPositionSelector', start: fromUnits(s.start), end: fromUnits(s.end) },
        toQuoteSelector(article.text, s),
      ],
    },
  }))
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urnOf(article.id, 'annotations'),
    type: 'AnnotationPage',
    items,
  }
  return `${JSON.stringify(page, null, 1)}\n`
}

/**
 * The spans of such a page, in the text it is about. Where the place does not hold the quoted words (the text was edited)
 * the words are looked for with what stands around them; an annotation whose words are gone is left out.
 *
 * @throws SyntaxError when `json` is not JSON
 */
export function fromWebAnnotation(text: string, json: string): LabeledSpan[] {
  const { toUnits } = countCodePoints(text)
  const page = JSON.parse(json) as { readonly items?: readonly Item[] }
  return (page.items ?? [])
    .flatMap(item => {
      const place = findPlace(text, item.target?.selector ?? [], toUnits)
      const value = item.body?.find(b => b.purpose === 'classifying')?.value ?? ''
      const [layer = '', label = ''] = value.split('/')
      if (place === undefined || !(SPAN_LAYERS as readonly string[]).includes(layer)) return []
      return [{ layer: layer as SpanLayer, id: item.id.split('#').at(-1)!, ...place, label }]
    })
    .sort(byPlace)
}

interface Item {
  readonly id: string
  readonly body?: readonly { readonly purpose?: string; readonly value?: string }[]
  readonly target?: { readonly selector?: readonly Selector[] }
}

interface Selector {
  readonly type: string
  readonly start?: number
  readonly end?: number
  readonly exact?: string
  readonly prefix?: string
  readonly suffix?: string
}

/** UTF-16 units before and after the words that tell them from the same words elsewhere. */
const AROUND = 32

function toQuoteSelector(text: string, { start, end }: LabeledSpan): Selector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, start - AROUND), start),
    suffix: text.slice(end, wholeFrom(text, end + AROUND)),
  }
}

/** An offset that does not fall between the two halves of a character. */
function wholeFrom(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return Math.max(0, unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at)
}

function findPlace(text: string, selectors: readonly Selector[], toUnits: (point: number) => number) {
  const position = selectors.find(s => s.type === 'TextPositionSelector')
  const quote = selectors.find(s => s.type === 'TextQuoteSelector')
  if (position?.start !== undefined && position.end !== undefined) {
    const place = { start: toUnits(position.start), end: toUnits(position.end) }
    if (quote?.exact === undefined || text.slice(place.start, place.end) === quote.exact) return place
  }
  return quote?.exact === undefined ? undefined : findQuote(text, quote.exact, quote)
}

function findQuote(text: string, exact: string, { prefix = '', suffix = '' }: Selector) {
  const whole = text.indexOf(prefix + exact + suffix)
  const start = whole >= 0 ? whole + prefix.length : text.indexOf(exact)
  // The same words twice, and nothing around them to tell which is meant: rather none than the wrong one.
  if (start < 0 || (whole < 0 && text.includes(exact, start + 1))) return undefined
  return { start, end: start + exact.length }
}

type Body = Readonly<Record<string, unknown>>

function bodiesOf({
  entities,
  mentions,
  timexes,
  roles,
  quotations,
}: Article): ReadonlyMap<string, readonly Body[]> {
  const known = new Map(entities.map(e => [e.id, e]))
  const identify = (id: string | undefined): Body[] => {
    const entity = id === undefined ? undefined : known.get(id)
    if (entity === undefined) return []
    const name = { type: 'TextualBody', purpose: 'identifying', value: entity.labels.ar, language: 'ar' }
    if (entity.wikidata === undefined) return [name]
    return [name, { type: 'SpecificResource', purpose: 'identifying', source: wikidataUrl(entity.wikidata) }]
  }
  const describe = (value: string): Body => ({ type: 'TextualBody', purpose: 'describing', value })
  return new Map<string, readonly Body[]>([
    ...mentions.map(m => [m.id, identify(m.entity)] as const),
    ...timexes.map(t => [t.id, [describe(t.value)]] as const),
    ...roles.map(r => [r.id, identify(r.person)] as const),
    ...quotations.map(q => [q.id, [describe(q.status), ...identify(q.speaker?.entity)]] as const),
  ])
}
