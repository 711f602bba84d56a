/**
 * CoNLL columns: a word a line, a blank line after each sentence. «والناتو» gives و O and الناتو B-ORG.
 *
 * FORM, its place (START, END in UTF-16 code units), NER as in CoNLL-2003 (the outermost names, BIO; no adjectives of origin), NESTED the names
 * inside those, and SPANS with every annotation in the brackets of CoNLL-2012: `(m2:organization:e3)` opens and closes.
 */
import type { Article } from '../schema/article.ts'
import type { Mention } from '../schema/mention.ts'
import type { Span } from '../schema/span.ts'
import { toPieces } from './pieces.ts'
import { byPlace, type LabeledSpan, SPAN_LAYERS, type SpanLayer, toSpans } from './spans.ts'

const COLUMNS = '# global.columns = FORM START END NER NESTED SPANS'

/** The article in columns; `# text` lines carry each block's words as they stand. */
export function toConll(article: Article): string {
  const { text, sentences } = article
  const spans = toSpans(article)
  const pieces = toPieces(text, [...spans, ...sentences])
  const [outer, inner] = toNameTags(article, pieces)
  const brackets = toBrackets(spans, pieces)
  const lines = [COLUMNS, `# newdoc id = ${article.id}`]
  let s = 0
  for (const [i, { start, end }] of pieces.entries()) {
    while (s < sentences.length && sentences[s]!.start <= start) {
      if (s > 0) lines.push('')
      lines.push(`# sent_id = ${sentences[s++]!.id}`)
    }
    lines.push([text.slice(start, end), start, end, outer[i], inner[i], brackets[i]].join('\t'))
  }
  return `${lines.join('\n')}\n\n`
}

/** The spans of a file that toConll wrote; what the SPANS column says. Lines of other forms are passed over. */
export function fromConll(conll: string): LabeledSpan[] {
  const open = new Map<string, Omit<LabeledSpan, 'end'>>()
  const found: LabeledSpan[] = []
  for (const line of conll.split('\n')) {
    const [, start, end, , , column] = line.split('\t')
    if (column === undefined || column === '_') continue
    for (const bracket of column.split('|')) {
      const [id = '', layer = '', label = ''] = bracket.replace(/^\(/, '').replace(/\)$/, '').split(':')
      if (bracket.startsWith('('))
        open.set(id, { layer: layer as SpanLayer, id, start: Number(start), label })
      const begun = open.get(id)
      if (!bracket.endsWith(')') || begun === undefined) continue
      found.push({ ...begun, end: Number(end) })
      open.delete(id)
    }
  }
  return found.sort(inOrder)
}

/** As toSpans orders them: those over the same words by layer. */
const inOrder = (a: LabeledSpan, b: LabeledSpan) =>
  byPlace(a, b) || SPAN_LAYERS.indexOf(a.layer) - SPAN_LAYERS.indexOf(b.layer) || rank(a) - rank(b)

const rank = ({ id }: LabeledSpan) => Number(id.replace(/^\D+/, ''))

const LABELS: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', place: 'LOC' }

/** BIO tags of the names of an article: the outermost, and the outermost of those inside them. */
function toNameTags({ mentions }: Article, pieces: readonly Span[]): [string[], string[]] {
  const outer: Mention[] = []
  const inner: Mention[] = []
  const names = mentions.filter(m => m.kind === 'name' || m.kind === 'metonym')
  for (const s of names.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (s.start >= (outer.at(-1)?.end ?? 0)) outer.push(s)
    else if (s.start >= (inner.at(-1)?.end ?? 0)) inner.push(s)
  }
  return [toTags(outer, pieces), toTags(inner, pieces)]
}

function toTags(names: readonly Mention[], pieces: readonly Span[]): string[] {
  let n = 0
  return pieces.map(({ start }) => {
    while (n < names.length && names[n]!.end <= start) n++
    const name = names[n]
    if (name === undefined || start < name.start) return 'O'
    return `${start === name.start ? 'B' : 'I'}-${LABELS[name.type] ?? 'MISC'}`
  })
}

function toBrackets(spans: readonly LabeledSpan[], pieces: readonly Span[]): string[] {
  const opens = new Map<number, LabeledSpan[]>()
  const closes = new Map<number, LabeledSpan[]>()
  for (const s of spans) {
    push(opens, s.start, s)
    push(closes, s.end, s)
  }
  return pieces.map(({ start, end }) => {
    const closing = closes.get(end) ?? []
    const opening = opens.get(start) ?? []
    const parts = opening.map(s => `(${s.id}:${s.layer}:${s.label}${s.end === end ? ')' : ''}`)
    for (const s of closing) if (s.start !== start) parts.push(`${s.id})`)
    return parts.join('|') || '_'
  })
}

function push<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
