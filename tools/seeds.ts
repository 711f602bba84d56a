/**
 * `pnpm seeds`: writes what the reader makes of each seed, as the exact record (expected.json) and as a page to review
 * (expected.md). seeds.test.ts compares; a change of the reading shows as a diff of these files.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@isnad/core'
import { readSeeds } from './read-seeds.ts'
import { toSeedPage } from './seed-page.ts'

for (const { slug, folder, source } of readSeeds()) {
  const article = parse(source)
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(article, null, 2)}\n`)
  writeFileSync(join(folder, 'expected.md'), toSeedPage(slug, article))
  console.log(`seeds/${slug}: expected.json and expected.md written. Review their diff before you commit it.`)
}
