import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '@isnad/core'
import { expect, test } from 'vitest'
import { arReasons, enReasons, reasonsOf } from './reasons.ts'

const SEEDS = join(import.meta.dirname, '../../../../seeds')

/** Every rule that made something in a seed, as layer/rule. */
const rules = new Set(
  readdirSync(SEEDS).flatMap(slug => {
    const article = JSON.parse(readFileSync(join(SEEDS, slug, 'expected.json'), 'utf8')) as Article
    const bys = [...article.mentions, ...article.entities, ...article.roles].map(a => a.by)
    const links = article.entities.flatMap(e => e.linkedBy ?? [])
    return [...bys, ...links].flatMap(by => {
      const [layer, joined = ''] = by.split('/')
      return joined.split('+').map(rule => `${layer}/${rule}`)
    })
  }),
)

test.each([...rules].sort())('%s has words in both languages', by => {
  for (const reasons of [arReasons, enReasons]) expect(reasonsOf(reasons, by)).toHaveLength(1)
})

test('several rules, one not known', () => {
  expect(reasonsOf(enReasons, 'entities/surname+nothing+alias')).toEqual([
    enReasons.entities.surname,
    enReasons.entities.alias,
  ])
  expect(reasonsOf(enReasons, 'timexes/day')).toEqual([])
})
