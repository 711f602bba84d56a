import { expect, test } from 'vitest'
import { entityKey } from './entity-key.ts'

const check = (type: 'person' | 'place', name: string, key: string, wikidata?: string) =>
  test(`${name} → ${key}`, () => {
    expect(entityKey({ type, name, ...(wikidata !== undefined && { wikidata }) })).toBe(key)
  })

check('person', 'أندريه كوزيريف', 'person:اندريه-كوزيريف')
check('person', 'اندريه  كوزيريڤ', 'person:اندريه-كوزيريف')
check('place', 'مُخيّم الزعتري', 'place:مخيم-الزعتري')
check('place', 'حلب', 'Q41183', 'Q41183')
check('place', 'المنطقة 51', 'place:المنطقه-51')
check('person', '؟', 'person:؟')

test('an id of the user’s own list, unless it has one of Wikidata', () => {
  const entity = { type: 'organization', name: 'سنا', knowledge: 'sana-1' } as const
  expect(entityKey(entity)).toBe('sana-1')
  expect(entityKey({ ...entity, wikidata: 'Q1' })).toBe('Q1')
})
