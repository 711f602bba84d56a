import { expect, test } from 'vitest'
import type { Cluster, FoundMention } from '../../doc.ts'
import { pipeline, stage } from '../../pipeline.ts'
import type { Party } from '../../schema/quotation.ts'
import { blocks } from '../blocks/blocks.ts'
import { quoted } from '../quoted/quoted.ts'
import { sentences } from '../sentences/sentences.ts'
import { tokens } from '../tokens/tokens.ts'
import { quotations } from './quotations.ts'

const TYPES = { '[': 'person', '<': 'organization', '{': 'place' } as const

/** Names are marked in the text: [person], <organization>, {place}; equal names are one entity. */
function parseMarked(marked: string) {
  let text = ''
  const mentions: FoundMention[] = []
  const clusters = new Map<string, Cluster>()
  let open: { at: number; type: (typeof TYPES)[keyof typeof TYPES] } | undefined
  for (const c of marked) {
    if (c in TYPES) open = { at: text.length, type: TYPES[c as keyof typeof TYPES] }
    else if (c === ']' || c === '>' || c === '}') {
      const { at, type } = open!
      const name = text.slice(at)
      const id = `m${mentions.length + 1}`
      mentions.push({ id, start: at, end: text.length, type, kind: 'name', confidence: 1, by: 'test' })
      const known = clusters.get(name)
      if (known) clusters.set(name, { ...known, mentions: [...known.mentions, id] })
      else
        clusters.set(name, {
          id: `e${clusters.size + 1}`,
          type,
          name,
          confidence: 1,
          mentions: [id],
          by: 'test',
        })
    } else text += c
  }
  const { doc } = pipeline()
    .add(blocks)
    .add(sentences)
    .add(tokens)
    .add(quoted)
    .add(stage({ needs: [], gives: 'timexes', run: () => [] }))
    .add(stage({ needs: [], gives: 'mentions', run: () => mentions }))
    .add(stage({ needs: [], gives: 'entities', run: () => [...clusters.values()] }))
    .add(stage({ needs: [], gives: 'roles', run: () => [] }))
    .add(quotations)
    .read({ source: { text }, text })
  const nameOf = (party: Party | undefined) => {
    const ids = party?.entities ?? (party?.entity ? [party.entity] : [])
    return ids.length > 0
      ? ids.map(id => doc.entities.find(e => e.id === id)!.name).join(' + ')
      : (party?.text ?? '?')
  }
  return { text, quotations: doc.quotations, nameOf }
}

function read(marked: string): string[] {
  const { text, quotations, nameOf } = parseMarked(marked)
  return quotations
    .filter(q => q.status === 'attributed' || q.status === 'unattributed')
    .map(q => `${nameOf(q.speaker)}: ${text.slice(q.start, q.end)}`)
}

/** Expected: «who: what», in text order; ? where nobody is said to have said it. */
function check(marked: string, ...expected: string[]): void {
  test(marked, () => expect(read(marked)).toEqual(expected))
}

