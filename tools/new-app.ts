/** The files of a new app: a module over the reader, its test, and a main that prints. */

/** Path in the app's folder → content. */
export function filesOfApp(app: string): Record<string, string> {
  const manifest = {
    name: `@isnad/${app}`,
    version: '0.1.0',
    private: true,
    description: `What ${app} is for, in a line`,
    license: 'MIT',
    type: 'module',
    scripts: {
      start: 'node src/main.ts',
      typecheck: 'tsc -p tsconfig.json',
      test: 'vitest run',
    },
    dependencies: { '@isnad/core': 'workspace:*' },
    devDependencies: { '@types/node': 'catalog:', typescript: 'catalog:', vitest: 'catalog:' },
  }
  const tsconfig = {
    extends: '../../tsconfig.base.json',
    compilerOptions: { types: ['node'] },
    include: ['src'],
  }
  return {
    'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'tsconfig.json': `${JSON.stringify(tsconfig, null, 2).replace(/\[\s+("\w+")\s+\]/g, '[$1]')}\n`,
    'src/speakers.ts': SPEAKERS,
    'src/speakers.test.ts': SPEAKERS_TEST,
    'src/main.ts': MAIN,
  }
}

const SPEAKERS = `/** Who speaks in an article, and what they say: «قال الوزير إن …» → الوزير: إن … */
import { parse, type Source } from '@isnad/core'

export function findSpeakers(source: Source): string[] {
  const article = parse(source)
  return article.quotations.map(q => {
    const words = article.text.slice(q.start, q.end)
    return \`\${q.speaker?.text ?? '؟'}: \${words}\`
  })
}
`

const SPEAKERS_TEST = `import { expect, test } from 'vitest'
import { findSpeakers } from './speakers.ts'

test('a text without speech has no speakers', () => {
  expect(findSpeakers({ text: 'افتتح المعرض أبوابه أمام الزوار.' })).toEqual([])
})
`

const MAIN = `import { findSpeakers } from './speakers.ts'

const text = 'قال وزير الخارجية الأردني، الخميس، إن بلاده ترحب بالاتفاق.'
for (const line of findSpeakers({ text, publishedAt: '2024-05-16' })) console.log(line)
`
