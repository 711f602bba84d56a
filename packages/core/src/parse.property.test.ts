/** Any string at all: parse never throws, its spans are legal, its output is the same each time. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toSource } from './article.ts'
import { checkArticle } from './check-article.ts'
import { compileKnowledge, knowledgeId } from './compile-knowledge.ts'
import { toPhrase } from './lexicon/knowledge.ts'
import { parse } from './parse.ts'
import { Article } from './schema/article.ts'
import { Knowledge } from './schema/knowledge.ts'
import { EntityType } from './schema/mention.ts'

/** UTF-16 units without any sense: lone surrogates, NUL, noncharacters. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
  .map(codes => String.fromCharCode(...codes))

/** What articles are made of, in any order: the rules get something to bite on. */
const PIECES =
  `قال أعلنت وأضاف بحسب وفقا|أن إن بأن|وزير الرئيس رئيس الحكومة وزارة|التقى سيزور قتلته لقائهما هجوما مقتل أجرى عقد لم بين مع على|للناتو والعراق بغداد محمد علي الأحمد عبد الله|شركة سامسونغ جامعة القاهرة مهرجان الدفاع الروسية الدولي لحقوق الإنسان مدينة|الجمعة أمس غدا منذ 3 ٢٠١٧ 26 و27 نيسان إبريل/نيسان القرن العشرين|" « » “ ” ' ( ) [ ] ((|. .. … ؟ ! ، ؛ : - – / ـ|كتب: (رويترز) -|Reuters NATO e\u0301|\u0000 \u200f \u200e \u202b \u202e \u202c \u2066 \u2067 \u2069 \u061c \u200d \ufeff|😀 👨‍👩‍👧 \ud83d \ude00|\u0654 \u064e \u0640|ﻻ ﷲ پ گ`
    .split(/[| ]/)
    .concat(' ', ' ', '\n', '\n\n', '\r\n', '\t')
const articles = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 120 })
  .map(pairs => pairs.flat().join(''))

const anyText = fc.oneof(units, fc.string({ unit: 'binary', maxLength: 300 }), articles, articles)
const publishedAt = fc.option(fc.constantFrom('2017-03-03', '2020-02-29T23:59:59-11:00', '0001-01-01'), {
  nil: undefined,
})

const names = fc.array(
  fc.record({
    name: fc.constantFrom('', '', ...PIECES),
    type: fc.constantFrom(...EntityType.options),
    at: fc.nat(200),
    length: fc.integer({ min: 1, max: 12 }),
    aliases: fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }),
  }),
  { maxLength: 8 },
)

/** What the schema lets in and a list can be made of. */
function isName(name: string): boolean {
  return Knowledge.safeParse([{ name, type: 'person' }]).success && toPhrase(name).length > 1
}

describe('any string', () => {
  test('gives a legal Article, the same each time', () => {
    fc.assert(
      fc.property(anyText, publishedAt, (text, date) => {
        const meta = date === undefined ? {} : { publishedAt: date }
        const article = parse(text, meta)
        expect(checkArticle(article)).toEqual([])
        expect(Article.safeParse(article).error).toBeUndefined()
        expect(JSON.stringify(parse(text, meta))).toBe(JSON.stringify(article))
        expect(parse(toSource(article))).toEqual(article)
      }),
      { numRuns: 1000, seed: 20170303 },
    )
  })

  test('with any list of names, its own pieces among them', () => {
    fc.assert(
      fc.property(articles, names, (text, list) => {
        const entries = list.map(({ at, length, aliases, ...entry }, i) => ({
          ...entry,
          name: `${text.slice(at, at + length)} ${entry.name}`,
          id: `x${i}`,
          aliases: [...aliases, text.slice(at, at + length)].filter(isName),
        }))
        const knowledge = compileKnowledge(entries.filter(e => isName(e.name)))
        const article = parse(text, { knowledge })
        expect(checkArticle(article)).toEqual([])
        expect(Article.safeParse(article).error).toBeUndefined()
        expect(parse(toSource(article), { knowledge })).toEqual(article)
      }),
      { numRuns: 500, seed: 20170303 },
    )
  })

  test('a name without an id gets one that may be given', () => {
    fc.assert(
      fc.property(anyText, name => {
        if (!isName(name)) return
        const [entry] = [{ name, type: 'person' as const }]
        expect(Knowledge.safeParse([{ ...entry, id: knowledgeId(entry) }]).error).toBeUndefined()
      }),
      { numRuns: 2000, seed: 20170303 },
    )
  })

  test.each([
    'ا',
    'و',
    '"',
    '«',
    '»',
    '(',
    '.',
    '؟',
    '\n',
    ' ',
    '٣',
    '/',
    '\u202e',
    '\u064e',
    '\ud83d',
    '😀',
    '\0',
  ])(
    'a megabyte of %j',
    unit => {
      expect(checkArticle(parse(unit.repeat(2 ** 20 / unit.length)))).toEqual([])
    },
    60_000,
  )

  test('a megabyte of one name', () => {
    expect(checkArticle(parse('روسيا '.repeat(150_000)))).toEqual([])
  }, 60_000)

  test.each([
    'قال ',
    'قال إن ',
    '«قال ',
    '"قال" ',
    'وزير الخارجية ',
    'محمد ',
    'مؤكدا أن ',
    'منذ الاثنين حتى الثلاثاء ',
    'قال وزير الصحة محمد علي حسن مع نظيره محمد علي حسن ',
    'وو ',
    'الجمعة ',
    '3/3/',
    '26 و27 ',
    'قال محمد: "نعم". ',
    'كتب: محمد\n',
    'بغداد\n',
    '\u2067ا\u2066a',
    '((',
  ])(
    'a hundred thousand letters of %j',
    piece => {
      expect(checkArticle(parse(piece.repeat(1e5 / piece.length)))).toEqual([])
    },
    60_000,
  )
})
