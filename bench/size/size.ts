/**
 * `pnpm bench size`: what the reader weighs in a browser, gzipped, and what must not be in it. The viewer's first load
 * is measured when it has been built.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleCore, bundlePages, gzipSize } from '../bundle.ts'

const KB = 1000
/** What a change may not exceed. The reader's code is over its bar (BARS) and may only shrink until it is under it. */
const CEILINGS = { code: 98 * KB, total: 1000 * KB, pages: 35 * KB, viewer: 35 * KB }
/** What the project promises: bar.code is not reached yet. */
const BARS = { code: 60 * KB }
/** Strings and modules that would mean: not pure, or not for a browser. */
const BANNED_WORDS = ['node:', 'console.', 'Math.random', 'Date.now', 'process.', 'fetch(', 'XMLHttpRequest']
const BANNED_MODULES = ['node_modules/zod']

const WEB_DIST = join(import.meta.dirname, '../../apps/web/dist')

export async function benchSize(): Promise<boolean> {
  const { code, codeOnly, total, inputs } = await bundleCore()
  const viewer = viewerFirstLoad()
  const problems = [
    ...BANNED_WORDS.filter(word => code.includes(word)).map(word => `The reader's bundle contains ${word}`),
    ...BANNED_MODULES.filter(m => inputs.some(i => i.includes(m))).map(
      m => `The reader's bundle contains ${m}`,
    ),
  ]
  const line = (what: string, size: number, ceiling: number) => {
    console.log(`${what.padEnd(34)} ${kb(size).padStart(9)} of at most ${kb(ceiling)}`)
    if (size > ceiling) problems.push(`${what}: ${kb(size)} is more than ${kb(ceiling)}`)
  }
  line('Reader, code, gzip', codeOnly, CEILINGS.code)
  if (codeOnly > BARS.code)
    console.log(`  above its bar of ${kb(BARS.code)}: see docs/decisions/0023-code-size.md`)
  line('Reader, code and data, gzip', total, CEILINGS.total)
  const pages = await bundlePages()
  line('Pages to Sources, beside it, gzip', pages.added, CEILINGS.pages)
  console.log(`  with the parts of the reader it calls, its date reader: ${kb(pages.alone)}`)
  if (viewer !== undefined) line("Viewer's first scripts, gzip", viewer, CEILINGS.viewer)
  else console.log("Viewer's first scripts: not built (pnpm build), left out")
  for (const problem of problems) console.log(problem)
  return problems.length === 0
}

/** Every script the page loads before anything is asked of it: its script tags and preloads. */
function viewerFirstLoad(): number | undefined {
  const page = join(WEB_DIST, 'index.html')
  if (!existsSync(page)) return undefined
  const scripts = [
    ...readFileSync(page, 'utf8').matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.js)"/g),
  ]
  return scripts.reduce((sum, [, path]) => sum + gzipSize(readFileSync(join(WEB_DIST, path!))), 0)
}

/** Rounded up: a size is never flattered. */
function kb(bytes: number): string {
  return `${(Math.ceil(bytes / 100) / 10).toFixed(1)} kB`
}