// Verb, subject, clause
check('قال [سامي حداد] إن العمل بدأ.', 'سامي حداد: إن العمل بدأ')
check('أعلنت <وزارة الصحة>، الجمعة، أنها فتحت مستشفى.', 'وزارة الصحة: أنها فتحت مستشفى')
check('وأكد وزير النقل {المصري} [سامي حداد]، في تصريح صحفي، أن الطريق آمن.', 'سامي حداد: أن الطريق آمن')
check('وأقر المدير بأن الحسابات ناقصة.', 'المدير: بأن الحسابات ناقصة')
check('وأشار الناطق باسم <الدفاع المدني>، [سامي حداد]، إلى أن النار أخمدت.', 'سامي حداد: أن النار أخمدت')
check('وقال مصدر أمني إن المهاجم فر.', 'مصدر أمني: إن المهاجم فر')
check('وقال مسؤول، طلب عدم الكشف عن هويته، إن المفاوضات توقفت.', 'مسؤول: إن المفاوضات توقفت')
check('وشدد الوزير على أن القرار نهائي.', 'الوزير: أن القرار نهائي')
check('عاد الوزير بعد أن زار المصنع.')
// Subject before the verb
check('[سامي حداد] قال إن العمل بدأ.', 'سامي حداد: إن العمل بدأ')
check('لكن [سامي حداد] نفى أن يكون قد استقال.', 'سامي حداد: أن يكون قد استقال')
check('استقبل الرئيس وفدا من <اتحاد الكتاب> الذي قال إن الكتاب بخير.', 'اتحاد الكتاب: إن الكتاب بخير')
check(
  'أما <حزب العمل>، فقد دعا في رسالة له الأعضاء كافة إلى "التزام الهدوء وتجنب التصعيد".',
  'حزب العمل: التزام الهدوء وتجنب التصعيد',
)
// The last speaker
check(
  'قال [سامي حداد] إن العمل بدأ. وأضاف أن الأجور سترتفع.',
  'سامي حداد: إن العمل بدأ',
  'سامي حداد: أن الأجور سترتفع',
)
check(
  'قالت [سعاد ناصر] إن العمل بدأ. ورد [سامي حداد] قائلا "لم يبدأ شيء بعد". وأضافت أن الأجور سترتفع.',
  'سعاد ناصر: إن العمل بدأ',
  'سامي حداد: لم يبدأ شيء بعد',
  'سعاد ناصر: أن الأجور سترتفع',
)
check(
  'قال [سامي حداد] إن العمل بدأ، مؤكدا أن الأجور سترتفع.',
  'سامي حداد: إن العمل بدأ',
  'سامي حداد: أن الأجور سترتفع',
)
check(
  'قال [سامي حداد] إن العمل بدأ، وأضاف أن الأجور سترتفع.',
  'سامي حداد: إن العمل بدأ',
  'سامي حداد: أن الأجور سترتفع',
)
// In marks
check('قال [سامي حداد]: «لن نقبل هذا العرض».', 'سامي حداد: لن نقبل هذا العرض')
check('وأضاف المتحدث أن "العرض لا يكفي أحدا".', 'المتحدث: العرض لا يكفي أحدا')
check(
  'وقال [سامي حداد] إن العرض "لا يكفي أحدا" في المدينة.',
  'سامي حداد: إن العرض "لا يكفي أحدا" في المدينة',
  'سامي حداد: لا يكفي أحدا',
)
check('«لن نقبل هذا العرض»، قال [سامي حداد].', 'سامي حداد: لن نقبل هذا العرض')
check('قال [سامي حداد] "لن نقبل. هذا قرارنا". ثم غادر.', 'سامي حداد: لن نقبل. هذا قرارنا')
check(
  'قال [سامي حداد] "لن نقبل هذا العرض، وأضاف أن الأجور قليلة.',
  'سامي حداد: لن نقبل هذا العرض',
  'سامي حداد: أن الأجور قليلة',
)
check('ووصف [سامي حداد] القرار بأنه "خطأ كبير جدا".', 'سامي حداد: خطأ كبير جدا')
check(
  'قال [سامي حداد]: «بدأنا العمل في الربيع.\nولن نتوقف قبل الخريف».',
  'سامي حداد: بدأنا العمل في الربيع',
  'سامي حداد: ولن نتوقف قبل الخريف',
)
// Names, titles, distance
check('افتتح <حزب "الأمل"> مقرا جديدا.')
check('شاهد الجمهور فيلم "رياح الشمال القديمة" أمس.')
check('سيطر مقاتلو حركة "نور الجبل" على البلدة.')
check('أجرى الوفد "محادثات صريحة" في المدينة.', '?: محادثات صريحة')
check('أدى "انتحار" الشاب إلى احتجاجات.')
// Attributions
check('وبحسب <وزارة الصحة>، فقد أصيب عشرة أشخاص.', 'وزارة الصحة: أصيب عشرة أشخاص')
check('أصيب عشرة أشخاص في الحادث، بحسب <وزارة الصحة>.', 'وزارة الصحة: أصيب عشرة أشخاص في الحادث')
check('أصيب عشرة أشخاص، وفقا ل<وزارة الصحة>.', 'وزارة الصحة: أصيب عشرة أشخاص')
check('جرت الانتخابات وفقا للقانون الجديد.')
check(
  'وبحث الجانبان "قضايا الحدود والمياه" كما جاء في بيان صادر عن <وزارة الري>.',
  'وزارة الري: قضايا الحدود والمياه',
)
check(
  'بدأ الاجتماع كما جاء في بيان صادر عن <وزارة الري>. وبحسب البيان فإن الأعضاء متفقون.',
  'وزارة الري: بدأ الاجتماع',
  'وزارة الري: الأعضاء متفقون',
)
check('دعا الوزير إلى "حوار هادئ" بحسب ما قال [سامي حداد].', 'سامي حداد: حوار هادئ')
check('ونقلت <وكالة الأنباء> عن [سامي حداد] قوله إن العمل بدأ.', 'سامي حداد: إن العمل بدأ')
check('كما أكد الوزير أن العمل بدأ.', 'الوزير: أن العمل بدأ')
check('أبدى الوزير رغبته في العمل كما أبدى النائب رغبة مماثلة.')
// Several speakers
check(
  'التقى [سامي حداد] و[وليد نجار] أمس. وأكد المسؤولان أن الحدود آمنة.',
  'سامي حداد + وليد نجار: أن الحدود آمنة',
)
check('زار [سامي حداد] المصنع. وأبلغ [وليد نجار] <الوكالة> أن العمل بدأ.', 'وليد نجار: أن العمل بدأ')
check(
  'عبر [سامي حداد] عن قلقه وأبلغ [وليد نجار] بالقرارات الجديدة التي اتخذتها الشركة.',
  'سامي حداد: بالقرارات الجديدة التي اتخذتها الشركة',
)
check(
  'قال الرئيس {المصري} [سامي حداد] إن العمل بدأ. ثم زار المصنع. وقال الرئيس المصري إن الأجور سترتفع.',
  'سامي حداد: إن العمل بدأ',
  'سامي حداد: إن الأجور سترتفع',
)
// Headlines
check('[سامي حداد]: لن نقبل هذا العرض\n\nجرى اللقاء أمس في المدينة.', 'سامي حداد: لن نقبل هذا العرض')
check('{مصر}: انفجار في مصنع للنسيج\n\nجرى اللقاء أمس في المدينة.')
check(
  'وزير الطاقة: لن نرفع الأسعار\n\nقال وزير الطاقة [سامي حداد] أمس إن السوق مستقرة.',
  'سامي حداد: لن نرفع الأسعار',
  'سامي حداد: إن السوق مستقرة',
)
// Behind «جاء في», between verb and clause, questions
check('وجاء في بيان ل<وزارة الري> أن السد آمن.', 'وزارة الري: أن السد آمن')
check('وأكدت <الوكالة> نقلا عن [سامي حداد] أن السد آمن.', 'سامي حداد: أن السد آمن')
check('وتساءل [سامي حداد] كيف يمكن لأحد أن يقبل بهذا.', 'سامي حداد: كيف يمكن لأحد أن يقبل بهذا')
check('ويذكر أن المدينة شهدت احتجاجات.')
check(
  'قال [سامي حداد] إن العمل بدأ، فيما نفت <النقابة> أن يكون قد بدأ.',
  'سامي حداد: إن العمل بدأ',
  'النقابة: أن يكون قد بدأ',
)
check('قالت <وزارة الصحة> إن الدواء آمن، وهو ما نفاه الأطباء.', 'وزارة الصحة: إن الدواء آمن')
check('وأضاف "سامي حداد"، خلال اللقاء، أن الأجور سترتفع.', 'سامي حداد: أن الأجور سترتفع')
check('وقال الوزير "لن نقبل أبدا".', 'الوزير: لن نقبل أبدا')

