/**
 * Who wrote it: «كتبت أسماء نصار» → أسماء نصار; «سامي الطيب - الخرطوم» → سامي الطيب, from الخرطوم; «(رويترز)» is an
 * agency. Not the outlet, its address, a section or the web developer.
 */
import { fold } from '@isnad/core'
import { rows } from '../gen/byline-cues.ts'
import { isJunkLine } from '../html/junk.ts'
import type { Page } from '../html/page.ts'
import { isCaption } from './image.ts'
import type { LinkedArticle } from './json-ld.ts'
import { type Credits, isAgency, isPerson, outletKeys, readCredits } from './names.ts'
import type { Place } from './times.ts'

export interface Byline {
  /** The names as printed, without «كتب» or «بقلم»; undefined when nobody is named. */
  readonly byline: string | undefined
  readonly authors: readonly string[]
  readonly agency: string | undefined
  readonly place: string | undefined
}

/** How many blocks before and after the headline and the body's first may hold the byline. */
const NEAR = 12
const LONGEST = 110
const MOST_DECLARED = 10

export function findByline(page: Page, place: Place, linked: LinkedArticle | undefined): Byline {
  const outlets = outletKeys([
    ...(page.meta.get('og:site_name') ?? []),
    linked?.publisher,
    page.meta.get('application-name')?.[0],
  ])
  const near = blocksNear(page, place)
  const declared = declaredBy(page, linked, outlets)
  const isDeclared = ({ authors }: Credits) => authors.some(a => declared.includes(a))
  const marked = markedNear(page, near, outlets)
  // An element called «author» may hold anything: where the page declares persons, it has to name one of them.
  const believed =
    (linked?.authors.length ?? 0) > 0 && declared.length > 0 ? marked.filter(isDeclared) : marked
  const shown = [...saidNear(page, near, place, outlets), ...believed]
  const named = shown.find(c => c.authors.length > 0)
  // What readers see is checked by somebody; what only machines see often names the outlet or nobody.
  const authors = named?.authors ?? declared
  const dateline = datelineOf(page, place)
  return {
    byline: named ? named.printed : declared.length > 0 ? declared.join('، ') : undefined,
    authors,
    agency: shown.find(c => c.agency)?.agency ?? dateline.agency,
    place: named?.place ?? shown.find(c => c.place && c.agency)?.place ?? dateline.place,
  }
}

interface Shown extends Credits {
  readonly printed: string
}

function blocksNear({ blocks }: Page, { headline, body }: Place): readonly number[] {
  const first = headline >= 0 ? headline : (body[0] ?? 0)
  const from = Math.max(0, Math.min(first, body[0] ?? first) - NEAR)
  const to = Math.min(blocks.length, (body[0] ?? first) + 3)
  const last = body.at(-1)
  // After the headline first: before it stand teasers and columnists.
  const order = [...range(Math.max(from, first), to), ...range(from, first)]
  return last === undefined
    ? order
    : [...order, ...range(Math.max(to, last - 1), Math.min(blocks.length, last + 4))]
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)

function saidNear(page: Page, near: readonly number[], place: Place, outlets: ReadonlySet<string>): Shown[] {
  const { headline } = place
  const first = place.body[0] ?? headline
  const bodies = new Set(place.body)
  return near.flatMap(i => {
    const { text: line, element } = page.blocks[i]!
    if (isCaption(element) || isJunkLine(line)) return []
    const rest = afterCue(line)
    if (rest !== undefined) return [shownAs(rest, outlets)]
    if (line.length < LONGEST_AGENCY && hasAgency(line)) return [shownAs(line.replace(SOURCE, ''), outlets)]
    const named =
      i > headline && i <= first + 2 && !bodies.has(i)
        ? NAME_AND_PLACE.exec(beforeTime(line))?.[0]
        : undefined
    return named === undefined ? [] : [shownAs(named, outlets)]
  })
}

/** «سامي الطيب - دمشق», without a cue, between headline and body. */
const NAME_AND_PLACE = /^\p{L}{2,15}(?: \p{L}{2,15}){1,3} [-–—|] \p{L}{3,15}$/u

/** What a line says before it comes to the time. */
const beforeTime = (line: string) =>
  line
    .slice(0, LONGEST)
    .split(/\p{Nd}|آخر تحديث|تاريخ النشر|نشر/u, 1)[0]!
    // bounded: LONGEST
    .replace(/[\s:،,|-]+$/, '')

const hasAgency = (line: string) =>
  line
    .replace(SOURCE, '')
    .split(/[-–—|/()،]/)
    .some(isAgency)
const LONGEST_AGENCY = 40
/** «المصدر: وكالات» */
const SOURCE = /^(?:المصدر|منبع|ماخذ)\s?:/

const CUES: ReadonlyMap<string, 'sure' | 'colon'> = new Map(
  rows.split('\n').map(row => {
    const [match, cue] = row.split('\t')
    return [fold(cue!), match as 'sure' | 'colon']
  }),
)
const MOST_CUE_WORDS = 3

