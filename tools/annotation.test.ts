import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { annotate } from './annotation.ts'

const SEEDS = join(import.meta.dirname, '../seeds')

for (const slug of readdirSync(SEEDS).filter(s => existsSync(join(SEEDS, s, 'gold.txt')))) {
  const read = (name: string) => readFileSync(join(SEEDS, slug, name), 'utf8')
  test(`${slug}: source.txt and gold.json are what gold.txt says (else: pnpm annotate)`, () => {
    const { text, meta, gold } = annotate(slug, read('gold.txt'))
    expect(read('source.txt')).toBe(text)
    expect(JSON.parse(read('meta.json'))).toEqual(meta)
    expect(JSON.parse(read('gold.json'))).toEqual(JSON.parse(JSON.stringify(gold)))
  })
}

const HEAD = 'publishedAt: 2022-04-12\nP1 PER سامي\nO1 ORG وزارة الري\n===\n'

test('marks become spans inside their block, with the whole word beside the name', () => {
  const { text, gold } = annotate('x', `${HEAD}H: عنوان\nP: وقال ⟦P1|سامي⟧ ل⟦O1|وزارة الري⟧.`)
  expect(text).toBe('عنوان\nوقال سامي لوزارة الري.')
  expect(gold.entities[1]!.mentions).toEqual([
    { kind: 'name', block: 'b2', start: 11, end: 21, text: 'وزارة الري', tokenStart: 10, tokenEnd: 21 },
  ])
})

test('a mark that is not closed, or of nobody, is refused', () => {
  expect(() => annotate('x', `${HEAD}P: ⟦P1|سامي`)).toThrow('not closed')
  expect(() => annotate('x', `${HEAD}P: ⟦P9|سامي⟧`)).toThrow('no entity P9')
})

test('events and relations stand in the head, their words in the body', () => {
  const { gold } = annotate(
    'x',
    `${HEAD.replace('===', 'E1 = visit agent=P1 time=2022-04-12 modality=planned\nE2 = casualties? count=killed:3\n> P1 holds-office O1\n===')}P: ⟦E1|سيزور⟧ ⟦P1|سامي⟧ المدينة بعد ⟦E2|مقتل⟧ ثلاثة.`,
  )
  expect(gold.events).toMatchObject([
    {
      id: 'E1',
      type: 'visit',
      triggers: [{ text: 'سيزور' }],
      participants: [['P1', 'agent']],
      modality: 'planned',
    },
    { id: 'E2', type: 'casualties', optional: true, counts: ['killed:3'], times: [], modality: 'asserted' },
  ])
  expect(gold.relations).toEqual([{ type: 'holds-office', from: 'P1', to: 'O1' }])
})
