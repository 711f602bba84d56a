/** The reading of each seed, to the byte. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkArticle, parse, toSource } from '@isnad/core'
import { Article } from '@isnad/core/schema'
import { describe, expect, test } from 'vitest'
import { readSeeds } from './read-seeds.ts'
import { toSeedPage } from './seed-page.ts'

const HINT = 'the reading changed: run `pnpm seeds` and review the diff'

describe.each(readSeeds())('$slug', ({ slug, folder, source }) => {
  const article = parse(source)
  const expected = (file: string) => readFileSync(join(folder, file), 'utf8')

  test('gives expected.json', () => {
    expect(`${JSON.stringify(article, null, 2)}\n`, HINT).toBe(expected('expected.json'))
  })

  test('gives expected.md', () => {
    expect(toSeedPage(slug, article), HINT).toBe(expected('expected.md'))
  })

  test('is a legal Article, and reads the same from its own source', () => {
    expect(checkArticle(article)).toEqual([])
    expect(Article.parse(article)).toEqual(article)
    expect(parse(toSource(article))).toEqual(article)
  })
})
