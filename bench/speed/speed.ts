/**
 * `pnpm bench speed`: the full reading of the seeds beside winkNLP and compromise on English news of the same kind, in
 * one run, by CPU time. Only ratios are compared with baseline.json: they hold on any machine.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type Source } from '@isnad/core'
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { readSeeds } from '../../tools/read-seeds.ts'
import { measureColdStarts } from './cold.ts'
import { measure } from './measure.ts'
import { measurePages } from './pages.ts'

const BASELINE = join(import.meta.dirname, 'baseline.json')
/** A ratio may be this much worse than the baseline before it counts: machines and their neighbours differ. */
const SLACK = 1.5

/** Name → what it must reach, whatever the baseline says. */
const BOUNDS: Readonly<Record<string, { readonly least: number } | { readonly most: number }>> = {
  'words per CPU-second, of winkNLP': { least: 0.4 },
  'words per CPU-second, of compromise': { least: 6 },
  'CPU for 10 × the text': { most: 11 },
  'CPU of a cold start, of an empty process': { most: 3 },
  'CPU of a page, of Readability on linkedom': { most: 0.7 },
  'CPU for 10 × a hostile page, the worst': { most: 14 },
}

export async function benchSpeed(args: readonly string[]): Promise<boolean> {
  const sources = readSeeds().map(s => s.source)
  const english = readFileSync(join(import.meta.dirname, 'english.txt'), 'utf8')
  const ratios = {
    ...measureReading(sources, english),
    ...(await measureStart(sources[0]!, english)),
    ...measurePages(),
  }
  console.log('')
  for (const [name, ratio] of Object.entries(ratios)) console.log(`${name.padEnd(44)} ${ratio.toFixed(2)}`)
  const problems = [...outOfBounds(ratios), ...belowBaseline(ratios, args)]
  console.log(problems.length === 0 ? '\nNo ratio fell.' : `\n${problems.join('\n')}`)
  return problems.length === 0
}

function measureReading(sources: readonly Source[], english: string): Record<string, number> {
  const wink = winkNLP(model)
  const tenfold = sources.map(s => ({ ...s, text: Array(10).fill(s.text).join('\n') }))
  const cpu = measure({
    isnad: () => sources.map(s => parse(s)),
    tenfold: () => tenfold.map(s => parse(s)),
    wink: () => {
      const doc = wink.readDoc(english)
      return [doc.entities().out(), doc.sentences().length()]
    },
    compromise: () => {
      const doc = compromise(english)
      return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')]
    },
  })
  const arabicWords = sources.reduce((n, s) => n + countWords(s.text), 0)
  const englishWords = countWords(english)
  const speeds = {
    isnad: (arabicWords / cpu.isnad.cpu) * 1000,
    wink: (englishWords / cpu.wink.cpu) * 1000,
    compromise: (englishWords / cpu.compromise.cpu) * 1000,
  }
  console.log(
    `Full reading of ${sources.length} seed(s), ${arabicWords} words: ${cpu.isnad.cpu.toFixed(2)} ms of CPU\n`,
  )
  for (const [name, speed] of Object.entries(speeds)) {
    console.log(
      `${name.padEnd(12)} ${Math.floor(speed).toLocaleString('en').padStart(9)} words per CPU-second`,
    )
  }
  return {
    'words per CPU-second, of winkNLP': speeds.isnad / speeds.wink,
    'words per CPU-second, of compromise': speeds.isnad / speeds.compromise,
    'CPU for 10 × the text': cpu.tenfold.cpu / cpu.isnad.cpu,
  }
}

async function measureStart(source: Source, english: string): Promise<Record<string, number>> {
  const cold = await measureColdStarts(source, english)
  console.log('')
  for (const [name, { cpu, peak }] of Object.entries(cold)) {
    console.log(
      `${name.padEnd(12)} cold start ${cpu.toFixed(0).padStart(5)} ms of CPU, peak ${peak.toFixed(0)} MiB`,
    )
  }
  return {
    'CPU of a cold start, of an empty process': cold.isnad.cpu / cold.empty.cpu,
    'peak memory of a cold start, of winkNLP': cold.isnad.peak / cold.wink.peak,
  }
}

function outOfBounds(ratios: Readonly<Record<string, number>>): string[] {
  return Object.entries(BOUNDS).flatMap(([name, bound]) => {
    const ratio = ratios[name]!
    if ('least' in bound)
      return ratio < bound.least ? [`${name}: ${ratio.toFixed(2)}, must reach ${bound.least}`] : []
    return ratio > bound.most ? [`${name}: ${ratio.toFixed(2)}, may be at most ${bound.most}`] : []
  })
}

function belowBaseline(ratios: Readonly<Record<string, number>>, args: readonly string[]): string[] {
  if (args.includes('--update')) {
    const rounded = Object.entries(ratios).map(([name, ratio]) => [name, Math.round(ratio * 100) / 100])
    writeFileSync(BASELINE, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`)
    console.log('\nbaseline.json written: commit it with the reason.')
    return []
  }
  if (!existsSync(BASELINE)) return []
  const baseline: Record<string, number> = JSON.parse(readFileSync(BASELINE, 'utf8'))
  return Object.entries(baseline).flatMap(([name, was]) => {
    const moreIsBetter = name.startsWith('words')
    const worse = moreIsBetter ? was / ratios[name]! : ratios[name]! / was
    return worse > SLACK ? [`${name}: ${ratios[name]!.toFixed(2)}, was ${was}`] : []
  })
}

const countWords = (text: string) => text.trim().split(/\s+/).length
