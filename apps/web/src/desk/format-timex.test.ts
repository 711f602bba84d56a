import { expect, test } from 'vitest'
import { ar } from '../i18n/ar.ts'
import { en } from '../i18n/en.ts'
import { formatTimex } from './format-timex.ts'

const check = (value: string, arabic: string, english: string) =>
  test(value, () => {
    expect(formatTimex({ value }, 'ar', ar)).toBe(arabic)
    expect(formatTimex({ value }, 'en', en)).toBe(english)
  })

check('2017-03-03', 'الجمعة، 3 مارس 2017', 'Friday, March 3, 2017')
check('2017-03-03T20:00', 'الجمعة، 3 مارس 2017، 20:00', 'Friday, March 3, 2017, 20:00')
check('2016-04', 'أبريل 2016', 'April 2016')
check('2014', '2014', '2014')
check('2014-SP', 'ربيع 2014', 'spring 2014')
check('2017-W09', 'الأسبوع 9 من 2017', 'week 9 of 2017')
check('2017-H1', 'النصف الأول من 2017', 'first half of 2017')
check('19', 'القرن 20', 'century 20')
check('199', 'عقد 1990', '1990s')
check('P3Y', '3 سنوات', '3 years')
check('P2W', 'أسبوعان', '2 weeks')
check('PT6H', '6 ساعات', '6 hours')
check('T20:00', '20:00', '20:00')
check('PRESENT_REF', 'الآن', 'Now')
check('XXXX-04', 'أبريل، من سنة غير محددة', 'April, year unknown')
check('XXXX-WXX-5', 'الجمعة', 'Friday')
check(
  '2017-04-26/2017-04-27',
  'من الأربعاء، 26 أبريل 2017 إلى الخميس، 27 أبريل 2017',
  'Wednesday, April 26, 2017 to Thursday, April 27, 2017',
)
check('SOMETHING-ELSE', 'SOMETHING-ELSE', 'SOMETHING-ELSE')
check('2017-02-31T', '2017-02-31T', '2017-02-31T')

test('a modifier stands before the value', () =>
  expect(formatTimex({ value: '2014', mod: 'end' }, 'ar', ar)).toBe('أواخر 2014'))
