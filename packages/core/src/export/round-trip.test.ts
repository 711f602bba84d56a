/** What the formats that can be read back give back: every span of any article, nested, crossing or none at all. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../parse.ts'
import type { Article } from '../schema/article.ts'
import { fromBrat, toBrat } from './brat.ts'
import { fromConll, toConll } from './conll.ts'
import { fromJsonLd, toJsonLd } from './json-ld.ts'
import { toSpans } from './spans.ts'
import { fromWebAnnotation, toWebAnnotation } from './web-annotation.ts'

const READ_BACK = {
  brat: (a: Article) => fromBrat(a.text, toBrat(a)),
  conll: (a: Article) => fromConll(toConll(a)),
  'json-ld': (a: Article) => fromJsonLd(toJsonLd(a)).spans,
  'web-annotation': (a: Article) => fromWebAnnotation(a.text, toWebAnnotation(a)),
}

const PIECES =
  'قال إن والناتو للعراق "نعم" 26 نيسان/إبريل الجمعة، وزير NATO 3.5% 😀 👨‍👩‍👧 بِصحيفة أن, a\tb \u200f(رويترز)\u200e'.split(
    ' ',
  )
const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '\n', '')), { maxLength: 40 })
  .map(pairs => pairs.flat().join(''))

/** An article whose layers hold any spans at all: from a letter to a letter, whatever they cross. */
const articles = fc
  .tuple(texts, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3)), { maxLength: 12 }))
  .map(([text, places]) => annotate(parse(text), places))

function annotate(article: Article, places: readonly (readonly [number, number, number])[]): Article {
  const { text } = article
  // Where a span may begin or end: before or behind a character that is no white space.
  const characters = [...text.matchAll(/\S/gu)].map(m => ({ start: m.index, end: m.index + m[0].length }))
  const spans =
    characters.length === 0
      ? []
      : places.map(([a, b, layer]) => {
          const [first, last] = [a % characters.length, b % characters.length].sort((x, y) => x - y) as [
            number,
            number,
          ]
          return { start: characters[first]!.start, end: characters[last]!.end, layer }
        })
  const of = (layer: number, letter: string) =>
    spans
      .filter(s => s.layer === layer)
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map(({ start, end }, i) => ({ id: `${letter}${i + 1}`, start, end, confidence: 1, by: 'test' }))
  const mentions = of(0, 'm').map(m => ({ ...m, type: 'person', kind: 'name', entity: 'e1' }) as const)
  return {
    ...article,
    mentions,
    entities:
      mentions.length === 0
        ? []
        : [
            {
              id: 'e1',
              type: 'person',
              name: 'فلان',
              labels: { ar: 'فلان' },
              confidence: 1,
              mentions: mentions.map(m => m.id),
              by: 'test',
            },
          ],
    timexes: of(1, 't').map(t => ({ ...t, type: 'date', value: '2017' }) as const),
    quotations: of(2, 'q').map(q => ({ ...q, kind: 'mixed', status: 'unattributed', evidence: [] }) as const),
    roles: of(3, 'r').map(r => ({ ...r, person: 'e1', office: 'وزير', evidence: [] })),
    events: [],
  }
}

describe.each(Object.entries(READ_BACK))('%s', (_, readBack) => {
  test('gives every span of a read article back', () => {
    const article = parse(
      'لافروف: "الناتو" قلق 😀\nقال وزير الخارجية الروسي سيرجي لافروف، الجمعة، إن "الناتو" أجرى في بروكسل "محادثات صريحة".',
      { publishedAt: '2017-03-03' },
    )
    expect(toSpans(article).length).toBeGreaterThan(8)
    expect(readBack(article)).toEqual(toSpans(article))
  })

  test('gives every span of any article back', () => {
    fc.assert(
      fc.property(articles, article => {
        expect(readBack(article)).toEqual(toSpans(article))
      }),
      { numRuns: 500, seed: 20170303 },
    )
  })
})

test('a Web Annotation finds its words where an edit has moved them, and none that are gone', () => {
  const article = parse('قال محمد حسن إن بغداد هادئة')
  const page = toWebAnnotation(article)
  const moved = fromWebAnnotation(`عاجل: ${article.text}`, page)
  expect(moved.map(s => s.start)).toEqual(toSpans(article).map(s => s.start + 6))
  expect(fromWebAnnotation('نص آخر', page)).toEqual([])
})

test('a span that a person added in brat bears its name there; one in pieces reaches over them', () => {
  expect(fromBrat('في بغداد\nوعمان', 'T1\tPlace 3 8;9 14\tبغداد وعمان\nR1\tNear Arg1:T1 Arg2:T1\n')).toEqual([
    { layer: 'mentions', id: 'T1', start: 3, end: 14, label: 'place' },
  ])
})
