/**
 * When an event was, by the times of its own clause: «التقى فلان في فبراير علانا», «إثر اندلاع الأزمة في ربيع 2014»; «بعد أسبوعين من
 * تصريح» counts back from the day of writing.
 */
import { parseIsoDay, toIso } from '../../calendar/civil.ts'
import type { Event } from '../../schema/event.ts'
import type { Timex } from '../../schema/timex.ts'
import { keyOf } from '../../tokens.ts'
import type { Hit } from './find-triggers.ts'
import { hasKind, isKey, isMark, type Scan } from './scan.ts'

export interface When {
  readonly time: string
  readonly interval?: NonNullable<Event['interval']>
}

const REACH = 60

/** The time of a trigger on tokens [from, to); `previous` is that of the event before it in the sentence, if any. */
export function findTime(
  scan: Scan,
  bounds: Uint8Array,
  hit: Hit,
  previous: When | undefined,
): When | undefined {
  const counted = countedFrom(scan, hit.from)
  if (counted) return counted
  const after = ahead(scan, bounds, hit)
  if (after) return after
  const { light, isVerb, from, joined } = hit
  if (light)
    return (
      behind(scan, bounds, from, light.from) ??
      (light.isVerb ? behind(scan, bounds, light.from, -1) : undefined)
    )
  if (isVerb) {
    // «تعود القضية إلى 2013 حين منح البنك»
    const isWhen = from > 0 && WHEN.test(keyOf(scan.tokens, from - 1))
    const found = behind(scan, bounds, isWhen ? from - 1 : from, -1)
    // «أحبطت ليل السبت …، وألقت القبض»: the same day; «بدأت في صيف 2017، وتوقفت» tells nothing of when it stopped.
    return joined && found?.interval?.from !== found?.interval?.to ? undefined : found
  }
  const isAtOnce = joined || (from > 0 && AT_ONCE.test(keyOf(scan.tokens, from - 1)))
  return isAtOnce ? (behind(scan, bounds, from, -1) ?? previous) : undefined
}

function ahead(scan: Scan, bounds: Uint8Array, { from, to, isVerb, behind: carried }: Hit): When | undefined {
  const { tokens } = scan
  for (let i = to; i < Math.min(tokens.count, to + REACH); i++) {
    if (!isSame(scan, i, from) || (bounds[i] && i >= carried && !hasKind(scan, i, 'who'))) return undefined
    if (OTHER.test(keyOf(tokens, i)) && scan.timexAt[i + 1] === -1) return undefined
    const found = timeAt(scan, i, isVerb)
    if (found) return found
  }
  return undefined
}

/** «لقاء بعد هجوم الأحد»: the time is that of the other. */
const OTHER = /^[وف]?(?:منذ|بعد|قبل|قبيل)$/
/** «إثر هجوم», «في لقاء»: at one time with what was told before it. */
const AT_ONCE = /^(?:اثر|عقب|خلال|اثناء|في|وفي|اول|اولي)$/

const WHEN = /^(?:حين|عندما|يوم)$/

/** Back to the bound of the clause, or to token `until`. */
function behind(scan: Scan, bounds: Uint8Array, from: number, until: number): When | undefined {
  for (let i = from - 1; i >= Math.max(0, from - REACH, until); i--) {
    if (!isSame(scan, i, from)) return undefined
    const found = timeAt(scan, i, false)
    if (found) return found
    if (bounds[i] && i !== until) return undefined
  }
  return undefined
}

const isSame = ({ tokens, voiceAt }: Scan, i: number, from: number) =>
  tokens.sentence[i] === tokens.sentence[from] && voiceAt[i] === voiceAt[from]

/** The time over token `i`, when it says when rather than since when or how long. */
function timeAt(scan: Scan, i: number, isVerb: boolean): When | undefined {
  const t = scan.timexAt[i]!
  if (t < 0) return undefined
  const timex = scan.doc.timexes[t]!
  const first = i - backTo(scan, i, t)
  if (timex.type === 'set') return undefined
  if (timex.type === 'duration' && !(timex.interval && isKey(scan, first - 1, 'قبل'))) return undefined
  if (isKey(scan, first - 1, 'منذ') && !isVerb) return undefined
  return toWhen(timex)
}

/** How many tokens of the time stand before token `i`. */
function backTo({ timexAt }: Scan, i: number, t: number): number {
  let n = 0
  while (i - n > 0 && timexAt[i - n - 1] === t) n++
  return n
}

export function toWhen({ id, interval }: Timex): When {
  return interval ? { time: id, interval } : { time: id }
}

const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7 }

/** «بعد أسبوعين من تصريح»: where the writer counts from now, the day is that many before the day of writing. */
function countedFrom(scan: Scan, from: number): When | undefined {
  const { timexAt, doc, tokens } = scan
  if (!isKey(scan, from - 1, 'من')) return undefined
  const t = timexAt[from - 2] ?? -1
  const timex = doc.timexes[t]
  if (timex?.type !== 'duration' || !isSame(scan, from - 2, from)) return undefined
  const first = from - 2 - backTo(scan, from - 2, t)
  if (!isKey(scan, first - 1, 'بعد')) return undefined
  const length = /^P(\d+)([DW])$/.exec(timex.value)
  const day = doc.source.publishedAt === undefined ? undefined : parseIsoDay(doc.source.publishedAt)
  const isNow =
    COMES.test(`${keyOf(tokens, first - 3)} ${keyOf(tokens, first - 2)}`) && !isMark(scan, first - 2)
  if (!length || day === undefined || !isNow) return { time: timex.id }
  const on = toIso(day - Number(length[1]) * DAYS[length[2]!]!)
  return { time: timex.id, interval: { from: on, to: on } }
}

/** «ويأتي هذا», «جاء ذلك»: what the article tells. */
const COMES = /^[وف]?(?:ياتي|تاتي|جاء|جاءت) (?:هذا|هذه|ذلك)$/
