import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkArticle } from './check-article.ts'
import { articleId, parse, toSource } from './index.ts'
import { reader } from './parse.ts'
import { pipeline } from './pipeline.ts'
import { Article, Source } from './schema/index.ts'
import { sentences } from './stages/sentences/sentences.ts'
import { VERSION } from './version.ts'

const TEXT =
  'أعلنت وزارة الصحة التونسية، الجمعة، افتتاح مستشفى جديد.\nوأضافت أن المستشفى سيستقبل المرضى قريبا.'

test('what it gives is an Article, and is read from its own source again', () => {
  const article = parse(TEXT, { publishedAt: '2019-02-08', url: 'https://example.org/a' })
  expect(Article.parse(article)).toEqual(article)
  expect(parse(toSource(article))).toEqual(article)
})

test('layers cannot be altered once written', () => {
  const { doc } = reader.read({ source: { text: TEXT }, text: TEXT })
  expect(Object.isFrozen(doc)).toBe(true)
  expect(Object.isFrozen(doc.blocks)).toBe(true)
})

test('a stage whose layers are missing does not compile', () => {
  // @ts-expect-error the layer `blocks` is missing
  pipeline().add(sentences)
})

test('the id depends on the text and the address alone', () => {
  const id = articleId({ text: TEXT })
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(articleId({ text: TEXT, publisher: 'وكالة', publishedAt: '2019-02-08' })).toBe(id)
  expect(articleId({ text: TEXT, url: 'https://example.org/a' })).not.toBe(id)
  expect(articleId({ text: `${TEXT}.` })).not.toBe(id)
  for (const text of [TEXT.replace('\n', '\r\n'), TEXT.normalize('NFD')]) {
    expect(parse(text).id).toBe(id)
    expect(articleId({ text })).toBe(id)
  }
})

test('the version is that of the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(VERSION).toBe(manifest.version)
})

test('dates that do not exist are refused at the door', () => {
  const check = (publishedAt: string) => Source.safeParse({ text: 'نص', publishedAt }).success
  expect(['2017-03-03', '2020-02-29', '2017-03-03T09:22:00+03:00', '2017-03-03T09:22Z'].map(check)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['2017-02-30', '2017-3-3', '03/03/2017', 'أمس', '2017-03-03T25:00'].map(check)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('in a text with harakat too a span begins with a letter', () => {
  const article = parse('قَالَ الوَزِيرُ لِصَحِيفَةِ الأفق إِنَّ العَمَلَ بَدَأَ. وبِحَسَبِ الوِزَارَةِ وَسَيَبْدَأُ غَدًا.')
  expect(article.quotations[0]!.via!.text).toBe('صَحِيفَةِ الأفق')
  expect(checkArticle(article)).toEqual([])
})

test.each([
  ['دعما للبنان', 'لبنان'],
  ['قدمت مساعدة لليبيا', 'ليبيا'],
  ['سافر للندن', 'لندن'],
  ['أسند المنصب للطفي بن صالح', 'لطفي بن صالح'],
  ['قدم عرضا للناتو', 'الناتو'],
])('%s names %s', (text, name) => {
  expect(parse(text).entities.map(e => e.name)).toEqual([name])
})

test('the article of a common noun gets its alef back too', () => {
  const article = parse('اجتمع حلف الناتو أمس. وقدمت الدولة تقريرا للحلف.')
  expect(article.entities.map(e => [e.name, e.mentions.length])).toEqual([['حلف الناتو', 2]])
})
