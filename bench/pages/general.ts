/**
 * `pnpm bench quality --general PATH`: PATH is a checkout of scrapinghub/article-extraction-benchmark (ground-truth.json
 * and html/) or of adbar/trafilatura (tests/evaldata.json). Scored as those projects do.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { decode, EXTRACTORS, type Extractor } from './extractors.ts'
import { readMaybeZipped, row, share } from './pages.ts'
import { meanF1, shingleShares } from './score.ts'

export function benchGeneral(path: string, options: readonly string[]): boolean {
  const root = resolve(process.env.INIT_CWD ?? '.', path)
  if (existsSync(join(root, 'ground-truth.json'))) return benchShingles(root, options)
  if (existsSync(join(root, 'tests/evaldata.json'))) return benchSnippets(join(root, 'tests'), options)
  console.log(`Neither ground-truth.json nor tests/evaldata.json in ${root}`)
  return false
}

function benchShingles(root: string, options: readonly string[]): boolean {
  const truth: Record<string, { articleBody: string; url: string }> = read(join(root, 'ground-truth.json'))
  const pages = Object.entries(truth).flatMap(([id, { articleBody, url }]) => {
    const bytes = readMaybeZipped(join(root, 'html', `${id}.html`))
    return bytes ? [{ id, url, body: articleBody, html: decode(bytes) }] : []
  })
  console.log(`${pages.length} pages\n\n${row(['', 'F1', 'P', 'R', 'ms/page'])}`)
  for (const [name, extract] of Object.entries<Extractor>(EXTRACTORS)) {
    if (options.includes('--alone') && name !== 'isnad') continue
    const { texts, ms } = runAll(extract, pages)
    const shares = pages.map((p, i) => shingleShares(p.body, texts[i]!.join('\n')))
    const { f1, precision, recall } = meanF1(shares)
    console.log(row([name, share(f1), share(precision), share(recall), ms.toFixed(1)]))
    if (name === 'isnad' && options.includes('--errors')) {
      const worst = shares.map((s, i) => ({ ...s, page: pages[i]! })).sort((a, b) => f(a) - f(b))
      for (const { page, precision, recall } of worst.slice(0, 40))
        console.log(`  ${share(precision)} ${share(recall)} ${page.id} ${page.url}`)
    }
  }
  return true
}

const f = (s: { precision: number; recall: number }) =>
  (2 * s.precision * s.recall) / (s.precision + s.recall || 1)

interface Item {
  readonly file: string
  readonly with: readonly string[]
  readonly without: readonly string[]
}

function benchSnippets(root: string, options: readonly string[]): boolean {
  const pages = Object.entries<Item>(read(join(root, 'evaldata.json'))).flatMap(([url, item]) => {
    const bytes = ['cache', 'eval'].map(d => readMaybeZipped(join(root, d, item.file))).find(b => b)
    return bytes ? [{ id: item.file, url, item, html: decode(bytes) }] : []
  })
  console.log(`${pages.length} pages\n\n${row(['', 'F1', 'P', 'R', 'ms/page'])}`)
  for (const [name, extract] of Object.entries<Extractor>(EXTRACTORS)) {
    if (options.includes('--alone') && name !== 'isnad') continue
    const { texts, ms } = runAll(extract, pages)
    const counts = pages.map(({ item }, i) => countSnippets(item, texts[i]!))
    const sum = (key: 'right' | 'missed' | 'wrong') => counts.reduce((n, c) => n + c[key].length, 0)
    const [right, missed, wrong] = [sum('right'), sum('missed'), sum('wrong')]
    const [p, r] = [right / (right + wrong || 1), right / (right + missed || 1)]
    console.log(row([name, share((2 * p * r) / (p + r || 1)), share(p), share(r), ms.toFixed(1)]))
    if (name === 'isnad' && options.includes('--errors'))
      for (const [i, c] of counts.entries()) {
        if (c.missed.length + c.wrong.length === 0) continue
        console.log(`  ${pages[i]!.id}`)
        for (const s of c.missed) console.log(`    - ${s.slice(0, 120)}`)
        for (const s of c.wrong) console.log(`    + ${s.slice(0, 120)}`)
      }
  }
  return true
}

function countSnippets(item: Item, lines: readonly string[]) {
  const text = settle(lines.join('\n'))
  return {
    right: item.with.filter(s => text.includes(settle(s))),
    missed: item.with.filter(s => !text.includes(settle(s))),
    wrong: item.without.filter(s => text.includes(settle(s))),
  }
}

const settle = (text: string) => text.replace(/\s+/g, ' ').trim()
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

function runAll(extract: Extractor, pages: readonly { html: string; url: string }[]) {
  const before = process.cpuUsage()
  const texts = pages.map(p => extract(p.html, p.url).lines)
  const { user, system } = process.cpuUsage(before)
  return { texts, ms: (user + system) / 1000 / Math.max(1, pages.length) }
}
