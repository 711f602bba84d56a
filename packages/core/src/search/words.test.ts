import { expect, test } from 'vitest'
import { closestWords } from './closest.ts'
import { nameKeys } from './name-keys.ts'
import { lightOf, stemsOf } from './words.ts'

/** Words whose light stems meet … */
const alike = (words: string) =>
  test(words, () => expect(new Set(words.split(' ').map(w => lightOf(stemsOf(w)[0]!))).size).toBe(1))
/** … and words whose light stems do not. */
const apart = (words: string) =>
  test(`${words}: apart`, () => {
    const list = words.split(' ')
    expect(new Set(list.map(w => lightOf(stemsOf(w)[0]!))).size).toBe(list.length)
  })

alike('محادثة محادثات محادثاتهما المحادثتين')
alike('روسيا روسي الروسية الروسيين')
alike('حكومة حكومتها الحكومات حكومتنا')
alike('متظاهر المتظاهرون متظاهرين متظاهرات')
alike('وزير وزيرة الوزيران')
apart('علي علم')
apart('بيت بنت')
apart('هنا هناك')

const spelled = (a: string, b: string) => test(`${a} = ${b}`, () => expect(nameKeys(a)).toEqual(nameKeys(b)))
spelled('ميخائيل غورباتشوف', 'ميخائيل جورباتشوف')
spelled('القوات المسلحة', 'للقوات المسلحة')
spelled('الغذاء والدواء', 'الغذاء الدواء')

/** What a misspelt word may have meant. */
const meant = (word: string, known: string, expected: string) =>
  test(`${word} of ${known}`, () => expect(closestWords(word, known.split(' ')).join(' ')).toBe(expected))
meant('بغدداد', 'بغداد حداد', 'بغداد')
meant('دمقش', 'دمشق حلب', 'دمشق')
meant('بغداد', 'بغداد حداد', '')
meant('حلب', 'حلم', '')
meant('اسطمبول', 'اسطنبول', 'اسطنبول')
