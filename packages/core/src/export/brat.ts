/**
 * brat standoff: the .ann file that stands beside Article.text as .txt. «والناتو» gives
 * `T2  Organization 1 7  الناتو`. Offsets are code points, as brat counts. https://brat.nlplab.org/standoff.html
 */
import type { Article } from '../schema/article.ts'
import { countCodePoints } from '../text/code-points.ts'
import { byPlace, type LabeledSpan, type SpanLayer, toSpans } from './spans.ts'

/**
 * The .ann file of an article. Spans are T lines, Wikidata ids N, the mentions of one entity a `*` line, speakers and
 * holders of offices R; a note (#) tells our id and what else is known of a span.
 */
export function toBrat(article: Article): string {
  const spans = toSpans(article)
  const names = new Map(spans.map((s, i) => [s.id, `T${i + 1}`]))
  const { fromUnits } = countCodePoints(article.text)
  const notes = notesOf(article)
  return [
    ...spans.map(s => toSpanLine(names.get(s.id)!, s, article.text, fromUnits)),
    ...spans.map((s, i) => `#${i + 1}\tAnnotatorNotes ${names.get(s.id)}\t${notes.get(s.id)}`),
    ...toReferences(article, names),
    ...toCoreferences(article, names),
    ...toRelations(article, names),
  ]
    .map(line => `${line}\n`)
    .join('')
}

/**
 * The spans of an .ann file, with the text it stands beside. A span that a person added in brat has its brat name for
 * an id; one in several pieces reaches from the first to the last. Lines that are no spans are passed over.
 */
export function fromBrat(text: string, ann: string): LabeledSpan[] {
  const { toUnits } = countCodePoints(text)
  const lines = ann.split('\n')
  const ids = new Map<string, string>()
  for (const line of lines) {
    const note = /^#\d+\tAnnotatorNotes (T\d+)\t(\S+)/.exec(line)
    if (note) ids.set(note[1]!, note[2]!)
  }
  return lines
    .flatMap(line => {
      const found = /^(T\d+)\t(\S+) (\d+)(?: \d+;\d+)* (\d+)\t/.exec(line)
      if (!found) return []
      const [, name = '', type = '', start, end] = found
      return [
        {
          ...fromType(type),
          id: ids.get(name) ?? name,
          start: toUnits(Number(start)),
          end: toUnits(Number(end)),
        },
      ]
    })
    .sort(byPlace)
}

const PREFIXES: readonly (readonly [SpanLayer, string])[] = [
  ['timexes', 'Timex-'],
  ['roles', 'Role-'],
  ['quotations', 'Quotation-'],
  ['events', 'Event-'],
]

/** A mention bears the name of its type (Person), everything else its layer too (Timex-date). */
function toType({ layer, label }: LabeledSpan): string {
  const prefix = PREFIXES.find(([l]) => l === layer)?.[1]
  return prefix === undefined ? label[0]!.toUpperCase() + label.slice(1) : prefix + label
}

function fromType(type: string): Pick<LabeledSpan, 'layer' | 'label'> {
  for (const [layer, prefix] of PREFIXES)
    if (type.startsWith(prefix)) return { layer, label: type.slice(prefix.length) }
  return { layer: 'mentions', label: type.toLowerCase() }
}

/** brat wants a piece for each line that a span runs over, and the pieces joined by spaces. */
function toSpanLine(name: string, s: LabeledSpan, text: string, fromUnits: (unit: number) => number): string {
  const pieces: string[] = []
  let at = s.start
  for (const piece of text.slice(s.start, s.end).split('\n')) {
    if (piece !== '') pieces.push(`${fromUnits(at)} ${fromUnits(at + piece.length)}`)
    at += piece.length + 1
  }
  const surface = text.slice(s.start, s.end).replace(/\n+/g, ' ').replace(/\t/g, ' ')
  return `${name}\t${toType(s)} ${pieces.join(';')}\t${surface}`
}

/** «m3 kind=name entity=e1 by=mentions/known»: our id first, then what brat has no place for. */
function notesOf(article: Article): ReadonlyMap<string, string> {
  const note = (id: string, facts: Readonly<Record<string, string | undefined>>): [string, string] => [
    id,
    [
      id,
      ...Object.entries(facts).flatMap(([key, value]) => (value ? [`${key}=${oneLine(value)}`] : [])),
    ].join(' '),
  ]
  return new Map([
    ...article.mentions.map(m => note(m.id, { kind: m.kind, entity: m.entity, by: m.by })),
    ...article.timexes.map(t => note(t.id, { value: t.value, by: t.by })),
    ...article.roles.map(r => note(r.id, { person: r.person, by: r.by, office: r.office })),
    ...article.quotations.map(q =>
      note(q.id, { status: q.status, cue: q.cue?.lemma, by: q.by, speaker: q.speaker?.text }),
    ),
    ...article.events.map(e => note(e.id, { modality: e.modality, time: e.time, place: e.place, by: e.by })),
  ])
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

function toReferences({ entities }: Article, names: ReadonlyMap<string, string>): string[] {
  return entities
    .flatMap(e => (e.wikidata === undefined ? [] : e.mentions.map(m => ({ e, name: names.get(m) }))))
    .map(({ e, name }, i) => `N${i + 1}\tReference ${name} Wikidata:${e.wikidata}\t${oneLine(e.labels.ar)}`)
}

function toCoreferences({ entities }: Article, names: ReadonlyMap<string, string>): string[] {
  return entities
    .filter(e => e.mentions.length > 1)
    .map(e => `*\tCoref ${e.mentions.map(m => names.get(m)).join(' ')}`)
}

/** brat relates spans, not entities: an entity stands for itself by its mention nearest before or in the span. */
function toRelations(article: Article, names: ReadonlyMap<string, string>): string[] {
  const places = new Map(article.mentions.map(m => [m.id, m]))
  const mentionsOf = new Map(article.entities.map(e => [e.id, e.mentions]))
  const nearest = (entity: string, end: number) => {
    const mentions = mentionsOf.get(entity) ?? []
    return mentions.findLast(m => places.get(m)!.start < end) ?? mentions[0]
  }
  const relations = [
    ...article.roles.map(r => ['Holder', r.id, nearest(r.person, r.end)]),
    ...article.quotations.flatMap(q =>
      [q.speaker?.entity, ...(q.speaker?.entities ?? [])].flatMap(entity =>
        entity === undefined ? [] : [['Speaker', q.id, nearest(entity, q.end)]],
      ),
    ),
  ] as const
  return relations.flatMap(([type, from, to], i) =>
    to === undefined ? [] : [`R${i + 1}\t${type} Arg1:${names.get(from!)} Arg2:${names.get(to)}`],
  )
}
