/** Where names begin and end when no list holds them: what the tagger, a title, a mark or the writing itself tells. */
import { describe, expect, test } from 'vitest'
import { reader } from '../../parse.ts'

/** Checks the names in a text, capitals for their governments included, as «surface:type». */
function check(text: string, ...expected: string[]): void {
  test(text, () => {
    const { doc } = reader.read({ source: { text }, text })
    const names = doc.mentions.filter(m => m.kind === 'name' || m.kind === 'metonym')
    expect(names.map(m => `${doc.text.slice(m.start, m.end)}:${m.type}`)).toEqual(expected)
  })
}

describe('surnames that are common words', () => {
  check('عقد وزير الصحة فراس الأسود مؤتمرا صحفيا.', 'فراس الأسود:person')
  check(
    'قالت الدكتورة هالة زايد إن الوضع مستقر.\nوأضافت زايد، أن اللقاح متوفر.',
    'هالة زايد:person',
    'زايد:person',
  )
  check('زايد: سجلنا تقدما\nقالت الدكتورة هالة زايد إن الوضع مستقر.', 'زايد:person', 'هالة زايد:person')
  check('قال المدير العام حيدر فريحات إن النسبة تراجعت.', 'حيدر فريحات:person')
  check('وأفاد المتحدث محمد فيصل الشيخ، بأن الأوضاع سيئة.', 'محمد فيصل الشيخ:person')
  check('حضر الدكتور مصطفى وزيري، وعدد من الضيوف.', 'مصطفى وزيري:person')
  check('برئاسة المستشار علي الدريع وعضوية قاضيين.', 'علي الدريع:person')
  check('وقال رئيس الاتحاد أمير المسعودي في مؤتمر صحفي.', 'أمير المسعودي:person')
})

describe('where a person ends', () => {
  check('سدد زميله ليوناردو كرة قوية.', 'ليوناردو:person')
  check('قال مسؤول إن إدارة دونالد ترامب ستنهي الوضع.', 'دونالد ترامب:person')
  check('قدم رئيس بعثة الآثار شرحًا لأهم الملامح.')
  check('الحزب الاشتراكي بزعامة زيجمار جابرييل', 'الحزب الاشتراكي:organization', 'زيجمار جابرييل:person')
})

describe('bodies', () => {
  check(
    'كشفت وزارة التجارة الداخلية وحماية المستهلك عن الخطة.',
    'وزارة التجارة الداخلية وحماية المستهلك:organization',
  )
  check('يباع عبر منافذ السورية للتجارة.', 'السورية للتجارة:organization')
  check('أعلنت المصرية للاتصالات نتائجها.', 'المصرية للاتصالات:organization')
  check('قال نائب رئيس مجلس الوزراء للشؤون الاقتصادية إن النمو مستمر.', 'مجلس الوزراء:organization')
  check('حمّل إدارة أونروا المسؤولية.', 'أونروا:organization')
  check('أعلن حزب العدالة والتنمية الإسلامي فوزه.', 'حزب العدالة والتنمية:organization')
  check('شكلوا جماعة تدعى "خلية الفجر" قبل عامين.', 'خلية الفجر:organization')
  check('دعا القوى لـ"تلبية نداء الوطن" أمس.')
})

describe('places', () => {
  check('وقع التفجير في مسجد «الإمام الصادق» أمس.', 'الإمام الصادق:place')
  check('أوقف الجيش 35 سوريا في المدينة.')
  check('أوقف الجيش ٣٥ سوريًّا في المدينة.')
})

describe('events', () => {
  check('تأهل إلى كأس العالم 2026 أمس.', 'كأس العالم 2026:event')
})
