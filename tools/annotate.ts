/** `pnpm annotate [SLUG …]`: writes source.txt, meta.json and gold.json of the seeds that have a gold.txt (see annotation.ts). */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from './annotation.ts'

const SEEDS = join(import.meta.dirname, '../seeds')

const wanted = process.argv.slice(2)
for (const slug of wanted.length > 0 ? wanted : readdirSync(SEEDS)) {
  const file = join(SEEDS, slug, 'gold.txt')
  if (!existsSync(file)) continue
  const { text, meta, gold } = annotate(slug, readFileSync(file, 'utf8'))
  writeFileSync(join(SEEDS, slug, 'source.txt'), text)
  writeFileSync(join(SEEDS, slug, 'meta.json'), `${JSON.stringify(meta, null, 2)}\n`)
  writeFileSync(join(SEEDS, slug, 'gold.json'), `${JSON.stringify(gold, null, 1)}\n`)
}
