/**
 * An Article as a page that a native speaker can review, and whose diff shows what a change did to the reading:
 * «أعلنت [قيادة أركان الجيش]e1، ⟨الجمعة⟩t1، {أنها أجرت …}q1».
 */
import type { Article, Party, Span } from '@isnad/core'

export function toSeedPage(slug: string, article: Article): string {
  const surface = (span: Span) => article.text.slice(span.start, span.end)
  const name = (id: string | undefined) => article.entities.find(e => e.id === id)?.name ?? ''
  const party = (p: Party | undefined) =>
    p
      ? [p.text, ...(p.entities ?? (p.entity ? [p.entity] : [])).map(id => `${id} ${name(id)}`)].join(' = ')
      : ''
  const mention = new Map(article.mentions.map(m => [m.id, m]))
  const surfaces = (ids: readonly string[]) =>
    [...count(ids.map(id => surface(mention.get(id)!)))].join(' · ')
  return `# ${slug}

Written by \`pnpm seeds\` and compared by a test: review the diff, do not edit.

Published ${article.source.publishedAt ?? 'unknown'} · ${article.language} · ${article.sentences.length} sentences.
In the text, [names] carry the id of their entity, ⟨times⟩ and {quotations} their own.

${article.blocks.map(b => `**${b.kind}**\n\n<div dir="rtl">\n\n${marked(article, b)}\n\n</div>`).join('\n\n')}

## Entities

${table(
  ['id', 'type', 'name', 'Wikidata', 'doubts', 'mentions'],
  article.entities.map(e => [
    e.id,
    e.type,
    e.name,
    e.wikidata ?? '',
    (e.flags ?? []).join(' '),
    surfaces(e.mentions),
  ]),
)}

## Roles

${table(
  ['id', 'person', 'office', 'organization', 'place', 'by'],
  article.roles.map(r => [r.id, name(r.person), r.office, name(r.organization), name(r.place), r.by]),
)}

## Times

${table(
  ['id', 'words', 'type', 'value', 'from', 'to', 'by'],
  article.timexes.map(t => [
    t.id,
    surface(t),
    t.type,
    t.value,
    t.interval?.from ?? '',
    t.interval?.to ?? '',
    t.by,
  ]),
)}

## Quotations

${table(
  ['id', 'kind', 'status', 'speaker', 'cue', 'addressee', 'via', 'words'],
  article.quotations.map(q => [
    q.id,
    q.kind,
    q.status,
    party(q.speaker),
    q.cue ? surface(q.cue) : '',
    party(q.addressee),
    party(q.via),
    surface(q),
  ]),
)}

## Events

${table(
  ['id', 'frame', 'words', 'participants', 'counts', 'time', 'place', 'modality', 'told in'],
  article.events.map(e => [
    e.id,
    e.type,
    e.evidence.map(surface).join(' · '),
    e.participants.map(p => `${p.role} ${name(p.entity)}`).join(' · '),
    (e.counts ?? []).map(c => `${c.of} ${c.value}${c.mod ? ` (${c.mod})` : ''}`).join(' · '),
    article.timexes.find(t => t.id === e.time)?.value ?? '',
    name(e.place),
    e.modality,
    [e.reportedBy ?? [], e.quotations ?? []].flat().join(' '),
  ]),
)}

## Relations

${table(
  ['id', 'from', 'type', 'to', 'words'],
  article.relations.map(r => [r.id, name(r.from), r.type, name(r.to), r.evidence.map(surface).join(' · ')]),
)}

## Diagnostics

${article.diagnostics.length === 0 ? 'None.' : article.diagnostics.map(d => `- ${d.code}: ${d.message}`).join('\n')}
`
}

/** The block with brackets put in; of spans that begin together the longer opens first. */
function marked(article: Article, block: Span): string {
  const spans = [
    ...article.mentions.map(m => ({ ...m, open: '[', close: `]${m.entity}` })),
    ...article.timexes.map(t => ({ ...t, open: '⟨', close: `⟩${t.id}` })),
    ...article.quotations.map(q => ({ ...q, open: '{', close: `}${q.id}` })),
  ].filter(s => s.start >= block.start && s.end <= block.end)
  const size = (s: Span) => s.end - s.start
  const opening = [...spans].sort((a, b) => size(b) - size(a))
  const closing = opening.toReversed()
  let out = ''
  for (let i = block.start; i <= block.end; i++) {
    for (const s of closing) if (s.end === i) out += s.close
    for (const s of opening) if (s.start === i) out += s.open
    if (i < block.end) out += article.text[i]
  }
  return out
}

/** Surfaces in the order of their first use, with how often when more than once. */
function count(surfaces: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const s of surfaces) counts.set(s, (counts.get(s) ?? 0) + 1)
  return [...counts].map(([s, n]) => (n === 1 ? s : `${s} ×${n}`))
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None found.'
  const line = (cells: readonly string[]) => `| ${cells.map(c => c.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n')
}
