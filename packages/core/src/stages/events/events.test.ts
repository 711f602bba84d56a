/** One sentence a case: its mentions marked (see testing/marked), the events it tells of, each with what is not as usual. */
import { expect, test } from 'vitest'
import type { Event } from '../../schema/event.ts'
import { readMarked } from '../../testing/marked.ts'
import { entities } from '../entities/entities.ts'
import { quotations } from '../quotations/quotations.ts'
import { quoted } from '../quoted/quoted.ts'
import { roles } from '../roles/roles.ts'
import { timexes } from '../timexes/timexes.ts'
import { events } from './events.ts'

const PUBLISHED = '2020-05-14'

/** «meeting party=علي party=هشام in عمان on 2020-05-10 planned killed=3»; statements, which quotations give, only where asked. */
function read(marked: string, isWanted: (e: Event) => boolean = e => e.by !== 'events/quotation'): string[] {
  const base = readMarked(marked)
  const note = () => {}
  const source = { ...base.source, publishedAt: PUBLISHED }
  const timed = { ...base, source, timexes: timexes.run({ ...base, source }, note) }
  const marks = { ...timed, quoted: quoted.run(timed, note) }
  const known = { ...marks, entities: entities.run(marks, note) }
  const held = { ...known, roles: roles.run(known, note) }
  const doc = { ...held, quotations: quotations.run(held, note) }
  const name = (id: string) => doc.entities.find(e => e.id === id)!.name
  return events
    .run(doc, note)
    .filter(isWanted)
    .map(e =>
      [
        e.type,
        ...e.participants.map(p => `${p.role}=${name(p.entity)}`),
        ...(e.counts ?? []).map(c => `${c.of}=${c.value}${c.mod ? ` ${c.mod}` : ''}`),
        ...(e.place ? [`in ${name(e.place)}`] : []),
        ...(e.time ? [`on ${doc.timexes.find(t => t.id === e.time)!.value}`] : []),
        ...(e.modality === 'asserted' ? [] : [e.modality]),
      ].join(' '),
    )
}

const check = (marked: string, ...expected: string[]) =>
  test(marked, () => expect(read(marked)).toEqual(expected))

// Meetings, in every order
check('التقى [P:علي بوزيد] [P:هشام نجار]', 'meeting party=علي بوزيد party=هشام نجار')
check(
  'التقى [P:علي بوزيد] أمس الأربعاء في [L:عمان] [P:هشام نجار]',
  'meeting party=علي بوزيد party=هشام نجار in عمان on 2020-05-13',
)
check('[P:علي بوزيد] يلتقي [P:هشام نجار]', 'meeting party=علي بوزيد party=هشام نجار')
check(
  'اجتمع وزير الصحة [P:علي بوزيد] مع [P:هشام نجار] في [L:تونس]',
  'meeting party=علي بوزيد party=هشام نجار in تونس',
)
check('عقد [P:علي بوزيد] اجتماعا مع [P:هشام نجار]', 'meeting party=علي بوزيد party=هشام نجار')
check('عقد اجتماع بين [P:علي بوزيد] و[P:هشام نجار]', 'meeting party=علي بوزيد party=هشام نجار')
check('استقبل الرئيس [P:علي بوزيد] السفير [P:هشام نجار]', 'meeting party=علي بوزيد party=هشام نجار')
check('أجرت [O:وزارة الصحة] محادثات مع [O:منظمة الأمل]', 'meeting party=وزارة الصحة party=منظمة الأمل')
check('جرت محادثات بين [L:مصر] و[L:السودان] في 3 مارس 2019', 'meeting party=مصر party=السودان on 2019-03-03')
check(
  'استضافت [L:جنيف] جولة محادثات بين [L:مصر] و[L:السودان]',
  'meeting organizer=جنيف party=مصر party=السودان',
)
check('في لقائه [P:هشام نجار]، شكر [P:علي بوزيد] الحضور', 'meeting party=هشام نجار')
check('بحث [P:علي بوزيد] مع [P:هشام نجار] ملف المياه', 'meeting party=علي بوزيد party=هشام نجار')
check('انتهت القمة بين [L:مصر] و[L:السودان] أمس', 'meeting party=مصر party=السودان on 2020-05-13')
check(
  'التقى الوزيران [P:علي بوزيد] و[P:هشام نجار] في أول لقاء بينهما',
  'meeting party=علي بوزيد party=هشام نجار',
)

