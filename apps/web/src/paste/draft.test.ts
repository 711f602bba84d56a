import { expect, test } from 'vitest'
import { edited, toMeta } from './draft.ts'

const meta = { title: 'عنوان', publishedAt: '2017-03-03T09:22:00+03:00', blocks: [] }

test('the day in the form counts, with the hour of the page for that day', () => {
  const draft = { text: 'نص', meta }
  expect(toMeta({ ...draft, day: '2017-03-03' }).publishedAt).toBe('2017-03-03T09:22:00+03:00')
  expect(toMeta({ ...draft, day: '2017-03-04' }).publishedAt).toBe('2017-03-04')
  expect(toMeta({ ...draft, day: '' })).not.toHaveProperty('publishedAt')
})

test('a text that was edited keeps what is known of it but for its parts; an empty one nothing', () => {
  expect(edited(meta, 'نص آخر')).toEqual({ title: 'عنوان', publishedAt: '2017-03-03T09:22:00+03:00' })
  expect(edited(meta, ' ')).toEqual({})
})
