/**
 * Tells the parts of a pasted article from the look of its lines: the first line without a full stop is the
 * headline, a second one before the first full paragraph the deck, «كتب: …» the byline.
 */
import { agencyNames, bylineCues } from '../../lexicon/block-cues.ts'
import type { BlockKind } from '../../schema/block.ts'
import type { Span } from '../../schema/span.ts'
import { fold } from '../../text/fold.ts'

const LONGEST_HEADLINE = 220
const LONGEST_DECK = 320
const LONGEST_SUBHEADING = 60
const LONGEST_BYLINE = 80
const LONGEST_DATELINE = 45
const LIST_ITEM = /^(?:[•●▪◦*]|[-–—]\s)/

export function classifyLines(text: string, lines: readonly Span[]): readonly BlockKind[] {
  if (lines.length < 2) return lines.map(() => 'paragraph')
  const seen = new Set<BlockKind>()
  return lines.map((_, i) => {
    const kind = kindOf(text, lines, i, seen)
    seen.add(kind)
    return kind
  })
}

function kindOf(text: string, lines: readonly Span[], i: number, seen: ReadonlySet<BlockKind>): BlockKind {
  const line = lines[i]!
  const surface = text.slice(line.start, line.end)
  if (i < 5 && surface.length <= LONGEST_BYLINE) {
    if (isByline(surface)) return 'byline'
    if (isDateline(surface) || (seen.has('headline') && looksLikeDateline(surface))) return 'dateline'
  }
  if (LIST_ITEM.test(surface)) return 'list-item'
  if (endsLikeProse(surface)) return 'paragraph'
  if (seen.has('paragraph')) return isSubheading(text, lines, i) ? 'subheading' : 'paragraph'
  if (!seen.has('headline')) return surface.length <= LONGEST_HEADLINE ? 'headline' : 'paragraph'
  return !seen.has('deck') && isDeck(text, lines, i) ? 'deck' : 'paragraph'
}

/** A deck stands out between headline and body: set off by a blank line, or the only unpointed line above pointed ones. */
function isDeck(text: string, lines: readonly Span[], i: number): boolean {
  const line = lines[i]!
  if (i + 1 >= lines.length || line.end - line.start > LONGEST_DECK) return false
  const setOff = isFollowedByBlankLine(text, line) !== isFollowedByBlankLine(text, lines[i - 1]!)
  return setOff || mostlyProse(text, lines, i + 1)
}

function isSubheading(text: string, lines: readonly Span[], i: number): boolean {
  const next = lines[i + 1]
  if (!next) return false
  const size = lines[i]!.end - lines[i]!.start
  return size <= LONGEST_SUBHEADING && next.end - next.start > size && mostlyProse(text, lines, i + 1)
}

/** «كتب: فلان», «بقلم فلان», «حوار - فلان». */
function isByline(surface: string): boolean {
  const cut = surface.search(/[:：\-–—]/)
  if (cut > 0 && cut < surface.length - 1) return bylineCues.has(fold(surface.slice(0, cut)).trim())
  return /^بقلم\s+\S/.test(surface)
}

/** «الخرطوم - سونا»: a short place, a dash or stroke, an agency. */
function isDateline(surface: string): boolean {
  const cut = Math.max(
    surface.lastIndexOf('-'),
    surface.lastIndexOf('–'),
    surface.lastIndexOf('—'),
    surface.lastIndexOf('/'),
  )
  return cut > 1 && agencyNames.has(fold(surface.slice(cut + 1)).trim())
}

/** «صحيفة المدينة – جدة»: two names of at most three words around one dash. */
function looksLikeDateline(surface: string): boolean {
  if (surface.length > LONGEST_DATELINE) return false
  // bounded: LONGEST_DATELINE
  const sides = surface.split(/\s+[-–—]+\s+/)
  return sides.length === 2 && sides.every(side => /^[^\s:،؟!"«]+(?: [^\s:،؟!"«]+){0,2}$/.test(side))
}

function endsLikeProse(surface: string): boolean {
  return /[.:؛،…]["»”)\]]*$/.test(surface) && !/\.\.["»”)\]]*$/.test(surface)
}

/** At least two thirds of the lines from `from` on end as prose does. */
function mostlyProse(text: string, lines: readonly Span[], from: number): boolean {
  const rest = lines.slice(from, from + 12)
  const prose = rest.filter(l => endsLikeProse(text.slice(l.start, l.end))).length
  return rest.length > 0 && prose * 3 >= rest.length * 2
}

function isFollowedByBlankLine(text: string, line: Span): boolean {
  return /^[^\S\n]*\n[^\S\n]*\n/.test(text.slice(line.end, line.end + 64))
}