// Calls
check('تلقى [P:علي بوزيد] اتصالا هاتفيا من [P:هشام نجار]', 'call party=علي بوزيد initiator=هشام نجار')
check('أجرى [P:علي بوزيد] اتصالا هاتفيا مع [P:هشام نجار]', 'call party=علي بوزيد party=هشام نجار')
check('أول مكالمة بين [P:علي بوزيد] و[P:هشام نجار]', 'call party=علي بوزيد party=هشام نجار')
check('جرى اتصال هاتفي بين [P:علي بوزيد] و[P:هشام نجار]', 'call party=علي بوزيد party=هشام نجار')

// Visits
check('زار [P:علي بوزيد] [L:القاهرة] في أبريل 2019', 'visit agent=علي بوزيد in القاهرة on 2019-04')
check('وصل [P:علي بوزيد] إلى [L:القاهرة]', 'visit agent=علي بوزيد in القاهرة')
check('قام [P:علي بوزيد] بزيارة إلى [L:القاهرة]', 'visit agent=علي بوزيد in القاهرة')
check('بعد زيارة [P:علي بوزيد] إلى [L:القاهرة]', 'visit agent=علي بوزيد in القاهرة')
check(
  'سيزور [P:علي بوزيد] [L:القاهرة] الأحد المقبل',
  'visit agent=علي بوزيد in القاهرة on 2020-05-17 planned',
)
check('يعتزم [P:علي بوزيد] زيارة [L:القاهرة]', 'visit agent=علي بوزيد in القاهرة planned')
check('وصلت المساعدات إلى [L:القاهرة]')

// Conferences, exercises
check('نظمت [O:وزارة الصحة] مؤتمرا في [L:الرباط]', 'conference organizer=وزارة الصحة in الرباط')
check('انعقد المؤتمر في [L:الرباط] أمس', 'conference in الرباط on 2020-05-13')
check('تستضيف [L:الرباط] في يونيو المقبل مؤتمرا دوليا', 'conference organizer=الرباط on 2020-06 planned')
check('أجرت [L:روسيا] مناورات عسكرية في مارس 2020', 'exercise organizer=روسيا on 2020-03')
check('وتتابع [O:حزب النخيل] مناورات عسكرية تجريها [L:روسيا]', 'exercise organizer=روسيا')

// Agreements
check('وقعت [L:مصر] و[L:السودان] اتفاقا في [L:جنيف]', 'agreement party=مصر party=السودان in جنيف')
check('وقع [P:علي بوزيد] مذكرة تفاهم مع [O:شركة النور]', 'agreement party=علي بوزيد party=شركة النور')
check('أبرم اتفاق بين [L:مصر] و[L:السودان] عام 2015', 'agreement party=مصر party=السودان on 2015')
check('اتفقت [L:مصر] مع [L:السودان] على تقاسم المياه', 'agreement party=مصر party=السودان')
check('انهارت الهدنة بين [O:حركة الجبل] و[O:حركة السهل]', 'ceasefire party=حركة الجبل party=حركة السهل')
check('قطعت [L:مصر] العلاقات مع [L:السودان]', 'suspension party=مصر party=السودان')
check('بعد قطع العلاقات بين [L:مصر] و[L:السودان] في 2017', 'suspension party=مصر party=السودان on 2017')

// Attacks and conflicts
check('هاجم مسلحون [O:حزب النخيل] في [L:حلب]', 'attack target=حزب النخيل in حلب')
check('شنت [O:حركة الجبل] هجوما على [L:حلب]', 'attack agent=حركة الجبل target=حلب')
check('استهدف هجوم [L:حلب] أمس', 'attack in حلب on 2020-05-13')
check('قصفت [L:روسيا] [L:حلب]', 'attack agent=روسيا target=حلب')
check('تعرضت [L:حلب] لقصف', 'attack target=حلب')
check('نفذت [L:روسيا] غارات جوية على [L:حلب] الثلاثاء', 'attack agent=روسيا target=حلب on 2020-05-12')
check('وقع انفجار في [L:بيروت] ليل الأربعاء', 'explosion in بيروت on 2020-05-13TNI')
check(
  'اندلعت اشتباكات بين [O:حركة الجبل] و[O:حركة السهل] في [L:حلب]',
  'conflict party=حركة الجبل party=حركة السهل in حلب',
)
check('اقتحمت قوات [O:حركة الجبل] [L:حلب]', 'attack agent=حركة الجبل target=حلب')
check('سيطرت [O:حركة الجبل] على [L:حلب] عام 2016', 'takeover agent=حركة الجبل target=حلب on 2016')
check('اغتال مسلحون [P:علي بوزيد]', 'killing victim=علي بوزيد')
check('اختطف [P:علي بوزيد] في [L:حلب]', 'abduction target=علي بوزيد in حلب')
check('انسحبت [L:روسيا] من [L:حلب]', 'withdrawal agent=روسيا in حلب')

