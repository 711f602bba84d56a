import { expect, test } from 'vitest'
import { readMarked as read } from '../../testing/marked.ts'
import { entities } from './entities.ts'

/**
 * Reads the entities of a text with its mentions marked (testing/marked.ts), each as its mentions joined by =.
 */
const check = (marked: string, ...expected: string[]) =>
  test(marked, () => {
    const { text, mentions } = read(marked)
    const found = entities.run({ text, mentions, source: { text } } as never, () => {})
    const surface = new Map(mentions.map(m => [m.id, text.slice(m.start, m.end)]))
    expect(found.map(e => e.mentions.map(id => surface.get(id)).join(' = '))).toEqual(expected)
  })

// Persons
check('قال [P:هشام الزبيدي] إن. وأضاف [P:الزبيدي] أن', 'هشام الزبيدي = الزبيدي')
check('[P:الزبيدي] يستقيل\nأعلن [P:هشام الزبيدي] استقالته', 'الزبيدي = هشام الزبيدي')
check('[P:هشام عبد الكريم الزبيدي] و[P:هشام الزبيدي]', 'هشام عبد الكريم الزبيدي = هشام الزبيدي')
check('[P:هشام عبد الكريم الزبيدي] و[P:هشام عبد الكريم]', 'هشام عبد الكريم الزبيدي = هشام عبد الكريم')
check('[P:فهد بن ناصر بن سعود آل مبارك] و[P:بن ناصر]', 'فهد بن ناصر بن سعود آل مبارك = بن ناصر')
check('[P:وليد عبد الهادي]، و[P:عبدالهادي]', 'وليد عبد الهادي = عبدالهادي')
check('[P:روبرت جونستون] ثم [P:روبرت جونستن]', 'روبرت جونستون = روبرت جونستن')
check('[P:أمينة رحال]. قالت [P:أمينة]', 'أمينة رحال = أمينة')
check('[P:سامر العلي] و[P:باسم العلي]', 'سامر العلي', 'باسم العلي')
check('[P:سامر العلي]. [P:العلي] قال. [P:باسم العلي] و[P:العلي]', 'سامر العلي = العلي', 'باسم العلي = العلي')
check('[P:سامر حداد] و[P:سامر نجار] و[P:سامر]', 'سامر حداد', 'سامر نجار', 'سامر')
check('[P:حسن كريم] و[P:حسين كريم]', 'حسن كريم', 'حسين كريم')
check('[P:ماهر داوود] ([P:أبو وسام])، [P:أبو وسام]', 'ماهر داوود = أبو وسام = أبو وسام')

// Bodies
check('[O:وزارة الصحة التونسية] و[O:وزارة الصحة]', 'وزارة الصحة التونسية = وزارة الصحة')
check('[O:وزارة الصحة التونسية] و[O:الصحة التونسية]', 'وزارة الصحة التونسية = الصحة التونسية')
check('[O:وزارة الصحة] و[O:وزارة المالية]', 'وزارة الصحة', 'وزارة المالية')
check(
  '[O:وزارة الصحة التونسية] و[O:وزارة الصحة المغربية]. [O:وزارة الصحة]',
  'وزارة الصحة التونسية',
  'وزارة الصحة المغربية = وزارة الصحة',
)
check('[O:هيئة حماية المستهلك] "[O:إنصاف]". و[O:إنصاف]', 'هيئة حماية المستهلك = إنصاف = إنصاف')
check('[O:هيئة حماية المستهلك] المعروفة بـ«[O:إنصاف]»', 'هيئة حماية المستهلك = إنصاف')
check('[O:هيئة حماية المستهلك]، [O:نقابة الأطباء]', 'هيئة حماية المستهلك', 'نقابة الأطباء')
check('[O:حلف شمال الأطلسي#NATO] ل[O:لناتو#NATO]', 'حلف شمال الأطلسي = لناتو')
check('[O:حركة البناء الجزائرية] و[O:حركة البناء]', 'حركة البناء الجزائرية = حركة البناء')

// Places
check('[L:أوكرانيا] و[L:اوكرانيا]', 'أوكرانيا = اوكرانيا')
check('[L:جزيرة سقطرى] و[L:سقطرى]', 'جزيرة سقطرى = سقطرى')
check('[L:المغرب#Morocco] و[A:المغربي#Morocco]', 'المغرب = المغربي')
check('[O:جامعة حلب] في [L:حلب]', 'جامعة حلب', 'حلب')
check('[L:طرابلس#Tripoli] و[L:طرابلس#Tripoli (Lebanon)]', 'طرابلس', 'طرابلس')

test('an entity bears its fullest name, says why its mentions were joined, and is numbered by first mention', () => {
  const { text, mentions } = read('ل[O:لكاف#CAF]: [O:الاتحاد الأفريقي لكرة القدم#CAF] وفي [L:كيغالي]')
  const found = entities.run({ text, mentions, source: { text } } as never, () => {})
  expect(found.map(e => [e.id, e.name, e.by])).toEqual([
    ['e1', 'الاتحاد الأفريقي لكرة القدم', 'entities/known'],
    ['e2', 'كيغالي', 'entities/single'],
  ])
})
