/**
 * An Article as a page for the terminal: the text with its finds coloured, then who is named, who holds which office,
 * when, who said what, what happened (in that order), and how those named stand to one another.
 *
 * Bidi: English labels stand at the left, each Arabic piece is isolated (U+2068 … U+2069) and comes last on its line,
 * so that nothing jumps in a terminal that orders by the Unicode rules. Colours begin and end at whole words: an
 * escape inside «والناتو» would break the joining of its letters.
 */
import {
  type Article,
  type Entity,
  type Event,
  type Quotation,
  type Relation,
  type Role,
  type Span,
  type Timex,
  toTimeline,
} from '@isnad/core'

export function toReport(article: Article, hasColor: boolean): string {
  const paint = hasColor ? withColor : (_: Style, text: string) => text
  const sections = [
    heading(article, paint),
    body(article, paint),
    list('Named', namesOf(article, paint), paint),
    list(
      'Roles',
      article.roles.map(r => roleLine(article, r)),
      paint,
    ),
    list(
      'Times',
      article.timexes.map(t => timexLine(article, t, paint)),
      paint,
    ),
    list(
      'Quotations',
      article.quotations.map(q => quotationLine(article, q, paint)),
      paint,
    ),
    list('Events', eventLines(article), paint),
    list(
      'Relations',
      article.relations.map(r => relationLine(article, r)),
      paint,
    ),
  ]
  return `${sections.filter(s => s !== '').join('\n\n')}\n`
}

type Style = keyof typeof STYLES
type Paint = (style: Style, text: string) => string

/** Distinguishable without hue, too: bold, plain, underlined. */
const STYLES = { title: '1', dim: '2', name: '1;36', timex: '33', quotation: '4;32' } as const

const withColor: Paint = (style, text) => `\u001b[${STYLES[style]}m${text}\u001b[0m`
const isolate = (text: string) => `\u2068${text}\u2069`

function heading({ id, language, source, blocks, sentences }: Article, paint: Paint): string {
  const facts = [
    language,
    source.publishedAt ? `published ${source.publishedAt}` : 'no publication date',
    `${blocks.length} blocks`,
    `${sentences.length} sentences`,
    id,
  ]
  return paint('dim', facts.join(' · ')) + (source.url ? `\n${source.url}` : '')
}

function body(article: Article, paint: Paint): string {
  const marks = wordMarks(article)
  const lines = article.blocks.map(block => {
    const isTitle = block.kind === 'headline' || block.kind === 'subheading'
    const text = paintMarks(article.text, block, marks, paint)
    const label = block.kind === 'paragraph' ? '' : `${paint('dim', `[${block.kind}]`)} `
    return label + isolate(isTitle ? paint('title', text) : text)
  })
  return lines.join('\n')
}

type Mark = Span & { readonly style: Style }

/** Names, times and quotations, widened to whole words; where two overlap the one that begins first is shown. */
function wordMarks({ text, mentions, timexes, quotations }: Article): readonly Mark[] {
  const all: Mark[] = [
    ...mentions.filter(m => m.kind === 'name').map(m => ({ ...m, style: 'name' as const })),
    ...timexes.map(t => ({ ...t, style: 'timex' as const })),
    ...quotations.filter(q => q.kind === 'direct').map(q => ({ ...q, style: 'quotation' as const })),
  ]
    .map(({ start, end, style }) => ({ start: wordStart(text, start), end: wordEnd(text, end), style }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Mark[] = []
  for (const mark of all) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark)
  return kept
}

function paintMarks(text: string, block: Span, marks: readonly Mark[], paint: Paint): string {
  let out = ''
  let at = block.start
  for (const { start, end, style } of marks) {
    if (start < at || end > block.end) continue
    out += text.slice(at, start) + paint(style, text.slice(start, end))
    at = end
  }
  return out + text.slice(at, block.end)
}

const WORD = /[\p{L}\p{M}\p{N}]/u
function wordStart(text: string, at: number): number {
  while (at > 0 && WORD.test(text[at]!) && WORD.test(text[at - 1]!)) at--
  return at
}
function wordEnd(text: string, at: number): number {
  while (at < text.length && WORD.test(text[at - 1]!) && WORD.test(text[at]!)) at++
  return at
}

function list(title: string, lines: readonly string[], paint: Paint): string {
  if (lines.length === 0) return `${paint('title', title)}: none found`
  return `${paint('title', `${title} (${lines.length})`)}\n${lines.map(l => `  ${l}`).join('\n')}`
}

function namesOf({ entities }: Article, paint: Paint): string[] {
  return entities.map(
    e => `${e.type.padEnd(12)} ${`×${e.mentions.length}`.padEnd(4)} ${paint('name', entityName(e))}`,
  )
}

function roleLine(article: Article, role: Role): string {
  const of = role.organization ?? role.place
  return [role.person, undefined, of]
    .map((id, i) => (i === 1 ? isolate(role.office) : id === undefined ? '' : nameById(article, id)))
    .filter(s => s !== '')
    .join(' — ')
}

function timexLine(article: Article, timex: Timex, paint: Paint): string {
  return `${timex.value.padEnd(12)} ${paint('timex', isolate(surface(article, timex)))}`
}

function quotationLine(article: Article, q: Quotation, paint: Paint): string {
  const who = q.speaker
    ? [q.speaker.entities ?? q.speaker.entity ?? []]
        .flat()
        .map(id => nameById(article, id))
        .join(' + ') || isolate(q.speaker.text)
    : q.status === 'attributed'
      ? 'unknown speaker'
      : q.status
  return `${q.kind.padEnd(9)} ${who}\n    ${paint('quotation', isolate(surface(article, q)))}`
}

/** By their days, then those without, then what the text denies. */
function eventLines(article: Article): string[] {
  const { dated, undated } = toTimeline(article)
  const ids = [...dated.map(d => d.event), ...undated]
  const rest = article.events.filter(e => !ids.includes(e.id))
  const byId = new Map(article.events.map(e => [e.id, e]))
  return [...ids.map(id => byId.get(id)!), ...rest].map(e => eventLine(article, e))
}

function eventLine(article: Article, event: Event): string {
  const { type, interval, modality, participants, counts = [], place } = event
  const days = interval
    ? interval.from === interval.to
      ? interval.from
      : `${interval.from ?? ''}–${interval.to ?? ''}`
    : ''
  const facts = [
    ...participants.map(p => `${p.role} ${nameById(article, p.entity)}`),
    ...counts.map(c => `${c.of} ${c.value}`),
    ...(place === undefined ? [] : [`in ${nameById(article, place)}`]),
  ]
  const line = `${(days ?? '').padEnd(22)} ${type}${modality === 'asserted' ? '' : ` (${modality})`} ${isolate(surface(article, event))}`
  return facts.length > 0 ? `${line}\n    ${facts.join(' · ')}` : line
}

function relationLine(article: Article, { type, from, to }: Relation): string {
  return `${type.padEnd(13)} ${nameById(article, from)} — ${nameById(article, to)}`
}

const entityName = (e: Entity) =>
  isolate(e.name) +
  (e.labels.en ? ` (${e.labels.en})` : '') +
  (e.knowledge ? ` [${isolate(e.knowledge)}]` : '')
const surface = ({ text }: Article, { start, end }: Span) => text.slice(start, end)

function nameById({ entities }: Article, id: string): string {
  return isolate(entities.find(e => e.id === id)?.name ?? id)
}
