/**
 * iCalendar: what the article dates, an all-day entry each: «26 و27 إبريل/نيسان» is an entry of two days whose summary is the
 * sentence around it. Events where there are any, else the dates themselves. RFC 5545.
 */
import type { Article } from '../schema/article.ts'
import type { Span } from '../schema/span.ts'
import type { Timex } from '../schema/timex.ts'

/** The dated days of an article as a calendar. Times whose days are not known make no entry. */
export function toICalendar(article: Article): string {
  const stamp = `${toBasic((article.source.publishedAt ?? '1970-01-01').slice(0, 10))}T000000Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Isnad//isnad//AR',
    ...toEntries(article).flatMap(({ id, from, to, span }) => [
      'BEGIN:VEVENT',
      `UID:${article.id}-${id}@isnad`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${toBasic(from)}`,
      `DTEND;VALUE=DATE:${toBasic(dayAfter(to))}`,
      `SUMMARY:${escapeText(sentenceAround(article, span))}`,
      ...(article.source.url === undefined ? [] : [`URL:${article.source.url}`]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${foldLine(line)}\r\n`).join('')
}

interface Entry {
  readonly id: string
  /** First and last day, ISO 8601. */
  readonly from: string
  readonly to: string
  readonly span: Span
}

function toEntries({ events, timexes }: Article): Entry[] {
  const times = new Map(timexes.map(t => [t.id, t]))
  if (events.length > 0) return events.flatMap(e => toEntry(e.id, times.get(e.time ?? ''), e))
  return timexes.filter(t => t.type === 'date' || t.type === 'time').flatMap(t => toEntry(t.id, t, t))
}

function toEntry(id: string, time: Timex | undefined, { start, end }: Span): Entry[] {
  const { from, to } = time?.interval ?? {}
  if (!from || !to) return []
  return [{ id, from: from.slice(0, 10), to: to.slice(0, 10), span: { start, end } }]
}

function sentenceAround({ text, sentences }: Article, { start, end }: Span): string {
  const around = sentences.find(s => s.start <= start && end <= s.end) ?? { start, end }
  return text.slice(around.start, around.end)
}

const toBasic = (day: string) => day.replaceAll('-', '')

/** The end of an entry is the first day it does not cover. */
function dayAfter(day: string): string {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(y, m - 1, d + 1)).toISOString().slice(0, 10)
}

const escapeText = (text: string) => text.replace(/[\\;,]/g, c => `\\${c}`).replace(/\n/g, '\\n')

/** Lines of at most 75 bytes of UTF-8, cut between characters; what follows a cut begins with a space. */
function foldLine(line: string): string {
  let folded = ''
  let bytes = 0
  for (const character of line) {
    const code = character.codePointAt(0)!
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (bytes + size > 75) {
      folded += '\r\n '
      bytes = 1
    }
    folded += character
    bytes += size
  }
  return folded
}
