import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldWithMap, LIGHT } from './fold.ts'

const check = (text: string, expected: string) =>
  test(`${text} → ${expected}`, () => expect(fold(text)).toBe(expected))
const checkLight = (text: string, expected: string) =>
  test(`light: ${text} → ${expected}`, () => expect(fold(text, LIGHT)).toBe(expected))

check('الأُوكرانيّة', 'الاوكرانيه')
check('الاوكرانيه', 'الاوكرانيه')
check('إبريل', 'ابريل')
check('آب', 'اب')
check('ٱلله', 'الله')
check('مسؤول', 'مسوول')
check('هيئة', 'هييه')
check('على', 'علي')
check('مـــصـــر', 'مصر')
check('کییف', 'كييف')
check('پوتين', 'بوتين')
check('ڤيينا', 'فيينا')
check('چنيف', 'جنيف')
check('NATO', 'nato')
check('٢٠١٧', '2017')
check('۱۳۹۶', '1396')
check('ﻣﺼﺮ', 'مصر')
check('ﻻ', 'لا')
check('ﷲ', 'الله')
check('ا\u0654وكرانيا', 'اوكرانيا')
check('مي\u200cخواهم', 'ميخواهم')
check('\u200fلندن\u200e', 'لندن')
check('', '')

checkLight('على', 'على')
checkLight('مكتبة', 'مكتبة')
checkLight('مكتبَةٌ', 'مكتبة')
checkLight('ا\u0654حمد', 'أحمد')
checkLight('ا\u0655سلام', 'إسلام')
checkLight('ا\u0653ب', 'آب')
checkLight('مسو\u0654ول', 'مسؤول')
checkLight('هي\u0654ة', 'هئة')
checkLight('کابل', 'كابل')

test('the map leads back to the original letters', () => {
  const { text, toSource } = foldWithMap('حِلْفُ النّاتو')
  const at = text.indexOf('الناتو')
  expect('حِلْفُ النّاتو'.slice(toSource[at], toSource[at + 6])).toBe('النّاتو')
})

test('folding twice changes nothing, and the map covers every unit of the result', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const folded = foldWithMap(text)
      expect(folded.text).toBe(fold(text))
      expect(folded.toSource.length).toBe(folded.text.length + 1)
      expect([...folded.toSource]).toEqual([...folded.toSource].sort((a, b) => a - b))
      expect(fold(folded.text)).toBe(folded.text)
    }),
  )
})