// The dead and the injured
check('مقتل 12 متظاهرا في [L:الناصرية]', 'casualties killed=12 in الناصرية')
check('قتل 12 شخصا في [L:الناصرية] أمس', 'casualties killed=12 in الناصرية on 2020-05-13')
check('قُتل ثلاثة أشخاص وأصيب أكثر من 30', 'casualties killed=3 injured=30 more-than')
check('مقتل شخصين في حادث سير', 'casualties killed=2', 'accident')
check('أسفر الانفجار عن مقتل نحو 40 شخصا', 'explosion', 'casualties killed=40 approx')
check('سقط 5 قتلى و20 جريحا في [L:حلب]', 'casualties killed=5 injured=20 in حلب')
check('لقي سبعة عمال مصرعهم', 'casualties killed=7')
check('قتل [P:علي بوزيد] في [L:حلب]', 'casualties victim=علي بوزيد in حلب')
check('قتلت قوات [O:حركة الجبل] [P:علي بوزيد]', 'casualties agent=حركة الجبل victim=علي بوزيد')
check('مقتل [P:علي بوزيد] في غارة على [L:حلب]', 'casualties victim=علي بوزيد', 'attack target=حلب')
check('إصابة 15 جنديا بجروح', 'casualties injured=15')
check('أدت السيول إلى مصرع 9 أشخاص', 'disaster', 'casualties killed=9')
check('توفي [P:علي بوزيد] أمس', 'death victim=علي بوزيد on 2020-05-13')
check('وفاة الفنان [P:علي بوزيد] عن 80 عاما', 'death victim=علي بوزيد')
check('أعدمت [L:إيران] [P:علي بوزيد]', 'execution agent=إيران target=علي بوزيد')

// Arrests, trials, verdicts
check('اعتقلت الشرطة [P:علي بوزيد]', 'arrest target=علي بوزيد')
check('اعتقل [P:علي بوزيد] في 3 مارس 2019', 'arrest target=علي بوزيد on 2019-03-03')
check('أوقف [P:علي بوزيد] في المطار', 'arrest target=علي بوزيد')
check('ألقت الشرطة القبض على [P:علي بوزيد]', 'arrest target=علي بوزيد')
check('ألقت القبض على خمسة أشخاص في [L:إربد]', 'arrest arrested=5 in إربد')
check('تم توقيف سبعة متظاهرين أمس', 'arrest arrested=7 on 2020-05-13')
check('اعتقال [P:علي بوزيد] في [L:حلب]', 'arrest target=علي بوزيد in حلب')
check('أفرجت [O:حركة الجبل] عن [P:علي بوزيد]', 'release agent=حركة الجبل target=علي بوزيد')
check('أفرج عن [P:علي بوزيد] بكفالة', 'release target=علي بوزيد')
check('إطلاق سراح [P:علي بوزيد] الخميس', 'release target=علي بوزيد on 2020-05-14')
check('قضت المحكمة بسجن [P:علي بوزيد] مدة ست سنوات', 'verdict target=علي بوزيد')
check('حكمت محكمة على [P:علي بوزيد] بالسجن ثلاث سنوات', 'verdict target=علي بوزيد')
check('بدأت محاكمة [P:علي بوزيد] في [L:باريس]', 'trial target=علي بوزيد in باريس')
check('أحيل [P:علي بوزيد] إلى [O:محكمة الجنايات]', 'trial target=علي بوزيد organization=محكمة الجنايات')
check('أحبطت [L:الأردن] مخططا لتهريب أسلحة', 'seizure agent=الأردن')

