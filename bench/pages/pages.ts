/**
 * `pnpm bench quality --pages DIR`: pages that may not be published here, read by our extractor and its peers in one
 * run. DIR holds NAME.html or NAME.html.gz and NAME.gold.json (score.ts says what is in it).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decode, EXTRACTORS, type Extracted, type Extractor } from './extractors.ts'
import { meanF1, type PageGold, type PageScore, scorePage, settle } from './score.ts'

/** `--errors` tells what our extractor got wrong; `--alone` leaves its peers out. */
export function benchPages(dir: string, options: readonly string[]): boolean {
  const pages = readPages(resolve(process.env.INIT_CWD ?? '.', dir))
  if (pages.length === 0) {
    console.log(`No NAME.html(.gz) with a NAME.gold.json in ${dir}`)
    return false
  }
  console.log(`${pages.length} pages\n`)
  console.log(row(['', 'body F1', 'P', 'R', 'exact', 'lead', 'title', 'day', 'time', 'byline']))
  for (const [name, extract] of Object.entries<Extractor>(EXTRACTORS)) {
    if (options.includes('--alone') && name !== 'isnad') continue
    const read = pages.map(p => extract(p.html, p.gold.url))
    const scores = read.map((page, i) => scorePage(page, pages[i]!.gold))
    console.log(row([name, ...figures(scores)]))
    if (name === 'isnad' && options.includes('--errors'))
      for (const [i, { gold }] of pages.entries()) console.log(tellErrors(read[i]!, scores[i]!, gold))
  }
  return true
}

interface GoldPage {
  readonly html: string
  readonly gold: PageGold
}

function readPages(dir: string): GoldPage[] {
  const golds = readdirSync(dir).filter(f => f.endsWith('.gold.json'))
  return golds.sort().flatMap(file => {
    const path = join(dir, file.replace(/\.gold\.json$/, '.html'))
    const gold: PageGold = JSON.parse(readFileSync(join(dir, file), 'utf8'))
    const bytes = readMaybeZipped(path)
    return bytes ? [{ html: decode(bytes), gold }] : []
  })
}

export function readMaybeZipped(path: string): Uint8Array | undefined {
  if (existsSync(path)) return readFileSync(path)
  return existsSync(`${path}.gz`) ? gunzipSync(readFileSync(`${path}.gz`)) : undefined
}

function figures(scores: readonly PageScore[]): string[] {
  const { f1, precision, recall } = meanF1(scores.map(s => s.body))
  const count = (of: readonly PageScore[], is: (s: PageScore) => boolean | undefined) =>
    `${of.filter(is).length}/${of.length}`
  const sum = (key: 'exact' | 'paragraphs') => scores.reduce((n, s) => n + s[key], 0)
  return [
    share(f1),
    share(precision),
    share(recall),
    `${sum('exact')}/${sum('paragraphs')}`,
    count(scores, s => s.lead),
    count(scores, s => s.title),
    count(scores, s => s.day),
    count(
      scores.filter(s => s.time !== undefined),
      s => s.time,
    ),
    count(
      scores.filter(s => s.hasByline),
      s => s.byline,
    ),
  ]
}

function tellErrors(page: Extracted, score: PageScore, gold: PageGold): string {
  const lines = new Set(page.lines.map(settle))
  const known = new Set([...gold.body, ...(gold.optional ?? [])].map(settle))
  return [
    `  ${gold.id}`,
    ...(score.title ? [] : [`    title: ${page.title} ≠ ${gold.title}`]),
    ...(score.day && score.time !== false ? [] : [`    published: ${page.published} ≠ ${gold.published}`]),
    ...(score.byline ? [] : [`    byline: ${page.byline} ≠ ${gold.byline}`]),
    ...gold.body.filter(p => !lines.has(settle(p))).map(p => `    - ${p.slice(0, 150)}`),
    ...page.lines.filter(l => !known.has(settle(l))).map(l => `    + ${l.slice(0, 150)}`),
  ].join('\n')
}

/** Cut off, never rounded up. */
export const share = (x: number): string => (Math.floor(x * 1000) / 1000).toFixed(3)

export const row = (cells: readonly string[]): string =>
  cells.map((c, i) => (i === 0 ? c.padEnd(22) : c.padStart(9))).join('')
