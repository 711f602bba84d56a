import type { Timex } from '@isnad/core'
import { expect, test } from 'vitest'
import { toTimeline } from './timeline.ts'

const timex = (id: string, from: string | null, type: Timex['type'] = 'date'): Timex => ({
  id,
  start: 0,
  end: 1,
  type,
  value: '',
  interval: { from, to: null },
  confidence: 1,
  by: '',
})

test('times run from the earliest to the latest, the publication among them', () => {
  const times = [
    timex('t1', '2017-04-26'),
    timex('t2', '2014-03-01'),
    timex('t3', '2017-03-03'),
    timex('t4', null),
  ]
  const { dated, undated } = toTimeline(times, '2017-03-03T09:00:00Z')
  expect(dated.map(m => (m.is === 'timex' ? m.timex.id : m.is))).toEqual(['t2', 't3', 'publication', 't1'])
  expect(undated.map(x => x.id)).toEqual(['t4'])
})

test('a length whose days are known stands at its first day; without a publication date there is none', () => {
  const times = [timex('t1', null, 'duration'), timex('t2', '2014-03-01', 'duration')]
  const { dated, undated } = toTimeline(times, undefined)
  expect(dated.map(m => m.is === 'timex' && m.timex.id)).toEqual(['t2'])
  expect(undated.map(x => x.id)).toEqual(['t1'])
})
