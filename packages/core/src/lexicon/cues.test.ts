import { expect, test } from 'vitest'
import { tokenize } from '../text/tokenize.ts'
import { makeTokens } from '../tokens.ts'
import { findCueWord } from './cues.ts'
import { entries } from './gen/cues.ts'

function read(word: string): string {
  const spans = { start: [] as number[], end: [] as number[], kind: [] as number[], sentence: [] as number[] }
  tokenize(word, 0, word.length, (start, end, kind) => {
    spans.start.push(start)
    spans.end.push(end)
    spans.kind.push(kind)
    spans.sentence.push(0)
  })
  const found = findCueWord(word, makeTokens(word, spans), 0)
  if (!found) return '-'
  const { entry, form, gender, number, pronoun } = found
  return [entry.lemma, form, (gender ?? '') + number, pronoun].filter(s => s !== '').join(' ')
}

/** Expected: lemma, form, gender and number, pronoun; - for a word that is no cue. */
function check(word: string, expected: string): void {
  test(word, () => expect(read(word)).toBe(expected))
}

check('قال', 'قال past ms')
check('وقالت', 'قال past fs')
check('قالوا', 'قال past mp')
check('قالا', 'قال past md')
check('يقول', 'قال present ms')
check('وسيقولون', 'قال present mp')
check('تقول', 'قال present fs')
check('قائلا', 'قال participle ms')
check('قائلةً', 'قال participle fs')
check('وقوله', 'قال noun ms ه')
check('بقولها', 'قال noun ms ها')
check('أكّد', 'أكد past ms')
check('مؤكدين', 'أكد participle mp')
check('تأكيداته', 'أكد noun ms ه')
check('وأبلغوه', 'أبلغ past mp ه')
check('وصفتها', 'وصف past fs ها')
check('نفى', 'نفى past ms')
check('نفي', 'نفى noun ms')
check('نفاه', 'نفى past ms ه')
check('نفت', 'نفى past fs')
check('ينفون', 'نفى present mp')
check('دعا', 'دعا past ms')
check('دعوا', 'دعا past mp')
check('يدعوان', 'دعا present md')
check('دعوة', 'دعا noun ms')
check('دعوته', 'دعا noun ms ه')
check('إضافة', 'أضاف noun ms')
check('أضافه', 'أضاف past ms ه')
check('وعد', 'وعد past ms')
check('ووعدت', 'وعد past fs')
check('ليؤكد', 'أكد present ms')
check('وبحث', '-')
check('بيان', '-')
check('كتاب', '-')

test('the table holds at least 250 cues, each with a class, a stance and frames', () => {
  const table = entries.split('\n').map(row => row.split('\t'))
  expect(table.length).toBeGreaterThanOrEqual(250)
  const stances = ['neutral', 'commit', 'deny', 'doubt', 'for', 'against']
  for (const [lemma, kind, stance, frames] of table) {
    expect(kind, lemma).toMatch(/^[a-z-]+$/)
    expect(stances, lemma).toContain(stance)
    for (const frame of frames!.split(' '))
      expect(['أن', 'ب', 'على', 'إلى', 'عن', 'من', 'ل', 'في', 'مفعول', '-'], lemma).toContain(frame)
  }
})