// Elections, offices
check('انتخب [P:علي بوزيد] رئيسا عام 2018', 'election target=علي بوزيد on 2018')
check('فازت [P:هالة بوزيد] بالرئاسة', 'election target=هالة بوزيد')
check('فازت [P:هالة بوزيد] بجائزة الرواية', 'award target=هالة بوزيد')
check('جرت الانتخابات في [L:تونس] في أكتوبر 2019', 'election in تونس on 2019-10')
check('عين الرئيس [P:علي بوزيد] [P:هشام نجار] سفيرا', 'appointment agent=علي بوزيد target=هشام نجار')
check('عين [P:هشام نجار] سفيرا', 'appointment target=هشام نجار')
check('تعيين [P:هشام نجار] مديرا', 'appointment target=هشام نجار')
check('استقال [P:هشام نجار] من [O:حزب النخيل]', 'resignation agent=هشام نجار organization=حزب النخيل')
check('قدم [P:هشام نجار] استقالته أمس', 'resignation agent=هشام نجار on 2020-05-13')
check('أقال الرئيس [P:علي بوزيد] المدير [P:هشام نجار]', 'dismissal agent=علي بوزيد target=هشام نجار')
check('إقالة [P:هشام نجار]', 'dismissal target=هشام نجار')
check('ترشيح [P:هشام نجار] للمنصب', 'nomination target=هشام نجار')
check('صادق [O:مجلس النواب] على القانون', 'vote agent=مجلس النواب')
check('صوت [O:مجلس النواب] الأربعاء على القانون', 'vote agent=مجلس النواب on 2020-05-13')

// Protests, disasters
check('تظاهر المئات في [L:بيروت] أمس', 'protest in بيروت on 2020-05-13')
check('شهدت [L:بيروت] احتجاجات يوم الأحد', 'protest in بيروت on 2020-05-10')
check('بدأ عمال [O:شركة النور] إضرابا الاثنين', 'protest agent=شركة النور on 2020-05-11')
check('ضرب زلزال [L:إيران] فجر أمس', 'disaster in إيران on 2020-05-13TMO')
check('اندلع حريق في [L:القاهرة]', 'accident in القاهرة')
check('إجلاء 200 أسرة من [L:القرنة]', 'evacuation evacuated=200')

// Sanctions, money, sport
check('فرضت [L:أمريكا] عقوبات على [L:إيران]', 'sanctions agent=أمريكا target=إيران')
check('رفع [O:البنك المركزي] سعر الفائدة', 'rate-change agent=البنك المركزي')
check('رفعت أسعار الفائدة في مارس', 'rate-change on 2020-03')
check('فاز [O:نادي النجم] على [O:نادي الأفق] بهدفين', 'match winner=نادي النجم loser=نادي الأفق')
check('خسر [O:نادي النجم] أمام [O:نادي الأفق]', 'match loser=نادي النجم winner=نادي الأفق')
check(
  'تعادل [O:نادي النجم] مع [O:نادي الأفق] مساء السبت',
  'match party=نادي النجم party=نادي الأفق on 2020-05-09TEV',
)
check('انتهت قمة [O:نادي النجم] و[O:نادي الأفق] بالتعادل', 'match party=نادي النجم party=نادي الأفق')

// Launches, foundings
check('أطلقت [L:الإمارات] القمر "[O:الأمل]" أمس', 'launch agent=الإمارات target=الأمل on 2020-05-13')
check('افتتح [P:علي بوزيد] معرضا في [L:الرباط]', 'opening agent=علي بوزيد', 'conference in الرباط')
check('أسس [P:علي بوزيد] [O:حزب النخيل] عام 1990', 'founding agent=علي بوزيد target=حزب النخيل on 1990')
check('[O:حزب النخيل] الذي أسسه [P:علي بوزيد]', 'founding target=حزب النخيل agent=علي بوزيد')
check('تأسس [O:حزب النخيل] في 1990', 'founding target=حزب النخيل on 1990')
check('اكتشف [P:علي بوزيد] مقبرة في [L:المنيا]', 'discovery agent=علي بوزيد in المنيا')