check('رفضت محامية المتهم [سعاد ناصر] الطلب وقالت إن الملف فارغ.', 'سعاد ناصر: إن الملف فارغ')

// Names that begin with ل, and names that nobody found
check('قال [لقمان سالم] إن الجسر سليم.', 'لقمان سالم: إن الجسر سليم')
check('قالت سفيرة {كندا} زينات هلالي إن الجسر سليم.', 'زينات هلالي: إن الجسر سليم')
check('وكان رئيس بلدية {جنين} علي برهوم قد نفى أن يكون الجسر مغلقا.', 'علي برهوم: أن يكون الجسر مغلقا')
check('قال رئيس بلدية {جنين} في اجتماع مغلق إن الجسر سليم.', 'رئيس بلدية جنين: إن الجسر سليم')
check('وقال مدرب [الشباب]، [سامي حداد]، إن الفريق جاهز.', 'سامي حداد: إن الفريق جاهز')
check('وذكر مصدر أمني في <دائرة الجمارك> أن الشحنة سليمة.', 'مصدر أمني في دائرة الجمارك: أن الشحنة سليمة')
// What only looks like saying
check('انتهى الاجتماع دون أن يتفق الأعضاء.')
check('امتنع الوزير عن التعليق على ما أعلنه [سامي حداد].')
check('عبرت [سعاد ناصر] عن أملها في أن تنتهي الأزمة.', 'سعاد ناصر: أن تنتهي الأزمة')
// What an attribution covers
check(
  '{دمشق} (وكالات) - أغلق الجسر أمام السيارات، بحسب <وزارة النقل>.',
  'وزارة النقل: أغلق الجسر أمام السيارات',
)
check('أغلق الجسر أمام السيارات، حسب ما أفادت به <وزارة النقل>.', 'وزارة النقل: أغلق الجسر أمام السيارات')
check('أغلق النائب صفحته أمام الجمهور، وفقا لمكتبه.', 'مكتبه: أغلق النائب صفحته أمام الجمهور')

