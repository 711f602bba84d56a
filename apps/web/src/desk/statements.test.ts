import type { Quotation } from '@isnad/core'
import { expect, test } from 'vitest'
import { isSaidBy, toVoices } from './statements.ts'

const said = (
  id: string,
  speaker?: Quotation['speaker'],
  status: Quotation['status'] = 'attributed',
): Quotation => ({
  id,
  start: Number(id.slice(1)),
  end: Number(id.slice(1)) + 1,
  kind: 'direct',
  status,
  ...(speaker && { speaker }),
  confidence: 1,
  by: '',
  evidence: [],
})

test('by speaker, in the order in which they first speak; nobody comes last', () => {
  const voices = toVoices([
    said('q1', undefined, 'unattributed'),
    said('q2', { entity: 'e1', text: 'لافروف' }),
    said('q3', { text: 'مصدر مطلع' }),
    said('q4', { entity: 'e1', text: 'الوزير' }),
    said('q5', undefined, 'scare'),
  ])
  expect(voices.map(v => [v.speaker?.text, v.speeches.map(s => s.quotation.id)])).toEqual([
    ['لافروف', ['q2', 'q4']],
    ['مصدر مطلع', ['q3']],
    [undefined, ['q1']],
  ])
})

test('two who speak together each said it', () => {
  const both = said('q1', { entities: ['e1', 'e2'], text: 'المسؤولان' })
  expect([isSaidBy(both, 'e1'), isSaidBy(both, 'e2'), isSaidBy(both, 'e3')]).toEqual([true, true, false])
})
