/**
 * Every format an article can be taken away in, by the name that doors use: `tei` is a .tei.xml. To add one: its file, its
 * line here, its test.
 */
import type { Article } from '../schema/article.ts'
import { toBrat } from './brat.ts'
import { toConll } from './conll.ts'
import { TABLES, type Table, toCsv } from './csv.ts'
import { toICalendar } from './icalendar.ts'
import { toJsonLd } from './json-ld.ts'
import { toNaf } from './naf.ts'
import { toNif } from './nif.ts'
import { toTei } from './tei.ts'
import { toWebAnnotation } from './web-annotation.ts'

export type FormatName =
  | 'json'
  | 'text'
  | 'json-ld'
  | 'web-annotation'
  | 'nif'
  | 'naf'
  | 'tei'
  | 'brat'
  | 'conll'
  | 'icalendar'
  | `${Table}-csv`

export interface Format {
  readonly name: FormatName
  /** What a file of it is called: the article's id, a point, and this. */
  readonly extension: string
  /** With the charset where it is text. */
  readonly mediaType: string
  readonly write: (article: Article) => string
  /** What must lie beside it to be of use: a .ann file says nothing without the text it points into. */
  readonly beside?: FormatName
}

export const FORMATS: readonly Format[] = [
  format('json', 'json', 'application/json', article => `${JSON.stringify(article, null, 2)}\n`),
  format('text', 'txt', 'text/plain; charset=utf-8', article => article.text),
  format('json-ld', 'jsonld', 'application/ld+json', toJsonLd),
  format('web-annotation', 'anno.jsonld', 'application/ld+json', toWebAnnotation),
  format('nif', 'ttl', 'text/turtle; charset=utf-8', toNif),
  format('naf', 'naf.xml', 'application/xml', toNaf),
  format('tei', 'tei.xml', 'application/tei+xml', toTei),
  { ...format('brat', 'ann', 'text/plain; charset=utf-8', toBrat), beside: 'text' },
  format('conll', 'conll', 'text/plain; charset=utf-8', toConll),
  format('icalendar', 'ics', 'text/calendar; charset=utf-8', toICalendar),
  ...TABLES.map(table =>
    format(`${table}-csv` as const, `${table}.csv`, 'text/csv; charset=utf-8', article =>
      toCsv(article, table),
    ),
  ),
]

export function findFormat(name: string): Format | undefined {
  return FORMATS.find(f => f.name === name)
}

function format(name: FormatName, extension: string, mediaType: string, write: Format['write']): Format {
  return { name, extension, mediaType, write }
}
