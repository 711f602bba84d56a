/**
 * `pnpm bench quality`: reads every seed and scores each layer against its gold.json. Fails when a figure falls below
 * baseline.json, which only `--update` and a commit move, or below a floor.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkArticle, parse } from '@isnad/core'
import { align } from './align.ts'
import { compareDates } from './dates.ts'
import { benchDev } from './dev.ts'
import { addCounts, type Counts, cut, type Figure, type Figures, toFigure } from './figures.ts'
import { type Gold, readGolds } from './gold.ts'
import { scoreEvents } from './score-events.ts'
import { scoreParts, scoreRoles, scoreTimexes } from './score-facts.ts'
import { bCubed, scoreEntities, scoreMentions } from './score-names.ts'
import { scoreQuotations } from './score-quotations.ts'

const BASELINE = join(import.meta.dirname, 'baseline.json')

/** What the first seed must reach. */
const FIRST = 'russia-nato-2017'
const FLOORS: readonly (readonly [
  figure: string,
  key: 'right' | 'precision' | 'recall' | 'f1',
  least: number,
])[] = [
  ['blocks', 'right', 15],
  ['sentences', 'right', 16],
  ['timexes.value', 'right', 9],
  ['quotations.direct', 'right', 5],
  ['roles', 'right', 4],
  ['mentions.named', 'recall', 0.7],
  ['mentions.named', 'precision', 0.8],
  ['events.time', 'f1', 0.6],
  ['events.participants', 'f1', 0.6],
  ['timeline.order', 'right', 9],
]

export async function benchQuality(args: readonly string[]): Promise<boolean> {
  const [option, dir, ...rest] = args
  if (option === '--dev' && dir !== undefined) return benchDev(dir, rest)
  // Loaded when asked for: they bring the peers with them.
  if (option === '--pages' && dir !== undefined)
    return (await import('../pages/pages.ts')).benchPages(dir, rest)
  if (option === '--general' && dir !== undefined)
    return (await import('../pages/general.ts')).benchGeneral(dir, rest)
  const golds = readGolds()
  const { figures, faults } = measure(golds)
  const first = measure(golds.filter(g => g.slug === FIRST)).figures
  console.log(`Quality on ${golds.length} seeds: ${golds.map(g => g.slug).join(', ')}\n\n${table(figures)}`)
  console.log(`\nOn ${FIRST} alone\n\n${table(first)}`)
  console.log(`\nDates, beside a peer\n\n${compareDates(golds)}`)
  const problems = [
    ...faults,
    ...belowFloors(first),
    ...belowBaseline({ all: figures, [FIRST]: first }, args),
  ]
  console.log(problems.length === 0 ? '\nNo figure fell.' : `\n${problems.join('\n')}`)
  return problems.length === 0
}

/** All figures over all seeds together, and every fault of checkArticle (bad offsets and the like). */
export function measure(golds: readonly Gold[]): { figures: Figures; faults: string[] } {
  const faults: string[] = []
  const counts: Record<string, Counts>[] = []
  const cubes: { precision: number; recall: number }[] = []
  for (const gold of golds) {
    const article = parse(gold.source)
    faults.push(...checkArticle(article).map(f => `${gold.slug}: ${f}`))
    const aligned = align(article, gold)
    cubes.push(bCubed(article, aligned))
    counts.push({
      ...scoreParts(article, gold),
      ...scoreMentions(article, gold, aligned),
      ...scoreEntities(article, gold, aligned),
      ...scoreRoles(article, gold, aligned),
      ...scoreTimexes(article, gold),
      ...scoreQuotations(article, gold, aligned),
      ...scoreEvents(article, gold, aligned),
    })
  }
  const names = Object.keys(counts[0] ?? {})
  const figures = Object.fromEntries(names.map(n => [n, toFigure(addCounts(counts.map(c => c[n]!)))]))
  return { figures: { ...figures, 'entities.b-cubed': meanFigure(cubes) }, faults }
}

function meanFigure(cubes: readonly { precision: number; recall: number }[]): Figure {
  const mean = (key: 'precision' | 'recall') =>
    cubes.reduce((n, c) => n + c[key], 0) / Math.max(1, cubes.length)
  const [p, r] = [mean('precision'), mean('recall')]
  const f1 = p + r === 0 ? 0 : (2 * p * r) / (p + r)
  return { right: 0, found: 0, gold: 0, precision: cut(p), recall: cut(r), f1: cut(f1) }
}

function belowFloors(figures: Figures): string[] {
  return FLOORS.filter(([name, key, least]) => figures[name]![key] < least).map(
    ([name, key, least]) => `Below its floor: ${name} ${key} ${figures[name]![key]}, must reach ${least}`,
  )
}

function belowBaseline(now: Readonly<Record<string, Figures>>, args: readonly string[]): string[] {
  if (args.includes('--update')) {
    writeFileSync(BASELINE, toJson(now))
    console.log('\nbaseline.json written: commit it with the reason.')
    return []
  }
  if (!existsSync(BASELINE)) return ['There is no baseline.json: nothing says that it became no worse']
  const baseline: Record<string, Figures> = JSON.parse(readFileSync(BASELINE, 'utf8'))
  return Object.entries(baseline).flatMap(([on, figures]) =>
    Object.entries(figures)
      .filter(([name, was]) => (now[on]?.[name]?.f1 ?? 0) < was.f1)
      .map(([name, was]) => `Below the baseline: ${name} (${on}) F1 ${now[on]?.[name]?.f1}, was ${was.f1}`),
  )
}

/** A figure a line: a diff shows what moved. */
function toJson(now: Readonly<Record<string, Figures>>): string {
  const sets = Object.entries(now).map(([on, figures]) => {
    const lines = Object.entries(figures).map(
      ([name, f]) => `    ${JSON.stringify(name)}: ${JSON.stringify(f)}`,
    )
    return `  ${JSON.stringify(on)}: {\n${lines.join(',\n')}\n  }`
  })
  return `{\n${sets.join(',\n')}\n}\n`
}

function table(figures: Figures): string {
  const row = (cells: readonly string[]) =>
    cells.map((c, i) => (i === 0 ? c.padEnd(24) : c.padStart(9))).join('')
  const share = (x: number) => x.toFixed(3)
  const lines = Object.entries(figures).map(([name, f]) => {
    const counts = f.gold === 0 && f.found === 0 ? ['', '', ''] : [f.right, f.found, f.gold].map(String)
    return row([name, ...counts, share(f.precision), share(f.recall), share(f.f1)])
  })
  return [row(['', 'right', 'found', 'gold', 'P', 'R', 'F1']), ...lines].join('\n')
}
