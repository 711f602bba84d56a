/**
 * Tells the parts of a pasted article from the look of its lines: the first line without a full stop is the
 * headline, a second one before the first full paragraph the deck, «كتب: …» the byline.
 */
import type { BlockKind } from '../../schema/block.ts'
import type { Span } from '../../schema/span.ts'

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
  if (i < 5 && size <= LONGEST_BYLINE && BYLINE.test(surface)) return 'byline'
  if (i < 5 && size <= LONGEST_BYLINE && DATELINE.test(surface)) return 'dateline'
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

const BYLINE =
  /^(?:كتب|كتبت|كتبه|كتبته|بقلم|تقرير|حوار|أجرى الحوار|أجرت الحوار|إعداد|ترجمة|متابعة|تحقيق)(?:\s*[:：]\s*|\s*[-–—]\s*)\S|^بقلم\s+\S/
const DATELINE =
  /^[^.؟!]{2,40}\s*(?:[-–—]|\/)\s*(?:وكالات|رويترز|أ ف ب|سانا|واس|بترا|وام|كونا|قنا|بنا|وفا|د ب أ|الأناضول)\s*$/
const LIST_ITEM = /^(?:[•●▪◦*]|[-–—]\s)/

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
