import { expect, test } from 'vitest'
import { parse } from '../../parse.ts'
import type { Source } from '../../schema/source.ts'

const kinds = (source: string | Source) =>
  parse(source)
    .blocks.map(b => b.kind)
    .join(' ')
const check = (name: string, lines: readonly string[], expected: string) =>
  test(name, () => expect(kinds(lines.join('\n'))).toBe(expected))

const HEADLINE = 'افتتاح أكبر مكتبة عامة في الولاية'
const DECK = 'المبنى الجديد يضم مئتي ألف كتاب وقاعات للأطفال'
const FIRST = 'افتتح الوالي، اليوم، أكبر مكتبة عامة في الولاية بحضور عدد كبير من الكتاب والناشرين والطلاب.'
const SECOND = 'وتضم المكتبة مئتي ألف كتاب في العلوم والآداب والفنون، إضافة إلى قاعات للأطفال.'

check('headline and paragraphs', [HEADLINE, FIRST, SECOND], 'headline paragraph paragraph')
check('headline, deck and paragraphs', [HEADLINE, DECK, FIRST, SECOND], 'headline deck paragraph paragraph')
check('blank lines belong to no block', [HEADLINE, '', FIRST, '', SECOND], 'headline paragraph paragraph')
check('byline', [HEADLINE, 'كتب: مراسل الصحيفة', FIRST], 'headline byline paragraph')
check('byline with بقلم', [HEADLINE, 'بقلم سناء الطيب', FIRST], 'headline byline paragraph')
check('dateline', [HEADLINE, 'الخرطوم - سونا', FIRST], 'headline dateline paragraph')
check(
  'dateline of outlet and city',
  [HEADLINE, 'صحيفة النيل – الخرطوم', FIRST],
  'headline dateline paragraph',
)
check(
  'subheading',
  [HEADLINE, FIRST, 'قاعات للأطفال', SECOND, SECOND],
  'headline paragraph subheading paragraph paragraph',
)
check('list', [FIRST, '• الكتب', '• المجلات'], 'paragraph list-item list-item')
check('one line is a paragraph', [HEADLINE], 'paragraph')
check('nothing', ['', '  '], '')

test('white space and controls at the edges are outside the block', () => {
  const text = `\u200f ${FIRST} \u200e\n`
  const [block] = parse(text).blocks
  expect(text.slice(block!.start, block!.end)).toBe(FIRST)
})

test('a hint from markup wins over the look of its line', () => {
  const text = [FIRST, SECOND].join('\n')
  const hint = { start: 0, end: FIRST.length, kind: 'caption' as const }
  expect(kinds({ text, blocks: [hint] })).toBe('caption paragraph')
})

test('an empty text is noticed, not refused', () => {
  expect(parse(' ').diagnostics.map(d => d.code)).toEqual(['source/empty'])
})
