/** Cold start: a fresh process imports a bundle and reads one article; CPU and peak memory beside an empty process. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Source } from '@isnad/core'
import { bundleCore } from '../bundle.ts'
import { median } from './measure.ts'

export interface ColdStart {
  /** CPU milliseconds of the whole process. */
  readonly cpu: number
  /** Peak resident memory, MiB. */
  readonly peak: number
}

const RUNS = 11
const TELL =
  'const c=process.cpuUsage();console.log(JSON.stringify([(c.user+c.system)/1000,process.resourceUsage().maxRSS/1024]))'

export async function measureColdStarts(
  source: Source,
  english: string,
): Promise<Record<'empty' | 'isnad' | 'wink', ColdStart>> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-cold-'))
  try {
    const at = (name: string) => join(folder, name)
    writeFileSync(at('core.mjs'), (await bundleCore()).code)
    writeFileSync(at('empty.mjs'), TELL)
    writeFileSync(
      at('isnad.mjs'),
      `import { parse } from './core.mjs';parse(${JSON.stringify(source)});${TELL}`,
    )
    const peers = JSON.stringify([
      import.meta.resolve('wink-nlp'),
      import.meta.resolve('wink-eng-lite-web-model'),
    ])
    writeFileSync(
      at('wink.mjs'),
      `const [n,m]=await Promise.all(${peers}.map(p=>import(p)));n.default(m.default).readDoc(${JSON.stringify(english)});${TELL}`,
    )
    const runs = { empty: [], isnad: [], wink: [] } as Record<'empty' | 'isnad' | 'wink', [number, number][]>
    for (let i = 0; i < RUNS; i++) {
      for (const [name, list] of Object.entries(runs))
        list.push(JSON.parse(execFileSync(process.execPath, [at(`${name}.mjs`)], { encoding: 'utf8' })))
    }
    const start = (list: readonly [number, number][]) => ({
      cpu: median(list.map(([cpu]) => cpu)),
      peak: median(list.map(([, peak]) => peak)),
    })
    return { empty: start(runs.empty), isnad: start(runs.isnad), wink: start(runs.wink) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
