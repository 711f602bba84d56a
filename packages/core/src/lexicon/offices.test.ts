import { expect, test } from 'vitest'
import { pipeline } from '../pipeline.ts'
import { blocks } from '../stages/blocks/blocks.ts'
import { sentences } from '../stages/sentences/sentences.ts'
import { tokens } from '../stages/tokens/tokens.ts'
import { offices } from './gen/offices.ts'
import { officeAt, officeModifierAt } from './offices.ts'

const reader = pipeline().add(blocks).add(sentences).add(tokens)
const tokensOf = (text: string) => reader.read({ source: { text }, text }).doc.tokens

/** Reads the title at the first word of `text`: the words it spans, the word of the table, its form. */
const check = (text: string, expected: string) =>
  test(text, () => {
    const m = officeAt(text, tokensOf(text), 0)
    const flags = m && [m.number, m.gender, m.definite && 'definite', m.possessed && 'possessed']
    expect(
      m
        ? `${text.slice(m.start, m.end)} = ${m.office.word} ${m.office.kind} ${flags!.filter(Boolean).join(' ')}`
        : '-',
    ).toBe(expected)
  })

check('وزير الصحة', 'وزير = وزير office singular m')
check('الوزيرة تستقبل', 'الوزيرة = وزير office singular f definite')
check('ووزيرة الصحة', 'وزيرة = وزير office singular f')
check('للوزير', 'لوزير = وزير office singular m definite')
check('وزراء الخارجية', 'وزراء = وزير office plural m')
check('وزراؤه', 'وزراؤه = وزير office plural m possessed')
check('الوزيران', 'الوزيران = وزير office dual m definite')
check('وزيري الخارجية', 'وزيري = وزير office dual m')
check('نائبه', 'نائبه = نائب office singular m possessed')
check('نائبتها', 'نائبتها = نائب office singular f possessed')
check('المسؤولان', 'المسؤولان = مسؤول office dual m definite')
check('والمسؤولون', 'المسؤولون = مسؤول office plural m definite')
check('نظيره المغربي', 'نظيره = نظير counterpart singular m possessed')
check('لنظيرته', 'نظيرته = نظير counterpart singular f possessed')
check('الفريق أول ركن', 'الفريق أول ركن = فريق أول ركن rank singular m definite')
check('الفريق الأول', 'الفريق الأول = فريق أول rank singular m definite')
check('فريق أول', 'فريق أول = فريق أول rank singular m')
check('رئيس الوزراء', 'رئيس الوزراء = رئيس وزراء office singular m')
check('رئيسة الوزراء', 'رئيسة الوزراء = رئيسة وزراء office singular f')
check('ولي العهد', 'ولي العهد = ولي العهد office singular m')
check('كاتبة الدولة', 'كاتبة الدولة = كاتبة دولة office singular f')
check('القاضي', 'القاضي = قاضي office singular m definite')
check('قاضية', 'قاضية = قاضي office singular f')
check('محامون', 'محامون = محامي profession plural m')
check('قادة الجيش', 'قادة = قائد office plural m')
check('عمدة', 'عمدة = عمدة office singular m')
check('رجل الأعمال', 'رجل الأعمال = رجل أعمال profession singular m')
check('الجنرالات', 'الجنرالات = جنرال rank plural m definite')
check('شقيقته', 'شقيقته = شقيق kinship singular f possessed')
check('بنته', 'بنته = بنت kinship singular f possessed')
check('الدكتورة', 'الدكتورة = دكتور honorific singular f definite')
check('الرئيسي', '-')
check('رئيسية', '-')
check('الرئيسية', '-')
check('سفارة', '-')
check('المدينة', '-')

test('modifiers of an office, with and without the article', () => {
  const t = tokensOf('السابق سابقة العام بالنيابة الأسبق المدينة')
  expect([0, 1, 2, 3, 4, 5].map(i => officeModifierAt(t, i))).toEqual([
    'former',
    'former',
    'grade',
    'acting',
    'former',
    undefined,
  ])
})

test('every word of the table is found as itself', () => {
  const words = offices.split('\n').map(row => row.split('\t')[0]!)
  const lost = words.filter(word => {
    const t = tokensOf(word)
    return officeAt(word, t, 0)?.to !== t.count
  })
  expect(lost).toEqual([])
  expect(new Set(words).size).toBe(words.length)
})
