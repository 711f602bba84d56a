import { expect, test } from 'vitest'
import { readMarked } from '../../testing/marked.ts'
import { findNominals } from './find-nominals.ts'

/** The nominals of a text whose names are marked (testing/marked.ts). */
const check = (marked: string, ...expected: string[]) =>
  test(marked, () => {
    const { text, tokens, mentions } = readMarked(marked)
    const found = findNominals(text, tokens, [], mentions)
    expect(found.map(n => `${text.slice(n.start, n.end)} ${n.type}`)).toEqual(expected)
  })

check('وأكدت الوزارة أن', 'الوزارة organization')
check('قرر للحلف أن', 'لحلف organization')
check('وبالمدينة سوق', 'المدينة place')
check('قال الوزير إن', 'الوزير person')
check('قال وزير الصحة إن', 'وزير الصحة person')
check('قال وزير الصحة [A:التونسي] إن', 'وزير الصحة التونسي person')
check('قال وزير الصحة [P:علي بوزيد] إن')
check('قال وزير إن')
check('وزراء الصحة')
check('الشركة العملاقة')
check('[O:الهيئة العامة للغذاء] قالت')
check('وزارة ومدينة وحلف')
