import { describe, expect, test } from 'vitest'
import { checkArticle } from '../../check-article.ts'
import { parse, reader } from '../../parse.ts'
import { settleText } from '../../text/settle.ts'

/** Checks the named mentions of a text, as «surface:type», in text order; nested ones follow the one that holds them. */
function check(text: string, ...expected: string[]): void {
  test(text, () => expect(read(text, 'name')).toEqual(expected))
  test(`a word a line: ${text}`, () => expect(checkArticle(parse(text.replaceAll(' ', '\n')))).toEqual([]))
}

function checkAdjectives(text: string, ...expected: string[]): void {
  test(text, () => expect(read(text, 'adjectival')).toEqual(expected))
}

function read(text: string, kind: string): string[] {
  const settled = settleText(text)
  const { doc } = reader.read({ source: { text: settled }, text: settled })
  return doc.mentions.filter(m => m.kind === kind).map(m => `${doc.text.slice(m.start, m.end)}:${m.type}`)
}

describe('known names', () => {
  check('وصل الوفد إلى القاهرة.', 'القاهرة:place')
  check('عبّر للناتو عن قلقه.', 'لناتو:organization')
  check('زارت كوريا الجنوبية وبيروت.', 'كوريا الجنوبية:place', 'بيروت:place')
  check('تعرضت مدينة صور لقصف.', 'صور:place')
  check('نشر صور الحادث.')
  checkAdjectives('اجتمع الوزراء الفرنسيون في مقر السفارة الألمانية.', 'الفرنسيون:place', 'الألمانية:place')
  checkAdjectives('التقت الأميرة السعودية الضيوف.', 'السعودية:place')
})

describe('organizations by their head noun', () => {
  check('أعلنت وزارة التربية والتعليم النتائج.', 'وزارة التربية والتعليم:organization')
  check('قالت الهيئة الوطنية لحماية المستهلك إنها بدأت.', 'الهيئة الوطنية لحماية المستهلك:organization')
  check('نشر مركز بيروت للدراسات تقريرا.', 'مركز بيروت للدراسات:organization', 'بيروت:place')
  check('وقعت شركة سامسونغ العقد.', 'شركة سامسونغ:organization')
  check('قال الاتحاد الألماني لكرة القدم.', 'الاتحاد الألماني لكرة القدم:organization')
  check('ذكرت الخارجية الفرنسية أنها تتابع.', 'الخارجية الفرنسية:organization')
  check('ناقشت السياسة الخارجية الفرنسية.')
  check('شكلت لجنة تحقيق في الحادث.')
  check('ارتفعت أسعار شركة بريطانية.')
})

describe('persons', () => {
  check('قال الرئيس خالد عبد الرحمن الطائي إن البلاد بخير.', 'خالد عبد الرحمن الطائي:person')
  check('وصل وزير الدفاع السويدي، كارل غوستافسون، أمس.', 'كارل غوستافسون:person')
  check('قابل محمد بن راشد آل منصور ضيوفه.', 'محمد بن راشد آل منصور:person')
  check('صرح الطبيب سمير الطحان. وأضاف الطحان أن العلاج متاح.', 'سمير الطحان:person', 'الطحان:person')
})

describe('the name علي is no sign that the writer puts ي for ى', () => {
  check('وصل محمد علي إلى المطار. وقال محمد علي للصحفيين على الهامش.', 'محمد علي:person', 'محمد علي:person')
  check('وصل محمد علي. وقال محمد علي إن الرحلة على موعدها.', 'محمد علي:person', 'محمد علي:person')
})

describe('places by the noun before them', () => {
  check('وقع الحادث في بلدة كفرشلان.', 'كفرشلان:place')
  check('أغلق شارع الملك فيصل.', 'شارع الملك فيصل:place', 'فيصل:person')
})

describe('names inside names', () => {
  check('التقى رئيس مجلس النواب العراقي الوفد.', 'مجلس النواب العراقي:organization')
  check('قالت حركة النهضة التونسية إنها ترحب.', 'حركة النهضة التونسية:organization')
  check('درست في جامعة بيروت العربية.', 'جامعة بيروت العربية:organization', 'بيروت:place')
  check('نقله «الشرق الأوسط» عن صحيفة «الوقائع» المحلية.', 'الشرق الأوسط:place', 'الوقائع:organization')
  check(
    'أعلنت الهيئة العليا للرقابة على الانتخابات النتائج.',
    'الهيئة العليا للرقابة على الانتخابات:organization',
  )
})

describe('a name ends with its line', () => {
  check('إعلان وزارة الدفاع\nالروسية ترد.', 'وزارة الدفاع:organization')
  check('شركة\nسامسونغ', 'سامسونغ:organization')
  check('جامعة\nالقاهرة', 'القاهرة:place')
  check('مهرجان\nالقاهرة', 'القاهرة:place')
  check('خبر عن بغداد.محمد علي غادر.', 'بغداد:place', 'محمد علي:person')
})

describe('what is no name', () => {
  check('عقد مجلس الإدارة اجتماعه.')
  check('تأثرت حركة المرور في العاصمة.')
  check('قال مسؤولون إن الوضع هادئ.')
  check('ارتفعت أسعار النفط في الأسواق العالمية.')
})

test('a capital where only a government can stand is a metonym for it', () => {
  expect(read('تندد طهران بالقرار، وقالت باريس إنها تؤيده.', 'metonym')).toEqual([
    'طهران:place',
    'باريس:place',
  ])
  expect(read('وصل الوفد إلى طهران.', 'metonym')).toEqual([])
  expect(read('انطلقت أمس بطولة تنظمها باريس.', 'metonym')).toEqual([])
  expect(read('شرحت الوزارة موقف طهران من الاتفاق.', 'metonym')).toEqual(['طهران:place'])
  expect(read('ازدحم موقف القاهرة بالحافلات.', 'metonym')).toEqual([])
})

describe('events', () => {
  check('انطلق مهرجان بغداد السينمائي الدولي أمس.', 'مهرجان بغداد السينمائي الدولي:event', 'بغداد:place')
  check('شارك في ثورة 14 تموز ومعركة الموصل.', 'ثورة 14 تموز:event', 'معركة الموصل:event', 'الموصل:place')
  check('خاضوا حرب الشوارع.')
})

describe('where a name ends', () => {
  check('التقى الوزير سامر القرعاوي وفدا من التجار.', 'سامر القرعاوي:person')
  check(
    'قال مركز كارنيغي للشرق الأوسط في تقرير.',
    'مركز كارنيغي للشرق الأوسط:organization',
    'لشرق الأوسط:place',
  )
  check('افتتحت جامعة محمد السادس أبوابها.', 'جامعة محمد السادس:organization', 'محمد السادس:person')
})

describe('kunyas', () => {
  check('قالت أم خالد إن البيت بعيد.', 'أم خالد:person')
  check('وصل أبو خالد مساء.', 'أبو خالد:person')
  check('هل عاد سامي أم خالد؟', 'خالد:person')
  check('تحدث مدرب الوحدات بعد المباراة.', 'الوحدات:organization')
})
