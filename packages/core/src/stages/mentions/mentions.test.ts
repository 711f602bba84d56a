import { expect, test } from 'vitest'
import { reader } from '../../parse.ts'
import { settleText } from '../../text/settle.ts'

/** Checks the mentions of a text, as «surface:type:kind» in text order. */
function check(text: string, ...expected: string[]): void {
  test(text, () => {
    const settled = settleText(text)
    const { doc } = reader.read({ source: { text: settled }, text: settled })
    const found = doc.mentions.map(m => `${doc.text.slice(m.start, m.end)}:${m.type}:${m.kind}`)
    expect(found).toEqual(expected)
  })
}

check('وصل الوفد إلى القاهرة.', 'القاهرة:place:name')
check('عبّر للناتو عن قلقه.', 'لناتو:organization:name')
check('تعرضت مدينة صور لقصف.', 'صور:place:name')
check('نشر صور الحادث.')
check('زارت كوريا الجنوبية وبيروت.', 'كوريا الجنوبية:place:name', 'بيروت:place:name')