// Not, not yet, perhaps
check('لم يلتق [P:علي بوزيد] [P:هشام نجار]', 'meeting party=علي بوزيد party=هشام نجار denied')
check('لن يزور [P:علي بوزيد] [L:القاهرة]', 'visit agent=علي بوزيد in القاهرة denied')
check('لم يعقد اجتماع بين [L:مصر] و[L:السودان]', 'meeting party=مصر party=السودان denied')
check('عدم لقاء [P:علي بوزيد] و[P:هشام نجار]', 'meeting party=علي بوزيد party=هشام نجار denied')
check('ألغى [P:علي بوزيد] زيارة إلى [L:القاهرة]', 'visit in القاهرة denied')
check('سوف يلتقي [P:علي بوزيد] [P:هشام نجار]', 'meeting party=علي بوزيد party=هشام نجار planned')
check(
  'من المقرر أن يلتقي [P:علي بوزيد] [P:هشام نجار] غدا',
  'meeting party=علي بوزيد party=هشام نجار on 2020-05-15 planned',
)
check('سيعقد اجتماع بين [L:مصر] و[L:السودان]', 'meeting party=مصر party=السودان planned')
check('تعتزم [L:روسيا] إجراء مناورات عسكرية', 'exercise organizer=روسيا planned')
check(
  'يلتقي [P:علي بوزيد] [P:هشام نجار] الأحد المقبل',
  'meeting party=علي بوزيد party=هشام نجار on 2020-05-17 planned',
)
check('المناورات العسكرية المقبلة التي تعتزم [L:روسيا] القيام بها', 'exercise organizer=روسيا planned')
check('قد يلتقي [P:علي بوزيد] [P:هشام نجار]')
check('يمكن أن يلتقي [P:علي بوزيد] [P:هشام نجار]')
check('دعا [P:علي بوزيد] إلى وقف إطلاق النار')
check('طالب [O:حزب النخيل] بإقالة [P:هشام نجار]')
check('حذر [P:علي بوزيد] من هجوم على [L:حلب]')
check('احتمال لقاء [P:علي بوزيد] و[P:هشام نجار]')
check('شكلت لجنة تحقيق في الحادث')
check('لمنع هجوم على [L:حلب]')
check('هل يلتقي [P:علي بوزيد] [P:هشام نجار]؟')
check('بتهمة قتل [P:علي بوزيد]')

// Traps
check('حصل على ضربة جزاء في المباراة أمام [O:نادي النجم]', 'match party=نادي النجم')
check('لعب في خط الهجوم مع [O:نادي النجم]')
check('صعد إلى قمة جبل في [L:لبنان]')
check('قبل عقد من الزمن زار [P:علي بوزيد] [L:القاهرة]', 'visit agent=علي بوزيد in القاهرة')
check('وقع عقد عمل مع [O:شركة النور]')
check('حرب نفسية ضد [O:حزب النخيل]')
check('تصدر [O:نادي النجم] قمة الترتيب')
check('شن [P:علي بوزيد] هجوما لاذعا على [O:حزب النخيل]')
check('أجرى [P:علي بوزيد] كشفا طبيا في [L:باريس]')
check('بلغ معدل الوفاة في [L:مصر] حده الأدنى')
check('أثار القرار عاصفة من الجدل في [L:مصر]')
check('يبحث عن عمل في [L:باريس]')
check('حقوق الاحتجاج مكفولة')
check('الهجوم في كرة القدم فن')
check('مكافحة الاختطاف واجب')
check('أطلق العنان لخياله')
check('أكثر من 30 ألف قتيل في [L:سوريا]', 'casualties killed=30000 more-than in سوريا')
check('مقتل المئات في [L:حلب]', 'casualties in حلب')
check('عينت [L:مصر] [P:علي بوزيد] سفيرا في [L:دمشق]', 'appointment agent=مصر target=علي بوزيد in دمشق')
check('تصريحات أطلقها [P:علي بوزيد] أمس', 'statement speaker=علي بوزيد on 2020-05-13')
check('نال 35 صوتا من [O:مجلس النواب]')
check('تستهدف الدراسة تحديث خرائط [L:مصر]')
check('توجه [P:علي بوزيد] إلى عمله')
check('إصابة 12 شخصا في [L:حلب] ومقتل [P:علي بوزيد]', 'casualties victim=علي بوزيد injured=12 in حلب')
check('الأطفال عرضة للإصابة بالمرض في [L:مصر]')
check('لمنع تنفيذ حكم الإعدام بحق [P:علي بوزيد]')
check('سيصوت [O:مجلس النواب] غدا', 'vote agent=مجلس النواب on 2020-05-15 planned')
check('لم تصب القذائف أحدا في [L:حلب]')
check('أوقف [P:علي بوزيد] ثم أفرج عنه', 'arrest target=علي بوزيد', 'release target=علي بوزيد')
check(
  'أعلنت [O:وزارة الصحة] أن المؤتمر سيعقد في [L:عمان] ودعت إليه [O:منظمة الأمل]',
  'conference in عمان planned',
  'invitation agent=وزارة الصحة target=منظمة الأمل reported',
)
check(
  'عقد لقاء بين [L:مصر] و[L:السودان] أمس. وكان اللقاء السابق قد عقد في 2018',
  'meeting party=مصر party=السودان on 2020-05-13',
  'meeting on 2018',
)
check('تعود القصة إلى 2013 حين زار [P:علي بوزيد] [L:القاهرة]', 'visit agent=علي بوزيد in القاهرة on 2013')