/** Expected: status of each quote in marks, in text order. */
function checkStatus(marked: string, ...expected: string[]): void {
  test(`status: ${marked}`, () => {
    const { quotations } = parseMarked(marked)
    expect(quotations.filter(q => q.kind === 'direct').map(q => q.status)).toEqual(expected)
  })
}

checkStatus('انضم إلى حزب "الأمل" بعد عرض فيلم "رياح الشمال".', 'name', 'title')
checkStatus('اتصل بـ"<الناتو>" أمس.', 'name')
checkStatus('وصلت الشحنة على متن "برق-7" أمس.', 'name')
checkStatus('أطلقت الشركة القمر الصناعي "نجم الشرق الجديد" أمس.', 'name')
checkStatus('أدى "انتحار" الشاب إلى احتجاجات.', 'scare')
checkStatus('أجرى الوفد "محادثات صريحة" في المدينة.', 'unattributed')
checkStatus('قال [سامي حداد] إن العرض "لا يكفي أحدا".', 'attributed')
checkStatus('قال [سامي حداد]: «سألني المدير: "متى تعود إلينا؟" فسكت».', 'attributed', 'attributed')

/** Expected: to whom, and through what. */
function checkBeside(marked: string, addressee: string, via: string): void {
  test(`beside: ${marked}`, () => {
    const { quotations, nameOf } = parseMarked(marked)
    const said = quotations.find(q => q.status === 'attributed')!
    expect([nameOf(said.addressee), nameOf(said.via)]).toEqual([addressee, via])
  })
}

checkBeside('وأبلغ [سامي حداد] <الوكالة> أن العمل بدأ.', 'الوكالة', '?')
checkBeside('وقال [سامي حداد] في بيان صحفي إن العمل بدأ.', '?', 'بيان صحفي')
checkBeside('وقال [سامي حداد] في مؤتمر صحافي إن العمل بدأ.', '?', 'مؤتمر صحافي')
checkBeside('وقال [سامي حداد] في مؤتمر المياه الدولي إن العمل بدأ.', '?', '?')
checkBeside('وقال [سامي حداد] في تصريح لـ"<المنار>" إن العمل بدأ.', '?', 'المنار')
checkBeside('وقال [سامي حداد] لصحيفة "الأفق" إن العمل بدأ.', '?', 'صحيفة "الأفق"')
checkBeside('وبحسب البيان فقد أكد [سامي حداد] "ضرورة البدء فورا".', '?', 'البيان')
checkBeside('قال [سامي حداد] إن العمل بدأ، بحسب <وكالة الأنباء>.', '?', 'وكالة الأنباء')

test('every cue tells its class and stance', () => {
  const { quotations } = parseMarked('نفى [سامي حداد] أن يكون العمل قد بدأ.')
  expect(quotations[0]!.cue).toEqual({ start: 0, end: 3, lemma: 'نفى', class: 'deny', stance: 'deny' })
})
