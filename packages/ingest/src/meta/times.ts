/**
 * When a page was published and changed: what it tells machines, held against what it shows readers.
 *
 * One great outlet writes the time of Cairo as `2020-08-24T09:23:13Z` and shows «09:23 ص»: a Z that agrees with the
 * clock on the page is false. The day is always that which readers see: an instant is never moved to Greenwich.
 */
import type { Page, PageElement } from '../html/page.ts'
import { isCaption } from './image.ts'
import type { LinkedArticle } from './json-ld.ts'
import { readMachineTime } from './machine-time.ts'
import { moved, type PageTime, toIso, toZone, wallMinutes, zoneMinutes } from './page-time.ts'
import { readShownTime, type ShownTime } from './shown-time.ts'
import { outletOffset } from './zones.ts'

export interface Times {
  readonly published: string | undefined
  readonly modified: string | undefined
}

export interface Place {
  /** Index of the block that shows the headline, or -1. */
  readonly headline: number
  /** Indexes of the blocks of the body. */
  readonly body: readonly number[]
}

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'publishdate',
  'publish_date',
  'publish-date',
  'pubdate',
  'published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.date.created',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'date',
]
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'article:modified',
]

export function findTimes(
  page: Page,
  linked: LinkedArticle | undefined,
  place: Place,
  url: string | undefined,
): Times {
  const shown = findShown(page, place)
  const first = shown.find(s => !s.isUpdate)
  const update = shown.find(s => s.isUpdate)
  const told = (names: readonly string[], ld: string | undefined, itemprop: string) =>
    [ld, ...names.flatMap(n => page.meta.get(n) ?? []), ...marked(page, place, itemprop)].flatMap(v => {
      const time = v === undefined ? undefined : (readMachineTime(v) ?? readShownTime(v))
      return time ? [time] : []
    })
  const published = told(PUBLISHED_META, linked?.datePublished, 'datepublished')
  const modified = told(MODIFIED_META, linked?.dateModified, 'datemodified')
  const best = pick(published) ?? first ?? update ?? inAddress(url)
  const settled = best && settle(best, first ?? (published.length > 0 ? undefined : update), url)
  const change = pick(modified) ?? (best === update ? undefined : update)
  return {
    published: settled && toIso(settled),
    modified: change && toIso(best && settled ? likewise(change, best, settled) : change),
  }
}

/** What was found of the zone of one time holds for the other. */
function likewise(time: PageTime, told: PageTime, settled: PageTime): PageTime {
  if (time.clock === undefined || told.zone !== time.zone || settled.zone === told.zone) return time
  if (told.zone !== undefined && wallMinutes(told) !== wallMinutes(settled) && settled.zone !== undefined)
    return moved(time, zoneMinutes(settled.zone))
  const { zone: _, ...wall } = time
  return settled.clock === undefined ? time : { ...wall, ...(settled.zone && { zone: settled.zone }) }
}

/** The first, but rather one that says the same in a zone of its own: it carries the outlet's day. */
function pick(times: readonly PageTime[]): PageTime | undefined {
  const [first] = times
  if (!first) return undefined
  const zoned = times.find(
    t =>
      t.zone !== undefined &&
      zoneMinutes(t.zone) !== 0 &&
      t.clock !== undefined &&
      (first.clock === undefined
        ? t.day === first.day
        : wallMinutes(t) === wallMinutes(first) ||
          wallMinutes(t) - zoneMinutes(t.zone) === wallMinutes(first) - zoneMinutes(first.zone ?? 'Z')),
  )
  return zoned ?? first
}

/** From Greenwich to the east end of the Arab world and on to Pakistan, in minutes. */
const EASTMOST = 5 * 60 + 30
const A_DAY = 24 * 60

function settle(told: PageTime, shown: PageTime | undefined, url: string | undefined): PageTime {
  const { zone, clock } = told
  const atOutlet = outletOffset(url, told)
  const local = (time: PageTime): PageTime =>
    time.clock && !time.zone && atOutlet !== undefined ? { ...time, zone: toZone(atOutlet) } : time
  if (!shown || shown === told) return local(told)
  if (clock === undefined) return local(shown.day === told.day ? { ...told, ...clockOf(shown) } : told)
  if (zone === undefined || zoneMinutes(zone) !== 0) return local(told)
  if (shown.clock === undefined) {
    if (shown.day === told.day || Math.abs(wallMinutes(shown) - wallMinutes(told)) > 2 * A_DAY) return told
    // The page shows the next day: midnight was over where it is made.
    const there = atOutlet === undefined ? undefined : moved(told, atOutlet)
    return there?.day === shown.day ? there : { day: shown.day }
  }
  if (shown.zone !== undefined) return told
  const ahead = wallMinutes(shown) - wallMinutes(told)
  if (Math.abs(ahead) <= 1) {
    if (atOutlet === 0) return told
    const { zone: _, ...falseless } = told
    return local(falseless)
  }
  const fits =
    atOutlet === undefined ? ahead > 0 && ahead <= EASTMOST && ahead % 30 === 0 : ahead === atOutlet
  return fits ? moved(told, ahead) : told
}

const clockOf = ({ clock, zone }: PageTime) => ({ ...(clock && { clock }), ...(zone && { zone }) })

function marked(page: Page, { headline }: Place, itemprop: string): string[] {
  return page.marks
    .filter(
      m =>
        m.itemprop.toLowerCase() === itemprop ||
        (itemprop === 'datepublished' && m.tag === 'time' && Math.abs(m.block - headline) <= NEAR),
    )
    .map(m => (m.value !== '' && m.itemprop !== '' ? m.value : m.value || m.text))
}

/** How many blocks around headline and body may show the time. */
const NEAR = 12

/**
 * The lines around the headline that show a time, the likeliest first: after the headline, at the end of the body,
 * shortly before the headline. The line at the top of the page is today's date, and teasers have their own.
 */
function findShown(page: Page, { headline, body }: Place): ShownTime[] {
  const first = body[0] ?? headline
  const last = body.at(-1) ?? first
  const start = headline >= 0 ? headline : Math.max(0, first - NEAR)
  const after = range(start + (headline >= 0 ? 1 : 0), Math.min(first + 3, start + 3 * NEAR))
  const before = headline >= 0 ? range(headline - 5, headline).filter(i => isNear(page, i, headline)) : []
  const bodies = new Set(body)
  return [...after, ...before.reverse(), ...range(last, last + 3)].flatMap(i => {
    const block = page.blocks[i]
    if (!block || block.linked > block.text.length * 0.6 || isCaption(block.element)) return []
    const { text } = block
    if (bodies.has(i) && text.length > 60) return []
    const time = readShownTime(text)
    return time ? [time] : []
  })
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - Math.max(0, from)) }, (_, k) => Math.max(0, from) + k)

/** Within a few elements of the headline: the head of the article, not of the page. */
function isNear(page: Page, i: number, headline: number): boolean {
  let e: PageElement | undefined = page.blocks[headline]!.element
  for (let k = 0; e && k < 4; k++) e = e.parent
  if (!e || e.tag === 'body' || e.tag === 'html')
    return headline - i <= 2 && page.blocks.slice(i, headline).every(b => b.linked === 0)
  let other: PageElement | undefined = page.blocks[i]!.element
  while (other && other.depth > e.depth) other = other.parent
  return other === e
}

/** «/2020/11/09/»: better than nothing, and only the day. */
function inAddress(url: string | undefined): PageTime | undefined {
  const found = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\/|$)/.exec(url ?? '')
  const time = found && readMachineTime(`${found[1]}-${found[2]}-${found[3]}`)
  return time ?? undefined
}
