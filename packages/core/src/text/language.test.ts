import { expect, test } from 'vitest'
import { guessLanguage } from './language.ts'

const check = (text: string, language: string, direction: 'rtl' | 'ltr') =>
  test(text, () => expect(guessLanguage(text)).toEqual({ language, direction }))

check('أعلنت الوزارة اليوم نتائج المسابقة', 'ar', 'rtl')
check('BBC: أعلنت الوزارة اليوم نتائج المسابقة السنوية', 'ar', 'rtl')
check('زار رئيس الوزراء مدينة پاريس صباح أمس والتقى عددا كبيرا من المسؤولين الفرنسيين', 'ar', 'rtl')
check('وزیر خارجه ایران گفت که این کشور آماده گفتگو است', 'fa', 'rtl')
check('وزیر اعظم نے کہا ہے کہ ملک میں بڑی تبدیلی آئے گی', 'ur', 'rtl')
check('The ministry announced the results', 'und', 'ltr')
check('', 'und', 'ltr')
check('2017', 'und', 'ltr')
