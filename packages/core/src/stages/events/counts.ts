/** How many: «مقتل 12 متظاهرا», «إجلاء أكثر من 400 عائلة», «ثلاثة أشخاص», «شخصين»; behind a number also what stands for a group: «30 جريحا». */
import { timeWordAt } from '../../lexicon/time-words.ts'
import type { EventCount } from '../../schema/event.ts'
import { parseNumber } from '../../text/numerals.ts'
import { NUMBER, WORD } from '../../text/tokenize.ts'
import type { Hit } from './find-triggers.ts'
import { hasKind, isMark, type Scan, wordAt } from './scan.ts'

export interface Count extends EventCount {
  /** One past its last token. */
  readonly to: number
}

/** The number at token `i` as a count of the hit; `undefined` for none. */
export function countAt(
  scan: Scan,
  i: number,
  end: number,
  { trigger }: Pick<Hit, 'trigger'>,
): Count | undefined {
  const { tokens, timexAt } = scan
  const of = /count=(\w+)/.exec(trigger.flags)?.[1] as EventCount['of'] | undefined
  if (of === undefined || timexAt[i]! >= 0) return undefined
  const mod = (['approx', 'more-than', 'less-than'] as const).find(kind => hasKind(scan, i, kind))
  const at = mod ? scan.words.to[i]! : i
  const number = at < end ? numberAt(scan, at) : undefined
  if (!number || timexAt[at]! >= 0) return undefined
  // The counted noun belongs to it: «12 متظاهرا», «ثلاثة أشخاص».
  const withNoun =
    number.to < end && tokens.kind[number.to] === WORD && !isMark(scan, number.to) && !number.isWhole
  const to =
    withNoun && !wordAt(scan, number.to)?.kinds.size && scan.map.nameAt[number.to]! < 0
      ? number.to + 1
      : number.to
  return {
    of,
    value: number.value,
    ...(mod && { mod }),
    start: tokens.start[i]!,
    end: tokens.end[to - 1]!,
    to,
  }
}

/** The number right before token `i`: «12 قتيلا». */
export function countBefore(scan: Scan, i: number, hit: Hit): Count | undefined {
  const { tokens } = scan
  for (let from = Math.max(0, i - 4); from < i; from++) {
    if (tokens.sentence[from] !== tokens.sentence[i]) continue
    const count = countAt(scan, from, i, hit)
    if (count && count.to >= i - 1) return { ...count, end: tokens.end[i]! }
  }
  return undefined
}

function numberAt(scan: Scan, i: number): { value: number; to: number; isWhole?: true } | undefined {
  const { text, tokens } = scan
  if (hasKind(scan, i, 'vague')) return undefined
  if (tokens.kind[i] === NUMBER) {
    const value = parseNumber(text.slice(tokens.start[i], tokens.end[i]))
    // «30 ألف», «3 ملايين»
    const times = hasKind(scan, i + 1, 'thousand') ? 1000 : hasKind(scan, i + 1, 'million') ? 1e6 : 1
    return value === undefined ? undefined : { value: value * times, to: i + (times > 1 ? 2 : 1) }
  }
  if (hasKind(scan, i, 'two')) return { value: 2, to: i + 1, isWhole: true }
  const word = tokens.kind[i] === WORD ? timeWordAt(text, tokens, i) : undefined
  const reading = word?.readings.find(r => r.kind === 'number' && r.form === 'cardinal')
  return reading && word ? { value: reading.n, to: word.to } : undefined
}
