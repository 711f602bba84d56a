import { expect, test } from 'vitest'
import { hasArticle, possibleCuts } from './clitics.ts'

const check = (key: string, expected: string) =>
  test(`${key} → ${expected}`, () =>
    expect(
      possibleCuts(key)
        .map(c => (c.elidedAlef ? 'ا' : '') + key.slice(c.at))
        .join(' '),
    ).toBe(expected))

check('الناتو', 'الناتو')
check('والناتو', 'والناتو الناتو')
check('للناتو', 'للناتو الناتو لناتو')
check('وبالناتو', 'وبالناتو بالناتو الناتو')
check('وللحلف', 'وللحلف للحلف الحلف لحلف')
check('بيت', 'بيت يت')
check('سيقول', 'سيقول يقول')
check('من', 'من')
check('و', 'و')

test('the article', () => {
  expect(['الناتو', 'للناتو', 'ناتو', 'اليه'].map(hasArticle)).toEqual([true, true, false, true])
})
