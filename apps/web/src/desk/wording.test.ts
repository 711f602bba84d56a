import type { Quotation } from '@isnad/core'
import { expect, test } from 'vitest'
import { trimMarks, wordingOf } from './wording.ts'

/** The quotation is given in square brackets. */
const check = (given: string, kind: Quotation['kind'], expected: ReturnType<typeof wordingOf>) =>
  test(given, () => {
    const start = given.indexOf('[')
    const end = given.indexOf(']') - 1
    expect(wordingOf(given.replace(/[[\]]/g, ''), { start, end, kind } as Quotation)).toBe(expected)
  })

check('قال "[وصلنا]"، ثم غادر', 'direct', 'direct')
check('قال: «[وصلنا].»', 'direct', 'direct')
check('قال: “[وصلنا]”', 'direct', 'direct')
check('الوزير: [الأسعار ستستقر]', 'direct', 'unmarked')
check('قال "[وصلنا] ثم غادرنا"', 'direct', 'unmarked')
check('أكد [أن القانون "عادل"]', 'mixed', 'mixed')
check('أكد [أن القانون عادل]', 'indirect', 'indirect')

const checkTrimmed = (given: string, expected: string) =>
  test(`${given} → ${expected}`, () => expect(trimMarks(given)).toBe(expected))

checkTrimmed('قناة «الرياضية', 'قناة الرياضية')
checkTrimmed('قناة «الرياضية»', 'قناة «الرياضية»')
checkTrimmed('صحيفة "الغد', 'صحيفة الغد')
checkTrimmed('بيان (رسمي', 'بيان رسمي')
checkTrimmed('بيان،', 'بيان')
