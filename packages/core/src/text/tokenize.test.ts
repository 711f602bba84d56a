import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONTROL, classOf, MARK, NEWLINE, SPACE } from './chars.ts'
import { tokenize } from './tokenize.ts'

const cut = (text: string) => {
  const tokens: string[] = []
  tokenize(text, 0, text.length, (start, end) => tokens.push(text.slice(start, end)))
  return tokens
}
const check = (text: string, expected: string) => test(text, () => expect(cut(text).join('|')).toBe(expected))

check('والناتو، 26 و27 إبريل/نيسان', 'والناتو|،|26|و|27|إبريل|/|نيسان')
check('منذ 3 سنوات.. ماذا قالوا؟', 'منذ|3|سنوات|..|ماذا|قالوا|؟')
check('بـ"العمل"', 'بـ|"|العمل|"')
check('ارتفع 3.5% و٢٫٥٪', 'ارتفع|3.5|%|و|٢٫٥|٪')
check('في 26/4/2017', 'في|26|/|4|/|2017')
check('الساعة 20:30', 'الساعة|20|:|30')
check('شركة Google وO’Neill', 'شركة|Google|و|O’Neill')
check('مُحَمَّدٌ', 'مُحَمَّدٌ')
check('كتاب‌ها', 'كتاب‌ها')
check('«قال»', '«|قال|»')
check('🚀 إلى', '🚀|إلى')
check('فايروس كوفيد-19', 'فايروس|كوفيد|-|19')
check('', '')
check(' \n\t', '')

test('tokens are in order, never overlap, and leave out nothing but blanks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      let reach = 0
      tokenize(text, 0, text.length, (start, end) => {
        expect(start).toBeGreaterThanOrEqual(reach)
        expect(end).toBeGreaterThan(start)
        for (let i = reach; i < start; i++)
          expect([SPACE, NEWLINE, MARK, CONTROL]).toContain(classOf(text.charCodeAt(i)))
        reach = end
      })
    }),
  )
})
