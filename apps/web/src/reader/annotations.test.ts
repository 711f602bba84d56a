import { type Article, parse } from '@isnad/core'
import { expect, test } from 'vitest'
import { type Annotation, annotationsAt, filterAnnotations, neighbor, toAnnotations } from './annotations.ts'

const at = (id: string, layer: Annotation['layer'], start: number, end: number): Annotation => ({
  id,
  layer,
  start,
  end,
  ...(layer !== 'timex' && layer !== 'quotation' && { kind: 'name' as const, entity: `e-${id}` }),
})

// «قالت وزارة الدفاع الروسية الجمعة»: an organization, a place inside it, a time.
const ministry = at('m1', 'organization', 5, 26)
const russian = at('m2', 'place', 18, 26)
const friday = at('t1', 'timex', 27, 33)
const all = [ministry, russian, friday]
const ids = (list: readonly Annotation[]) => list.map(a => a.id)

test('at a place, the innermost span comes first', () => {
  expect(ids(annotationsAt(all, 20))).toEqual(['m2', 'm1'])
  expect(ids(annotationsAt(all, 5))).toEqual(['m1'])
  expect(ids(annotationsAt(all, 26))).toEqual([])
})

test('layers and forms of mention are switched off apart', () => {
  const none = { layers: new Set<never>(), kinds: new Set<never>() }
  expect(ids(filterAnnotations(all, none))).toEqual(['m1', 'm2', 't1'])
  expect(ids(filterAnnotations(all, { ...none, layers: new Set(['place' as const]) }))).toEqual(['m1', 't1'])
  expect(ids(filterAnnotations(all, { ...none, kinds: new Set(['name' as const]) }))).toEqual(['t1'])
})

test('next and previous go around, also from a place that is no candidate', () => {
  expect(neighbor(all, undefined, 1)).toBe(ministry)
  expect(neighbor(all, undefined, -1)).toBe(friday)
  expect(neighbor(all, friday, 1)).toBe(ministry)
  expect(neighbor(all, ministry, -1)).toBe(friday)
  expect(neighbor([ministry, friday], russian, 1)).toBe(friday)
  expect(neighbor([ministry, friday], russian, -1)).toBe(ministry)
  expect(neighbor([], ministry, 1)).toBeUndefined()
})

test('everything of an article in text order; words that only stand in quotation marks are no speech', () => {
  const by = 'test'
  const quotation = { kind: 'direct' as const, confidence: 1, by, evidence: [] }
  const article: Article = {
    ...parse('قالت وزارة الدفاع الروسية الجمعة'),
    mentions: [
      { id: 'm1', start: 5, end: 26, type: 'organization', kind: 'name', entity: 'e1', confidence: 1, by },
    ],
    roles: [{ id: 'r1', start: 5, end: 26, person: 'e2', office: 'وزير', by, evidence: [] }],
    timexes: [{ id: 't1', start: 27, end: 33, type: 'date', value: 'XXXX-WXX-5', confidence: 1, by }],
    quotations: [
      { id: 'q1', start: 0, end: 33, status: 'attributed', ...quotation },
      { id: 'q2', start: 5, end: 11, status: 'scare', ...quotation },
    ],
  }
  expect(ids(toAnnotations(article))).toEqual(['q1', 'r1', 'm1', 't1'])
})
