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
  check('بجهة الرباط- سلا- القنيطرة أمس.', 'الرباط:place', 'سلا:place', 'القنيطرة:place')
  check('أصيب عامل في حي محمد العربي أمس.', 'محمد العربي:place')

  check('وقع التفجير في مسجد «الإمام الصادق» أمس.', 'الإمام الصادق:place')
  check('أوقف الجيش 35 سوريا في المدينة.')
  check('أوقف الجيش ٣٥ سوريًّا في المدينة.')
})

describe('short names of clubs', () => {
  check(
    'فاز فريق النصر أمس. وقال مدرب الهلال إن النصر استحق الفوز.',
    'النصر:organization',
    'الهلال:organization',
    'النصر:organization',
  )
  check(
    'سجل اللاعب هدف المباراة في الشوط الثاني، وتصدر التعاون جدول الدوري بعد الجولة.',
    'التعاون:organization',
  )
  check('حقق الجيش النصر في المعركة.')
})

describe('outlets', () => {
  check('ذكرت المدينة نيوز أن الطريق مغلق.', 'المدينة نيوز:organization')
  check('نقل عنه موقع سهولنيوز أمس.', 'سهولنيوز:organization')
  check('أصداء/ عواصم\nارتفعت الحصيلة أمس.', 'أصداء:organization')
  check('بيت لحم - صدانا - أصيب شاب أمس.', 'بيت لحم:place', 'صدانا:organization')
  check('القاهرة - سمير عادل', 'القاهرة:place', 'سمير عادل:person')
})

describe('rows of persons', () => {
  check(
    'من بطولة حسين فهمي، صلاح عبد الله، فرهود الصايغ، من تأليف فوزية حسين.',
    'حسين فهمي:person',
    'صلاح عبد الله:person',
    'فرهود الصايغ:person',
    'فوزية حسين:person',
  )
  check('قال محمد علي، مبتسما كعادته، إن الأمر بسيط.', 'محمد علي:person')
})

describe('the short name of a body at the head of a line', () => {
  check(
    'المعابر: استئناف العمل غدا\nقال مدير هيئة المعابر والحدود إن العمل يستأنف.',
    'المعابر:organization',
    'هيئة المعابر والحدود:organization',
  )
  check('الصحة: تسجيل إصابتين جديدتين', 'الصحة:organization')
  check('أعلنت الداخلية أن الحملة مستمرة.', 'الداخلية:organization')
})

describe('events', () => {
  check('تأهل إلى كأس العالم 2026 أمس.', 'كأس العالم 2026:event')
})

describe('names of the Maghreb', () => {
  check('وصلت خديجة بنت اسغير إلى المكتب.', 'خديجة بنت اسغير:person')
  check('قال الدراجي بوزيان إن العمل مستمر.', 'الدراجي بوزيان:person')
  check('التقى الوزير المنتدب، الشرقي الضريس، الوفد.', 'الشرقي الضريس:person')
})

describe('a verb or a place beside a name', () => {
  check('ممدوح عيد يزكزك المسؤولين أمس', 'ممدوح عيد:person')
  check('نعى الاتحاد رئيسه السابق محمد كابر هاشم.', 'محمد كابر هاشم:person')
  check('شهدت مدينة السادات حادثا.', 'السادات:place')
  check('”عبدالغفار” يؤكد جاهزية الأطباء.', 'عبدالغفار:person')
  check(
    'قال الباحث من جامعة ميناس غيرايس بالبرازيل إن الفيروس نادر.',
    'جامعة ميناس غيرايس:organization',
    'البرازيل:place',
  )
})

describe('what lists leave open, the tagger decides', () => {
  check('طالب النواب بدعم المغرب في المحادثات.', 'المغرب:place')
  check('حضر محافظ مأرب الاجتماع.', 'مأرب:place')
  check('سيول تغرق أحياء المدينة.')
  check('وصل الوفد إلى سيول أمس.', 'سيول:place')
  check('أدى المصلون صلاة المغرب في الساحة.')
  check(
    'سجلت إصابات في المدينة المنورة، والرياض، وجدة، وبيش.',
    'المدينة المنورة:place',
    'الرياض:place',
    'جدة:place',
    'بيش:place',
  )
  check('وقال في بيان مقتضب إن الوضع هادئ.')
  check('رعت الوزارة خمس مبادرات فائزة يتم تنفيذها.')
  check('تابع ما أعلن حزبه الثلاثاء.')
})

describe('persons who go on', () => {
  check('تقدم سيف الإسلام الدليمي بأوراقه.', 'سيف الإسلام الدليمي:person')
  check('سلم الأمير صباح الأحمد الجابر الكأس.', 'صباح الأحمد الجابر:person')
  check('حضر الحفل ولي عهد دبي حمدان بن محمد، أمس.', 'دبي:place', 'حمدان بن محمد:person')
  check('طالب الدفاع بالإفراج بعد حكم بسجن الغنوشي عاما.', 'الغنوشي:person')
  check(
    'زار رئيس الوزراء محمد شياع السوداني البصرة. وقال السوداني إن المشروع مهم، بحضور الوفد السوداني.',
    'محمد شياع السوداني:person',
    'البصرة:place',
    'السوداني:person',
  )
})

describe('bodies in quotation marks', () => {
  check('وفق تقرير نشره موقع "ديلي وان" التقني.', 'ديلي وان:organization')
  check('ذكرت البوابة الإخبارية الأوروبية "نيو ريبورت" ذلك.', 'نيو ريبورت:organization')
  check('دوريات تابعة لـ"إدارة أمن الحدود" انتشرت.', 'إدارة أمن الحدود:organization')
  check('قال متحدث "الصحة" إن الوضع مستقر.', 'الصحة:organization')
})

describe('bodies of no name', () => {
  check('شكل الوزير لجنة تقييمية أمس.')
  check('قال رئيس اتحاد الناشرين العرب إن المعرض ناجح.', 'اتحاد الناشرين العرب:organization')
})

describe('lines that tell where an article is from', () => {
  check('خبر اليوم\nالأيام - وكالات\nارتفعت الحصيلة أمس.', 'الأيام:organization')
  check('خبر اليوم\nكتب: نوافذ شرقية - متابعات\nارتفعت الحصيلة أمس.', 'نوافذ شرقية:organization')
})
