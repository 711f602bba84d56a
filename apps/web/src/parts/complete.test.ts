import { expect, test } from 'vitest'
import { complete, typedWord } from './complete.ts'

const check = (typed: string, name: string, expected: string) =>
  test(`${typed} + ${name}`, () => expect(complete(typed, name).trim()).toBe(expected))

check('لاف', 'سيرجي لافروف', 'سيرجي لافروف')
check('زار سيرجي لاف', 'سيرجي لافروف', 'زار سيرجي لافروف')
check('زار لاف', 'سيرجي لافروف', 'زار سيرجي لافروف')
check('person:لاف', 'سيرجي لافروف', 'person:"سيرجي لافروف"')
check('خبر قال:"لاف', 'لافروف', 'خبر قال:لافروف')
check('مسيرجي لاف', 'سيرجي لافروف', 'مسيرجي سيرجي لافروف')

test('the word being typed', () => {
  expect(['زار لاف', 'person:لاف', 'person:"لاف', 'لاف '].map(typedWord)).toEqual(['لاف', 'لاف', 'لاف', ''])
})
