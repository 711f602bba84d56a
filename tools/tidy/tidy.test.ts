/** Each rule of the house, broken once. */
import { expect, test } from 'vitest'
import { checkLengths, checkTests } from './files.ts'
import { checkImports } from './imports.ts'
import { parseModule } from './modules.ts'
import { checkRegexes } from './regexes.ts'

const CORE = 'packages/core/src'

/** Each line: what is written where, and what is said of it; nothing is said of what is allowed. */
test.each<[path: string, text: string, problem: string | undefined]>([
  [`${CORE}/parse.ts`, "import { readFileSync } from 'node:fs'", 'core may not import node:fs'],
  [`${CORE}/parse.ts`, "import * as z from 'zod'", 'core may not import zod'],
  [`${CORE}/parse.ts`, "import { Span } from './schema/span.ts'", 'core may not import ./schema/span.ts'],
  [`${CORE}/parse.ts`, "import type { Span } from './schema/span.ts'", undefined],
  [`${CORE}/schema/span.ts`, "import * as z from 'zod'", undefined],
  [`${CORE}/parse.ts`, 'const now = Date.now()', 'uses Date.now'],
  [`${CORE}/parse.ts`, 'const now = new Date()', 'uses new Date()'],
  [`${CORE}/parse.ts`, 'const then = new Date(0)', undefined],
  [`${CORE}/parse.ts`, "console.log('x')", 'uses console.log'],
  [`${CORE}/parse.ts`, 'class A {}', 'core has no classes'],
  [
    `${CORE}/stages/roles/roles.ts`,
    "import { a } from '../timexes/a.ts'",
    'core/stages may not import ../timexes/a.ts',
  ],
  [
    `${CORE}/stages/roles/roles.ts`,
    "import { a } from './a.ts'; import { b } from '../../text/fold.ts'",
    undefined,
  ],
  [`${CORE}/text/fold.ts`, "import { a } from '../lexicon/a.ts'", 'core/text may not import ../lexicon/a.ts'],
  [`${CORE}/parse.ts`, "import { a } from './text/index.ts'", 'import the file, not the barrel'],
  [`${CORE}/parse.ts`, "import { a } from './article'", 'write the ending of ./article'],
  ['packages/ingest/src/a.ts', "fetch('https://example.org')", 'uses fetch'],
  ['apps/web/src/a.ts', "import { app } from '@isnad/api'", 'apps may not import @isnad/api'],
  ['apps/cli/src/a.ts', "import { createFetcher } from '@isnad/fetcher'", undefined],
  ['packages/ingest/src/a.ts', "import { x } from '@isnad/fetcher'", 'ingest may not import @isnad/fetcher'],
  ['packages/store/src/a.ts', "import { x } from '@isnad/fetcher'", 'store may not import @isnad/fetcher'],
  [`${CORE}/parse.ts`, "import { x } from '@isnad/fetcher'", 'core may not import @isnad/fetcher'],
  ['apps/web/src/a.ts', "import type { App } from '@isnad/api'", undefined],
  ['apps/web/src/a.ts', "import { x } from '../../cli/src/x.ts'", 'apps may not import ../../cli/src/x.ts'],
])('%s: %s', (path, text, problem) => {
  const found = checkImports([parseModule(path, text)])
  if (problem === undefined) expect(found).toEqual([])
  else expect(found.join('\n')).toContain(problem)
})

test('a cycle is found, unless it is of types', () => {
  const cycle = (kind: string) => [
    parseModule(`${CORE}/a.ts`, `import ${kind} { b } from './b.ts'`),
    parseModule(`${CORE}/b.ts`, `import { a } from './a.ts'`),
  ]
  expect(checkImports(cycle(''))).toEqual([expect.stringContaining('A cycle of imports')])
  expect(checkImports(cycle('type'))).toEqual([])
})

test.each([
  ['const r = /(a+)+$/', 'exponential'],
  ['// bounded: never\nconst r = /(a+)+$/', 'exponential'],
  ['const r = /\\s+$/', 'polynomial'],
  ['// bounded: at most 80 letters\nconst r = /\\s+$/', undefined],
  ['const r = /^[ا-ي]+:/u', undefined],
])('%s', (text, slow) => {
  const found = checkRegexes([parseModule(`${CORE}/a.ts`, text)])
  expect(found).toEqual(slow === undefined ? [] : [expect.stringContaining(`${slow} time`)])
})

test('a long file, and a test switched off', () => {
  expect(checkLengths([parseModule(`${CORE}/a.ts`, '\n'.repeat(401))])).toHaveLength(1)
  const off = `test.${'skip'}('x', () => {})`
  expect(checkTests([parseModule(`${CORE}/a.test.ts`, off)])).toHaveLength(1)
})
