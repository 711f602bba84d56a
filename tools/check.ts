/**
 * Everything a contributor must pass, in order, the cheap first (`pnpm check`). Says what it left out and why; with
 * ISNAD_REQUIRE_ALL set (CI) a part left out is a failure.
 */
import { spawnSync } from 'node:child_process'
import { findChromium } from './find-chromium.ts'

interface Step {
  readonly name: string
  readonly command: string
  /** Why it cannot run here; absent when it can. */
  readonly leftOut?: string | undefined
}

const chromium = findChromium()
const noBrowser = chromium
  ? undefined
  : 'no Chrome or Chromium found; install one or name it in ISNAD_CHROMIUM'

const steps: readonly Step[] = [
  { name: 'format and lint', command: 'biome ci . --reporter=summary' },
  { name: 'generated data', command: 'node tools/build-data.ts --check' },
  { name: 'types', command: 'turbo run typecheck --output-logs=errors-only' },
  { name: 'tidy', command: 'node tools/tidy.ts' },
  { name: 'nothing unused', command: 'knip --no-progress --no-config-hints' },
  { name: 'tests', command: 'turbo run test --output-logs=errors-only --concurrency=2' },
  { name: 'viewer builds', command: 'turbo run build --filter=@isnad/web --output-logs=errors-only' },
  {
    name: 'browser tests',
    command: 'turbo run test:browser --output-logs=errors-only',
    leftOut: noBrowser,
  },
  { name: 'size', command: 'node bench/run.ts size' },
  { name: 'quality', command: 'node bench/run.ts quality' },
]

const failed: string[] = []
const leftOut: string[] = []
for (const step of steps) {
  if (step.leftOut !== undefined) {
    leftOut.push(`${step.name} (${step.leftOut})`)
    continue
  }
  const began = performance.now()
  console.log(`\n— ${step.name}: ${step.command}`)
  const { status } = spawnSync(step.command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...(chromium && { ISNAD_CHROMIUM: chromium }) },
  })
  if (status !== 0) failed.push(step.name)
  console.log(`${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

console.log('')
if (leftOut.length > 0) console.log(`Left out: ${leftOut.join('; ')}`)
if (leftOut.length > 0 && process.env.ISNAD_REQUIRE_ALL)
  failed.push('ISNAD_REQUIRE_ALL is set: nothing may be left out')
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
