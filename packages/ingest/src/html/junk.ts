/** Lines and element names that belong to the page, not to the article: «اقرأ أيضا», share bars, comment policies. */
import { fold } from '@isnad/core'

const STARTS = [
  'اقرأ أيضا',
  'إقرأ أيضا',
  'اقرأ المزيد',
  'اقرأ كذلك',
  'قد يهمك',
  'شاهد أيضا',
  'شاهد',
  'طالع أيضا',
  'مواضيع ذات صلة',
  'أخبار ذات صلة',
  'موضوعات متعلقة',
  'موضوعات ذات صلة',
  'الأكثر قراءة',
  'الأكثر تصفحا',
  'الأكثر مشاهدة',
  'الأكثر تعليقا',
  'الأكثر تداولا',
  'الكلمات الدالة',
  'كلمات مفتاحية',
  'كلمات دلالية',
  'الوسوم',
  'وسوم',
  'شارك',
  'مشاركة',
  'انشر',
  'انسخ الرابط',
  'نسخ الرابط',
  'تابعوا',
  'تابعونا',
  'تابع',
  'لمتابعة',
  'للاشتراك',
  'اشترك',
  'حمل التطبيق',
  'حمل تطبيق',
  'أضف تعليق',
  'أضف تعليقا',
  'اترك تعليقا',
  'التعليقات',
  'تعليقات',
  'بروتوكول نشر التعليقات',
  'الآراء الواردة',
  'صدر الصورة',
  'مصدر الصورة',
  'التعليق على الصورة',
  'إعلان',
  'إعلانات',
  'تخطى',
  'تخط',
  'وواصل القراءة',
  'نهاية',
  'لن يتم نشر عنوان',
  'جميع الحقوق محفوظة',
  'حقوق النشر',
  'طباعة',
  'أرسل',
  'المزيد من',
  'عدد المشاهدات',
  'اضغط هنا',
  'انضم',
  'رابط مختصر',
  'المصدر :',
  'ملاحظة:',
  'هذا المحتوى',
  'يمكنكم استقبال',
  'لإستلام',
  'قصص مقترحة',
  'مقالات ذات صلة',
].map(line => fold(line))

/** True for a line that belongs to the page, as many Arabic outlets write it. */
export function isJunkLine(text: string): boolean {
  const line = fold(text.slice(0, 80)).trimStart()
  const whole = fold(text.slice(0, 400))
  if (HOLDS.some(h => whole.includes(h))) return true
  return STARTS.some(
    s =>
      line.startsWith(s) &&
      !/[\u0620-\u064a]/.test(line[s.length] ?? '') &&
      (text.length < 90 || LONG.has(s)),
  )
}

/** Words that no report uses of itself. */
const HOLDS = [
  'مراجعة التعليقات',
  'نشر التعليقات',
  'سياسة الخصوصية',
  'شروط الاستخدام',
  'ملفات تعريف الارتباط',
  'وواصل القراءة',
  'بريدك الإلكتروني',
].map(line => fold(line))

/** Starts of junk that may be as long as a paragraph. */
const LONG = new Set(
  [
    'بروتوكول نشر التعليقات',
    'الآراء الواردة',
    'جميع الحقوق محفوظة',
    'لن يتم نشر عنوان',
    'يمكنكم استقبال',
  ].map(line => fold(line)),
)
