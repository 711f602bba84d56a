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
const LONGEST_SUBHEADING = 90
const LONGEST_BYLINE = 80

export function classifyLines(text: string, lines: readonly Span[]): readonly BlockKind[] {
  if (lines.length < 2) return lines.map(() => 'paragraph')
  const kinds: BlockKind[] = []
  for (let i = 0; i < lines.length; i++) kinds.push(kindOf(text, lines, i, kinds))
  return kinds
}

function kindOf(text: string, lines: readonly Span[], i: number, before: readonly BlockKind[]): BlockKind {
  const line = lines[i]!
  const surface = text.slice(line.start, line.end)
  const size = surface.length
  if (i < 5 && size <= LONGEST_BYLINE && isByline(surface)) return 'byline'
  if (i < 5 && size <= LONGEST_BYLINE && isDateline(surface)) return 'dateline'
  if (LIST_ITEM.test(surface)) return 'list-item'
  if (endsLikeProse(surface)) return 'paragraph'
  const body = before.includes('paragraph')
  if (!before.includes('headline') && !body) return size <= LONGEST_HEADLINE ? 'headline' : 'paragraph'
  const blankAfter = isFollowedByBlankLine(text, line)
  const next = lines[i + 1]
  if (!next) return 'paragraph'
  const nextSize = next.end - next.start
  if (!body && !before.includes('deck') && size <= LONGEST_DECK) {
    // A deck stands out: set off by a blank line, or the only unpointed line above pointed paragraphs.
    return blankAfter !== isFollowedByBlankLine(text, lines[i - 1]!) || mostlyProse(text, lines, i + 1)
      ? 'deck'
      : 'paragraph'
  }
  return body && size <= LONGEST_SUBHEADING && nextSize > size && mostlyProse(text, lines, i + 1)
    ? 'subheading'
    : 'paragraph'
}

const LIST_ITEM = /^(?:[•●▪◦*]|[-–—]\s)/

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
