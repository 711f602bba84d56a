import { expect, test } from 'vitest'
import { isWhole, markupOf } from './pasted.ts'

test.each([
  ['markup as text', '<!DOCTYPE html>\n<html><p>خبر', '', '<!DOCTYPE html>\n<html><p>خبر'],
  ['a part of a page as text', ' <article>\n<p>خبر</p>', '', ' <article>\n<p>خبر</p>'],
  [
    'a selection of paragraphs',
    'أ\nب',
    '<meta charset="utf-8"><p>أ</p><p>ب</p>',
    '<meta charset="utf-8"><p>أ</p><p>ب</p>',
  ],
  ['a few words', 'خبر عاجل', '<meta charset="utf-8"><span>خبر عاجل</span>', undefined],
  ['plain text', 'عنوان\nخبر', '', undefined],
  ['text that begins with a sign', '<3 خبر', '', undefined],
])('%s', (_what, text, html, expected) => expect(markupOf(text, html)).toBe(expected))

test('what lost much is not taken', () => {
  expect(isWhole('الفقرة الأولى', 'الفقرة  الأولى\n\nشارك')).toBe(true)
  expect(isWhole('الفقرة', 'الفقرة الأولى من النص كله')).toBe(false)
  expect(isWhole('خبر', '<html><body><p>خبر</p></body></html>')).toBe(true)
})
