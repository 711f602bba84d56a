/**
 * `pnpm bench quality --dev DIR`: reads the articles of a development set that may not be committed, and lets the set's
 * own scripts score them: DIR holds NN.json ({ text, url, published }), from-article.mjs and score.mjs.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkArticle, parse } from '@isnad/core'

/** `options` go to the set's scorer (`--errors 200`, `--by category`). False when an invariant broke or a script failed. */
export function benchDev(dir: string, options: readonly string[]): boolean {
  const from = resolve(process.env.INIT_CWD ?? '.', dir)
  const work = mkdtempSync(join(tmpdir(), 'isnad-dev-'))
  try {
    const files = readdirSync(from).filter(f => /^\d+\.json$/.test(f))
    const articles = files.sort().map(f => {
      const { text, url, published } = JSON.parse(readFileSync(join(from, f), 'utf8'))
      return parse({ text, url, publishedAt: published })
    })
    const faults = articles.flatMap((a, i) => checkArticle(a).map(fault => `${files[i]}: ${fault}`))
    writeFileSync(join(work, 'articles.ndjson'), articles.map(a => `${JSON.stringify(a)}\n`).join(''))
    const run = (script: string, args: readonly string[]) =>
      spawnSync(process.execPath, [join(from, script), ...args], { stdio: 'inherit' }).status === 0
    const scored =
      run('from-article.mjs', [join(work, 'articles.ndjson'), join(work, 'pred')]) &&
      run('score.mjs', [join(work, 'pred'), ...options])
    if (faults.length > 0) console.log(`\n${faults.join('\n')}`)
    return scored && faults.length === 0
  } finally {
    rmSync(work, { recursive: true })
  }
}