/** What follows «كتب», «بقلم:», «حوار -», «Author,»; undefined for a line that is no byline. */
export function afterCue(line: string): string | undefined {
  if (line.length > LONGEST || /[.؟!…:،,]$/.test(line)) return undefined
  const words = line.trim().split(/\s+/)
  for (let n = Math.min(MOST_CUE_WORDS, words.length); n > 0; n--) {
    const said = words.slice(0, n).join(' ')
    // bounded: LONGEST
    const cue = said.replace(/[:：\-–—/،,]+$/, '')
    const glued = /^([^:]{2,20}):(?=\S)/.exec(line)?.[1]
    const rest = words.slice(n).join(' ')
    const kind = CUES.get(fold(cue).replace(/^[^\p{L}]+/u, ''))
    if (kind && rest !== '' && (kind === 'sure' || cue !== said || /^[:\-–—/]/.test(rest)))
      return rest.replace(/^[\s:\-–—/،,]+/, '')
    if (glued && CUES.has(fold(glued).trim())) return line.slice(line.indexOf(':') + 1).trim()
  }
  return undefined
}

function shownAs(rest: string, outlets: ReadonlySet<string>): Shown {
  const credits = readCredits(rest, outlets)
  return { ...credits, printed: printedNames(rest, credits.authors) }
}

/** From the first name to the last, with what joins them: «X وY» stays as it is. */
function printedNames(line: string, authors: readonly string[]): string {
  const [first, last] = [authors[0], authors.at(-1)]
  if (first === undefined || last === undefined) return ''
  return line.slice(line.indexOf(first), line.indexOf(last, line.indexOf(first)) + last.length)
}

const AUTHOR_NAME =
  /(?:^|[\s_-])(?:authors?|byline|by-line|writer|kat[ei]b|reporter|journalist|creator)(?:$|[\s_-])|author-?name|post-meta-author/

function markedNear(page: Page, near: readonly number[], outlets: ReadonlySet<string>): Shown[] {
  const where = new Set(near)
  return page.marks.flatMap(m => {
    const isAuthor =
      m.rel === 'author' || /^(?:author|creator)$/i.test(m.itemprop) || AUTHOR_NAME.test(m.names)
    if (!isAuthor || !where.has(m.block) || m.text.length > LONGEST) return []
    const text = afterCue(m.text) ?? m.text
    // A date may follow the name.
    return [shownAs(text.split(/ \p{Nd}/u, 1)[0]!, outlets)]
  })
}

/** JSON-LD is believed; a Latin <meta name="author"> only where readers see it, too: it often is the web developer's. */
function declaredBy(page: Page, linked: LinkedArticle | undefined, outlets: ReadonlySet<string>): string[] {
  const clean = (name: string) => afterCue(name) ?? name.trim()
  const believed = (linked?.authors ?? []).map(clean)
  const doubted = [
    'article:author',
    'author',
    'dc.creator',
    'parsely-author',
    'sailthru.author',
    'twitter:creator',
  ]
    .flatMap(n => page.meta.get(n)?.slice(0, MOST_DECLARED) ?? [])
    .map(clean)
    .filter(name => isArabic(name) || isSeen(page, name))
  const names = [...believed, ...doubted].flatMap(n => readCredits(n, outlets).authors)
  return [...new Set(names.slice(0, believed.length > 0 ? believed.length + 3 : 3))].filter(n =>
    isPerson(n, outlets),
  )
}

const isArabic = (name: string) => /^[\u0620-\u06ff]/.test(name)

function isSeen(page: Page, name: string): boolean {
  const slug = fold(name).replace(/\s+/g, '.')
  return (
    (page.meta.get('article:author') ?? []).some(url => url.toLowerCase().includes(slug)) ||
    page.blocks.some(b => b.text.length < 400 && b.text.includes(name))
  )
}

const DATELINE = /^([^()\-–—:]{2,40}?)\s*\(?([^()\-–—:]{2,30})\)?\s*[-–—:]/

/** «الرياض 15 رمضان 1441 هـ الموافق 08 مايو 2020 م واس» */
const FILED = /^(\p{L}+(?: \p{L}+)?) \p{Nd}[^.]* (\p{L}{2,12})$/u

/** «دمشق، سوريا (CNN) --» at the head of the body, «(بترا)» at its end. */
function datelineOf({ blocks }: Page, { body }: Place): Pick<Byline, 'agency' | 'place'> {
  const lead = blocks[body[0] ?? -1]?.text ?? ''
  const found = DATELINE.exec(lead.slice(0, 90))
  if (found && isAgency(found[2]!))
    return { agency: found[2]!.trim(), place: found[1]!.trim().replace(/[،,]$/, '') }
  for (const i of body.slice(0, 1).flatMap(at => [at - 1, at - 2])) {
    const line = FILED.exec(blocks[i]?.text.slice(0, LONGEST) ?? '')
    if (line && isAgency(line[2]!)) return { agency: line[2], place: line[1] }
  }
  // bounded: 24 letters
  const end = /\(?([^()]{2,20})\)?[\s.]*$/.exec((blocks[body.at(-1) ?? -1]?.text ?? '').slice(-24))?.[1]
  return { agency: end && isAgency(end) ? end.trim() : undefined, place: undefined }
}
