/**
 * Everything a contributor must pass, in order, the cheap first (`pnpm check`). Says what it left out and why; with
 * ISNAD_REQUIRE_ALL set (CI) a part left out is a failure.
 */
import { spawnSync } from 'node:child_process'

const steps: readonly [name: string, command: string][] = [
  ['format and lint', 'biome ci . --reporter=summary'],
  ['generated data', 'node tools/build-data.ts --check'],
  ['types', 'turbo run typecheck --output-logs=errors-only'],
  ['tests', 'turbo run test --output-logs=errors-only --concurrency=2'],
]

const failed: string[] = []
for (const [name, command] of steps) {
  console.log(`\n— ${name}: ${command}`)
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' })
  if (status !== 0) failed.push(name)
}
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
