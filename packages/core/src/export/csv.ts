/**
 * Tables for a spreadsheet, one a layer: «من قال ماذا» as rows of speaker, cue, words. RFC 4180, UTF-8.
 *
 * A byte order mark stands first, because Excel takes a file without one for windows-1256; a cell that a spreadsheet would
 * run as a formula («=…») is kept from it by an apostrophe.
 */
import type { Article } from '../schema/article.ts'
import type { Party } from '../schema/quotation.ts'

export const TABLES = ['entities', 'mentions', 'roles', 'timexes', 'quotations', 'events'] as const
export type Table = (typeof TABLES)[number]

/** One layer of an article as CSV, with a line of column names. */
export function toCsv(article: Article, table: Table): string {
  const [columns, ...rows] = MAKERS[table](article)
  return `\ufeff${[columns!, ...rows].map(row => `${row.map(toCell).join(',')}\r\n`).join('')}`
}

type Cell = string | number | undefined
type Maker = (article: Article) => readonly (readonly Cell[])[]

const MAKERS: Readonly<Record<Table, Maker>> = {
  entities: ({ entities, id }) => [
    [
      'article',
      'id',
      'type',
      'name',
      'label_ar',
      'label_en',
      'wikidata',
      'mentions',
      'flags',
      'confidence',
      'by',
    ],
    ...entities.map(e => [
      id,
      e.id,
      e.type,
      e.name,
      e.labels.ar,
      e.labels.en,
      e.wikidata,
      e.mentions.length,
      e.flags?.join(' '),
      e.confidence,
      e.by,
    ]),
  ],
  mentions: ({ mentions, text, id }) => [
    ['article', 'id', 'start', 'end', 'text', 'type', 'kind', 'entity', 'confidence', 'by'],
    ...mentions.map(m => [
      id,
      m.id,
      m.start,
      m.end,
      text.slice(m.start, m.end),
      m.type,
      m.kind,
      m.entity,
      m.confidence,
      m.by,
    ]),
  ],
  roles: article => [
    ['article', 'id', 'start', 'end', 'person', 'office', 'organization', 'place', 'by'],
    ...article.roles.map(r => [
      article.id,
      r.id,
      r.start,
      r.end,
      nameOf(article, r.person),
      r.office,
      nameOf(article, r.organization),
      nameOf(article, r.place),
      r.by,
    ]),
  ],
  timexes: ({ timexes, text, id }) => [
    [
      'article',
      'id',
      'start',
      'end',
      'text',
      'type',
      'value',
      'from',
      'to',
      'mod',
      'anchor',
      'confidence',
      'by',
    ],
    ...timexes.map(t => [
      id,
      t.id,
      t.start,
      t.end,
      text.slice(t.start, t.end),
      t.type,
      t.value,
      t.interval?.from ?? undefined,
      t.interval?.to ?? undefined,
      t.mod,
      t.anchor,
      t.confidence,
      t.by,
    ]),
  ],
  quotations: article => [
    [
      'article',
      'id',
      'start',
      'end',
      'text',
      'kind',
      'status',
      'speaker',
      'cue',
      'addressee',
      'via',
      'confidence',
      'by',
    ],
    ...article.quotations.map(q => [
      article.id,
      q.id,
      q.start,
      q.end,
      article.text.slice(q.start, q.end),
      q.kind,
      q.status,
      partyName(article, q.speaker),
      q.cue?.lemma,
      partyName(article, q.addressee),
      partyName(article, q.via),
      q.confidence,
      q.by,
    ]),
  ],
  events: article => [
    [
      'article',
      'id',
      'start',
      'end',
      'text',
      'type',
      'participants',
      'time',
      'place',
      'modality',
      'confidence',
      'by',
    ],
    ...article.events.map(e => [
      article.id,
      e.id,
      e.start,
      e.end,
      article.text.slice(e.start, e.end),
      e.type,
      e.participants.map(p => `${p.role}: ${nameOf(article, p.entity)}`).join('; '),
      article.timexes.find(t => t.id === e.time)?.value,
      nameOf(article, e.place),
      e.modality,
      e.confidence,
      e.by,
    ]),
  ],
}

function nameOf({ entities }: Article, id: string | undefined): string | undefined {
  return id === undefined ? undefined : entities.find(e => e.id === id)?.labels.ar
}

/** The known party's name, two joined by « + »; else the words of the text. */
function partyName(article: Article, party: Party | undefined): string | undefined {
  if (party === undefined) return undefined
  const known = [party.entity, ...(party.entities ?? [])].flatMap(id => nameOf(article, id) ?? [])
  return known.join(' + ') || party.text
}

function toCell(cell: Cell): string {
  if (cell === undefined) return ''
  const text = String(cell)
  const safe = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
