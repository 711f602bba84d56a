import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from '../parse.ts'
import type { Article } from '../schema/article.ts'
import { alignParagraphs } from './align-paragraphs.ts'
import { compareStories } from './compare-stories.ts'
import { storyMarks } from './story-marks.ts'

const SEEDS = join(import.meta.dirname, '../../../../seeds')
const seeds = readdirSync(SEEDS, { withFileTypes: true })
  .filter(e => e.isDirectory())
  .map(({ name }) => {
    const { publishedAt = '2017-03-03' } = JSON.parse(readFileSync(join(SEEDS, name, 'meta.json'), 'utf8'))
    return { name, text: readFileSync(join(SEEDS, name, 'source.txt'), 'utf8').trim(), publishedAt }
  })

/** What other outlets do to a text. */
const EDITS: Readonly<Record<string, (text: string) => string>> = {
  'ج as غ': text => text.replaceAll('ج', 'غ'),
  'other quotation marks': text => text.replace(/"([^"]*)"/g, '«$1»'),
  'no hamza, no dots': text => text.replace(/[أإآ]/g, 'ا').replaceAll('ة', 'ه').replaceAll('ى', 'ي'),
  'the months turned round': text => text.replace(/([\u0621-\u064a]+)\/([\u0621-\u064a]+)/g, '$2/$1'),
  'another headline': text => ['تعرّف على تفاصيل ما جرى اليوم', ...text.split('\n').slice(1)].join('\n'),
  'every other paragraph': text =>
    text
      .split('\n')
      .filter((_, i, lines) => i < 2 || i % 2 === 0 || lines.length < 5)
      .join('\n'),
}
const read = (text: string, publishedAt: string) => parse(text, { publishedAt })
const shareMarks = (a: Article, b: Article) => {
  const kept = new Set(storyMarks(a).kept)
  return storyMarks(b).asked.filter(m => kept.has(m)).length > 1
}

for (const { name, text, publishedAt } of seeds) {
  describe(name, () => {
    const original = read(text, publishedAt)
    const all = Object.values(EDITS).reduce((edited, edit) => edit(edited), text)
    for (const [what, edited] of [
      ...Object.entries(EDITS).map(([w, edit]) => [w, edit(text)] as const),
      ['all of it', all] as const,
    ]) {
      test(what, () => {
        const copy = read(edited, publishedAt)
        expect(compareStories(original, copy).relation).toBe('copy')
        expect(compareStories(copy, original)).toEqual(compareStories(original, copy))
        expect(shareMarks(original, copy)).toBe(true)
      })
    }
  })
}

test('no seed tells the story of another, even on one day', () => {
  const articles = seeds.map(s => read(s.text, '2017-03-03'))
  const pairs = articles.flatMap((a, i) => articles.slice(i + 1).map(b => compareStories(a, b).relation))
  expect(new Set(pairs)).toEqual(new Set(['none']))
})

const QUAKE = `زلزال يضرب محافظة كرمان ويخلف ثمانية قتلى
قال محافظ كرمان حسين رضائي إن زلزالا بقوة 6.1 درجات ضرب المحافظة فجر الثلاثاء وأودى بحياة ثمانية أشخاص.
وأوضح رضائي أن فرق الهلال الأحمر أرسلت 400 خيمة إلى القرى المتضررة قرب مدينة زرند، وأن 35 جريحا نقلوا إلى المستشفيات.
وأعلن المعهد الجيوفيزيائي في طهران أن مركز الزلزال كان على عمق عشرة كيلومترات.`

/** Another outlet's report of an event, in words of its own; and what is no such report. */
const check = (what: string, a: string, b: string, expected: string, days: readonly [string, string]) =>
  test(what, () => {
    const [x, y] = [read(a, days[0]), read(b, days[1])]
    expect(compareStories(x, y).relation).toBe(expected)
    if (expected !== 'none') expect(shareMarks(x, y)).toBe(true)
  })

const SAME_DAY = ['2005-02-22', '2005-02-22'] as const
const REPORT = `مقتل ثمانية أشخاص في زلزال جنوب شرقي إيران
لقي ثمانية أشخاص مصرعهم وأصيب 35 آخرون في زلزال بقوة 6.1 درجات ضرب قرى قريبة من زرند في محافظة كرمان، حسب ما أعلن المحافظ حسين رضائي.
وذكر المعهد الجيوفيزيائي بجامعة طهران أن الهزة وقعت على عمق عشرة كيلومترات.
وقال الهلال الأحمر إنه أقام 400 خيمة لإيواء المتضررين في القرى.`
check('a report in other words', QUAKE, REPORT, 'report', SAME_DAY)
check('the same, a day later', QUAKE, REPORT, 'report', ['2005-02-22', '2005-02-23'])
check('the same words a year later are another event', QUAKE, REPORT, 'none', ['2005-02-22', '2006-02-22'])

const TOPIC = `محافظ كرمان يفتتح مصنعا للنحاس في زرند
افتتح محافظ كرمان حسين رضائي الثلاثاء مصنعا جديدا للنحاس قرب مدينة زرند، بحضور وفد من طهران.
وقال رضائي إن المصنع سيوفر 900 فرصة عمل لأبناء المحافظة، وإن تصدير النحاس إلى الهند سيبدأ العام المقبل.
وتعد كرمان من أغنى المحافظات الإيرانية بالمعادن.`
check('the same people and places, another thing', QUAKE, TOPIC, 'none', SAME_DAY)

const BRUSSELS = `أمين عام حلف الناتو يلتقي وزير الدفاع الألماني في بروكسل
بحث الأمين العام لحلف شمال الأطلسي "الناتو" مع وزير الدفاع الألماني، الجمعة في بروكسل، زيادة الإنفاق العسكري للدول الأعضاء.
وأكد الأمين العام أن روسيا تواصل تعزيز وجودها العسكري في شبه جزيرة القرم، وأن الحلف لا يسعى إلى حرب باردة جديدة مع موسكو.
وقال الوزير إن برلين ستفي بالتزاماتها تجاه الحلف بحلول عام 2024، مشيرا إلى أن أوكرانيا ليست على جدول الأعمال.`
const NATO = seeds.find(s => s.text.includes('الناتو'))!
check('the same topic on the same day', NATO.text, BRUSSELS, 'none', ['2017-03-03', '2017-03-03'])

test('what was left out and what was added', () => {
  const other = `عنوان آخر\nوأوضح رضائي أن فرق الهلال الأحمر أرسلت 400 خيمة إلى القرى المتضررة قرب زرند.\nوشعر سكان مدينة بم بالهزة، وفق ما ذكرت وسائل إعلام محلية.`
  const [a, b] = [read(QUAKE, '2005-02-22'), read(other, '2005-02-22')]
  const { shared, leftOut, added } = alignParagraphs(a, b)
  expect(
    shared.map(s => [
      a.text.slice(s.base.start, s.base.start + 10),
      b.text.slice(s.other.start, s.other.start + 10),
    ]),
  ).toEqual([['وأوضح رضائ', 'وأوضح رضائ']])
  expect(leftOut.map(s => a.text.slice(s.start, s.end).split(' ')[0])).toEqual(['قال', 'وأعلن'])
  expect(added.map(s => b.text.slice(s.start, s.end).split(' ')[0])).toEqual(['وشعر'])
  expect(alignParagraphs(a, a)).toMatchObject({ leftOut: [], added: [] })
})
